package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shared device in a hall, known by a token in its browser. */
@Entity
@Table(name = "hall_device")
class HallDevice extends BaseEntity {

    @Column(name = "sitting_id")
    long sittingId;

    @Column(name = "name")
    String name;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "joined_at")
    Instant joinedAt;

    @Column(name = "candidate_id")
    @Nullable
    Long candidateId;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;
}
