package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the exam lets a person see of an ended attempt.
 *
 * @param policy says which of the lists are filled
 * @param slots points by question number
 * @param questions those that may be seen, with keys
 */
public record AttemptReview(
        long id,
        long examId,
        String title,
        AttemptState state,
        Instant startedAt,
        Instant endedAt,
        BigDecimal score,
        BigDecimal maximum,
        BigDecimal passMark,
        boolean passed,
        ReviewPolicy policy,
        List<SlotPoints> slots,
        List<QuestionReview> questions) {

    /** What a question earned. */
    public record SlotPoints(int slot, BigDecimal points, BigDecimal maximum, boolean answered) {}
}
