package cn.anxue.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** The surrogate key of every entity, from one sequence taken in blocks so that inserts can be batched. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "anxue_ids")
    @SequenceGenerator(name = "anxue_ids", sequenceName = "anxue_ids", allocationSize = 50)
    private @Nullable Long id;

    /** The key; only after the entity was persisted. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not persisted yet");
        }
        return id;
    }
}
