package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in the room, about a candidate or about all; never changed. */
@Entity
@Table(name = "sitting_incident")
class SittingIncident extends BaseEntity {

    @Column(name = "sitting_id")
    long sittingId;

    /** Null for all. */
    @Column(name = "candidate_id")
    @Nullable
    Long candidateId;

    @Column(name = "words")
    String words;

    @Column(name = "noted_at")
    Instant notedAt;

    @Column(name = "noted_by")
    @Nullable
    Long notedBy;
}
