package cn.anxue.examination;

import cn.anxue.platform.Inputs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who marks responses that only a person can judge (评卷).
 *
 * @param markers 0: nobody, and such questions are never drawn; 1: one person; 2: two people who do not see each other's
 *     marks, and a third when they differ too much. 0 when missing
 * @param tolerancePercent the largest difference of two marks that is near enough, 0 to 50 percent of the question's
 *     marks; 10 when missing
 */
public record MarkingTerms(@Nullable Integer markers, @Nullable Integer tolerancePercent) {

    private static final int MOST_MARKERS = 2;
    private static final int USUAL_TOLERANCE = 10;
    private static final int LARGEST_TOLERANCE = 50;

    /** What was asked for, with what is missing filled in; refuses numbers outside their limits. */
    static MarkingTerms checked(@Nullable MarkingTerms given) {
        MarkingTerms asked = given == null ? new MarkingTerms(null, null) : given;
        return new MarkingTerms(
                Inputs.between("marking.markers", Objects.requireNonNullElse(asked.markers, 0), 0, MOST_MARKERS),
                Inputs.between(
                        "marking.tolerancePercent",
                        Objects.requireNonNullElse(asked.tolerancePercent, USUAL_TOLERANCE),
                        0,
                        LARGEST_TOLERANCE));
    }

    /** Whether people mark at all. */
    public boolean byPeople() {
        return markers != null && markers > 0;
    }
}
