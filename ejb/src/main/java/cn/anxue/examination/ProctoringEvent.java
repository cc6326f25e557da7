package cn.anxue.examination;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a player noticed while an attempt ran. */
@Entity
@Table(name = "proctoring_event")
class ProctoringEvent extends BaseEntity {

    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "client_id")
    String clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    ProctoringKind kind;

    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "seconds")
    int seconds;

    @Column(name = "received_at")
    Instant receivedAt;
}
