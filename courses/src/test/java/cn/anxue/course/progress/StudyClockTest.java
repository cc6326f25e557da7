package cn.anxue.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z"); // 09:00 in Beijing
    private static final StudyRules RULES = StudyRules.STANDARD;

    private StudyClock clock = StudyClock.fresh(LocalDate.of(2026, 11, 24));

    private Credit beat(long lesson, double second, boolean visible, boolean active) {
        Instant now = NINE.plusMillis((long) (second * 1000));
        Credit credit = clock.beat(new Beat(lesson, visible, active, now), RULES, ZONE);
        clock = credit.clock();
        assertThat(credit.credited().isZero()).isEqualTo(credit.reason() != null);
        return credit;
    }

    private void earns(long lesson, double second, long seconds) {
        assertThat(beat(lesson, second, true, true).credited()).isEqualTo(Duration.ofSeconds(seconds));
    }

    private void earnsNothing(long lesson, double second, @Nullable NoCredit reason) {
        assertThat(beat(lesson, second, true, true).reason()).isEqualTo(reason);
    }

    @Test
    void steadyBeatsEarnTheirTime() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earns(1, 20, 20);
        earns(1, 40, 20);
        assertThat(clock.creditedToday()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void fractionsAreKeptForTheNextBeat() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earns(1, 20.9, 20);
        earns(1, 41.8, 21);
    }

    @Test
    void repeatedBeatsEarnNothing() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earns(1, 20, 20);
        earnsNothing(1, 20, NoCredit.TOO_SOON);
        earnsNothing(1, 20.5, NoCredit.TOO_SOON);
        earnsNothing(1, 12, NoCredit.TOO_SOON);
        earns(1, 40, 20);
    }

    @Test
    void longSilenceEarnsNothing() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earns(1, 45, 45);
        earnsNothing(1, 91, NoCredit.GAP);
        earns(1, 100, 9);
    }

    @Test
    void hiddenAndIdleTimeEarnsNothing() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        assertThat(beat(1, 10, false, true).reason()).isEqualTo(NoCredit.HIDDEN);
        earnsNothing(1, 30, NoCredit.FIRST_BEAT);
        assertThat(beat(1, 40, true, false).reason()).isEqualTo(NoCredit.IDLE);
        earnsNothing(1, 50, NoCredit.FIRST_BEAT);
        earns(1, 60, 10);
    }

    @Test
    void onlyOneLessonAtATime() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earnsNothing(2, 10, NoCredit.OTHER_LESSON);
        earnsNothing(1, 20, NoCredit.OTHER_LESSON);
        earns(1, 30, 10);
        assertThat(clock.openLesson()).isEqualTo(1);
    }

    @Test
    void backgroundTabOfAnotherLessonDoesNotDisturb() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        assertThat(beat(2, 10, false, false).reason()).isEqualTo(NoCredit.HIDDEN);
        earns(1, 20, 20);
    }

    @Test
    void pausingAndLateArrivalsDoNotCountAMomentTwice() {
        earnsNothing(1, 0, NoCredit.FIRST_BEAT);
        earns(1, 40, 40);
        beat(1, 41, false, false);
        earnsNothing(1, 20, NoCredit.FIRST_BEAT); // was under way while the others were taken
        earns(1, 61, 20);
    }

    @Test
    void theDayHasItsMost() {
        clock = new StudyClock(
                1L, NINE, true, LocalDate.of(2026, 11, 24), RULES.dailyCap().minusSeconds(5));
        earns(1, 20, 5);
        earnsNothing(1, 40, NoCredit.DAILY_CAP);
    }

    @Test
    void theDayBeginsAtMidnightInBeijing() {
        Duration untilMidnight = Duration.ofHours(15);
        clock = new StudyClock(
                1L, NINE.plus(untilMidnight).minusSeconds(10), true, LocalDate.of(2026, 11, 24), RULES.dailyCap());
        earnsNothing(1, untilMidnight.toSeconds() - 1, NoCredit.DAILY_CAP);
        earns(1, untilMidnight.toSeconds() + 10, 11);
        assertThat(clock.day()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(clock.creditedToday()).isEqualTo(Duration.ofSeconds(11));
    }

    /** Whatever storm of beats comes in, in parallel lessons, replayed, late or wild, it earns at most the wall time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noStormEarnsMoreThanTheWallTime(long seed) {
        for (int round = 0; round < 200; round++) {
            storm(new Random(seed * 1000 + round));
        }
    }

    private static void storm(Random random) {
        StudyClock clock = StudyClock.fresh(LocalDate.of(2026, 11, 24));
        Map<LocalDate, Duration> byDay = new HashMap<>();
        Instant start = NINE.plusSeconds(random.nextInt(86_400));
        Instant latest = start;
        Duration earned = Duration.ZERO;
        int pace = 1 + random.nextInt(40_000);
        for (int i = 0; i < 2000; i++) {
            latest = latest.plusMillis(random.nextInt(pace));
            Instant arrival = random.nextInt(5) == 0 ? latest.minusMillis(random.nextInt(90_000)) : latest;
            if (arrival.isBefore(start)) {
                arrival = start;
            }
            Beat beat = new Beat(random.nextInt(9) / 8, random.nextInt(10) > 0, random.nextInt(10) > 0, arrival);
            Credit credit = clock.beat(beat, RULES, ZONE);
            clock = credit.clock();
            earned = earned.plus(credit.credited());
            byDay.merge(clock.day(), credit.credited(), Duration::plus);
            assertThat(earned).isLessThanOrEqualTo(Duration.between(start, latest));
        }
        assertThat(byDay.values()).allMatch(sum -> sum.compareTo(RULES.dailyCap()) <= 0);
    }

    /** Two phones that beat honestly for one lesson earn what one phone earns. */
    @Test
    void secondPhoneEarnsNothingMore() {
        Duration earned = Duration.ZERO;
        for (int second = 0; second <= 3600; second += 10) {
            earned = earned.plus(beat(1, second, true, true).credited());
        }
        assertThat(earned).isEqualTo(Duration.ofHours(1));
    }
}
