package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.marking.MarkedQuestion;
import cn.anxue.marking.MarkingDesk;
import cn.anxue.marking.MarkingOverviewService;
import cn.anxue.marking.MarkingQueue;
import cn.anxue.marking.MarkingService;
import cn.anxue.marking.TaskRow;
import cn.anxue.marking.TaskState;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.MarkWords;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/marking-exam: what people mark in one exam, and how far they are. */
@Named
@RequestScoped
public class MarkingExamBean extends RecordBean {

    private static final String[] FILTERS = {"id", "state", "versionId"};

    @Inject
    private MarkingOverviewService overview;

    @Inject
    private MarkingService marking;

    private @Nullable MarkingQueue queue;
    private List<MarkedQuestion> questions = List.of();
    private @Nullable ListPage page;
    private @Nullable Slice<TaskRow> tasks;
    private @Nullable String reason;

    @PostConstruct
    void begin() {
        queue = overview.queue(caller(), neededId());
        questions = overview.questions(caller(), neededId());
        ListPage asked = ListPage.of(request(), FILTERS);
        page = asked;
        tasks = all(asked);
    }

    /** Null for those who mark and do not answer for the exam. */
    private @Nullable Slice<TaskRow> all(ListPage asked) {
        if (!caller().may(Permission.CURRICULUM_WRITE)) {
            return null;
        }
        try {
            return overview.tasks(caller(), neededId(), asked.query());
        } catch (Refusal elsewhere) {
            return null;
        }
    }

    /** Takes the next response of all questions. */
    public @Nullable String start() {
        return start(null);
    }

    /** Takes the next response to one question. */
    public @Nullable String start(@Nullable Long versionId) {
        Optional<MarkingDesk> next = marking.next(caller(), neededId(), versionId);
        if (next.isEmpty()) {
            feedback().done("marking.nothing");
        }
        return next.map(desk -> "/admin/mark?faces-redirect=true&id=" + desk.seatId()
                        + (versionId == null ? "" : "&version=" + versionId))
                .orElse("/admin/marking-exam?faces-redirect=true&id=" + neededId());
    }

    public @Nullable String review(long taskId) {
        return act(
                () -> overview.review(caller(), taskId, reason),
                "marking.reviewAsked",
                "/admin/marking-exam?id=" + neededId());
    }

    /** The marks of a row in words. */
    public List<MarkWords> marks(TaskRow row) {
        return row.marks().stream().map(mark -> MarkWords.of(mark, null)).toList();
    }

    public MarkingQueue getQueue() {
        return Objects.requireNonNull(queue);
    }

    public List<MarkedQuestion> getQuestions() {
        return questions;
    }

    public ListPage getPage() {
        return Objects.requireNonNull(page);
    }

    public @Nullable Slice<TaskRow> getTasks() {
        return tasks;
    }

    public List<TaskState> getStates() {
        return List.of(TaskState.values());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
