package cn.anxue.marking;

import static cn.anxue.identity.Permission.ATTEMPT_MARK;
import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.exam.marking.Agreement;
import cn.anxue.exam.marking.Rubric;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.OpenResponses;
import cn.anxue.examination.QuestionReview;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which people mark responses that only people can judge. Markers belong to the organisation whose exam it is; they see
 * neither whose response they mark nor, until they decide between marks, what others gave.
 */
@Stateless
public class MarkingService {

    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int LONGEST_REMARK = 1000;

    /** Tasks looked at when many markers reach for the same one. */
    private static final int TRIED = 50;

    @Inject
    private MarkingRepository marking;

    @Inject
    private MarkingAccess access;

    @Inject
    private MarkViews views;

    @Inject
    private OpenResponses responses;

    @Inject
    private AttemptService attempts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<MarkDecided> decided;

    /**
     * The next response for the caller to mark: what is on the caller's desk, else objections first, then marks that
     * differ, then the queue. It is reserved for half an hour.
     *
     * @param versionId only of this question; null for all
     */
    @Requires(ATTEMPT_MARK)
    public Optional<MarkingDesk> next(Caller caller, long examId, @Nullable Long versionId) {
        ExamView exam = access.exam(caller, examId);
        long me = caller.person();
        marking.giveUp(me, caller.now());
        Optional<MarkingSeat> begun = marking.begun(me, examId);
        if (begun.isPresent()) {
            begun.get().leasedUntil = caller.now().plus(LEASE);
            return begun.map(seat -> desk(seat, exam));
        }
        for (TaskState state : List.of(TaskState.APPEALED, TaskState.DISPUTED, TaskState.OPEN)) {
            if (access.states(caller, exam).contains(state)) {
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
        return desk(seat, access.exam(caller, task(seat).examId));
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
        ExamView exam = access.exam(caller, task.examId);
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
                                MarkingAccess.markers(exam),
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
}
