package cn.anxue.curriculum;

import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class CourseRepository {

    private static final Map<String, String> SORTS =
            Map.of("title", "c.title", "organisation", "o.name", "createdAt", "c.createdAt");

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void flush() {
        entities.flush();
    }

    Optional<Course> find(long id) {
        return Optional.ofNullable(entities.find(Course.class, id));
    }

    Optional<Lesson> lesson(long id) {
        return Optional.ofNullable(entities.find(Lesson.class, id)).filter(lesson -> lesson.active);
    }

    Optional<LessonVersion> version(long id) {
        return Optional.ofNullable(entities.find(LessonVersion.class, id));
    }

    List<LessonSlide> slides(long lessonVersionId) {
        return entities.createQuery(
                        "select s from LessonSlide s where s.ownerId = :version order by s.ordinal", LessonSlide.class)
                .setParameter("version", lessonVersionId)
                .getResultList();
    }

    /** The lessons of these courses with their current versions, in order within each course. */
    List<PlacedVersion> lessons(Collection<Long> courseIds) {
        if (courseIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select l, v from Lesson l, LessonVersion v where v.id = l.currentVersionId"
                                + " and l.active = true and l.courseId in :courses order by l.courseId, l.ordinal, l.id",
                        Object[].class)
                .setParameter("courses", courseIds)
                .getResultStream()
                .map(row -> new PlacedVersion((Lesson) row[0], (LessonVersion) row[1]))
                .toList();
    }

    List<Course> courses(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select c from Course c where c.id in :ids", Course.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The courses with the names of their organisations. */
    List<OwnedCourse> list(Scope scope, ListQuery query) {
        String order = SORTS.getOrDefault(query.sort(), "c.title") + (query.descending() ? " desc" : "");
        TypedQuery<Object[]> found = entities.createQuery(
                "select c, o.name " + from(scope, query) + " order by " + order + ", c.id", Object[].class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultStream()
                .map(row -> new OwnedCourse((Course) row[0], (String) row[1]))
                .toList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(c) " + from(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        StringBuilder from = new StringBuilder("from Course c, Organisation o where o.id = c.organisationId and ");
        from.append(scope.condition("o.treePath")).append(" and c.active = :active");
        if (query.filter("q") != null) {
            from.append(" and c.title like :q");
        }
        if (query.filterId("organisationId") != null) {
            from.append(" and o.treePath like :organisation");
        }
        return from.toString();
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found).setParameter("active", !"closed".equals(query.filter("state")));
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filterId("organisationId") != null) {
            found.setParameter("organisation", "%/" + query.filterId("organisationId") + "/%");
        }
    }
}
