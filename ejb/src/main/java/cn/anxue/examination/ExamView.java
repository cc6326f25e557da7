package cn.anxue.examination;

import cn.anxue.exam.scoring.MarkingRule;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exam as administrators and other modules see it.
 *
 * @param minutes time for an attempt
 * @param graceSeconds for answers on their way at the deadline
 * @param lateMinutes for answers that were given before the deadline without network
 * @param passMark marks needed to pass
 * @param attemptsAllowed per admission (an assignment to a person); 0 is without limit
 * @param waitMinutes from the end of an attempt to the next one's start
 * @param sittingsOnly whether only those may sit it who are on the roster of a sitting
 * @param photos whether candidates are photographed
 * @param releasedAt when somebody released the results by hand; null when nobody did
 * @param rowVersion to be sent back with a change, so that two editors do not overwrite each other
 */
public record ExamView(
        long id,
        long organisationId,
        String title,
        ExamState state,
        String instructions,
        BlueprintData blueprint,
        int questions,
        int minutes,
        int graceSeconds,
        int lateMinutes,
        BigDecimal passMark,
        BigDecimal totalMarks,
        int attemptsAllowed,
        int waitMinutes,
        MarkingRule markingRule,
        ReviewPolicy review,
        ResultRules results,
        boolean sittingsOnly,
        MarkingTerms marking,
        PhotoTerms photos,
        @Nullable Instant releasedAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        int rowVersion) {}
