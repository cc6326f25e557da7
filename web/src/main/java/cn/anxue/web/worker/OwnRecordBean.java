package cn.anxue.web.worker;

import cn.anxue.certification.RecordService;
import cn.anxue.course.credential.RecordData;
import cn.anxue.web.record.PersonRecordSheet;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/record: the person's own training record (一人一档). */
@Named
@RequestScoped
public class OwnRecordBean {

    @Inject
    private RecordService records;

    @Inject
    private PersonRecordSheet sheet;

    @Inject
    private Callers callers;

    private @Nullable RecordData data;

    public void load() {
        data = sheet.of(callers.current(), records.own(callers.current()));
    }

    public RecordData getData() {
        return Objects.requireNonNull(data);
    }
}
