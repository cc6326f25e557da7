package cn.anxue.examination;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person is told before starting. */
@Dependent
class ExamRulesReader {

    @Inject
    private ExamRepository exams;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private AccommodationRepository accommodations;

    @Inject
    private AttemptList list;

    @Inject
    private AttemptStart starting;

    /** Refuses with «not found» for a draft, and for people whom the exam does not concern. */
    ExamRules read(Caller caller, long examId) {
        Exam exam = exams.find(examId)
                .filter(found -> found.state != ExamState.DRAFT)
                .orElseThrow(Refusal::notFound);
        List<AttemptHeader> before = attempts.of(caller.person(), examId);
        long used = 0;
        boolean codeAsked = false;
        boolean safeBrowser = false;
        @Nullable Problem refusal = null;
        try {
            Admission admission = starting.admission(caller.person(), examId, caller.now());
            used = AttemptStart.used(admission, before);
            AttemptStart.refuseTooMany(exam, admission, before, caller.now());
            Collection<StartGate.Pass> passes = starting.passes(caller, exam).values();
            codeAsked = passes.stream().anyMatch(pass -> pass.entryCode() != null);
            safeBrowser = passes.stream().anyMatch(StartGate.Pass::safeBrowser);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND && before.isEmpty()) {
                throw refused;
            }
            refusal = refused.problems().get(0);
        }
        if (exam.state == ExamState.CLOSED) {
            refusal = Problem.of("", "examClosed");
        }
        return rules(exam, before, used, codeAsked, safeBrowser, refusal, caller);
    }

    private ExamRules rules(
            Exam exam,
            List<AttemptHeader> before,
            long used,
            boolean codeAsked,
            boolean safeBrowser,
            @Nullable Problem refusal,
            Caller caller) {
        ExamView view = exam.view();
        Optional<Accommodation> granted = accommodations.of(caller.person(), exam.id());
        @Nullable
        Long running = before.stream()
                .filter(attempt -> !attempt.state.isFinal())
                .map(AttemptHeader::id)
                .findFirst()
                .orElse(null);
        @Nullable Instant next = AttemptStart.nextStart(exam, before);
        return new ExamRules(
                view.id(),
                view.title(),
                view.instructions(),
                view.questions(),
                view.minutes()
                        + granted.map(found -> (int) found.extra(exam.minutes).toMinutes())
                                .orElse(0),
                granted.map(found -> found.breakMinutes).orElse(0),
                view.passMark(),
                view.totalMarks(),
                view.attemptsAllowed(),
                (int) used,
                view.waitMinutes(),
                view.review(),
                view.results(),
                codeAsked,
                safeBrowser,
                view.photos(),
                running,
                next != null && next.isAfter(caller.now()) ? next : null,
                refusal == null ? null : refusal.code(),
                refusal == null ? List.of() : refusal.args(),
                list.of(caller.person(), view.id()));
    }
}
