package cn.anxue.course.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One person's study clock. There is one per person, not per lesson or device: that is what makes parallel lessons,
 * second phones and replayed beats worthless. Store it under a lock or an optimistic version.
 *
 * @param openLesson the lesson that counts at present, null before the first beat
 * @param lastBeat up to when time has been dealt with, null before the first beat; it never goes back, so no moment is
 *     credited twice
 * @param counting whether time runs since {@code lastBeat}; false while the page is hidden or the person idle
 * @param day the day, in the platform's zone, that {@code creditedToday} belongs to
 * @param creditedToday sum of what was credited on {@code day}
 */
public record StudyClock(
        @Nullable Long openLesson,
        @Nullable Instant lastBeat,
        boolean counting,
        LocalDate day,
        Duration creditedToday) {

    /** Whole seconds are credited, so that nothing is lost or won where they are stored. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** The clock of a person who has not studied yet. */
    public static StudyClock fresh(LocalDate day) {
        return new StudyClock(null, null, false, day, Duration.ZERO);
    }

    /**
     * Takes one beat. Over any sequence of beats, the sum credited is at most the time between the first and the last.
     *
     * @param zone where a day begins; Asia/Shanghai for this platform
     */
    public Credit beat(Beat beat, StudyRules rules, ZoneId zone) {
        StudyClock today = on(LocalDate.ofInstant(beat.now(), zone));
        boolean sameLesson = openLesson != null && openLesson == beat.lessonId();
        if (!beat.visible() || !beat.active()) {
            // A background tab of another lesson must not stop the one that is really being studied.
            StudyClock next = sameLesson ? today.restart(beat, false) : today;
            return nothing(next, beat.visible() ? NoCredit.IDLE : NoCredit.HIDDEN);
        }
        if (!sameLesson) {
            return nothing(today.restart(beat, true), openLesson == null ? NoCredit.FIRST_BEAT : NoCredit.OTHER_LESSON);
        }
        return today.count(beat, rules);
    }

    /** An active, visible beat of the open lesson. */
    private Credit count(Beat beat, StudyRules rules) {
        if (lastBeat == null || !counting) {
            return nothing(restart(beat, true), NoCredit.FIRST_BEAT);
        }
        Duration elapsed = Duration.between(lastBeat, beat.now());
        if (elapsed.compareTo(SHORTEST) < 0) {
            return nothing(this, NoCredit.TOO_SOON);
        }
        if (elapsed.compareTo(rules.longestGap()) > 0) {
            return nothing(restart(beat, true), NoCredit.GAP);
        }
        Duration room = rules.dailyCap().minus(creditedToday).truncatedTo(ChronoUnit.SECONDS);
        if (room.compareTo(SHORTEST) < 0) {
            return nothing(restart(beat, true), NoCredit.DAILY_CAP);
        }
        // The fraction of a second stays on the clock and counts with the next beat.
        Duration whole = elapsed.truncatedTo(ChronoUnit.SECONDS);
        Duration credited = whole.compareTo(room) < 0 ? whole : room;
        StudyClock next = new StudyClock(openLesson, lastBeat.plus(whole), true, day, creditedToday.plus(credited));
        return new Credit(next, credited, null);
    }

    private static Credit nothing(StudyClock next, NoCredit reason) {
        return new Credit(next, Duration.ZERO, reason);
    }

    /** A new day begins with nothing credited; a server clock that was set back does not bring yesterday back. */
    private StudyClock on(LocalDate date) {
        return date.isAfter(day) ? new StudyClock(openLesson, lastBeat, counting, date, Duration.ZERO) : this;
    }

    private StudyClock restart(Beat beat, boolean count) {
        Instant from = lastBeat != null && lastBeat.isAfter(beat.now()) ? lastBeat : beat.now();
        return new StudyClock(beat.lessonId(), from, count, day, creditedToday);
    }
}
