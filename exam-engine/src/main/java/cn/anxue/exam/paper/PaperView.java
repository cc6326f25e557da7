package cn.anxue.exam.paper;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Response;

/**
 * Between canonical ids, which are stored and marked, and displayed letters, which the candidate sees. Displayed letters
 * say the position only. TRUE and FALSE stay as they are.
 */
public final class PaperView {
    private PaperView() {}

    /**
     * The item as this slot shows it.
     *
     * @throws EngineException SLOT_MISMATCH when the slot's order does not fit the item's options
     */
    public static DeliveredItem deliver(Slot slot, Item item) {
        throw new UnsupportedOperationException();
    }

    /**
     * Displayed letters to canonical ids; text stays.
     *
     * @throws EngineException SLOT_MISMATCH when the response is of another kind, names an option that is not there, or
     *     chooses more than allowed: a client's mistake
     */
    public static Response toCanonical(Slot slot, Item item, Response displayed) {
        throw new UnsupportedOperationException();
    }

    /** Canonical ids to displayed letters; the inverse of {@link #toCanonical}, with the same errors. */
    public static Response toDisplayed(Slot slot, Item item, Response canonical) {
        throw new UnsupportedOperationException();
    }
}
