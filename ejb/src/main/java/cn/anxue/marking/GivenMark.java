package cn.anxue.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark that was given.
 *
 * @param marker null where it is not to be known
 * @param criteria what the rubric's criteria earned; empty without a rubric
 */
public record GivenMark(
        SeatRole role,
        @Nullable String marker,
        BigDecimal points,
        List<CriterionMark> criteria,
        @Nullable String remark,
        List<Annotation> annotations,
        Instant givenAt) {

    /** The level that was chosen for a criterion, in the rubric's own points. */
    public record CriterionMark(String criterion, BigDecimal points, BigDecimal most, String words) {}
}
