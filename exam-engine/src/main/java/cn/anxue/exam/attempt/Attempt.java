package cn.anxue.exam.attempt;

import cn.anxue.exam.item.EngineException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One sitting of one paper: immutable, the fold of its events. Keeps I1 (a command has its effect once), I2 (nothing
 * counts after deadline + grace), I3 (one submission), I4 (numbers 1..n without holes).
 */
public final class Attempt {
    private final AttemptTerms terms;

    private Attempt(AttemptTerms terms) {
        this.terms = terms;
    }

    /** A fresh attempt; the terms hold the time of the start. */
    public static Attempt start(AttemptTerms terms) {
        return new Attempt(terms);
    }

    /**
     * The attempt after its stored events, given in order.
     *
     * @throws EngineException BROKEN_EVENTS when they break I3 or I4
     */
    public static Attempt replay(AttemptTerms terms, List<? extends Event> events) {
        throw new UnsupportedOperationException();
    }

    /** What the command does at that time. Changes nothing: append the events, then {@link #apply} them. */
    public Decision decide(Command command, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * The attempt after one more event.
     *
     * @throws EngineException BROKEN_EVENTS when the event is not the next one or the attempt is over
     */
    public Attempt apply(Event event) {
        throw new UnsupportedOperationException();
    }

    public AttemptTerms terms() {
        return terms;
    }

    public AttemptState state() {
        throw new UnsupportedOperationException();
    }

    /** The last number kept; 0 before the first event. The next command must carry one more. */
    public int keptUpTo() {
        throw new UnsupportedOperationException();
    }

    /** The slot's response as text of {@code ResponseCodec}; empty when there is none. */
    public String currentResponse(int slot) {
        throw new UnsupportedOperationException();
    }

    /** All responses that are not empty, by slot, in slot order. */
    public Map<Integer, String> responses() {
        throw new UnsupportedOperationException();
    }

    /** Whether the slot is marked for review. */
    public boolean flagged(int slot) {
        throw new UnsupportedOperationException();
    }

    /** Number of slots with a response. */
    public int answered() {
        throw new UnsupportedOperationException();
    }

    /** When it was handed in or closed; empty while running. */
    public java.util.Optional<Instant> endedAt() {
        throw new UnsupportedOperationException();
    }
}
