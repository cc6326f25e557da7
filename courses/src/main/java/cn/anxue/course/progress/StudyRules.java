package cn.anxue.course.progress;

import java.time.Duration;

/**
 * How study time is counted. The values are configuration; {@link #STANDARD} is where a platform starts.
 *
 * @param beatInterval how often an open lesson reports itself
 * @param longestGap the longest silence between two beats that still counts; a longer one counts nothing
 * @param dailyCap the most that one person can be credited per day
 * @param secondsPerCreditHour length of one 学时; 2700 s = 45 minutes
 */
public record StudyRules(Duration beatInterval, Duration longestGap, Duration dailyCap, int secondsPerCreditHour) {

    /** 20 s, 45 s, 8 h, 45 minutes. */
    public static final StudyRules STANDARD =
            new StudyRules(Duration.ofSeconds(20), Duration.ofSeconds(45), Duration.ofHours(8), 2700);

    public StudyRules {
        if (beatInterval.isZero()
                || beatInterval.isNegative()
                || longestGap.compareTo(beatInterval) < 0
                || secondsPerCreditHour <= 0) {
            throw new IllegalArgumentException("study rules that can never credit anything");
        }
    }
}
