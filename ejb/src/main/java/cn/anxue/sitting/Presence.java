package cn.anxue.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When the player of an attempt asked last. */
@Entity
@Table(name = "sitting_presence")
class Presence {

    @Id
    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "seen_at")
    Instant seenAt;
}
