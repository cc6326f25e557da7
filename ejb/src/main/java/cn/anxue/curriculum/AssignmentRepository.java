package cn.anxue.curriculum;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Dependent
class AssignmentRepository {

    /** In force: not withdrawn, of a published curriculum. */
    private static final String IN_FORCE = "select a, c.currentVersionId, o.treePath"
            + " from Assignment a, Curriculum c, Organisation o"
            + " where c.id = a.curriculumId and o.id = a.organisationId"
            + " and a.withdrawnAt is null and c.currentVersionId is not null";

    private static final String BY_DUE_DATE = " order by a.dueOn, a.id";

    @PersistenceContext
    private EntityManager entities;

    void add(Assignment assignment) {
        entities.persist(assignment);
    }

    Optional<Assignment> find(long id) {
        return Optional.ofNullable(entities.find(Assignment.class, id));
    }

    /** In force at one of these organisations. */
    List<AssignmentFor> at(Collection<Long> organisationIds) {
        TypedQuery<Object[]> found = entities.createQuery(
                IN_FORCE + " and a.organisationId in :organisations" + BY_DUE_DATE, Object[].class);
        return views(found.setParameter("organisations", organisationIds));
    }

    /** In force for one curriculum. */
    List<AssignmentFor> ofCurriculum(long curriculumId) {
        TypedQuery<Object[]> found =
                entities.createQuery(IN_FORCE + " and a.curriculumId = :curriculum" + BY_DUE_DATE, Object[].class);
        return views(found.setParameter("curriculum", curriculumId));
    }

    /** In force for curricula of which a version, not always the current one, ends with this exam. */
    List<AssignmentFor> ofExam(long examId) {
        TypedQuery<Object[]> found = entities.createQuery(
                IN_FORCE + " and a.curriculumId in"
                        + " (select v.curriculumId from CurriculumVersion v where v.examId = :exam)" + BY_DUE_DATE,
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

    /** The one in force with the same terms. */
    Optional<Assignment> same(long curriculumId, long organisationId, @Nullable String jobCategory, LocalDate dueOn) {
        return entities.createQuery(
                        "select a from Assignment a where a.curriculumId = :curriculum"
                                + " and a.organisationId = :organisation and a.dueOn = :due and a.withdrawnAt is null",
                        Assignment.class)
                .setParameter("curriculum", curriculumId)
                .setParameter("organisation", organisationId)
                .setParameter("due", dueOn)
                .getResultStream()
                .filter(found -> java.util.Objects.equals(found.jobCategory, jobCategory))
                .findFirst();
    }

    /** How many assignments of each curriculum are in force. */
    Map<Long, Long> countByCurriculum(Collection<Long> curriculumIds) {
        if (curriculumIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select a.curriculumId, count(a) from Assignment a where a.withdrawnAt is null"
                                + " and a.curriculumId in :curricula group by a.curriculumId",
                        Object[].class)
                .setParameter("curricula", curriculumIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    List<AssignmentRow> list(Scope scope, Scope writable, ListQuery query) {
        return new AssignmentSearch(scope, query).rows(entities, writable);
    }

    long count(Scope scope, ListQuery query) {
        return new AssignmentSearch(scope, query).count(entities);
    }
}
