package cn.anxue.exam.scoring;

import cn.anxue.exam.item.Key;
import java.util.List;

/** What was decided about one question after its exam; data, so that a regraded score can be replayed as well (I5). */
public sealed interface KeyCorrection {

    /** Another key is right, instead of the one the paper was drawn with. */
    record Replaced(Key key) implements KeyCorrection {}

    /** These keys are right too: a response earns by whichever gives most. */
    record AlsoRight(List<Key> keys) implements KeyCorrection {
        public AlsoRight {
            keys = List.copyOf(keys);
        }
    }

    /** Everybody who had the question earns all its marks, answered or not. */
    record FullMarks() implements KeyCorrection {}

    /**
     * The question does not count: it earns nothing and cannot be earned. The pass mark then asks for the same part of
     * what is left, so that nobody needs more per question than others did.
     */
    record LeftOut() implements KeyCorrection {}
}
