package cn.anxue.web.admin;

import cn.anxue.certification.PersonRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.course.credential.RecordData;
import cn.anxue.web.record.PersonRecordSheet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/person-record: a person's training record (一人一档). */
@Named
@RequestScoped
public class PersonRecordBean extends RecordBean {

    @Inject
    private RecordService records;

    @Inject
    private PersonRecordSheet sheet;

    private long id;
    private @Nullable PersonRecord record;
    private @Nullable RecordData data;

    @PostConstruct
    void begin() {
        id = neededId();
        PersonRecord found = records.person(caller(), id);
        record = found;
        data = sheet.of(caller(), found);
    }

    public long getId() {
        return id;
    }

    /** Whose record it is. */
    public String getName() {
        return Objects.requireNonNull(record).person().name();
    }

    public RecordData getData() {
        return Objects.requireNonNull(data);
    }
}
