package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.Command.CloseByClock;
import cn.anxue.exam.attempt.Command.Flag;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import cn.anxue.exam.attempt.Event.Annulled;
import cn.anxue.exam.attempt.Event.ClosedByClock;
import cn.anxue.exam.attempt.Event.Flagged;
import cn.anxue.exam.attempt.Event.Marked;
import cn.anxue.exam.attempt.Event.Reinstated;
import cn.anxue.exam.attempt.Event.Responded;
import cn.anxue.exam.attempt.Event.Submitted;
import cn.anxue.exam.attempt.Event.Supervised;
import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.ResponseCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of one paper: immutable, the fold of its events. Keeps I1 (a command has its effect once), I2 (nothing
 * counts that was given after deadline + grace), I3 (one submission), I4 (numbers 1..n without holes).
 */
public final class Attempt {
    private static final int LONGEST_COMMAND_ID = 64;
    /** Begins the ids of what others than the candidate do. */
    private static final String OWN = "~";

    private final AttemptTerms terms;
    private AttemptState state;
    private int keptUpTo;
    private @Nullable Instant endedAt;
    private Duration added = Duration.ZERO;
    private @Nullable Instant pausedAt;
    private @Nullable Instant scoredAt;
    private boolean annulled;
    private final TreeMap<Integer, String> responses;
    private final Set<Integer> flags;
    private final Map<Integer, BigDecimal> marks;
    private final Map<String, Event> byCommand;

    private Attempt(AttemptTerms terms) {
        this.terms = terms;
        this.state = AttemptState.RUNNING;
        this.responses = new TreeMap<>();
        this.flags = new HashSet<>();
        this.marks = new HashMap<>();
        this.byCommand = new HashMap<>();
    }

    private Attempt(Attempt other) {
        this.terms = other.terms;
        this.state = other.state;
        this.keptUpTo = other.keptUpTo;
        this.endedAt = other.endedAt;
        this.added = other.added;
        this.pausedAt = other.pausedAt;
        this.scoredAt = other.scoredAt;
        this.annulled = other.annulled;
        this.responses = new TreeMap<>(other.responses);
        this.flags = new HashSet<>(other.flags);
        this.marks = new HashMap<>(other.marks);
        this.byCommand = new HashMap<>(other.byCommand);
    }

    /** A fresh attempt; the terms hold the time of the start. */
    public static Attempt start(AttemptTerms terms) {
        return new Attempt(terms);
    }

    /**
     * The attempt after its stored events, given in order.
     *
     * @throws EngineException BROKEN_EVENTS when they break I3 or I4, or one command has two events (I1)
     */
    public static Attempt replay(AttemptTerms terms, List<? extends Event> events) {
        Attempt attempt = new Attempt(terms);
        events.forEach(attempt::fold);
        return attempt;
    }

    /**
     * The attempt after one more event.
     *
     * @throws EngineException BROKEN_EVENTS when the event is not the next one or the attempt is over
     */
    public Attempt apply(Event event) {
        Attempt next = new Attempt(this);
        next.fold(event);
        return next;
    }

    /**
     * The id of an act of the platform or of its people: no candidate can take it for a command first, and so keep the act
     * from happening.
     */
    public static String ownId(String id) {
        return OWN + id;
    }

    /** What the command does at that time. Changes nothing: append the events, then {@link #apply} them. */
    public Decision decide(Command command, Instant now) {
        if (command instanceof Respond respond) {
            return decideRespond(respond, now);
        } else if (command instanceof Flag flag) {
            return decideFlag(flag, now);
        } else if (command instanceof Submit submit) {
            return decideSubmit(submit, now);
        } else if (command instanceof Supervise supervise) {
            return decideSupervise(supervise, now);
        }
        return decideClose((CloseByClock) command, now);
    }

    private Decision decideRespond(Respond command, Instant now) {
        ResponseCodec.Reading reading = ResponseCodec.read(command.response());
        if (reading instanceof ResponseCodec.Malformed) {
            return new Refused(RefusalCode.MALFORMED_RESPONSE);
        }
        String response = ResponseCodec.canonical(command.response());
        @Nullable Instant late = isLate(now) ? command.madeAt() : null;
        return decideNumbered(
                command,
                now,
                command.slot(),
                command.madeAt(),
                new Responded(command.sequence(), command.commandId(), command.slot(), response, now, late));
    }

    private Decision decideFlag(Flag command, Instant now) {
        @Nullable Instant late = isLate(now) ? command.madeAt() : null;
        return decideNumbered(
                command,
                now,
                command.slot(),
                command.madeAt(),
                new Flagged(command.sequence(), command.commandId(), command.slot(), command.flagged(), now, late));
    }

    /** Known commands come first: whoever repeats a kept command hears so, even after the end (I1). */
    private Decision decideNumbered(Command command, Instant now, int slot, @Nullable Instant madeAt, Event event) {
        Event known = byCommand.get(event.commandId());
        if (known != null) {
            return sameEffect(known, event) ? new AlreadyKept(keptUpTo) : new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (isOver(now) || (isLate(now) && !madeInTime(madeAt))) {
            return new Refused(RefusalCode.LATE);
        }
        if (isBadCandidateId(event.commandId())) {
            return new Refused(RefusalCode.BAD_COMMAND_ID);
        }
        if (slot < 1 || slot > terms.slots()) {
            return new Refused(RefusalCode.NO_SUCH_SLOT);
        }
        if (event.sequence() != keptUpTo + 1) {
            return new Refused(event.sequence() <= keptUpTo ? RefusalCode.SEQUENCE_TAKEN : RefusalCode.NOT_NEXT);
        }
        return new Accepted(List.of(event));
    }

    /** What the state says against a command. */
    private Optional<Refused> stopped(Command command) {
        return switch (state.rule(command.kind())) {
            case ALLOWED, HAS_ITS_EFFECT -> Optional.empty();
            case LATER -> Optional.of(new Refused(RefusalCode.PAUSED));
            case REFUSED -> Optional.of(new Refused(RefusalCode.CLOSED));
        };
    }

    private Decision decideSupervise(Supervise command, Instant now) {
        Event known = byCommand.get(command.commandId());
        if (known != null) {
            boolean same = known instanceof Supervised kept
                    && kept.act() == command.act()
                    && kept.minutes() == command.minutes();
            return same ? new AlreadyKept(keptUpTo) : new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (state.rule(command.kind()) == AttemptState.Rule.HAS_ITS_EFFECT) {
            return new AlreadyKept(keptUpTo);
        }
        if (isOver(now)) {
            return new Refused(RefusalCode.LATE);
        }
        if (isBadId(command.commandId())) {
            return new Refused(RefusalCode.BAD_COMMAND_ID);
        }
        return new Accepted(List.of(new Supervised(
                keptUpTo + 1, command.commandId(), command.act(), command.minutes(), command.reason(), now)));
    }

    private Decision decideSubmit(Submit command, Instant now) {
        Event known = byCommand.get(command.commandId());
        if (known != null && !(known instanceof Submitted)) {
            return new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        if (state.rule(command.kind()) == AttemptState.Rule.HAS_ITS_EFFECT) {
            return new AlreadyKept(keptUpTo);
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (isOver(now)) {
            return new Accepted(List.of(new ClosedByClock(keptUpTo + 1, now)));
        }
        return isBadCandidateId(command.commandId())
                ? new Refused(RefusalCode.BAD_COMMAND_ID)
                : new Accepted(List.of(new Submitted(keptUpTo + 1, command.commandId(), now)));
    }

    private Decision decideClose(CloseByClock command, Instant now) {
        if (state.rule(command.kind()) == AttemptState.Rule.HAS_ITS_EFFECT) {
            return new AlreadyKept(keptUpTo);
        }
        return isOver(now)
                ? new Accepted(List.of(new ClosedByClock(keptUpTo + 1, now)))
                : new Refused(RefusalCode.NOT_DUE);
    }

    private static boolean isBadCandidateId(String commandId) {
        return isBadId(commandId) || commandId.startsWith(OWN);
    }

    private static boolean isBadId(String commandId) {
        return commandId.isBlank() || commandId.length() > LONGEST_COMMAND_ID;
    }

    /** Whether two events with one command id say the same, whenever they came. */
    private static boolean sameEffect(Event kept, Event event) {
        if (kept instanceof Responded a && event instanceof Responded b) {
            return a.sequence() == b.sequence()
                    && a.slot() == b.slot()
                    && a.response().equals(b.response());
        }
        return kept instanceof Flagged a
                && event instanceof Flagged b
                && a.sequence() == b.sequence()
                && a.slot() == b.slot()
                && a.flagged() == b.flagged();
    }

    private void fold(Event event) {
        boolean repeated = !event.commandId().isEmpty() && byCommand.containsKey(event.commandId());
        boolean misplaced = event.afterEnd() != state.isFinal();
        boolean again = event instanceof Annulled && annulled || event instanceof Reinstated && !annulled;
        if (event.sequence() != keptUpTo + 1 || misplaced || repeated || again) {
            throw new EngineException(EngineError.BROKEN_EVENTS, event.sequence());
        }
        if (event instanceof Responded responded) {
            foldResponse(responded);
        } else if (event instanceof Flagged flagged) {
            foldFlag(flagged);
        } else if (event instanceof Annulled) {
            annulled = true;
        } else if (event.afterEnd()) {
            scoredAt = event.at();
            annulled &= !(event instanceof Reinstated);
            if (event instanceof Marked marked) {
                marks.put(marked.slot(), marked.points());
            }
        } else if (event instanceof Supervised supervised && supervised.act() != Command.Kind.END) {
            foldSupervised(supervised);
        } else {
            scoredAt = event.at();
            state = event instanceof Submitted ? AttemptState.SUBMITTED : AttemptState.CLOSED;
            endedAt = event.at();
        }
        keptUpTo = event.sequence();
        if (!event.commandId().isEmpty()) {
            byCommand.put(event.commandId(), event);
        }
    }

    private void foldResponse(Responded event) {
        if (event.response().isEmpty()) {
            responses.remove(event.slot());
        } else {
            responses.put(event.slot(), event.response());
        }
    }

    /** A pause adds its own length to the time. */
    private void foldSupervised(Supervised event) {
        switch (event.act()) {
            case PAUSE -> {
                state = AttemptState.PAUSED;
                pausedAt = event.at();
            }
            case RESUME -> {
                Instant since = pausedAt;
                if (since != null) {
                    added = added.plus(Duration.between(since, event.at()));
                }
                state = AttemptState.RUNNING;
                pausedAt = null;
            }
            case EXTEND -> added = added.plusMinutes(event.minutes());
            default -> throw new EngineException(EngineError.BROKEN_EVENTS, event.sequence());
        }
    }

    private void foldFlag(Flagged event) {
        if (event.flagged()) {
            flags.add(event.slot());
        } else {
            flags.remove(event.slot());
        }
    }

    public AttemptTerms terms() {
        return terms;
    }

    public AttemptState state() {
        return state;
    }

    /** What was added to the time by invigilators and pauses that are over. */
    public Duration added() {
        return added;
    }

    /** Since when the attempt is paused; empty when it is not. */
    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    /** What the candidate's clock runs towards; while paused it moves along, so that the rest stays the same. */
    public Instant deadline(Instant now) {
        Duration standing = pausedAt == null ? Duration.ZERO : Duration.between(pausedAt, now);
        return terms.deadline().plus(added).plus(standing);
    }

    /** Whether nothing counts any more at that time (I2). Never while paused. */
    public boolean isOver(Instant now) {
        return pausedAt == null && now.isAfter(terms.lastInstant().plus(added));
    }

    /** Whether only those answers still count that were given before the deadline. Never while paused. */
    public boolean isLate(Instant now) {
        return pausedAt == null && now.isAfter(terms.graceEnds().plus(added));
    }

    private boolean madeInTime(@Nullable Instant madeAt) {
        return madeAt != null
                && !madeAt.isBefore(terms.startedAt())
                && !madeAt.isAfter(terms.deadline().plus(added));
    }

    /** The last number kept; 0 before the first event. The next command must carry one more. */
    public int keptUpTo() {
        return keptUpTo;
    }

    /** The slot's response as text of {@code ResponseCodec}; empty when there is none. */
    public String currentResponse(int slot) {
        return responses.getOrDefault(slot, "");
    }

    /** All responses that are not empty, by slot, in slot order. */
    public Map<Integer, String> responses() {
        return Collections.unmodifiableMap(responses);
    }

    /** Whether the slot is marked for review. */
    public boolean flagged(int slot) {
        return flags.contains(slot);
    }

    /** Number of slots with a response. */
    public int answered() {
        return responses.size();
    }

    /** Whether it was decided that the attempt does not count. */
    public boolean annulled() {
        return annulled;
    }

    /** Points that people gave, by slot: in place of what the key would say. */
    public Map<Integer, BigDecimal> marks() {
        return Collections.unmodifiableMap(marks);
    }

    /** When it was scored last, at its end, by a person's mark or by a regrade: corrections in force then apply; empty while running. */
    public Optional<Instant> scoredAt() {
        return Optional.ofNullable(scoredAt);
    }

    /** When it was handed in or closed; empty while running. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
