package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.paper.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the exam lets a person see of an ended attempt.
 *
 * @param receiptCode proves with the receipt file what was handed in
 * @param score null until the result is released, like passed and band; then the lists are empty too
 * @param band the name of the result's band; null when the exam has none for it
 * @param releaseAt when the result will be out; null when it is, or when somebody will decide
 * @param marking whether people are still marking it
 * @param annulled since when it does not count, and why; null when it counts
 * @param policy says which of the lists are filled
 * @param slots points by question number
 * @param sections parts of the paper; empty when the exam names none
 * @param questions those that may be seen, with keys
 */
public record AttemptReview(
        long id,
        long examId,
        String title,
        AttemptState state,
        Instant startedAt,
        Instant endedAt,
        String receiptCode,
        @Nullable BigDecimal score,
        BigDecimal maximum,
        BigDecimal passMark,
        @Nullable Boolean passed,
        @Nullable String band,
        @Nullable Instant releasedAt,
        @Nullable Instant releaseAt,
        boolean marking,
        @Nullable Annulment annulled,
        ReviewPolicy policy,
        List<SlotPoints> slots,
        List<Section> sections,
        List<QuestionReview> questions) {

    /** The heading above a question; empty where none stands. */
    public String heading(int slot) {
        return SectionHeadings.above(sections, questions, slot);
    }

    /** What a question earned. */
    public record SlotPoints(int slot, BigDecimal points, BigDecimal maximum, boolean answered) {}
}
