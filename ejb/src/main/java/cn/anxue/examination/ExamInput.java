package cn.anxue.examination;

import cn.anxue.exam.scoring.MarkingRule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exam as an administrator drafts it.
 *
 * @param organisationId whose exam it is; only read when it is created
 * @param title up to 120 characters
 * @param instructions shown before the start, up to 4,000 characters; may be missing
 * @param minutes 1 to 480
 * @param graceSeconds 0 to 300; 30 when missing
 * @param lateMinutes 0 to 1,440: so long after the deadline answers are taken that were given before it, without
 *     network; 0 when missing
 * @param passMark more than 0, at most the total marks
 * @param attemptsAllowed 1 to 99 per admission, 0 without limit; 1 when missing
 * @param waitMinutes 0 to 525,600; 0 when missing
 * @param markingRule ALL_OR_NOTHING when missing
 * @param review WRONG_ONLY when missing
 * @param results released at once, the best attempt counts, no bands when missing
 * @param sittingsOnly whether only those may sit it who are on the roster of a sitting; no when missing
 * @param marking nobody marks when missing
 * @param photos nobody is photographed when missing
 * @param rowVersion as read; null skips the check for changes by others
 */
public record ExamInput(
        @Nullable Long organisationId,
        @Nullable String title,
        @Nullable String instructions,
        @Nullable BlueprintData blueprint,
        @Nullable Integer minutes,
        @Nullable Integer graceSeconds,
        @Nullable Integer lateMinutes,
        @Nullable BigDecimal passMark,
        @Nullable Integer attemptsAllowed,
        @Nullable Integer waitMinutes,
        @Nullable MarkingRule markingRule,
        @Nullable ReviewPolicy review,
        @Nullable ResultRules results,
        @Nullable Boolean sittingsOnly,
        @Nullable MarkingTerms marking,
        @Nullable PhotoTerms photos,
        @Nullable Integer rowVersion) {}
