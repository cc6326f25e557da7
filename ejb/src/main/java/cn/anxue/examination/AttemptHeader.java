package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.attempt.AttemptTerms;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.exam.scoring.Score;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row of an attempt: written when it starts and when it ends, never in between; afterwards when its result is
 * released, seen or regraded.
 */
@Entity
@Table(name = "attempt")
class AttemptHeader extends BaseEntity {

    @Column(name = "exam_id")
    long examId;

    @Column(name = "person_id")
    long personId;

    @Column(name = "admission_id")
    long admissionId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "attempt_no")
    int attemptNo;

    @Column(name = "paper")
    String paper;

    @Column(name = "slots")
    int slots;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "deadline_at")
    Instant deadlineAt;

    @Column(name = "closes_at")
    Instant closesAt;

    /** As at the start; null for attempts of before, whose grace lies between deadline and closing. */
    @Column(name = "grace_seconds")
    @Nullable
    Integer graceSeconds;

    /** For the delivery of answers that were given in time. */
    @Column(name = "late_seconds")
    int lateSeconds;

    /** For breaks that the candidate takes. */
    @Column(name = "break_seconds")
    int breakSeconds;

    /** By invigilators, and pauses and breaks that are over; {@link #closesAt} includes it. */
    @Column(name = "added_seconds")
    long addedSeconds;

    @Column(name = "paused_at")
    @Nullable
    Instant pausedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    AttemptState state;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** Null while it runs, waits for people's marks or is annulled. */
    @Column(name = "score")
    @Nullable
    BigDecimal score;

    @Column(name = "maximum")
    BigDecimal maximum;

    @Column(name = "passed")
    @Nullable
    Boolean passed;

    /** At the end, by people's marks or by the latest regrade. */
    @Column(name = "scored_at")
    @Nullable
    Instant scoredAt;

    /** When people marked it last, or let it count again: since then it can have a score that it had not. */
    @Column(name = "marked_at")
    @Nullable
    Instant markedAt;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Column(name = "seen_at")
    @Nullable
    Instant seenAt;

    @Column(name = "annulled_at")
    @Nullable
    Instant annulledAt;

    @Column(name = "annulled_reason")
    @Nullable
    String annulledReason;

    /** Whether an annulled attempt is used up all the same. */
    @Column(name = "annulled_used")
    boolean annulledUsed;

    /** Sat on paper: its times are those at which the answers were entered. */
    @Column(name = "on_paper")
    boolean onPaper;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Takes over a new score; whoever knew the one before will be told. */
    void scored(Score result, Instant at) {
        score = result.points();
        maximum = result.maximum();
        passed = result.passed();
        scoredAt = at;
        if (releasedAt != null) {
            seenAt = null;
        }
    }

    /** Whether the candidate may sit again as if there had been no such attempt. */
    boolean forgotten() {
        return annulledAt != null && !annulledUsed;
    }

    /** Null when it counts. */
    @Nullable
    Annulment annulment() {
        return annulledAt == null ? null : new Annulment(annulledAt, Objects.requireNonNullElse(annulledReason, ""));
    }

    Sitting sitting() {
        return new Sitting(
                id(),
                examId,
                personId,
                admissionId,
                organisationId,
                PaperCodec.read(paper),
                new AttemptTerms(
                        slots,
                        startedAt,
                        deadlineAt,
                        graceSeconds == null
                                ? Duration.between(deadlineAt, closesAt).minusSeconds(addedSeconds)
                                : Duration.ofSeconds(graceSeconds),
                        Duration.ofSeconds(lateSeconds),
                        Duration.ofSeconds(breakSeconds)));
    }
}
