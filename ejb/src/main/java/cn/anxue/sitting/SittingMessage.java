package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an invigilator says to a candidate, or to all of a sitting. */
@Entity
@Table(name = "sitting_message")
class SittingMessage extends BaseEntity {

    @Column(name = "sitting_id")
    long sittingId;

    /** Null for all. */
    @Column(name = "candidate_id")
    @Nullable
    Long candidateId;

    @Column(name = "words")
    String words;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "sent_by")
    @Nullable
    Long sentBy;
}
