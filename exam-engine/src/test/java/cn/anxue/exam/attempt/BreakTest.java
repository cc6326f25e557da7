package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.Command.CloseByClock;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Return;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Command.TakeBreak;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ten minutes of breaks in an hour: the clock stands still meanwhile, and no longer than that. */
class BreakTest {
    private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(3600);
    private static final AttemptTerms TERMS =
            new AttemptTerms(3, START, DEADLINE, Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10));

    private Attempt attempt = Attempt.start(TERMS);

    private Decision give(Command command, Instant now) {
        Decision decision = attempt.decide(command, now);
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(event -> attempt = attempt.apply(event));
        }
        return decision;
    }

    @Test
    void theClockStandsStillInABreakAndNothingIsAnswered() {
        Instant left = START.plusSeconds(100);
        give(new TakeBreak("b", null), left);
        assertThat(attempt.state()).isEqualTo(AttemptState.ON_BREAK);
        assertThat(attempt.deadline(left.plusSeconds(240))).isEqualTo(DEADLINE.plusSeconds(240));
        assertThat(give(new Respond("a", 2, 1, "c:A"), left)).isEqualTo(new Refused(RefusalCode.ON_BREAK));
        assertThat(give(new Submit("s"), left)).isEqualTo(new Refused(RefusalCode.ON_BREAK));
        assertThat(give(new TakeBreak("b", null), left)).isEqualTo(new AlreadyKept(1));
        give(new Return("r", null), left.plusSeconds(240));
        assertThat(give(new Return("r", null), left.plusSeconds(300))).isEqualTo(new AlreadyKept(2));
        assertThat(attempt.state()).isEqualTo(AttemptState.RUNNING);
        assertThat(attempt.added()).isEqualTo(Duration.ofSeconds(240));
        assertThat(attempt.breaksLeft(left.plusSeconds(300))).isEqualTo(Duration.ofSeconds(360));
        assertThat(give(new Respond("a", 3, 1, "c:A"), left.plusSeconds(300))).isInstanceOf(Accepted.class);
    }

    @Test
    void aBreakThatIsTooLongCostsTimeAndTheClockCloses() {
        give(new TakeBreak("b", null), START);
        assertThat(attempt.lastInstant()).isEqualTo(DEADLINE.plusSeconds(630));
        assertThat(attempt.deadline(START.plusSeconds(900))).isEqualTo(DEADLINE.plusSeconds(600));
        assertThat(give(new CloseByClock(), DEADLINE.plusSeconds(630))).isEqualTo(new Refused(RefusalCode.NOT_DUE));
        assertThat(give(new Return("r", null), DEADLINE.plusSeconds(631))).isEqualTo(new Refused(RefusalCode.LATE));
        assertThat(give(new CloseByClock(), DEADLINE.plusSeconds(631))).isInstanceOf(Accepted.class);
        assertThat(attempt.added()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whenTheTimeForBreaksIsUsedUpThereIsNone() {
        give(new TakeBreak("b", null), START);
        give(new Return("r", null), START.plusSeconds(700));
        assertThat(give(new TakeBreak("c", null), START.plusSeconds(800)))
                .isEqualTo(new Refused(RefusalCode.NO_BREAK_LEFT));
        Attempt without = Attempt.start(new AttemptTerms(3, START, DEADLINE, Duration.ZERO));
        assertThat(without.decide(new TakeBreak("b", null), START)).isEqualTo(new Refused(RefusalCode.NO_BREAK_LEFT));
        assertThat(without.decide(new TakeBreak("~b", null), START)).isEqualTo(new Refused(RefusalCode.BAD_COMMAND_ID));
    }

    @Test
    void thereIsNoBreakAfterTheDeadline() {
        assertThat(give(new TakeBreak("b", null), DEADLINE.plusSeconds(10))).isEqualTo(new Refused(RefusalCode.LATE));
    }

    @Test
    void aPausedRoomEndsTheBreak() {
        give(new TakeBreak("b", null), START);
        assertThat(give(new Supervise("x", Kind.RESUME, 0, ""), START.plusSeconds(5)))
                .as("whoever lets the room go on ends no breaks")
                .isEqualTo(new AlreadyKept(1));
        give(new Supervise("p", Kind.PAUSE, 0, "停电"), START.plusSeconds(60));
        assertThat(attempt.state()).isEqualTo(AttemptState.PAUSED);
        assertThat(give(new Return("r", null), START.plusSeconds(70))).isEqualTo(new AlreadyKept(2));
        give(new Supervise("q", Kind.RESUME, 0, ""), START.plusSeconds(160));
        assertThat(attempt.added()).isEqualTo(Duration.ofSeconds(160));
        assertThat(attempt.breaksLeft(START.plusSeconds(200))).isEqualTo(Duration.ofMinutes(9));
    }
}
