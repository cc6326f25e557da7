package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.Event.Annulled;
import cn.anxue.exam.attempt.Event.BreakTaken;
import cn.anxue.exam.attempt.Event.DeviceTaken;
import cn.anxue.exam.attempt.Event.Flagged;
import cn.anxue.exam.attempt.Event.Marked;
import cn.anxue.exam.attempt.Event.Reinstated;
import cn.anxue.exam.attempt.Event.Responded;
import cn.anxue.exam.attempt.Event.Returned;
import cn.anxue.exam.attempt.Event.Submitted;
import cn.anxue.exam.attempt.Event.Supervised;
import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
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
    /** Begins the ids of what others than the candidate do. */
    private static final String OWN = "~";

    private final AttemptTerms terms;
    private AttemptState state;
    private int keptUpTo;
    private @Nullable Instant endedAt;
    private Duration added = Duration.ZERO;
    private @Nullable Instant pausedAt;
    private @Nullable Instant breakSince;
    private Duration breaksUsed = Duration.ZERO;
    private @Nullable String device;
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
        this.breakSince = other.breakSince;
        this.breaksUsed = other.breaksUsed;
        this.device = other.device;
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

    static boolean isOwnId(String id) {
        return id.startsWith(OWN);
    }

    /** The event of a command that is kept; null for one that is new. */
    @Nullable
    Event known(String commandId) {
        return byCommand.get(commandId);
    }

    /** What the command does at that time. Changes nothing: append the events, then {@link #apply} them. */
    public Decision decide(Command command, Instant now) {
        return new Deciding(this, now).on(command);
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
        } else if (event instanceof DeviceTaken taken) {
            device = taken.device();
        } else if (event instanceof BreakTaken) {
            state = AttemptState.ON_BREAK;
            breakSince = event.at();
        } else if (event instanceof Returned) {
            endBreak(event.at());
            state = AttemptState.RUNNING;
        } else {
            endBreak(event.at());
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

    /** A break adds its own length to the time, as far as there was time for breaks. */
    private void endBreak(Instant at) {
        Duration length = onBreak(at);
        added = added.plus(length);
        breaksUsed = breaksUsed.plus(length);
        breakSince = null;
    }

    /** How long the clock has stood still in the break that is on. */
    private Duration onBreak(Instant now) {
        if (breakSince == null) {
            return Duration.ZERO;
        }
        Duration length = Duration.between(breakSince, now);
        Duration most = terms.breaks().minus(breaksUsed);
        return length.compareTo(most) < 0 ? length : most;
    }

    /** A pause adds its own length to the time. */
    private void foldSupervised(Supervised event) {
        switch (event.act()) {
            case PAUSE -> {
                endBreak(event.at());
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

    /** What was added to the time by invigilators, and by pauses and breaks that are over. */
    public Duration added() {
        return added;
    }

    /** Since when the attempt is paused; empty when it is not. */
    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    /** Since when the candidate takes a break; empty when not. */
    public Optional<Instant> breakSince() {
        return Optional.ofNullable(breakSince);
    }

    /** What is left at that time of the time for breaks. */
    public Duration breaksLeft(Instant now) {
        return terms.breaks().minus(breaksUsed).minus(onBreak(now));
    }

    /** The device that has the attempt; empty before the first one names itself. */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /** What the candidate's clock runs towards; while it stands still this moves along, so that the rest stays the same. */
    public Instant deadline(Instant now) {
        Duration standing = pausedAt == null ? onBreak(now) : Duration.between(pausedAt, now);
        return terms.deadline().plus(added).plus(standing);
    }

    /** Whether nothing counts any more at that time (I2). Never while paused. */
    public boolean isOver(Instant now) {
        return pausedAt == null && now.isAfter(terms.lastInstant().plus(added).plus(onBreak(now)));
    }

    /** When it will be over as things stand: the break that is on taken to its limit. Without meaning while paused. */
    public Instant lastInstant() {
        Duration rest = breakSince == null ? Duration.ZERO : terms.breaks().minus(breaksUsed);
        return terms.lastInstant().plus(added).plus(rest);
    }

    /** Whether only those answers still count that were given before the deadline. Never while paused. */
    public boolean isLate(Instant now) {
        return pausedAt == null && now.isAfter(terms.graceEnds().plus(added).plus(onBreak(now)));
    }

    /** Whether an answer that comes late was given before the deadline. */
    boolean madeInTime(@Nullable Instant madeAt) {
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
