package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * More time and breaks for a person.
 *
 * @param signInName username or mobile number
 * @param extraPercent of the exam's time, 0 to 200; 0 when missing
 * @param extraMinutes 0 to 480; 0 when missing
 * @param breakMinutes for breaks altogether, with the clock standing still, 0 to 240; 0 when missing
 * @param reason up to 200 characters
 */
public record AccommodationInput(
        @Nullable String signInName,
        @Nullable Integer extraPercent,
        @Nullable Integer extraMinutes,
        @Nullable Integer breakMinutes,
        @Nullable String reason) {}
