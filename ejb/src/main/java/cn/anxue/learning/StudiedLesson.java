package cn.anxue.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a person is in a lesson of an enrolment; made when the lesson is first opened. */
@Entity
@IdClass(LessonKey.class)
@Table(name = "lesson_progress")
class StudiedLesson {

    @Id
    @Column(name = "enrolment_id")
    long enrolmentId;

    @Id
    @Column(name = "lesson_version_id")
    long lessonVersionId;

    @Column(name = "required_seconds")
    int requiredSeconds;

    @Column(name = "credited_seconds")
    int creditedSeconds;

    @Column(name = "resume_point")
    int resumePoint;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "seen_at")
    Instant seenAt;
}
