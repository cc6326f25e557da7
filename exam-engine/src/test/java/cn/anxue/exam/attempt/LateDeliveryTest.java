package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.Command.CloseByClock;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** I2 with late delivery: what was given in time without network counts for some minutes more, and is marked. */
class LateDeliveryTest {

    private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(3600);
    private static final AttemptTerms TERMS =
            new AttemptTerms(10, START, DEADLINE, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ZERO);

    private final Attempt attempt = Attempt.start(TERMS);

    @Test
    void anAnswerGivenInTimeIsTakenLateAndMarked() {
        Instant made = DEADLINE.minusSeconds(1);
        Decision decision = attempt.decide(answer(made), DEADLINE.plusSeconds(400));
        Event.Responded kept = (Event.Responded) ((Accepted) decision).events().get(0);
        assertThat(kept.madeAt()).isEqualTo(made);
        assertThat(kept.at()).isEqualTo(DEADLINE.plusSeconds(400));
        Attempt after = attempt.apply(kept);
        assertThat(after.currentResponse(1)).isEqualTo("c:A");
        // sent again after the window it is known, not late (I1)
        assertThat(after.decide(answer(made), DEADLINE.plusSeconds(9000))).isInstanceOf(Decision.AlreadyKept.class);
    }

    @Test
    void withinTheGraceNobodyAsksWhenItWasGiven() {
        Decision decision = attempt.decide(answer(DEADLINE.plusSeconds(20)), DEADLINE.plusSeconds(25));
        assertThat(((Event.Responded) ((Accepted) decision).events().get(0)).madeAt())
                .isNull();
    }

    @Test
    void whatWasGivenAfterTheDeadlineOrBeforeTheStartOrWithoutATimeIsLate() {
        Instant now = DEADLINE.plusSeconds(60);
        for (Respond late : new Respond[] {
            answer(DEADLINE.plusMillis(1)), answer(START.minusMillis(1)), new Respond("c1", 1, 1, "c:A")
        }) {
            assertThat(attempt.decide(late, now)).isEqualTo(new Refused(RefusalCode.LATE));
        }
        assertThat(attempt.decide(answer(DEADLINE), now)).isInstanceOf(Accepted.class);
    }

    @Test
    void theClockClosesAfterTheWindowOnly() {
        assertThat(attempt.decide(new CloseByClock(), DEADLINE.plusSeconds(600)))
                .isEqualTo(new Refused(RefusalCode.NOT_DUE));
        assertThat(attempt.decide(new CloseByClock(), DEADLINE.plusSeconds(601)))
                .isInstanceOf(Accepted.class);
        assertThat(attempt.decide(answer(DEADLINE), DEADLINE.plusSeconds(601)))
                .isEqualTo(new Refused(RefusalCode.LATE));
    }

    @Test
    void addedTimeMovesDeadlineAndWindow() {
        Attempt longer = attempt.apply(
                ((Accepted) attempt.decide(new Supervise("s", Command.Kind.EXTEND, 5, "停电"), DEADLINE.minusSeconds(10)))
                        .events()
                        .get(0));
        Respond late = new Respond("c1", 2, 1, "c:A", DEADLINE.plusSeconds(299), null);
        assertThat(longer.decide(late, DEADLINE.plusSeconds(880))).isInstanceOf(Accepted.class);
        assertThat(longer.decide(late, DEADLINE.plusSeconds(901))).isEqualTo(new Refused(RefusalCode.LATE));
    }

    @Test
    void handingInWithinTheWindowEndsTheAttempt() {
        Decision decision = attempt.decide(new Submit("s"), DEADLINE.plusSeconds(120));
        assertThat(((Accepted) decision).events().get(0)).isInstanceOf(Event.Submitted.class);
    }

    private static Respond answer(Instant madeAt) {
        return new Respond("c1", 1, 1, "c:A", madeAt, null);
    }
}
