package cn.anxue.results;

import cn.anxue.examination.Rescored;
import cn.anxue.platform.BaseEntity;
import cn.anxue.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A correction on its way through the attempts of its exam. */
@Entity
@Table(name = "regrade")
class Regrade extends BaseEntity {

    @Column(name = "exam_id")
    long examId;

    @Column(name = "correction_id")
    long correctionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase")
    RegradePhase phase;

    @Column(name = "started_by")
    @Nullable
    Long startedBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "attempts_total")
    int total;

    @Column(name = "attempts_done")
    int done;

    @Column(name = "last_attempt_id")
    long lastAttemptId;

    @Column(name = "changed")
    int changed;

    @Column(name = "raised")
    int raised;

    @Column(name = "lowered")
    int lowered;

    @Column(name = "to_pass")
    int toPass;

    @Column(name = "to_fail")
    int toFail;

    @Column(name = "sum_before")
    double sumBefore;

    @Column(name = "sum_after")
    double sumAfter;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "failure_code")
    @Nullable
    String failureCode;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Refuses a change that the table of phases does not allow. */
    void become(RegradePhase next) {
        if (!phase.allows(next)) {
            throw Refusal.conflict("regradePhase");
        }
        phase = next;
    }

    /** Begins to count anew. */
    void restart(long attempts) {
        total = (int) attempts;
        done = 0;
        lastAttemptId = 0;
        changed = 0;
        raised = 0;
        lowered = 0;
        toPass = 0;
        toFail = 0;
        sumBefore = 0;
        sumAfter = 0;
        finishedAt = null;
        failureCode = null;
    }

    void count(Rescored one) {
        done++;
        sumBefore += one.shareBefore();
        sumAfter += one.shareAfter();
        if (one.changed()) {
            changed++;
            raised += one.shareAfter() > one.shareBefore() ? 1 : 0;
            lowered += one.shareAfter() < one.shareBefore() ? 1 : 0;
            toPass += !one.passedBefore() && one.after().passed() ? 1 : 0;
            toFail += one.passedBefore() && !one.after().passed() ? 1 : 0;
        }
    }
}
