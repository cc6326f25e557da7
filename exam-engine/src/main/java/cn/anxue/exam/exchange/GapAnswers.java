package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.ListGap;
import cn.anxue.exam.notation.Sheet.NumberGap;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gaps and choices whose answers earn parts of a weight, as Moodle has them. Points are kept to four decimals, since
 * percentages such as 33.33333 are meant as thirds.
 */
final class GapAnswers {
    private static final int DECIMALS = 4;
    /** Digits of a number before and behind its point, as formulas have them. */
    private static final int LONGEST = 15;

    private static final int LONGEST_FRACTION = 10;

    private GapAnswers() {}

    /**
     * A gap to type in: each answer earns its part of the weight.
     *
     * @throws RowRefusal NO_ANSWER, WILDCARD
     */
    static TextGap text(List<Answer> answers, BigDecimal weight, boolean exact) {
        List<Variant> variants = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Answer answer : earning(answers)) {
            String words = Texts.collapse(MoodleAnswers.accepted(answer.text()));
            if (!words.isEmpty() && known.add(exact ? words : words.toLowerCase(Locale.ROOT))) {
                variants.add(new Variant(words, points(answer, weight)));
            }
        }
        if (variants.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return new TextGap(variants, exact);
    }

    /**
     * A gap for a number; texts are "number", "number:tolerance" or "lowest..highest", and a bare star any other.
     *
     * @throws RowRefusal NO_ANSWER, ANSWER_NOT_UNDERSTOOD, WILDCARD
     */
    static NumberGap number(List<Answer> answers, BigDecimal weight, @Nullable String units) {
        List<NumberVariant> variants = new ArrayList<>();
        for (Answer answer : earning(answers)) {
            MoodleAnswers.accepted(answer.text());
            MoodleAnswers.Range range = MoodleAnswers.range(answer.text());
            refuseLong(range.value());
            refuseLong(range.tolerance());
            variants.add(new NumberVariant(range.value(), range.tolerance(), points(answer, weight)));
        }
        if (variants.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return NumberGap.of(variants.get(0), units == null ? "" : units, variants.subList(1, variants.size()));
    }

    private static void refuseLong(BigDecimal number) {
        if (number.precision() - number.scale() > LONGEST || number.scale() > LONGEST_FRACTION) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, number.toPlainString());
        }
    }

    /** The best ones first. */
    private static List<Answer> earning(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> !answer.isWrong())
                .sorted(Comparator.comparing(Answer::percent).reversed())
                .toList();
    }

    /** A list in the line; empty when more than one option earns something, or one costs something. */
    static Optional<ListGap> list(List<Answer> answers, BigDecimal weight) {
        List<Answer> right = answers.stream().filter(Answer::isRight).toList();
        boolean plain = right.size() == 1
                && answers.stream()
                        .allMatch(answer -> answer.isRight() || answer.percent().signum() == 0);
        return plain
                ? Optional.of(new ListGap(options(answers), answers.indexOf(right.get(0)), weight))
                : Optional.empty();
    }

    /** One may be chosen. */
    static Choices oneOf(List<Answer> answers, BigDecimal weight) {
        Answer best = answers.stream()
                .max(Comparator.comparing(Answer::percent))
                .filter(answer -> !answer.isWrong())
                .orElseThrow(() -> new RowRefusal(ReasonCode.NO_ANSWER));
        int right = answers.indexOf(best);
        return choices(answers, weight, index -> index == right, BigDecimal.ZERO);
    }

    /** All that earn something are to be chosen; what is wrong costs as much as the file says. */
    static Choices severalOf(List<Answer> answers, BigDecimal weight) {
        if (answers.stream().allMatch(Answer::isWrong)) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return choices(answers, weight, index -> !answers.get(index).isWrong(), BigDecimal.ONE.negate());
    }

    /** @param usual what a wrong one earns when nothing is said */
    private static Choices choices(List<Answer> answers, BigDecimal weight, IntPredicate right, BigDecimal usual) {
        List<String> options = options(answers);
        return new Choices(IntStream.range(0, options.size())
                .mapToObj(index -> {
                    BigDecimal points = points(answers.get(index), weight);
                    boolean plain = points.compareTo(right.test(index) ? BigDecimal.ONE : usual) == 0;
                    return new Choice(options.get(index), right.test(index), plain ? null : points);
                })
                .toList());
    }

    private static List<String> options(List<Answer> answers) {
        List<String> options =
                answers.stream().map(answer -> Texts.collapse(answer.text())).toList();
        if (options.size() < 2) {
            throw new RowRefusal(ReasonCode.TOO_FEW_OPTIONS, options.size());
        }
        for (int index = 0; index < options.size(); index++) {
            int first = options.indexOf(options.get(index));
            if (options.get(index).isEmpty()) {
                throw new RowRefusal(ReasonCode.OPTION_EMPTY, letter(index));
            }
            if (first < index) {
                throw new RowRefusal(ReasonCode.OPTIONS_ALIKE, letter(first), letter(index));
            }
        }
        return options;
    }

    private static String letter(int index) {
        return index < QuestionRules.MAX_OPTIONS ? Option.letter(index) : "#" + (index + 1);
    }

    private static BigDecimal points(Answer answer, BigDecimal weight) {
        BigDecimal points = answer.percent().multiply(weight).movePointLeft(2).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new BigDecimal(points.stripTrailingZeros().toPlainString());
    }
}
