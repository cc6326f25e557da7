package cn.anxue.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.AttemptTerms;
import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.Command.Annul;
import cn.anxue.exam.attempt.Command.AtDevice;
import cn.anxue.exam.attempt.Command.CloseByClock;
import cn.anxue.exam.attempt.Command.Flag;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Return;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Command.TakeBreak;
import cn.anxue.exam.attempt.Command.TakeDevice;
import cn.anxue.exam.attempt.Decision;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.attempt.Event.Responded;
import cn.anxue.exam.attempt.Event.Submitted;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sittings of random clients and invigilators: repeats, holes, two phones that take the attempt from each other, late
 * arrivals with and without late delivery, honest and forged times, breaks, pauses, extensions, and after the end corrected keys, regrades and marks given by people, annulments; I1 to I5 hold in all of them. {@code -Danxue.sequences=1000000} tries more than
 * the 20,000 of the usual run.
 */
class InvariantsTest {
    private static final int SLOTS = 5;
    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(40);
    private static final Duration BREAKS = Duration.ofSeconds(20);
    /** Without late delivery, and with it. */
    private static final List<AttemptTerms> TERMS = List.of(
            new AttemptTerms(SLOTS, START, DEADLINE, GRACE, Duration.ZERO, BREAKS),
            new AttemptTerms(SLOTS, START, DEADLINE, GRACE, LATE, BREAKS));

    private static final Paper PAPER = new Paper(
            0,
            IntStream.rangeClosed(1, SLOTS)
                    .mapToObj(n -> new Slot(n, n, BigDecimal.ONE, List.of(0, 1, 2)))
                    .toList());

    private final List<Event> log = new ArrayList<>();
    private final Map<String, Command> acknowledged = new HashMap<>();
    private AttemptTerms terms = TERMS.get(0);
    private int late;
    /** The clock as the test keeps it, beside the attempt's own. */
    private Duration added = Duration.ZERO;

    private Instant pausedAt;
    private Instant breakSince;
    private Duration breaksUsed = Duration.ZERO;
    private int broken;
    /** The device that has the attempt, as the test keeps it. */
    private String device;

    /** What was decided about questions, in the order of time. */
    private final List<Correction> corrections = new ArrayList<>();

    /** The outcome as it is stored when the attempt is scored; null before its end. */
    private String stored;

    private record Correction(Instant from, long version, KeyCorrection what) {}

    @Test
    void randomCommandsKeepTheInvariants() {
        int sequences = Integer.getInteger("anxue.sequences", 20_000);
        for (int seed = 0; seed < sequences; seed++) {
            Random random = new Random(seed);
            log.clear();
            acknowledged.clear();
            added = Duration.ZERO;
            pausedAt = null;
            breakSince = null;
            breaksUsed = Duration.ZERO;
            device = null;
            corrections.clear();
            stored = null;
            terms = TERMS.get(seed % 2);
            Attempt attempt = Attempt.start(terms);
            Instant now = START;
            for (int step = 0; step < 25; step++) {
                now = now.plusMillis(1 + random.nextInt(seed % 2 == 0 ? 6_000 : 16_000));
                if (random.nextInt(12) == 0) {
                    corrections.add(new Correction(now, 1 + random.nextInt(SLOTS), correction(random)));
                } else if (attempt.state().isFinal() && random.nextInt(3) == 0) {
                    attempt = switch (random.nextInt(5)) {
                        case 0, 1 -> regrade(attempt, "g" + step, now);
                        case 2, 3 -> mark(attempt, "m" + step, random, now);
                        default -> annulOrReinstate(attempt, "n" + step, now);
                    };
                } else {
                    attempt = give(attempt, command(random, attempt, now), now);
                }
            }
            check(attempt);
        }
        // the sequences reach what they are meant to try
        assertThat(late).isGreaterThan(sequences / 100);
        assertThat(broken).isGreaterThan(sequences / 100);
    }

    private static KeyCorrection correction(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new KeyCorrection.Replaced(new ChoiceKey(Set.of("B")));
            case 1 -> new KeyCorrection.AlsoRight(List.of(new ChoiceKey(Set.of("A", "B"))));
            case 2 -> new KeyCorrection.FullMarks();
            default -> new KeyCorrection.LeftOut();
        };
    }

    private Attempt regrade(Attempt attempt, String id, Instant now) {
        stored = score(attempt, now).outcome();
        Event event = new Event.Regraded(attempt.keptUpTo() + 1, id, stored, now);
        log.add(event);
        return attempt.apply(event);
    }

    private Attempt mark(Attempt attempt, String id, Random random, Instant now) {
        BigDecimal points = BigDecimal.valueOf(random.nextInt(101), 2);
        Event event = new Event.Marked(attempt.keptUpTo() + 1, id, 1 + random.nextInt(SLOTS), points, now);
        log.add(event);
        Attempt after = attempt.apply(event);
        stored = score(after, now).outcome();
        return after;
    }

    /** What does not count keeps the score it had, until it counts again. */
    private Attempt annulOrReinstate(Attempt attempt, String id, Instant now) {
        int next = attempt.keptUpTo() + 1;
        Event event = attempt.annulled()
                ? new Event.Reinstated(next, id, "", now)
                : new Event.Annulled(next, id, false, "", now);
        log.add(event);
        Attempt after = attempt.apply(event);
        assertThat(after.annulled()).isNotEqualTo(attempt.annulled());
        if (event instanceof Event.Reinstated) {
            stored = score(after, now).outcome();
        }
        return after;
    }

    private Attempt give(Attempt attempt, Command command, Instant now) {
        Decision decision = attempt.decide(command, now);
        assertThat(attempt.decide(command, now)).isEqualTo(decision);
        if (decision instanceof Accepted
                && command instanceof AtDevice at
                && device != null
                && !(((Accepted) decision).events().get(0) instanceof Event.ClosedByClock)) {
            assertThat(at.device()).isEqualTo(device);
        }
        if (decision instanceof Accepted || decision instanceof AlreadyKept) {
            if (command instanceof Respond respond) {
                Respond said = new Respond(respond.commandId(), respond.sequence(), respond.slot(), respond.response());
                acknowledged.putIfAbsent(respond.commandId(), said);
                assertThat(acknowledged.get(respond.commandId())).isEqualTo(said);
            }
        }
        if (decision instanceof Accepted accepted) {
            for (Event event : accepted.events()) {
                log.add(event);
                keepTime(event);
                attempt = attempt.apply(event);
                if (event instanceof Event.DeviceTaken taken) {
                    device = taken.device();
                }
                if (attempt.state().isFinal() && !(event instanceof Event.Annulled)) {
                    stored = score(attempt, event.at()).outcome();
                }
            }
            if (!(command instanceof CloseByClock)) {
                assertThat(attempt.decide(command, now)).as(command.toString()).isInstanceOf(AlreadyKept.class);
            }
        }
        return attempt;
    }

    /** I2, judged as each event comes: no answer while the clock stands still, nothing after the time as it then is. */
    private void keepTime(Event event) {
        if (event.afterEnd()) {
            return;
        }
        Duration standing = breakSince == null ? Duration.ZERO : ofBreak(event.at());
        Instant last =
                DEADLINE.plus(terms == TERMS.get(0) ? GRACE : LATE).plus(added).plus(standing);
        keepLate(event);
        if (event instanceof Event.ClosedByClock) {
            assertThat(pausedAt).isNull();
            assertThat(event.at()).isAfter(last);
        } else if (pausedAt == null) {
            assertThat(event.at())
                    .isBeforeOrEqualTo(
                            event instanceof Event.Supervised ended
                                            && ended.commandId().isEmpty()
                                    ? event.at()
                                    : last);
        }
        if (event instanceof Responded || event instanceof Event.Flagged || event instanceof Submitted) {
            assertThat(pausedAt).isNull();
            assertThat(breakSince).isNull();
        }
        boolean breakEnds = event instanceof Event.Returned
                || event instanceof Event.Supervised act && (act.act() == Kind.PAUSE || act.act() == Kind.END)
                || ends(event);
        if (breakSince != null && breakEnds) {
            added = added.plus(standing);
            breaksUsed = breaksUsed.plus(standing);
            breakSince = null;
        } else if (event instanceof Event.BreakTaken) {
            assertThat(breaksUsed).isLessThan(BREAKS);
            breakSince = event.at();
            broken++;
        }
        if (event instanceof Event.Supervised supervised) {
            switch (supervised.act()) {
                case PAUSE -> pausedAt = event.at();
                case RESUME -> {
                    added = added.plus(Duration.between(pausedAt, event.at()));
                    pausedAt = null;
                }
                case EXTEND -> added = added.plusMinutes(supervised.minutes());
                default -> pausedAt = null;
            }
        }
    }

    /** How long the break that is on has stopped the clock, in milliseconds counted the test's own way. */
    private Duration ofBreak(Instant now) {
        long left = BREAKS.toMillis() - breaksUsed.toMillis();
        return Duration.ofMillis(Math.min(left, now.toEpochMilli() - breakSince.toEpochMilli()));
    }

    /** I2 of late answers: marked with both times, and given in time by the device's account. */
    private void keepLate(Event event) {
        boolean answer = event instanceof Responded || event instanceof Event.Flagged;
        Instant madeAt = event instanceof Responded responded
                ? responded.madeAt()
                : event instanceof Event.Flagged flagged ? flagged.madeAt() : null;
        if (answer && event.at().isAfter(DEADLINE.plus(GRACE).plus(added))) {
            assertThat(madeAt).isBetween(START, DEADLINE.plus(added));
            late++;
        } else {
            assertThat(madeAt).isNull();
        }
    }

    private static Command command(Random random, Attempt attempt, Instant now) {
        String id = "c" + random.nextInt(30);
        int sequence = Math.max(1, attempt.keptUpTo() + 1 + (random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0));
        int slot = random.nextInt(SLOTS + 2);
        String at = device(random);
        return switch (random.nextInt(19)) {
            case 0 -> new Submit(id, at);
            case 1 -> new CloseByClock();
            case 2, 3 -> new Flag(id, sequence, slot, random.nextBoolean(), madeAt(random, now), at);
            case 4, 5, 6 -> supervise(random);
            case 7 -> new TakeBreak(id, at);
            case 8, 9 -> new Return(id, at);
            case 10 ->
                random.nextInt(6) == 0
                        ? new Annul("u" + random.nextInt(20), random.nextBoolean(), "")
                        : new TakeDevice("t" + random.nextInt(30), "d" + random.nextInt(2), "", random.nextBoolean());
            default ->
                new Respond(
                        id,
                        sequence,
                        slot,
                        List.of("", "c:A", "c:B", "c:A,B").get(random.nextInt(4)),
                        madeAt(random, now),
                        at);
        };
    }

    /** Mostly one phone, sometimes the other, or a client that names none. */
    private static String device(Random random) {
        int which = random.nextInt(5);
        return which == 4 ? null : which == 3 ? "d1" : "d0";
    }

    /** None, in the last minute and a half, or in the future. */
    private static Instant madeAt(Random random, Instant now) {
        return random.nextInt(3) == 0 ? null : now.minusMillis(random.nextInt(100_000) - 5_000);
    }

    private static Supervise supervise(Random random) {
        Kind act = List.of(Kind.PAUSE, Kind.RESUME, Kind.RESUME, Kind.EXTEND, Kind.END)
                .get(random.nextInt(random.nextInt(5) == 0 ? 5 : 4));
        int minutes = act == Kind.EXTEND ? random.nextInt(2) : 0;
        return new Supervise("s" + random.nextInt(40), act, minutes, "");
    }

    private void check(Attempt attempt) {
        // I4
        assertThat(log.stream().map(Event::sequence))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, log.size()).boxed().toList());
        // I1
        acknowledged.forEach((id, command) -> assertThat(log.stream()
                        .filter(event -> event.commandId().equals(id))
                        .map(event -> ((Responded) event).response()))
                .containsExactly(((Respond) command).response()));
        // I3: one end at most, and nothing but marks, regrades and annulments behind it
        assertThat(log.stream().filter(event -> event instanceof Submitted)).hasSizeLessThanOrEqualTo(1);
        assertThat(log.stream().filter(InvariantsTest::ends))
                .hasSize(attempt.state().isFinal() ? 1 : 0);
        assertThat(log.stream().dropWhile(event -> !ends(event)).skip(1).filter(event -> !event.afterEnd()))
                .isEmpty();
        // I5
        Attempt replayed = Attempt.replay(terms, log);
        assertThat(replayed.state()).isEqualTo(attempt.state());
        assertThat(replayed.added()).isEqualTo(attempt.added()).isEqualTo(added);
        assertThat(replayed.pausedAt()).isEqualTo(attempt.pausedAt());
        assertThat(replayed.breakSince().orElse(null)).isEqualTo(breakSince);
        assertThat(replayed.device().orElse(null)).isEqualTo(device);
        assertThat(replayed.responses()).isEqualTo(attempt.responses());
        assertThat(replayed.annulled()).isEqualTo(attempt.annulled());
        assertThat(replayed.scoredAt().map(at -> score(replayed, at).outcome()).orElse(null))
                .isEqualTo(stored);
    }

    private static boolean ends(Event event) {
        return event instanceof Submitted
                || event instanceof Event.ClosedByClock
                || (event instanceof Event.Supervised supervised && supervised.act() == Kind.END);
    }

    /** The score by what was decided about the questions up to that time. */
    private Score score(Attempt attempt, Instant at) {
        Map<Integer, Response> responses = new HashMap<>();
        attempt.responses().forEach((slot, text) -> responses.put(slot, ResponseCodec.stored(text)));
        Map<Long, KeyCorrection> inForce = new HashMap<>();
        corrections.stream()
                .filter(correction -> !correction.from().isAfter(at))
                .forEach(correction -> inForce.put(correction.version(), correction.what()));
        return Scoring.score(
                PAPER,
                responses,
                attempt.marks(),
                id -> new ChoiceKey(Set.of("A")),
                inForce::get,
                MarkingRule.ALL_OR_NOTHING,
                new BigDecimal("3"));
    }
}
