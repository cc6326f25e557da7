package cn.anxue.marking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A question that people mark in an exam.
 *
 * @param rubric whether there is one
 * @param mean of the decided points as part of the marks, 0 to 1; null before the first
 */
public record MarkedQuestion(
        long versionId,
        long questionId,
        String stem,
        boolean rubric,
        long open,
        long disputed,
        long appealed,
        long decided,
        @Nullable BigDecimal mean) {}
