package cn.anxue.photo;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a moment of an attempt: a picture in a file, or why there is none. */
@Entity
@Table(name = "exam_photo")
class ExamPhoto extends BaseEntity {

    @Column(name = "attempt_id")
    long attemptId;

    @Column(name = "moment")
    int moment;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    PhotoOutcome outcome;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "received_at")
    Instant receivedAt;

    /** Null without a picture and after its deletion. */
    @Column(name = "file_name")
    @Nullable
    String fileName;

    @Column(name = "delete_at")
    Instant deleteAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;
}
