package cn.anxue.results;

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

/** An objection of a candidate to a question of a released result. */
@Entity
@Table(name = "appeal")
class Appeal extends BaseEntity {

    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "slot")
    int slot;

    @Column(name = "exam_id")
    long examId;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "person_id")
    long personId;

    @Column(name = "organisation_id")
    long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    AppealState state;

    @Column(name = "objection")
    String objection;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "answer")
    @Nullable
    String answer;

    @Column(name = "answered_by")
    @Nullable
    Long answeredBy;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Column(name = "seen_at")
    @Nullable
    Instant seenAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Refuses a change that the table of states does not allow. */
    void become(AppealState next) {
        if (!state.allows(next)) {
            throw Refusal.conflict("appealState");
        }
        state = next;
    }

    OwnAppeal own() {
        return new OwnAppeal(id(), attemptId, slot, state, objection, createdAt, answer, answeredAt);
    }
}
