package cn.anxue.questionbank;

import cn.anxue.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted paper was understood as. Lines are counted from 1.
 *
 * @param questions every question in order, whatever becomes of it
 * @param unplaced what the list of answers says of questions that the paper does not have
 * @param ready how many an import takes as they are
 * @param doubtful how many it takes only when it is told to
 * @param present how many the bank or the paper has already
 * @param wrong how many are no well-formed questions
 */
public record ParsedPaper(
        List<ParsedQuestion> questions, List<Problem> unplaced, int ready, int doubtful, int present, int wrong) {

    public ParsedPaper {
        questions = List.copyOf(questions);
        unplaced = List.copyOf(unplaced);
    }

    /** What an import does with a question. */
    public enum State {
        READY,
        DOUBTFUL,
        PRESENT,
        WRONG
    }

    /**
     * One question.
     *
     * @param row its first line
     * @param number as printed, 0 for none
     * @param lines all lines that say something of it
     * @param question null when it is not well-formed
     * @param problem why it is not well-formed; null when it is
     * @param doubts what an editor should look at
     * @param sameAs the question of the bank that it repeats, or null
     */
    public record ParsedQuestion(
            int row,
            int number,
            List<Integer> lines,
            State state,
            @Nullable QuestionData question,
            @Nullable Problem problem,
            List<Problem> doubts,
            @Nullable Long sameAs) {
        public ParsedQuestion {
            lines = List.copyOf(lines);
            doubts = List.copyOf(doubts);
        }
    }
}
