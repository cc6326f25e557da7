package cn.anxue.media;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class MediaRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Media media) {
        entities.persist(media);
    }

    Optional<Media> find(long id) {
        return Optional.ofNullable(entities.find(Media.class, id));
    }

    Optional<Media> sameOf(long organisationId, String sha256) {
        return entities.createQuery(
                        "select m from Media m where m.organisationId = :organisation and m.sha256 = :hash order by m.id",
                        Media.class)
                .setParameter("organisation", organisationId)
                .setParameter("hash", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
