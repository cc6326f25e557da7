package cn.anxue.marking;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marker gives.
 *
 * @param points 0 to the question's marks with two decimals at most; not read where there is a rubric
 * @param levels for each criterion of the rubric the number of the level, from 0; not read without a rubric
 * @param remark words for the candidate, up to 1,000 characters
 */
public record MarkInput(
        @Nullable BigDecimal points,
        @Nullable List<@Nullable Integer> levels,
        @Nullable String remark,
        @Nullable List<Annotation> annotations) {}
