package cn.anxue.course.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One person's study clock. There is one per person, not per lesson or device: that is what makes parallel lessons,
 * second phones and replayed beats worthless. Store it under a lock or an optimistic version.
 *
 * @param openLesson the lesson that counts at present, null before the first beat
 * @param lastBeat up to when time has been dealt with; null while counting pauses
 * @param day the day, in the platform's zone, that {@code creditedToday} belongs to
 * @param creditedToday sum of what was credited on {@code day}
 */
public record StudyClock(@Nullable Long openLesson, @Nullable Instant lastBeat, LocalDate day, Duration creditedToday) {

    /** The clock of a person who has not studied yet. */
    public static StudyClock fresh(LocalDate day) {
        return new StudyClock(null, null, day, Duration.ZERO);
    }

    /**
     * Takes one beat. Over any sequence of beats, the sum credited is at most the time between the first and the last.
     *
     * @param zone where a day begins; Asia/Shanghai for this platform
     */
    public Credit beat(Beat beat, StudyRules rules, ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
