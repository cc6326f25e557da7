package cn.anxue.learning;

import cn.anxue.course.progress.StudyClock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's study clock as stored: one row per person, locked while a beat is counted. */
@Entity
@Table(name = "study_clock")
class PersonClock {

    @Id
    @Column(name = "person_id")
    long personId;

    @Column(name = "lesson_version_id")
    @Nullable
    Long lessonVersionId;

    @Column(name = "beat_at")
    @Nullable
    Instant beatAt;

    @Column(name = "counting")
    boolean counting;

    @Column(name = "credited_on")
    LocalDate creditedOn;

    @Column(name = "credited_today_seconds")
    int creditedTodaySeconds;

    StudyClock read() {
        return new StudyClock(lessonVersionId, beatAt, counting, creditedOn, Duration.ofSeconds(creditedTodaySeconds));
    }

    void write(StudyClock clock) {
        lessonVersionId = clock.openLesson();
        beatAt = clock.lastBeat();
        counting = clock.counting();
        creditedOn = clock.day();
        creditedTodaySeconds = (int) clock.creditedToday().toSeconds();
    }
}
