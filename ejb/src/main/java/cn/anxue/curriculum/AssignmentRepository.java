package cn.anxue.curriculum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Dependent
class AssignmentRepository {

    /** In force: not withdrawn, of a published curriculum. */
    private static final String IN_FORCE = "select a, c.currentVersionId, o.treePath"
            + " from Assignment a, Curriculum c, Organisation o"
            + " where c.id = a.curriculumId and o.id = a.organisationId"
            + " and a.withdrawnAt is null and c.currentVersionId is not null";

    @PersistenceContext
    private EntityManager entities;

    Optional<Assignment> find(long id) {
        return Optional.ofNullable(entities.find(Assignment.class, id));
    }

    /** In force at one of these organisations. */
    List<AssignmentFor> at(Collection<Long> organisationIds) {
        TypedQuery<Object[]> found = entities.createQuery(
                IN_FORCE + " and a.organisationId in :organisations order by a.dueOn, a.id", Object[].class);
        return views(found.setParameter("organisations", organisationIds));
    }

    /** In force for curricula of which a version, not always the current one, ends with this exam. */
    List<AssignmentFor> ofExam(long examId) {
        TypedQuery<Object[]> found = entities.createQuery(
                IN_FORCE + " and a.curriculumId in"
                        + " (select v.curriculumId from CurriculumVersion v where v.examId = :exam)"
                        + " order by a.dueOn, a.id",
                Object[].class);
        return views(found.setParameter("exam", examId));
    }

    private static List<AssignmentFor> views(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> view((Assignment) row[0], (Long) row[1], (String) row[2]))
                .toList();
    }

    private static AssignmentFor view(Assignment found, long versionId, String treePath) {
        return new AssignmentFor(
                found.id(),
                found.curriculumId,
                versionId,
                found.organisationId,
                treePath,
                found.jobCategory,
                found.dueOn,
                found.createdAt);
    }
}
