package cn.anxue.results;

import cn.anxue.examination.QuestionReview;
import org.jspecify.annotations.Nullable;

/**
 * One question of an exam.
 *
 * @param question with its key, options in the bank's order; null like the row while the analysis is being made
 */
public record ItemDetail(
        long examId,
        String title,
        Progress progress,
        boolean ready,
        @Nullable ItemRow row,
        @Nullable QuestionReview question) {}
