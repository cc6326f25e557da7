package cn.anxue.web.admin;

import cn.anxue.examination.AccommodationInput;
import cn.anxue.examination.AccommodationRow;
import cn.anxue.examination.AccommodationService;
import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ResultService;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-accommodations: who gets more time and breaks in an exam. */
@Named
@RequestScoped
public class ExamAccommodationsBean extends RecordBean {

    private static final String[] FILTERS = {"id", "q"};

    @Inject
    private AccommodationService accommodations;

    @Inject
    private ResultService results;

    private @Nullable ExamBrief exam;
    private @Nullable ListPage page;
    private @Nullable Slice<AccommodationRow> slice;
    private @Nullable String signInName;
    private @Nullable Integer extraPercent;
    private @Nullable Integer extraMinutes;
    private @Nullable Integer breakMinutes;
    private @Nullable String reason;

    @PostConstruct
    void begin() {
        exam = results.exam(caller(), neededId());
        ListPage asked = ListPage.of(request(), FILTERS);
        page = asked;
        slice = accommodations.list(caller(), neededId(), asked.query());
    }

    public @Nullable String grant() {
        AccommodationInput input = new AccommodationInput(signInName, extraPercent, extraMinutes, breakMinutes, reason);
        return act(() -> accommodations.grant(caller(), neededId(), input), "accommodation.granted", here());
    }

    public @Nullable String withdraw(long id) {
        return act(() -> accommodations.withdraw(caller(), neededId(), id), "accommodation.withdrawn", here());
    }

    private String here() {
        return "/admin/exam-accommodations?id=" + neededId();
    }

    public boolean isGrants() {
        return caller().may(Permission.ATTEMPT_SUPERVISE);
    }

    public ExamBrief getExam() {
        return Objects.requireNonNull(exam);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public Slice<AccommodationRow> getSlice() {
        return Objects.requireNonNull(slice);
    }

    public @Nullable String getSignInName() {
        return signInName;
    }

    public void setSignInName(@Nullable String signInName) {
        this.signInName = signInName;
    }

    public @Nullable Integer getExtraPercent() {
        return extraPercent;
    }

    public void setExtraPercent(@Nullable Integer extraPercent) {
        this.extraPercent = extraPercent;
    }

    public @Nullable Integer getExtraMinutes() {
        return extraMinutes;
    }

    public void setExtraMinutes(@Nullable Integer extraMinutes) {
        this.extraMinutes = extraMinutes;
    }

    public @Nullable Integer getBreakMinutes() {
        return breakMinutes;
    }

    public void setBreakMinutes(@Nullable Integer breakMinutes) {
        this.breakMinutes = breakMinutes;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
