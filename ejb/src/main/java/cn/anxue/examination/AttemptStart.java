package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.paper.Draw;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Who may start, and starting itself, in a transaction of its own. */
@ApplicationScoped
public class AttemptStart {

    @Inject
    private ExamRepository exams;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private AccommodationRepository accommodations;

    @Inject
    private PublishedExams published;

    @Inject
    private Secrets secrets;

    @Inject
    @Any
    private Instance<ExamAdmission> admissions;

    @Inject
    @Any
    private Instance<StartGate> gates;

    /** The person's running attempt at the exam. */
    @Transactional
    public Optional<Long> running(long personId, long examId) {
        return attempts.of(personId, examId).stream()
                .filter(attempt -> !attempt.state.isFinal())
                .map(AttemptHeader::id)
                .findFirst();
    }

    /**
     * Starts a new attempt; refuses when the exam is not open to the person, all attempts are used or the wait is not
     * over. Throws {@link SequenceTaken} when another device started at the same moment.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long start(Caller caller, long examId, Arrival arrival) {
        long person = caller.person();
        Exam exam = openToPeople(examId);
        Admission admission = admission(person, examId, caller.now());
        if (exam.state == ExamState.CLOSED) {
            throw Refusal.conflict("examClosed");
        }
        List<AttemptHeader> before = attempts.of(person, examId);
        refuseTooMany(exam, admission, before, caller.now());
        Map<StartGate, StartGate.Pass> passes = passes(caller, exam);
        passes.forEach((gate, pass) -> {
            gate.check(pass, arrival.browser());
            checkCode(pass.entryCode(), arrival.entryCode());
        });
        AttemptHeader made = header(person, examId, admission, before, drawn(exam), caller.now());
        Optional<Accommodation> granted = accommodations.of(person, exam.id());
        Duration extra = granted.map(found -> found.extra(exam.minutes)).orElse(Duration.ZERO);
        made.deadlineAt = passes.values().stream()
                .map(pass -> pass.until().plus(extra))
                .reduce(made.startedAt.plus(Duration.ofMinutes(exam.minutes)).plus(extra), AttemptStart::earlier);
        made.graceSeconds = exam.graceSeconds;
        made.lateSeconds = exam.lateMinutes * 60;
        made.closesAt = made.deadlineAt.plusSeconds(Math.max(exam.graceSeconds, made.lateSeconds));
        made.breakSeconds = granted.map(found -> found.breakMinutes * 60).orElse(0);
        attempts.add(made);
        passes.forEach((gate, pass) -> gate.started(pass, made.id(), caller.now()));
        return made.id();
    }

    /** What lets the person in beside the admission, by gate; refuses as the gates do. */
    Map<StartGate, StartGate.Pass> passes(Caller caller, Exam exam) {
        Map<StartGate, StartGate.Pass> found = new LinkedHashMap<>();
        for (StartGate gate : gates) {
            gate.pass(caller, exam.id(), exam.sittingsOnly).ifPresent(pass -> found.put(gate, pass));
        }
        return found;
    }

    private static void checkCode(@Nullable String wanted, @Nullable String given) {
        if (wanted != null && (given == null || !wanted.equalsIgnoreCase(given.strip()))) {
            throw Refusal.invalid("entryCode", "entryCodeWrong");
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Leave for the person; refuses with «not found» when no module admits, or with the reason of the one that refuses. */
    @Transactional
    public Admission admission(long personId, long examId, Instant now) {
        return admissions.stream()
                .flatMap(module -> module.admit(personId, examId, now).stream())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Refuses when all attempts of the admission are used, while a result is not released (whoever has passed shall not
     * sit again for nothing), or when the wait since the last one is not over.
     */
    static void refuseTooMany(Exam exam, Admission admission, List<AttemptHeader> before, Instant now) {
        long used = used(admission, before);
        if (exam.attemptsAllowed > 0 && used >= exam.attemptsAllowed) {
            throw Refusal.conflict("attemptsUsedUp", exam.attemptsAllowed);
        }
        if (before.stream()
                .anyMatch(attempt ->
                        attempt.endedAt != null && attempt.releasedAt == null && attempt.annulledAt == null)) {
            throw Refusal.conflict("resultPending");
        }
        @Nullable Instant next = nextStart(exam, before);
        if (next != null && now.isBefore(next)) {
            throw Refusal.conflict("attemptWait", Duration.between(now, next).toMinutes() + 1);
        }
    }

    /** Attempts of the admission that count against the number allowed. */
    static long used(Admission admission, List<AttemptHeader> before) {
        return before.stream()
                .filter(attempt -> attempt.admissionId == admission.admissionId() && !attempt.forgotten())
                .count();
    }

    /** When the wait after the last attempt ends; null without one. */
    static @Nullable Instant nextStart(Exam exam, List<AttemptHeader> before) {
        return before.stream()
                .filter(attempt -> !attempt.forgotten())
                .map(attempt -> attempt.endedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(ended -> ended.plus(Duration.ofMinutes(exam.waitMinutes)))
                .orElse(null);
    }

    private Exam openToPeople(long examId) {
        return exams.find(examId).filter(exam -> exam.state != ExamState.DRAFT).orElseThrow(Refusal::notFound);
    }

    /** A paper of a published exam that nobody has started on. */
    @Transactional
    public Paper paper(long examId) {
        Exam exam = openToPeople(examId);
        if (exam.state == ExamState.CLOSED) {
            throw Refusal.conflict("examClosed");
        }
        return drawn(exam);
    }

    /**
     * Makes an attempt of a paper that was answered by hand; refuses like any start, and while another attempt runs, but
     * no door is asked. Throws {@link SequenceTaken} when somebody else started at the same moment.
     *
     * @param until by when its answers have to be entered
     * @param started hears of the new attempt, in the same transaction
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long startOnPaper(
            long personId, long examId, Paper paper, Instant now, Instant until, LongConsumer started) {
        Exam exam = openToPeople(examId);
        Admission admission = admission(personId, examId, now);
        List<AttemptHeader> before = attempts.of(personId, examId);
        if (before.stream().anyMatch(attempt -> !attempt.state.isFinal())) {
            throw Refusal.conflict("paperRunning");
        }
        refuseTooMany(exam, admission, before, now);
        AttemptHeader made = header(personId, examId, admission, before, paper, now);
        made.deadlineAt = until;
        made.closesAt = until;
        made.onPaper = true;
        attempts.add(made);
        started.accept(made.id());
        return made.id();
    }

    private Paper drawn(Exam exam) {
        Draw drawn = published.draw(exam, secrets.seed());
        if (!(drawn instanceof Paper paper)) {
            throw new IllegalStateException("frozen pool of exam " + exam.id() + " lacks questions: " + drawn);
        }
        return paper;
    }

    /** A running attempt behind those before, still without its times to end. */
    private static AttemptHeader header(
            long personId, long examId, Admission admission, List<AttemptHeader> before, Paper paper, Instant now) {
        AttemptHeader made = new AttemptHeader();
        made.examId = examId;
        made.personId = personId;
        made.admissionId = admission.admissionId();
        made.organisationId = admission.organisationId();
        made.attemptNo = before.isEmpty() ? 1 : before.get(0).attemptNo + 1;
        made.paper = PaperCodec.write(paper);
        made.slots = paper.slots().size();
        made.maximum = paper.totalMarks();
        made.startedAt = now;
        made.state = AttemptState.RUNNING;
        return made;
    }
}
