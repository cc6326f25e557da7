package cn.anxue.curriculum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class CurriculumRepository {

    @PersistenceContext
    private EntityManager entities;

    Optional<Curriculum> find(long id) {
        return Optional.ofNullable(entities.find(Curriculum.class, id));
    }

    Optional<CurriculumVersion> version(long id) {
        return Optional.ofNullable(entities.find(CurriculumVersion.class, id));
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
}
