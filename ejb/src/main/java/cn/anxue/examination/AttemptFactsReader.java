package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptTerms;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Tells modules above about attempts: to their candidates, or to those who hold a permission where they were sat. */
@Dependent
public class AttemptFactsReader {

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptRepository repository;

    @Inject
    private AttemptList list;

    @Inject
    private PublishedExams exams;

    /** The caller's own attempt; refuses with «not found». */
    public AttemptFacts own(Caller caller, long attemptId) {
        if (attempts.known(attemptId).sitting().personId() != caller.person()) {
            throw Refusal.notFound();
        }
        return of(attemptId);
    }

    /** An attempt of the organisations in which the caller holds the permission; refuses with «not found» (I9). */
    public AttemptFacts within(Caller caller, Permission permission, long attemptId) {
        if (list.find(caller.scope(permission), attemptId).isEmpty()) {
            throw Refusal.notFound();
        }
        return of(attemptId);
    }

    private AttemptFacts of(long attemptId) {
        AttemptHeader header = repository.find(attemptId).orElseThrow(Refusal::notFound);
        Sitting sitting = attempts.known(attemptId).sitting();
        AttemptTerms terms = sitting.terms();
        return new AttemptFacts(
                attemptId,
                sitting.examId(),
                sitting.personId(),
                sitting.organisationId(),
                sitting.paper().seed(),
                terms.startedAt(),
                Duration.between(terms.startedAt(), terms.deadline()),
                header.state,
                header.endedAt,
                header.onPaper
                        ? PhotoTerms.checked(null)
                        : exams.view(sitting.examId()).photos());
    }

    /** What the exam of an attempt asks for, without reading more than needed. */
    public Optional<PhotoTerms> photos(long examId) {
        return Optional.of(exams.view(examId).photos()).filter(PhotoTerms::asked);
    }
}
