package cn.anxue.examination;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.platform.BaseEntity;
import cn.anxue.questionbank.StoredKeys;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correction as stored. What it says never changes; only when it is in force is written later, each end once. */
@Entity
@Table(name = "key_correction")
class KeyCorrectionRow extends BaseEntity {

    @Column(name = "exam_id")
    long examId;

    @Column(name = "version_id")
    long versionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    CorrectionKind kind;

    @Column(name = "answer_keys")
    String answerKeys;

    @Column(name = "reason")
    String reason;

    @Column(name = "decided_by")
    @Nullable
    Long decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "in_force_at")
    @Nullable
    Instant inForceAt;

    @Column(name = "out_of_force_at")
    @Nullable
    Instant outOfForceAt;

    /** Whether an attempt that is scored at that time follows it. */
    boolean inForce(Instant at) {
        return inForceAt != null && !inForceAt.isAfter(at) && (outOfForceAt == null || outOfForceAt.isAfter(at));
    }

    KeyCorrection correction(ItemType type) {
        List<Key> keys = StoredKeys.read(type, answerKeys);
        return switch (kind) {
            case REPLACED -> new KeyCorrection.Replaced(keys.get(0));
            case ALSO_RIGHT -> new KeyCorrection.AlsoRight(keys);
            case FULL_MARKS -> new KeyCorrection.FullMarks();
            case LEFT_OUT -> new KeyCorrection.LeftOut();
        };
    }

    CorrectionView view() {
        return new CorrectionView(id(), examId, versionId, kind, reason, decidedBy, decidedAt, inForceAt, outOfForceAt);
    }
}
