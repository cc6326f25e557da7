package cn.anxue.learning;

import cn.anxue.course.progress.NoCredit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a beat brought.
 *
 * @param credited seconds earned by this beat
 * @param lessonSeconds earned in the lesson so far
 * @param lessonRequired seconds that complete it
 * @param completed whether the lesson is complete
 * @param reason why nothing was earned; null when something was
 * @param creditedHours credit hours earned in the curriculum
 * @param requiredHours credit hours the curriculum asks for
 * @param studied whether everything that is to be studied is
 */
public record BeatView(
        int credited,
        int lessonSeconds,
        int lessonRequired,
        boolean completed,
        @Nullable NoCredit reason,
        BigDecimal creditedHours,
        BigDecimal requiredHours,
        boolean studied) {}
