package cn.anxue.marking;

import static cn.anxue.identity.Permission.ATTEMPT_MARK;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;
import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.exam.marking.Agreement;
import cn.anxue.exam.marking.Rubric;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.examination.OpenResponses;
import cn.anxue.examination.QuestionReview;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queues of responses that only people can judge. Markers belong to the organisation whose exam it is; they see
 * neither whose response they mark nor, until they decide between marks, what others gave.
 */
@Stateless
public class MarkingService {

    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_REASON = 1000;

    /** Tasks looked at when many markers reach for the same one. */
    private static final int TRIED = 50;

    @Inject
    private MarkingRepository marking;

    @Inject
    private MarkViews views;

    @Inject
    private OpenResponses responses;

    @Inject
    private Exams exams;

    @Inject
    private AttemptService attempts;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<MarkDecided> decided;

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
        return queues(caller, List.of(exam(caller, examId))).get(0);
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
                            markers(exam),
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
                : marking.countFree(List.of(exam.id()), caller.person(), states(caller, exam), caller.now())
                        .getOrDefault(exam.id(), 0L);
    }

    /** The questions that people mark in an exam, with how far they are. */
    @Requires(ATTEMPT_MARK)
    public List<MarkedQuestion> questions(Caller caller, long examId) {
        exam(caller, examId);
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
     * The next response for the caller to mark: what is on the caller's desk, else objections first, then marks that
     * differ, then the queue. It is reserved for half an hour.
     *
     * @param versionId only of this question; null for all
     */
    @Requires(ATTEMPT_MARK)
    public Optional<MarkingDesk> next(Caller caller, long examId, @Nullable Long versionId) {
        ExamView exam = exam(caller, examId);
        long me = caller.person();
        marking.giveUp(me, caller.now());
        Optional<MarkingSeat> begun = marking.begun(me, examId);
        if (begun.isPresent()) {
            begun.get().leasedUntil = caller.now().plus(LEASE);
            return begun.map(seat -> desk(seat, exam));
        }
        for (TaskState state : List.of(TaskState.APPEALED, TaskState.DISPUTED, TaskState.OPEN)) {
            if (states(caller, exam).contains(state)) {
                for (long task : marking.free(examId, versionId, me, EnumSet.of(state), caller.now(), TRIED)) {
                    Optional<MarkingSeat> seat = sit(caller, task, state);
                    if (seat.isPresent()) {
                        return seat.map(taken -> desk(taken, exam));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Takes a place at the task unless somebody was faster. */
    private Optional<MarkingSeat> sit(Caller caller, long taskId, TaskState state) {
        MarkingTask task = marking.locked(taskId).orElseThrow();
        if (!marking.isFree(taskId, caller.person(), EnumSet.of(state), caller.now())) {
            return Optional.empty();
        }
        MarkingSeat seat = new MarkingSeat();
        seat.taskId = taskId;
        seat.markerId = caller.person();
        seat.role = task.state.role();
        seat.leasedUntil = caller.now().plus(LEASE);
        marking.add(seat);
        marking.flush();
        return Optional.of(seat);
    }

    /** What is on the caller's desk, or was given by the caller; refuses with «not found» other people's. */
    @Requires(ATTEMPT_MARK)
    public MarkingDesk desk(Caller caller, long seatId) {
        MarkingSeat seat = own(caller, seatId);
        return desk(seat, exam(caller, task(seat).examId));
    }

    /** Puts a response back without a mark. */
    @Requires(ATTEMPT_MARK)
    public void giveBack(Caller caller, long seatId) {
        MarkingSeat seat = own(caller, seatId);
        if (seat.givenAt != null) {
            throw Refusal.conflict("markGiven");
        }
        marking.remove(seat);
    }

    /** Gives the mark, once; with it the response may be decided, and with its last one the attempt. */
    @Requires(ATTEMPT_MARK)
    public TaskState give(Caller caller, long seatId, MarkInput input) {
        MarkingSeat seat = own(caller, seatId);
        MarkingTask task = marking.locked(seat.taskId).orElseThrow(Refusal::notFound);
        ExamView exam = exam(caller, task.examId);
        if (seat.givenAt != null) {
            throw Refusal.conflict("markGiven");
        }
        if (task.state == TaskState.DECIDED || task.state.role() != seat.role) {
            throw Refusal.conflict("markingState");
        }
        fill(seat, task, input);
        seat.givenAt = caller.now();
        marking.flush();
        verdict(caller, exam, task, seat);
        audit.append(
                caller.personId(),
                caller.now(),
                "marking.give",
                "attempt/" + task.attemptId,
                exam.organisationId(),
                task.slot + " · " + Objects.requireNonNull(seat.points).toPlainString() + " · " + task.state);
        return task.state;
    }

    private void fill(MarkingSeat seat, MarkingTask task, MarkInput input) {
        @Nullable Rubric rubric = views.rubric(task.versionId);
        if (rubric == null) {
            BigDecimal points = Inputs.present("points", input.points());
            if (points.signum() < 0
                    || points.compareTo(task.marks) > 0
                    || points.stripTrailingZeros().scale() > 2) {
                throw Refusal.invalid("points", "markPoints", task.marks.toPlainString());
            }
            seat.points = points.setScale(2, RoundingMode.UNNECESSARY);
        } else {
            List<Integer> levels = levels(rubric, input);
            seat.points = rubric.points(levels, task.marks);
            seat.levels = levels.stream().map(String::valueOf).collect(Collectors.joining(","));
            seat.criteria = rubric.write();
        }
        seat.remark = Inputs.optionalText("remark", input.remark(), LONGEST_REMARK);
        seat.annotations = AnnotationColumn.write(
                input.annotations(), responses.review(task.attemptId, task.slot).response());
    }

    private static List<Integer> levels(Rubric rubric, MarkInput input) {
        List<@Nullable Integer> given = Objects.requireNonNullElse(input.levels(), List.of());
        for (int i = 0; i < rubric.criteria().size(); i++) {
            @Nullable Integer level = i < given.size() ? given.get(i) : null;
            int levels = rubric.criteria().get(i).levels().size();
            if (level == null || level < 0 || level >= levels) {
                throw Refusal.invalid(
                        "levels[" + i + "]",
                        "markLevel",
                        rubric.criteria().get(i).name());
            }
        }
        return given.stream()
                .limit(rubric.criteria().size())
                .map(Objects::requireNonNull)
                .toList();
    }

    private void verdict(Caller caller, ExamView exam, MarkingTask task, MarkingSeat seat) {
        BigDecimal given = Objects.requireNonNull(seat.points);
        switch (seat.role) {
            case ARBITER -> decide(caller, task, given);
            case APPEAL -> again(caller, task, seat, given);
            case BLIND -> {
                List<BigDecimal> blind = marking.seats(List.of(task.id())).stream()
                        .filter(one -> one.role == SeatRole.BLIND)
                        .flatMap(one -> Stream.ofNullable(one.points))
                        .toList();
                Agreement.Verdict verdict = Agreement.of(
                                markers(exam),
                                Objects.requireNonNull(exam.marking().tolerancePercent()),
                                task.marks)
                        .verdict(blind);
                if (verdict instanceof Agreement.Agreed agreed) {
                    decide(caller, task, agreed.points());
                } else {
                    if (verdict instanceof Agreement.Disputed) {
                        task.become(TaskState.DISPUTED);
                    }
                    task.seatsWanted = Math.max(task.seatsWanted, blind.size() + 1);
                }
            }
        }
    }

    private void decide(Caller caller, MarkingTask task, BigDecimal points) {
        task.become(TaskState.DECIDED);
        task.points = points;
        task.decidedAt = caller.now();
        responses.keep(task.attemptId, task.slot, points, "mark-" + task.id() + "-" + task.rowVersion, caller.now());
    }

    /** Points that the candidate knows are never taken away again. */
    private void again(Caller caller, MarkingTask task, MarkingSeat seat, BigDecimal given) {
        BigDecimal before = Objects.requireNonNull(task.points);
        BigDecimal after = responses.released(task.attemptId) ? before.max(given) : given;
        if (after.compareTo(before) != 0) {
            decide(caller, task, after);
        } else {
            task.become(TaskState.DECIDED);
        }
        decided.fire(new MarkDecided(
                task.attemptId,
                task.slot,
                before,
                after,
                after.compareTo(before) > 0,
                seat.remark,
                caller.person(),
                caller.now()));
    }

    /** Asks for another look at a decided response, for a reason: a slip, a complaint that came by another way. */
    @Requires(CURRICULUM_WRITE)
    public void review(Caller caller, long taskId, @Nullable String reason) {
        MarkingTask task = marking.locked(taskId).orElseThrow(Refusal::notFound);
        ExamView exam = exams.view(task.examId);
        directory.organisation(caller, CURRICULUM_WRITE, exam.organisationId());
        task.become(TaskState.APPEALED);
        task.objection = Inputs.text("reason", reason, LONGEST_REASON);
        task.seatsWanted = (int) marking.seats(List.of(taskId)).stream()
                        .filter(seat -> seat.givenAt != null)
                        .count()
                + 1;
        audit.append(
                caller.personId(),
                caller.now(),
                "marking.review",
                "attempt/" + task.attemptId,
                exam.organisationId(),
                task.slot + ": " + task.objection);
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

    /** What markers say to the caller about an own released attempt, as far as it shows the questions. */
    @Requires(SIT_EXAM)
    public List<Remark> remarks(Caller caller, long attemptId) {
        AttemptReview review = attempts.review(caller, attemptId);
        if (review.releasedAt() == null) {
            return List.of();
        }
        Set<Integer> shown =
                review.questions().stream().map(one -> one.item().slot()).collect(Collectors.toSet());
        return views.remarks(marking.ofAttempt(attemptId)).stream()
                .filter(remark -> shown.contains(remark.slot()))
                .toList();
    }

    private MarkingDesk desk(MarkingSeat seat, ExamView exam) {
        MarkingTask task = task(seat);
        QuestionReview question = responses.review(task.attemptId, task.slot);
        boolean sighted = seat.role != SeatRole.BLIND;
        return new MarkingDesk(
                seat.id(),
                task.id(),
                exam.id(),
                exam.title(),
                task.versionId,
                seat.role,
                question,
                task.marks,
                views.rubric(task.versionId),
                seat.leasedUntil,
                sighted ? views.before(task, seat) : List.of(),
                sighted ? task.objection : null,
                seat.givenAt == null ? null : views.given(seat, null));
    }

    private MarkingTask task(MarkingSeat seat) {
        return marking.task(seat.taskId);
    }

    private MarkingSeat own(Caller caller, long seatId) {
        return marking.seat(seatId)
                .filter(seat -> seat.markerId == caller.person())
                .orElseThrow(Refusal::notFound);
    }

    private ExamView exam(Caller caller, long examId) {
        ExamView found = exams.view(examId);
        directory.organisation(caller, ATTEMPT_MARK, found.organisationId());
        return found;
    }

    /** What the caller may mark: only those who answer for the exam decide between marks. */
    private Set<TaskState> states(Caller caller, ExamView exam) {
        boolean answers = caller.may(
                CURRICULUM_WRITE, directory.organisation(exam.organisationId()).treePath());
        return answers
                ? EnumSet.of(TaskState.OPEN, TaskState.DISPUTED, TaskState.APPEALED)
                : EnumSet.of(TaskState.OPEN, TaskState.APPEALED);
    }

    private static int markers(ExamView exam) {
        return Math.max(1, Objects.requireNonNull(exam.marking().markers()));
    }
}
