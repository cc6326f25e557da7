package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.Section;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the person who sits it gets it: questions without keys, and everything that was kept.
 *
 * @param lateMinutes so long after the deadline answers are taken that were given before it
 * @param serverTime when the request came
 * @param keptUpTo the next command carries one more
 * @param sections parts of the paper with their headings; empty when the exam names none
 * @param device where it is sat, as the asking device sees it
 * @param breakSeconds what is left for breaks
 * @param items the paper; empty once the attempt is over, in a break, and for a device while another one has the attempt
 * @param responses by slot, with the option ids as shown; empty like the items of a running attempt
 * @param flagged slots marked for review
 * @param score only once the attempt is over
 */
public record AttemptView(
        long id,
        long examId,
        String title,
        AttemptState state,
        Instant startedAt,
        Instant deadline,
        long lateMinutes,
        Instant serverTime,
        int keptUpTo,
        String receipt,
        AttemptDevice device,
        long breakSeconds,
        List<Section> sections,
        List<Item> items,
        Map<String, AnswerData> responses,
        List<Integer> flagged,
        @Nullable BigDecimal score,
        BigDecimal maximum,
        @Nullable Boolean passed) {

    /**
     * A question.
     *
     * @param slot 1-based number in the paper
     * @param picture address of a picture
     * @param options as shown, in this order; empty where the answer is typed
     * @param unit behind the field of a number
     * @param units every way to write the accepted unit of a number, lower case and without spaces; null for others
     * @param view what is seen of a composite question: {@code {nodes, adaptive, complete, feedback}}; null for others
     */
    public record Item(
            int slot,
            ItemType type,
            String stem,
            @Nullable String picture,
            List<Option> options,
            BigDecimal marks,
            @Nullable String unit,
            @Nullable List<String> units,
            @Nullable JsonObject view) {}

    /** An option; true/false has the ids TRUE and FALSE, and perhaps no text. */
    public record Option(String id, String text, @Nullable String picture) {}
}
