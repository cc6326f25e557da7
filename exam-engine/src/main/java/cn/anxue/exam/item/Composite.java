package cn.anxue.exam.item;

import cn.anxue.exam.item.Response.CompositeResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link ItemType#COMPOSITE} question: a body with any number of interactions, and its own rules of
 * scoring. It holds question and key together; only {@link #view} goes to a candidate. Equal when the source is equal.
 *
 * <p>A seed stands for everything that chance decides in one attempt: values of templates and orders of choices.
 */
public interface Composite {

    /** The text that it is stored as. */
    String source();

    /** What it asks as plain text, for lists and for finding repeated questions. */
    String text();

    /** Whether only a person can mark it, or a part of it. */
    boolean needsHuman();

    /** Whether it goes on after an answer: hints, further tries. */
    boolean adaptive();

    /** References to pictures and other files, as written in the source. */
    List<String> files();

    /** Whether the response, with canonical ids, answers anything. */
    boolean answered(CompositeResponse response);

    /**
     * Canonical ids for those that the candidate saw.
     *
     * @throws EngineException SLOT_MISMATCH when the response names what is not there, or more than may be chosen
     */
    CompositeResponse toCanonical(CompositeResponse shown, long seed);

    /** The ids that the candidate sees for canonical ones; the inverse of {@link #toCanonical}, with the same errors. */
    CompositeResponse toDisplayed(CompositeResponse canonical, long seed);

    /** The part of the marks that a response with canonical ids earns by the question's own rules, 0 to 1. */
    double share(@Nullable CompositeResponse response, long seed);

    /**
     * What a candidate sees, as JSON: the body's nodes and its interactions, with nothing that tells the key. While the
     * attempt runs, feedback shows only what an adaptive question has answered so far.
     *
     * @param response with canonical ids, null for none
     * @param over whether the attempt is over and the question's feedback may be shown
     */
    String view(@Nullable CompositeResponse response, long seed, boolean over);

    /** A right response with displayed ids, as far as the author declared one; empty turns where not. */
    CompositeResponse solution(long seed);
}
