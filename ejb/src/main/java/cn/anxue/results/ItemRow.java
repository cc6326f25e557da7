package cn.anxue.results;

import cn.anxue.exam.item.ItemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question did. Numbers that cannot be told are null.
 *
 * @param attempts that had it
 * @param exposure part of all attempts that had it, in percent
 * @param omitted attempts that left it open
 * @param facility mean part of its marks that was earned, in percent
 * @param discrimination facility of the upper 27 % less that of the lower 27 %, -1 to 1
 * @param pointBiserial correlation with the rest of the paper, -1 to 1
 * @param medianSeconds time on it
 * @param difficulty Rasch, in logits around the mean of the questions
 * @param difficultyError its standard error
 * @param infit mean square, 1 is expected
 * @param facilityBefore in percent, before the day of comparison; null without one
 * @param facilitySince in percent, from that day on
 * @param driftProbability that chance alone would change it so much, adjusted for all questions
 * @param options empty where the answer is typed
 * @param findings the most urgent first; empty when there is nothing to say
 */
public record ItemRow(
        long questionId,
        long versionId,
        String stem,
        ItemType type,
        String chapter,
        int attempts,
        double exposure,
        int omitted,
        double facility,
        @Nullable Double discrimination,
        @Nullable Double pointBiserial,
        @Nullable Double medianSeconds,
        @Nullable Double difficulty,
        @Nullable Double difficultyError,
        @Nullable Double infit,
        @Nullable Double facilityBefore,
        @Nullable Double facilitySince,
        @Nullable Double driftProbability,
        List<OptionRow> options,
        List<Finding> findings) {

    /**
     * An option.
     *
     * @param id canonical: as in the question bank, not as shown on a paper
     * @param chosen by so many
     * @param upper of these in the upper 27 %
     * @param lower of these in the lower 27 %
     */
    public record OptionRow(String id, String text, boolean right, int chosen, int upper, int lower) {}

    /** BAD, WARN or NOTE of the most urgent finding; null without any. */
    public FindingKind.@Nullable Level level() {
        return findings.isEmpty() ? null : findings.get(0).kind().level();
    }

    /** The most urgent first, those without findings last. */
    int trouble() {
        return findings.isEmpty() ? Integer.MAX_VALUE : findings.get(0).kind().ordinal();
    }
}
