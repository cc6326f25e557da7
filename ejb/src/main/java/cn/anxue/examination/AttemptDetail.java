package cn.anxue.examination;

import cn.anxue.exam.paper.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as an administrator sees it.
 *
 * @param sections parts of the paper; empty when the exam names none
 * @param questions the whole paper with keys, responses and points; while the attempt runs, points as of now
 * @param events everything that happened, in order
 * @param proctoring what the player noticed; decides nothing
 * @param receiptsIntact whether the chain of receipts shows that nothing was changed, removed or inserted
 * @param receiptCode what the candidate was shown at the end; null while the attempt runs
 * @param annulment since when it does not count, and why; null when it counts
 * @param scoreReplayed the score computed again from the events; null before the attempt is scored
 */
public record AttemptDetail(
        AttemptRow attempt,
        String examTitle,
        BigDecimal passMark,
        long seed,
        List<Section> sections,
        List<QuestionReview> questions,
        List<Happened> events,
        List<ProctoringRow> proctoring,
        boolean receiptsIntact,
        @Nullable String receiptCode,
        @Nullable Annulment annulment,
        @Nullable BigDecimal scoreReplayed) {

    /** The heading above a question; empty where none stands. */
    public String heading(int slot) {
        return SectionHeadings.above(sections, questions, slot);
    }

    /**
     * An event.
     *
     * @param response of RESPONDED, with the option ids as shown; null when it was cleared
     * @param madeAt of what came late: when it was done, by the account of the candidate's device; else null
     * @param outcome of REGRADED: points, maximum, PASSED or FAILED with slashes between; of MARKED: points; of an invigilator's act,
     *     an annulment and its end: the reason; else null
     */
    public record Happened(
            int sequence,
            EventKind kind,
            @Nullable Integer slot,
            @Nullable AnswerData response,
            Instant at,
            @Nullable Instant madeAt,
            String commandId,
            String receipt,
            @Nullable String outcome) {}
}
