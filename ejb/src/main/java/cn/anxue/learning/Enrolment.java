package cn.anxue.learning;

import cn.anxue.course.progress.CreditHours;
import cn.anxue.course.progress.StudyRules;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person on a version of a curriculum, for one assignment. It is changed under its row lock only, since a beat of a
 * lesson and the end of an attempt can meet.
 */
@Entity
@Table(name = "enrolment")
class Enrolment extends BaseEntity {

    @Column(name = "person_id")
    long personId;

    @Column(name = "curriculum_id")
    long curriculumId;

    @Column(name = "curriculum_version_id")
    long versionId;

    @Column(name = "assignment_id")
    long assignmentId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "lessons_total")
    int lessonsTotal;

    @Column(name = "required_hours")
    BigDecimal requiredHours;

    @Column(name = "exam_id")
    @Nullable
    Long examId;

    @Column(name = "study_before_exam")
    boolean studyBeforeExam;

    @Column(name = "practice_seed")
    long practiceSeed;

    @Column(name = "credited_seconds")
    int creditedSeconds;

    @Column(name = "lessons_completed")
    int lessonsCompleted;

    @Column(name = "next_lesson_version_id")
    @Nullable
    Long nextLessonVersionId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "studied_at")
    @Nullable
    Instant studiedAt;

    @Column(name = "passed_at")
    @Nullable
    Instant passedAt;

    @Column(name = "attempt_id")
    @Nullable
    Long attemptId;

    @Column(name = "score")
    @Nullable
    BigDecimal score;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    BigDecimal creditedHours() {
        return hours(creditedSeconds);
    }

    static BigDecimal hours(long seconds) {
        return CreditHours.of(Duration.ofSeconds(seconds), StudyRules.STANDARD);
    }
}
