package cn.anxue.results;

import cn.anxue.examination.Rescored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt whose outcome a regrade turns. */
@Entity
@Table(name = "regrade_flip")
@IdClass(RegradeFlipId.class)
class RegradeFlip {

    @Id
    @Column(name = "regrade_id")
    long regradeId;

    @Id
    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "points_before")
    BigDecimal pointsBefore;

    @Column(name = "maximum_before")
    BigDecimal maximumBefore;

    @Column(name = "points_after")
    BigDecimal pointsAfter;

    @Column(name = "maximum_after")
    BigDecimal maximumAfter;

    @Column(name = "now_passed")
    boolean nowPassed;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    @Nullable
    PassDecision decision;

    @Column(name = "decided_by")
    @Nullable
    Long decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "note")
    @Nullable
    String note;

    protected RegradeFlip() {}

    RegradeFlip(long regradeId, Rescored one) {
        this.regradeId = regradeId;
        attemptId = one.attemptId();
        pointsBefore = one.pointsBefore();
        maximumBefore = one.maximumBefore();
        pointsAfter = one.after().points();
        maximumAfter = one.after().maximum();
        nowPassed = one.after().passed();
    }
}
