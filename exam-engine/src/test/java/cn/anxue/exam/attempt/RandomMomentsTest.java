package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomMomentsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void eachStretchHasOneMoment() {
        for (long seed = 0; seed < 10_000; seed++) {
            List<Duration> moments = RandomMoments.draw(seed, 3, HOUR);
            assertThat(moments).hasSize(3);
            for (int stretch = 0; stretch < 3; stretch++) {
                assertThat(moments.get(stretch).toMinutes()).isBetween(20L * stretch, 20L * stretch + 19);
            }
        }
    }

    @Test
    void aSeedMeansTheSameForEverAndAnotherSomethingElse() {
        assertThat(RandomMoments.draw(42, 3, HOUR)).isEqualTo(RandomMoments.draw(42, 3, HOUR));
        Set<List<Duration>> drawn = new HashSet<>();
        for (long seed = 0; seed < 1_000; seed++) {
            drawn.add(RandomMoments.draw(seed, 3, HOUR));
        }
        assertThat(drawn).hasSizeGreaterThan(995);
    }

    @Test
    void everySecondOfAStretchMayBeIt() {
        Set<Duration> seen = new HashSet<>();
        for (long seed = 0; seed < 20_000; seed++) {
            seen.addAll(RandomMoments.draw(seed, 1, Duration.ofMinutes(10)));
        }
        assertThat(seen).hasSize(600);
    }

    @Test
    void noneOfNoneAndAnAttemptOfASecondHasRoom() {
        assertThat(RandomMoments.draw(1, 0, HOUR)).isEmpty();
        assertThat(RandomMoments.draw(1, 3, Duration.ofSeconds(1)))
                .allMatch(moment -> moment.compareTo(Duration.ofSeconds(1)) <= 0);
        assertThatThrownBy(() -> RandomMoments.draw(1, -1, HOUR)).isInstanceOf(IllegalArgumentException.class);
    }
}
