package cn.anxue.curriculum;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Dependent
class CurriculumRepository {

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<Curriculum> find(long id) {
        return Optional.ofNullable(entities.find(Curriculum.class, id));
    }

    Optional<CurriculumVersion> version(long id) {
        return Optional.ofNullable(entities.find(CurriculumVersion.class, id));
    }

    Map<Long, CurriculumVersion> versions(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select v from CurriculumVersion v where v.id in :ids", CurriculumVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(CurriculumVersion::id, Function.identity()));
    }

    /** Newest first. */
    List<CurriculumVersion> versionsOf(long curriculumId) {
        return entities.createQuery(
                        "select v from CurriculumVersion v where v.curriculumId = :curriculum order by v.versionNo desc",
                        CurriculumVersion.class)
                .setParameter("curriculum", curriculumId)
                .getResultList();
    }

    /** The places of a draft's courses in order. */
    List<CurriculumCourse> courses(long curriculumId) {
        return entities.createQuery(
                        "select c from CurriculumCourse c where c.ownerId = :curriculum order by c.ordinal",
                        CurriculumCourse.class)
                .setParameter("curriculum", curriculumId)
                .getResultList();
    }

    /** The frozen lessons of a published version in order. */
    List<PlacedLesson> lessons(long versionId) {
        return entities.createQuery(
                        "select l, v from CurriculumVersionLesson l, LessonVersion v"
                                + " where v.id = l.lessonVersionId and l.ownerId = :version order by l.ordinal",
                        Object[].class)
                .setParameter("version", versionId)
                .getResultStream()
                .map(row -> {
                    CurriculumVersionLesson place = (CurriculumVersionLesson) row[0];
                    return new PlacedLesson(place.courseId, place.courseTitle, ((LessonVersion) row[1]).ref());
                })
                .toList();
    }

    List<OwnedCurriculum> list(Scope scope, ListQuery query) {
        return new CurriculumSearch(scope, query).rows(entities);
    }

    long count(Scope scope, ListQuery query) {
        return new CurriculumSearch(scope, query).count(entities);
    }
}
