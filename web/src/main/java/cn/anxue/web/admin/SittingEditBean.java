package cn.anxue.web.admin;

import cn.anxue.examination.ExamRow;
import cn.anxue.examination.ExamService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.sitting.SittingInput;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Behind /admin/sitting-edit: a new sitting, or the times and rules of one. */
@Named
@RequestScoped
public class SittingEditBean extends RecordBean {

    private static final int OFFERED = 500;

    @Inject
    private SittingService sittings;

    @Inject
    private ExamService exams;

    private final Map<Long, String> offered = new LinkedHashMap<>();
    private @Nullable Long id;
    private @Nullable Long examId;
    private @Nullable Long organisationId;
    private @Nullable String title;
    private @Nullable String place;
    private @Nullable String startsAt;
    private @Nullable String endsAt;
    private @Nullable Integer lateMinutes = 30;
    private @Nullable String entryCode;
    private @Nullable String networks;
    private boolean safeBrowser;
    private @Nullable String quitPassword;
    private @Nullable String browserExamKeys;
    private @Nullable Integer rowVersion;

    @PostConstruct
    void begin() {
        Caller caller = caller();
        if (!caller.may(Permission.SITTING_WRITE)) {
            throw Refusal.notFound();
        }
        id = optionalId();
        if (id == null) {
            exams.list(caller, new ListQuery(1, OFFERED, "title", false, Map.of("state", "PUBLISHED"))).rows().stream()
                    .forEach(row -> offered.put(row.id(), label(row)));
        } else {
            read(sittings.get(caller, id));
        }
    }

    private static String label(ExamRow row) {
        return row.title() + " · " + row.organisation();
    }

    private void read(SittingView found) {
        offered.put(found.examId(), found.exam());
        examId = found.examId();
        organisationId = found.organisationId();
        title = found.title();
        place = found.place();
        startsAt = LocalTimes.field(found.startsAt());
        endsAt = LocalTimes.field(found.endsAt());
        lateMinutes = found.lateMinutes();
        entryCode = found.entryCode();
        networks = found.networks();
        safeBrowser = found.safeBrowser();
        browserExamKeys = found.browserExamKeys();
        rowVersion = found.rowVersion();
    }

    /** Saves and leads to the sitting. */
    public @Nullable String save() {
        long[] saved = new long[1];
        return act(() -> saved[0] = store(), "common.saved", "/admin/sitting") == null
                ? null
                : "/admin/sitting?faces-redirect=true&id=" + saved[0];
    }

    private long store() {
        SittingInput input = new SittingInput(
                examId,
                organisationId,
                title,
                place,
                LocalTimes.read("startsAt", startsAt),
                LocalTimes.read("endsAt", endsAt),
                lateMinutes,
                entryCode,
                networks,
                safeBrowser,
                quitPassword,
                browserExamKeys,
                rowVersion);
        if (id == null) {
            return sittings.create(caller(), input);
        }
        sittings.update(caller(), id, input);
        return id;
    }

    public Map<Long, String> getExams() {
        return offered;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getExamId() {
        return examId;
    }

    public void setExamId(@Nullable Long examId) {
        this.examId = examId;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable String getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable String endsAt) {
        this.endsAt = endsAt;
    }

    public @Nullable Integer getLateMinutes() {
        return lateMinutes;
    }

    public void setLateMinutes(@Nullable Integer lateMinutes) {
        this.lateMinutes = lateMinutes;
    }

    public @Nullable String getEntryCode() {
        return entryCode;
    }

    public void setEntryCode(@Nullable String entryCode) {
        this.entryCode = entryCode;
    }

    public @Nullable String getNetworks() {
        return networks;
    }

    public void setNetworks(@Nullable String networks) {
        this.networks = networks;
    }

    public @Nullable String getQuitPassword() {
        return quitPassword;
    }

    public void setQuitPassword(@Nullable String quitPassword) {
        this.quitPassword = quitPassword;
    }

    public @Nullable String getBrowserExamKeys() {
        return browserExamKeys;
    }

    public void setBrowserExamKeys(@Nullable String browserExamKeys) {
        this.browserExamKeys = browserExamKeys;
    }

    public boolean isSafeBrowser() {
        return safeBrowser;
    }

    public void setSafeBrowser(boolean safeBrowser) {
        this.safeBrowser = safeBrowser;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
