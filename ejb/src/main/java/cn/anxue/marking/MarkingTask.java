package cn.anxue.marking;

import cn.anxue.platform.BaseEntity;
import cn.anxue.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A response of an attempt that waits for people's marks, or had them. */
@Entity
@Table(name = "marking_task")
class MarkingTask extends BaseEntity {

    @Column(name = "exam_id")
    long examId;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "slot")
    int slot;

    /** Whose response it is: nobody marks their own. */
    @Column(name = "person_id")
    long personId;

    @Column(name = "marks")
    BigDecimal marks;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    TaskState state;

    /** How many markers who do not see one another's marks it takes, as far as is known now. */
    @Column(name = "seats_wanted")
    int seatsWanted;

    @Column(name = "points")
    @Nullable
    BigDecimal points;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "objection")
    @Nullable
    String objection;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Refuses a change that the table of states does not allow. */
    void become(TaskState next) {
        if (!state.allows(next)) {
            throw Refusal.conflict("markingState");
        }
        state = next;
    }
}
