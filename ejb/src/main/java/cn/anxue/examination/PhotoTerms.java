package cn.anxue.examination;

import cn.anxue.platform.Inputs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an exam asks its candidates for photos (考试留影), which they may decline without losing anything.
 *
 * @param mode OFF when missing
 * @param moments with START_AND_RANDOM: how many photos between start and end, 1 to 6; 2 when missing
 * @param keepDays after so many days a photo is deleted, 1 to 180; 30 when missing
 */
public record PhotoTerms(@Nullable PhotoMode mode, @Nullable Integer moments, @Nullable Integer keepDays) {

    private static final int MOST_MOMENTS = 6;
    private static final int USUAL_MOMENTS = 2;
    private static final int LONGEST_DAYS = 180;
    private static final int USUAL_DAYS = 30;

    /** What was asked for, with what is missing filled in; refuses numbers outside their limits. */
    static PhotoTerms checked(@Nullable PhotoTerms given) {
        PhotoTerms asked = given == null ? new PhotoTerms(null, null, null) : given;
        return new PhotoTerms(
                Objects.requireNonNullElse(asked.mode, PhotoMode.OFF),
                Inputs.between(
                        "photos.moments", Objects.requireNonNullElse(asked.moments, USUAL_MOMENTS), 1, MOST_MOMENTS),
                Inputs.between(
                        "photos.keepDays", Objects.requireNonNullElse(asked.keepDays, USUAL_DAYS), 1, LONGEST_DAYS));
    }

    /** Whether photos are asked for at all. */
    public boolean asked() {
        return mode == PhotoMode.START || mode == PhotoMode.START_AND_RANDOM;
    }

    /** How many photos are taken between start and end. */
    public int random() {
        return mode == PhotoMode.START_AND_RANDOM ? Objects.requireNonNullElse(moments, USUAL_MOMENTS) : 0;
    }

    /** After so many days a photo is deleted. */
    public int days() {
        return Objects.requireNonNullElse(keepDays, USUAL_DAYS);
    }
}
