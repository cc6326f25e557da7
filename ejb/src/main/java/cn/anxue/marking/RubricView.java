package cn.anxue.marking;

import cn.anxue.exam.marking.Rubric;
import org.jspecify.annotations.Nullable;

/**
 * The rubric of a question.
 *
 * @param text as people write it; empty for none
 * @param rubric what it says; null for none
 * @param rowVersion to be sent back with a change; null for none
 */
public record RubricView(
        long questionId, String stem, String text, @Nullable Rubric rubric, @Nullable Integer rowVersion) {}
