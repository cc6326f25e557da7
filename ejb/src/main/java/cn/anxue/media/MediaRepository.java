package cn.anxue.media;

import cn.anxue.course.content.MediaType;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class MediaRepository {

    @PersistenceContext
    private EntityManager entities;

    Media add(Media media) {
        entities.persist(media);
        return media;
    }

    Optional<Media> answerOf(long personId, long organisationId, String sha256) {
        return entities.createQuery(
                        "select m from Media m where m.answerOf = :person and m.organisationId = :organisation"
                                + " and m.sha256 = :hash order by m.id",
                        Media.class)
                .setParameter("person", personId)
                .setParameter("organisation", organisationId)
                .setParameter("hash", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Media> find(long id) {
        return Optional.ofNullable(entities.find(Media.class, id));
    }

    /** An SVG of these bytes that ships with the product, wherever it is used: nothing else is filed as one. */
    Optional<Media> drawing(String sha256) {
        return entities.createQuery(
                        "select m from Media m where m.sha256 = :hash and m.type = :svg order by m.id", Media.class)
                .setParameter("hash", sha256)
                .setParameter("svg", MediaType.SVG)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Media> sameOf(long organisationId, String sha256) {
        return entities.createQuery(
                        "select m from Media m where m.organisationId = :organisation and m.sha256 = :hash"
                                + " and m.answerOf is null order by m.id",
                        Media.class)
                .setParameter("organisation", organisationId)
                .setParameter("hash", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
