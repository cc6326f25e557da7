package cn.anxue.marking;

import static cn.anxue.identity.Permission.ATTEMPT_MARK;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for markers and how far they are: for markers by numbers, for those who answer for the exam in full. */
@Stateless
public class MarkingOverviewService {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private MarkingRepository marking;

    @Inject
    private MarkingAccess access;

    @Inject
    private MarkViews views;

    @Inject
    private Marks marks;

    @Inject
    private Exams exams;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** Exams that people mark, the newest first. Filters: q (title), waiting (yes: where something waits). */
    @Requires(ATTEMPT_MARK)
    public Slice<MarkingQueue> queues(Caller caller, ListQuery query) {
        List<Long> ids = marking.exams(caller.scope(ATTEMPT_MARK), query);
        Map<Long, ExamView> found = exams.views(ids);
        return Slice.of(
                queues(
                        caller,
                        ids.stream()
                                .map(id -> Objects.requireNonNull(found.get(id)))
                                .toList()),
                marking.countExams(caller.scope(ATTEMPT_MARK), query),
                query);
    }

    /** What people mark in one exam; refuses with «not found» where the caller does not mark. */
    @Requires(ATTEMPT_MARK)
    public MarkingQueue queue(Caller caller, long examId) {
        return queues(caller, List.of(access.exam(caller, examId))).get(0);
    }

    private List<MarkingQueue> queues(Caller caller, List<ExamView> found) {
        List<Long> ids = found.stream().map(ExamView::id).toList();
        Map<Long, Map<TaskState, Long>> states = marking.states(ids);
        Map<Long, Long> mine = caller.personId() == null ? Map.of() : marking.given(ids, caller.person());
        return found.stream()
                .map(exam -> {
                    Map<TaskState, Long> counted = states.getOrDefault(exam.id(), Map.of());
                    return new MarkingQueue(
                            exam.id(),
                            exam.title(),
                            MarkingAccess.markers(exam),
                            counted.getOrDefault(TaskState.OPEN, 0L),
                            counted.getOrDefault(TaskState.DISPUTED, 0L),
                            counted.getOrDefault(TaskState.APPEALED, 0L),
                            counted.getOrDefault(TaskState.DECIDED, 0L),
                            mine.getOrDefault(exam.id(), 0L),
                            forMe(caller, exam));
                })
                .toList();
    }

    private long forMe(Caller caller, ExamView exam) {
        return caller.personId() == null
                ? 0
                : marking.countFree(List.of(exam.id()), caller.person(), access.states(caller, exam), caller.now())
                        .getOrDefault(exam.id(), 0L);
    }

    /** The questions that people mark in an exam, with how far they are. */
    @Requires(ATTEMPT_MARK)
    public List<MarkedQuestion> questions(Caller caller, long examId) {
        access.exam(caller, examId);
        Map<Long, MarkedQuestion> found = new TreeMap<>();
        List<Object[]> rows = marking.questions(examId);
        List<Long> versions = rows.stream().map(row -> (Long) row[0]).distinct().toList();
        Map<Long, Long> questionOf = questions.questionOf(versions);
        Set<Long> withRubric = marking.withRubric(questionOf.values());
        Map<Long, String> stems = questions.questions(versions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().item().stem()));
        for (long version : versions) {
            Map<TaskState, Object[]> counted = rows.stream()
                    .filter(row -> (Long) row[0] == version)
                    .collect(Collectors.toMap(row -> (TaskState) row[1], Function.identity()));
            long question = Objects.requireNonNull(questionOf.get(version));
            found.put(
                    version,
                    new MarkedQuestion(
                            version,
                            question,
                            Objects.requireNonNull(stems.get(version)),
                            withRubric.contains(question),
                            number(counted, TaskState.OPEN),
                            number(counted, TaskState.DISPUTED),
                            number(counted, TaskState.APPEALED),
                            number(counted, TaskState.DECIDED),
                            mean(counted.get(TaskState.DECIDED))));
        }
        return List.copyOf(found.values());
    }

    private static long number(Map<TaskState, Object[]> counted, TaskState state) {
        Object[] row = counted.get(state);
        return row == null ? 0 : (Long) row[2];
    }

    private static @Nullable BigDecimal mean(Object @Nullable [] decided) {
        return decided == null
                ? null
                : ((BigDecimal) decided[3]).divide((BigDecimal) decided[4], 2, RoundingMode.HALF_UP);
    }

    /**
     * The responses of an exam with all marks and their markers, for those who answer for the exam. Filters: state,
     * versionId. Sorts: createdAt, decidedAt, points, state.
     */
    @Requires(CURRICULUM_WRITE)
    public Slice<TaskRow> tasks(Caller caller, long examId, ListQuery query) {
        directory.organisation(caller, CURRICULUM_WRITE, exams.view(examId).organisationId());
        List<MarkingTask> found = marking.list(examId, query);
        return Slice.of(views.rows(found), marking.count(examId, query), query);
    }

    /** Asks for another look at a decided response, for a reason: a slip, a complaint that came by another way. */
    @Requires(CURRICULUM_WRITE)
    public void review(Caller caller, long taskId, @Nullable String reason) {
        MarkingTask task = marking.locked(taskId).orElseThrow(Refusal::notFound);
        ExamView exam = exams.view(task.examId);
        directory.organisation(caller, CURRICULUM_WRITE, exam.organisationId());
        String why = Inputs.text("reason", reason, LONGEST_REASON);
        marks.reopen(task, why);
        audit.append(
                caller.personId(),
                caller.now(),
                "marking.review",
                "attempt/" + task.attemptId,
                exam.organisationId(),
                task.slot + ": " + why);
    }
}
