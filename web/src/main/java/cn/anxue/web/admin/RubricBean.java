package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.marking.RubricService;
import cn.anxue.marking.RubricView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/rubric: by what people mark a question. */
@Named
@RequestScoped
public class RubricBean extends RecordBean {

    @Inject
    private RubricService rubrics;

    private @Nullable RubricView rubric;
    private @Nullable String text;
    private @Nullable Integer rowVersion;

    @PostConstruct
    void begin() {
        RubricView found = rubrics.get(caller(), neededId());
        rubric = found;
        text = found.text();
        rowVersion = found.rowVersion();
    }

    public @Nullable String save() {
        return act(
                () -> rubrics.save(caller(), neededId(), text, rowVersion),
                "rubric.saved",
                "/admin/rubric?id=" + neededId());
    }

    public boolean isWritable() {
        return caller().may(Permission.BANK_WRITE);
    }

    public RubricView getRubric() {
        return Objects.requireNonNull(rubric);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
