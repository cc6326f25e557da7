package cn.anxue.curriculum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class CourseRepository {

    @PersistenceContext
    private EntityManager entities;

    Optional<LessonVersion> version(long id) {
        return Optional.ofNullable(entities.find(LessonVersion.class, id));
    }

    List<LessonSlide> slides(long lessonVersionId) {
        return entities.createQuery(
                        "select s from LessonSlide s where s.ownerId = :version order by s.ordinal", LessonSlide.class)
                .setParameter("version", lessonVersionId)
                .getResultList();
    }
}
