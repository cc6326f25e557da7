package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.attempt.AttemptState.Rule;
import cn.anxue.exam.attempt.Command.CloseByClock;
import cn.anxue.exam.attempt.Command.Flag;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import cn.anxue.exam.attempt.Event.ClosedByClock;
import cn.anxue.exam.attempt.Event.Responded;
import cn.anxue.exam.attempt.Event.Submitted;
import cn.anxue.exam.item.EngineException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptTest {
    static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    static final AttemptTerms TERMS =
            new AttemptTerms(3, START, START.plus(Duration.ofMinutes(60)), Duration.ofSeconds(30));
    static final Instant LAST = TERMS.lastInstant();
    private static final Instant LATE = LAST.plusMillis(1);

    private Attempt attempt = Attempt.start(TERMS);

    private Decision give(Command command, Instant now) {
        Decision decision = attempt.decide(command, now);
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(event -> attempt = attempt.apply(event));
        }
        return decision;
    }

    private void assertRefused(Command command, Instant now, RefusalCode code) {
        assertThat(give(command, now)).isEqualTo(new Refused(code));
    }

    @Test
    void keepsAnswersInOrder() {
        assertThat(give(new Respond("a", 1, 2, "c: b,a"), START))
                .isEqualTo(new Accepted(List.of(new Responded(1, "a", 2, "c:A,B", START))));
        give(new Flag("b", 2, 3, true), START);
        give(new Respond("c", 3, 2, "c:C"), START);
        assertThat(attempt.currentResponse(2)).isEqualTo("c:C");
        assertThat(attempt.flagged(3)).isTrue();
        assertThat(attempt.answered()).isEqualTo(1);
        assertThat(attempt.keptUpTo()).isEqualTo(3);
        give(new Respond("d", 4, 2, "c:"), START);
        assertThat(attempt.responses()).isEmpty();
    }

    @Test
    void theSameCommandAgainHasItsEffectOnce() {
        give(new Respond("a", 1, 1, "c:A"), START);
        give(new Submit("s"), START);
        assertThat(give(new Respond("a", 1, 1, "c:A"), LATE)).isEqualTo(new AlreadyKept(2));
        assertThat(give(new Submit("s"), LATE)).isEqualTo(new AlreadyKept(2));
        assertRefused(new Respond("a", 1, 1, "c:B"), START, RefusalCode.COMMAND_ID_REUSED);
        assertRefused(new Flag("a", 1, 1, true), START, RefusalCode.COMMAND_ID_REUSED);
    }

    @Test
    void answeredOnASecondPhone() {
        give(new Respond("first phone", 1, 1, "c:A"), START);
        assertRefused(new Respond("second phone", 1, 1, "c:B"), START, RefusalCode.SEQUENCE_TAKEN);
        assertRefused(new Respond("second phone", 3, 1, "c:B"), START, RefusalCode.NOT_NEXT);
        assertThat(give(new Respond("second phone", 2, 1, "c:B"), START)).isInstanceOf(Accepted.class);
    }

    @Test
    void refusesNonsense() {
        assertRefused(new Respond("a", 1, 0, "c:A"), START, RefusalCode.NO_SUCH_SLOT);
        assertRefused(new Respond("a", 1, 4, "c:A"), START, RefusalCode.NO_SUCH_SLOT);
        assertRefused(new Respond("a", 1, 1, "A"), START, RefusalCode.MALFORMED_RESPONSE);
        assertRefused(new Respond(" ", 1, 1, "c:A"), START, RefusalCode.BAD_COMMAND_ID);
        assertRefused(new Submit("x".repeat(65)), START, RefusalCode.BAD_COMMAND_ID);
        assertThat(attempt.keptUpTo()).isZero();
    }

    @Test
    void theLastInstantCountsAndNothingAfterIt() {
        assertThat(give(new Respond("a", 1, 1, "c:A"), LAST)).isInstanceOf(Accepted.class);
        assertRefused(new CloseByClock(), LAST, RefusalCode.NOT_DUE);
        assertRefused(new Respond("b", 2, 1, "c:B"), LATE, RefusalCode.LATE);
        assertThat(give(new CloseByClock(), LATE)).isEqualTo(new Accepted(List.of(new ClosedByClock(2, LATE))));
        assertThat(attempt.state()).isEqualTo(AttemptState.CLOSED);
        assertThat(attempt.endedAt()).contains(LATE);
        assertThat(attempt.currentResponse(1)).isEqualTo("c:A");
    }

    @Test
    void submittedWhileTheDeadlineCloses() {
        assertThat(give(new Submit("s"), LATE)).isEqualTo(new Accepted(List.of(new ClosedByClock(1, LATE))));
        assertThat(give(new Submit("s"), LATE)).isEqualTo(new AlreadyKept(1));
        assertThat(give(new CloseByClock(), LATE)).isEqualTo(new AlreadyKept(1));
    }

    @Test
    void submittedTwiceCountsOnce() {
        give(new Submit("s"), START);
        assertThat(give(new Submit("other"), START)).isEqualTo(new AlreadyKept(1));
        assertThat(give(new CloseByClock(), LATE)).isEqualTo(new AlreadyKept(1));
        assertThat(attempt.state()).isEqualTo(AttemptState.SUBMITTED);
        assertRefused(new Respond("a", 2, 1, "c:A"), START, RefusalCode.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void runningAllowsEverythingButToGoOn(Kind kind) {
        boolean goesOn = kind == Kind.RESUME || kind == Kind.RETURN;
        assertThat(AttemptState.RUNNING.rule(kind)).isEqualTo(goesOn ? Rule.HAS_ITS_EFFECT : Rule.ALLOWED);
    }

    @Test
    void aPauseStopsTheClockAndTheAnswers() {
        Instant paused = START.plusSeconds(10);
        Instant resumed = paused.plusSeconds(600);
        give(new Supervise("p", Kind.PAUSE, 0, "停电"), paused);
        assertThat(attempt.state()).isEqualTo(AttemptState.PAUSED);
        assertRefused(new Respond("a", 2, 1, "c:A"), paused, RefusalCode.PAUSED);
        assertRefused(new Submit("s"), paused, RefusalCode.PAUSED);
        assertRefused(new CloseByClock(), resumed, RefusalCode.NOT_DUE);
        Duration left = Duration.between(paused, attempt.deadline(paused));
        assertThat(Duration.between(resumed, attempt.deadline(resumed))).isEqualTo(left);
        give(new Supervise("r", Kind.RESUME, 0, ""), resumed);
        assertThat(give(new Supervise("r", Kind.RESUME, 0, ""), resumed)).isEqualTo(new AlreadyKept(2));
        give(new Respond("a", 3, 1, "c:A"), resumed.plusSeconds(1));
        assertThat(attempt.currentResponse(1)).isEqualTo("c:A");
        assertThat(Duration.between(resumed, attempt.deadline(resumed))).isEqualTo(left);
    }

    @Test
    void anExtensionMovesTheDeadlineAndAnInvigilatorEndsForGood() {
        Instant deadline = attempt.deadline(START);
        give(new Supervise("e", Kind.EXTEND, 5, "设备故障"), START);
        assertThat(attempt.deadline(START)).isEqualTo(deadline.plusSeconds(300));
        give(new Respond("a", 2, 1, "c:A"), deadline.plusSeconds(290));
        give(new Supervise("x", Kind.END, 0, "违纪"), deadline.plusSeconds(295));
        assertThat(attempt.state()).isEqualTo(AttemptState.CLOSED);
        assertThat(give(new Submit("s"), deadline.plusSeconds(296))).isEqualTo(new AlreadyKept(3));
        assertRefused(new Supervise("e2", Kind.EXTEND, 5, ""), deadline, RefusalCode.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptState.class,
            names = {"SUBMITTED", "CLOSED"})
    void anEndedAttemptChangesNoMore(AttemptState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(state.rule(Kind.RESPOND)).isEqualTo(Rule.REFUSED);
        assertThat(state.rule(Kind.FLAG)).isEqualTo(Rule.REFUSED);
        assertThat(state.rule(Kind.SUBMIT)).isEqualTo(Rule.HAS_ITS_EFFECT);
        assertThat(state.rule(Kind.CLOSE_BY_CLOCK)).isEqualTo(Rule.HAS_ITS_EFFECT);
    }

    @Test
    void candidatesCannotTakeTheIdsOfOthers() {
        String own = Attempt.ownId("annul-1");
        assertThat(attempt.decide(new Respond(own, 1, 1, "c:A"), START))
                .isEqualTo(new Refused(RefusalCode.BAD_COMMAND_ID));
        assertThat(attempt.decide(new Submit(own), START)).isEqualTo(new Refused(RefusalCode.BAD_COMMAND_ID));
        assertThat(attempt.decide(new Supervise(own, Kind.PAUSE, 0, ""), START)).isInstanceOf(Accepted.class);
    }

    @Test
    void brokenEventsAreNotReplayed() {
        Event first = new Responded(1, "a", 1, "c:A", START);
        for (List<Event> broken : List.<List<Event>>of(
                List.of(new Responded(2, "a", 1, "c:A", START)),
                List.of(first, new Responded(2, "a", 1, "c:B", START)),
                List.of(new Submitted(1, "s", START), new ClosedByClock(2, LATE)))) {
            assertThatThrownBy(() -> Attempt.replay(TERMS, broken)).isInstanceOf(EngineException.class);
        }
    }

    @Test
    void afterTheEndOnlyMarksRegradesAndAnnulments() {
        Event regraded = new Event.Regraded(1, "r1", "1.00/3.00/FAILED", LATE);
        assertThatThrownBy(() -> attempt.apply(regraded)).isInstanceOf(EngineException.class);
        give(new Submit("s"), START);
        assertThat(attempt.scoredAt()).contains(START);
        Attempt after = attempt.apply(new Event.Regraded(2, "r1", "1.00/3.00/FAILED", LATE));
        assertThat(after.scoredAt()).contains(LATE);
        assertThat(after.endedAt()).contains(START);
        assertThat(after.state()).isEqualTo(AttemptState.SUBMITTED);
        assertThat(after.decide(new Submit("again"), LATE)).isEqualTo(new AlreadyKept(2));
        assertThatThrownBy(() -> after.apply(new Event.Regraded(3, "r1", "2.00/3.00/FAILED", LATE)))
                .as("one regrade twice")
                .isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> after.apply(new Responded(3, "x", 1, "c:A", LATE)))
                .isInstanceOf(EngineException.class);
        Attempt marked = after.apply(new Event.Marked(3, "m1", 2, new BigDecimal("1.50"), LATE))
                .apply(new Event.Marked(4, "m2", 2, new BigDecimal("2.00"), LATE));
        assertThat(marked.marks()).isEqualTo(Map.of(2, new BigDecimal("2.00")));
        assertThat(after.marks()).isEmpty();
        Attempt annulled = marked.apply(new Event.Annulled(5, "n1", true, "替考", LATE));
        assertThat(annulled.annulled()).isTrue();
        assertThat(annulled.marks()).isEqualTo(marked.marks());
        assertThatThrownBy(() -> annulled.apply(new Event.Annulled(6, "n2", true, "替考", LATE)))
                .isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> marked.apply(new Event.Reinstated(5, "n2", "查无此事", LATE)))
                .isInstanceOf(EngineException.class);
        assertThat(annulled.apply(new Event.Reinstated(6, "n2", "查无此事", LATE)).annulled())
                .isFalse();
    }
}
