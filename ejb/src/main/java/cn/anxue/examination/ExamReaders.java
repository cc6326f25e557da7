package cn.anxue.examination;

import static cn.anxue.identity.Permission.ATTEMPT_READ;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/**
 * Who may know what became of an exam: those who read attempts in the exam's organisation, and those who read attempts of
 * people that sat it for another organisation, which may be assigned the exam.
 */
@Dependent
public class ExamReaders {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ExamRepository exams;

    @Inject
    private Directory directory;

    /** The exam; refuses with «not found» a draft, and one that is none of the caller's business (I9). */
    public ExamView exam(Caller caller, long examId) {
        ExamView found = exams.find(examId)
                .filter(exam -> exam.state != ExamState.DRAFT)
                .map(Exam::view)
                .orElseThrow(Refusal::notFound);
        String place = directory.organisation(found.organisationId()).treePath();
        if (!caller.may(ATTEMPT_READ, place) && !sat(caller.scope(ATTEMPT_READ), examId)) {
            throw Refusal.notFound();
        }
        return found;
    }

    private boolean sat(Scope scope, long examId) {
        TypedQuery<Long> attempts = entities.createQuery(
                "select a.id from AttemptHeader a, Organisation o where o.id = a.organisationId and a.examId = :exam and "
                        + scope.condition("o.treePath"),
                Long.class);
        return !scope.bind(attempts)
                .setParameter("exam", examId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
