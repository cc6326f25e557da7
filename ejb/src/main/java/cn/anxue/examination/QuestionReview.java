package cn.anxue.examination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question with its key, and perhaps an answer to it.
 *
 * @param item as it was shown
 * @param key what is right, with the option ids as shown
 * @param response what the person answered; null for none
 * @param points what it earned; null in a sample paper
 * @param correction what was decided about the question after the exam, as far as this score follows it; null for
 *     nothing. With REPLACED the key is the new one
 */
public record QuestionReview(
        AttemptView.Item item,
        KeyData key,
        String explanation,
        String chapter,
        @Nullable AnswerData response,
        @Nullable BigDecimal points,
        @Nullable CorrectionKind correction) {

    /**
     * What is right; only the properties of the question's kind are given.
     *
     * @param accepted texts of which any one is right
     * @param number right from number - tolerance to number + tolerance
     * @param turns answers to a composite question that earn full marks, as far as its author declared them
     */
    public record KeyData(
            @Nullable List<String> choice,
            @Nullable List<String> order,
            @Nullable List<String> accepted,
            @Nullable BigDecimal number,
            @Nullable BigDecimal tolerance,
            @Nullable String unit,
            @Nullable List<Map<String, List<String>>> turns) {

        /** Of a question of the simple types. */
        public KeyData(
                @Nullable List<String> choice,
                @Nullable List<String> order,
                @Nullable List<String> accepted,
                @Nullable BigDecimal number,
                @Nullable BigDecimal tolerance,
                @Nullable String unit) {
            this(choice, order, accepted, number, tolerance, unit, null);
        }

        static KeyData of(List<Map<String, List<String>>> turns) {
            return new KeyData(null, null, null, null, null, null, turns);
        }
    }

    /** RIGHT, PARTLY, WRONG, MISSING (not answered) or LEFT_OUT (does not count); RIGHT in a sample paper. */
    public String outcome() {
        if (correction == CorrectionKind.LEFT_OUT) {
            return correction.name();
        }
        if (points == null || points.compareTo(item.marks()) == 0) {
            return "RIGHT";
        }
        if (response == null) {
            return "MISSING";
        }
        return points.signum() > 0 ? "PARTLY" : "WRONG";
    }
}
