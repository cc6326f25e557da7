package cn.anxue.examination;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exams and attempts for the other modules' services, which have checked the caller's permission. */
@Dependent
public class Exams {

    @Inject
    private ExamRepository exams;

    @Inject
    private ExamPublishing publishing;

    @Inject
    private AttemptList attempts;

    @Inject
    private AttemptRepository sat;

    /** Publishes the exam; safe to repeat. Refuses a closed one, and one whose banks lack questions for a paper. */
    public void publish(Caller caller, long examId) {
        publishing.publish(caller, exams.find(examId).orElseThrow(Refusal::notFound));
    }

    /** The exam in any state; refuses with «not found». */
    public ExamView view(long examId) {
        return exams.find(examId).map(Exam::view).orElseThrow(Refusal::notFound);
    }

    /** The exams that exist, by id: one query. */
    public Map<Long, ExamView> views(Collection<Long> examIds) {
        return exams.find(examIds).stream()
                .map(Exam::view)
                .collect(Collectors.toMap(ExamView::id, Function.identity()));
    }

    /** What an attempt asks in a slot; refuses with «not found» a slot that its paper does not have. */
    public AskedSlot asked(long attemptId, int slot) {
        Sitting sitting = sat.find(attemptId).map(AttemptHeader::sitting).orElseThrow(Refusal::notFound);
        if (slot < 1 || slot > sitting.terms().slots()) {
            throw Refusal.notFound();
        }
        return new AskedSlot(
                sitting.examId(),
                sitting.organisationId(),
                sitting.paper().slot(slot).versionId());
    }

    /** Whether the attempt is this person's. */
    public boolean satBy(long personId, long attemptId) {
        return sat.find(attemptId).filter(found -> found.personId == personId).isPresent();
    }

    /** The person's attempts at the exam as the person may know them, newest first. */
    public List<AttemptRow> attemptsOf(long personId, long examId) {
        return attempts.of(personId, examId);
    }

    /** The person's attempts at all exams as the person may know them, newest first: one query. */
    public List<AttemptRow> attemptsOf(long personId) {
        return attempts.of(personId);
    }
}
