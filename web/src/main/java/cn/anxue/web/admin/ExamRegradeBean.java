package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Slice;
import cn.anxue.results.FlipRow;
import cn.anxue.results.PassDecision;
import cn.anxue.results.RegradePhase;
import cn.anxue.results.RegradeService;
import cn.anxue.results.RegradeView;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-regrade: what a correction changes, and the decisions about it. */
@Named
@RequestScoped
public class ExamRegradeBean extends RecordBean {

    @Inject
    private RegradeService regrades;

    private long id;
    private @Nullable RegradeView regrade;
    private @Nullable ListPage page;
    private @Nullable Slice<FlipRow> flips;
    private @Nullable String note;

    @PostConstruct
    void begin() {
        id = neededId();
        regrade = regrades.get(caller(), id);
        ListPage asked = ListPage.of(request(), "id", "passed");
        page = asked;
        flips = regrades.flips(caller(), id, asked.query());
    }

    /** Writes the new scores. */
    public @Nullable String apply() {
        return act(() -> regrades.apply(caller(), id), "regrade.applied", here());
    }

    /** Gives the preview up. */
    public @Nullable String discard() {
        return act(() -> regrades.discard(caller(), id), "regrade.discarded", here());
    }

    /** Lets a pass stand. */
    public @Nullable String keep(long attempt) {
        return act(() -> regrades.decide(caller(), id, attempt, PassDecision.KEPT, note), "regrade.kept", here());
    }

    /** Takes a pass away with its certificate. */
    public @Nullable String withdraw(long attempt) {
        return act(
                () -> regrades.decide(caller(), id, attempt, PassDecision.WITHDRAWN, note),
                "regrade.withdrawn",
                here());
    }

    private String here() {
        return "/admin/exam-regrade?id=" + id;
    }

    public boolean isAppliable() {
        RegradePhase phase = getRegrade().phase();
        return caller().may(Permission.CURRICULUM_WRITE)
                && (phase == RegradePhase.PREVIEWED || phase == RegradePhase.FAILED);
    }

    public boolean isDiscardable() {
        return isAppliable() && getRegrade().inForceAt() == null;
    }

    /** Whether the row waits for a decision that the reader may make. */
    public boolean open(FlipRow row) {
        return caller().may(Permission.CURRICULUM_WRITE)
                && getRegrade().phase() == RegradePhase.DONE
                && !row.nowPassed()
                && row.decision() == null;
    }

    /** The colour of a phase. */
    public String level(RegradePhase phase) {
        return switch (phase) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case PREVIEWED -> "warn";
            default -> "";
        };
    }

    public RegradeView getRegrade() {
        return Objects.requireNonNull(regrade);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<FlipRow> getFlips() {
        return flips;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
