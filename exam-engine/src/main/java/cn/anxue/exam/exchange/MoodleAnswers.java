package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moodle's answers with the percentage of the mark that each earns, and the keys they come to. Right is all of the mark,
 * for several choices an equal part of it; wrong is nothing or less. What is between needs a question with points of its
 * own ({@link GapAnswers}).
 */
final class MoodleAnswers {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");
    private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)\\*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final Pattern WEIGHT = Pattern.compile("-?\\d{1,3}(?:\\.\\d{0,15})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private MoodleAnswers() {}

    /**
     * An answer.
     *
     * @param picture name of its picture, or null
     */
    record Answer(String text, BigDecimal percent, @Nullable String picture) {
        Answer(String text, BigDecimal percent) {
            this(text, percent, null);
        }

        boolean isRight() {
            return percent.subtract(ALL).abs().compareTo(ROUNDING) <= 0;
        }

        boolean isWrong() {
            return percent.signum() <= 0;
        }
    }

    /** One of the options is right and the others are wrong. */
    static Asked single(List<Answer> answers) {
        return choice(ItemType.SINGLE_CHOICE, answers);
    }

    /** All of several are right. */
    static Asked multiple(List<Answer> answers) {
        return choice(ItemType.MULTIPLE_CHOICE, answers);
    }

    /**
     * Whether the right ones of several earn different parts.
     *
     * @throws RowRefusal PARTIAL_CREDIT when the parts are not the whole
     */
    static boolean unequal(List<Answer> answers) {
        List<BigDecimal> parts = answers.stream()
                .filter(answer -> !answer.isWrong())
                .map(Answer::percent)
                .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && sum.subtract(ALL).abs().compareTo(ROUNDING) > 0) {
            throw new RowRefusal(
                    ReasonCode.PARTIAL_CREDIT,
                    parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + ")));
        }
        return parts.stream().anyMatch(part -> part.subtract(parts.get(0)).abs().compareTo(ROUNDING) > 0);
    }

    /** The same answers, of which the right ones share the mark, whatever they were said to earn altogether. */
    static List<Answer> sharing(List<Answer> answers) {
        BigDecimal sum = answers.stream()
                .filter(answer -> !answer.isWrong())
                .map(Answer::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? answers
                : answers.stream()
                        .map(answer -> answer.isWrong()
                                ? answer
                                : new Answer(
                                        answer.text(),
                                        answer.percent().multiply(ALL).divide(sum, 7, RoundingMode.HALF_UP),
                                        answer.picture()))
                        .toList();
    }

    private static Asked choice(ItemType type, List<Answer> answers) {
        List<Option> options = options(answers);
        Set<String> right = new TreeSet<>();
        for (int index = 0; index < answers.size(); index++) {
            if (!answers.get(index).isWrong()) {
                right.add(options.get(index).id());
            }
        }
        if (right.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return Asked.choice(type, options, right);
    }

    private static List<Option> options(List<Answer> answers) {
        List<Option> plain = OptionList.byPosition(
                        answers.stream().map(Answer::text).toList(), false)
                .options();
        return IntStream.range(0, plain.size())
                .mapToObj(index -> new Option(
                        plain.get(index).id(),
                        plain.get(index).text(),
                        answers.get(index).picture()))
                .toList();
    }

    /** Steps in their right order. */
    static Asked ordering(List<Answer> answers) {
        return Asked.ordering(options(answers));
    }

    /** Whether some answer earns a part of the mark. */
    static boolean anyEarnsPart(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> !answer.isRight() && !answer.isWrong());
    }

    private static List<String> right(List<Answer> answers) {
        List<String> right =
                answers.stream().filter(Answer::isRight).map(Answer::text).toList();
        if (right.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return right;
    }

    /** Accepted texts; wrong ones are there for their feedback only. */
    static Asked text(List<Answer> answers, boolean caseSensitive) {
        return Asked.text(right(answers).stream().map(MoodleAnswers::accepted).toList(), caseSensitive);
    }

    /**
     * The text that an accepted one means.
     *
     * @throws RowRefusal WILDCARD when it stands for any text
     */
    static String accepted(String written) {
        if (WILDCARD.matcher(written).find()) {
            throw new RowRefusal(ReasonCode.WILDCARD, written);
        }
        return written.replace("\\*", "*");
    }

    /** The text as an accepted one is written, in which a bare star means any text. */
    static String written(String accepted) {
        return accepted.replace("*", "\\*");
    }

    /** Whether one right number is all there is to it. */
    static boolean oneNumber(List<Answer> answers) {
        return !anyEarnsPart(answers)
                && answers.stream().filter(Answer::isRight).count() <= 1;
    }

    /** One number; each answer's text is a number, "number:tolerance" or "lowest..highest". */
    static Asked number(List<Answer> answers, @Nullable String unit) {
        Range range = range(right(answers).get(0));
        return Asked.number(range.value(), range.tolerance(), unit);
    }

    /** A number and how far off an answer may be. */
    record Range(BigDecimal value, BigDecimal tolerance) {}

    /**
     * What a right number says: a number, "number:tolerance" or "lowest..highest".
     *
     * @throws RowRefusal ANSWER_NOT_UNDERSTOOD
     */
    static Range range(String text) {
        int between = text.indexOf("..");
        if (between >= 0) {
            BigDecimal low = decimal(text.substring(0, between), text);
            BigDecimal high = decimal(text.substring(between + 2), text);
            return new Range(low.add(high).multiply(HALF), high.subtract(low).multiply(HALF));
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? new Range(decimal(text, text), BigDecimal.ZERO)
                : new Range(decimal(text.substring(0, colon), text), decimal(text.substring(colon + 1), text));
    }

    private static BigDecimal decimal(String number, String said) {
        String bare = number.strip();
        if (!NUMBER.matcher(bare).matches()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, said);
        }
        return new BigDecimal(bare);
    }

    /** A percentage as written. */
    static BigDecimal percent(String written) {
        String bare = written.strip();
        if (!WEIGHT.matcher(bare).matches()) {
            throw new RowRefusal(ReasonCode.PARTIAL_CREDIT, bare);
        }
        return new BigDecimal(bare);
    }

    /** What each of some right options earns, as Moodle writes it. */
    static String share(int right) {
        return right == 1
                ? "100"
                : ALL.divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP).toPlainString();
    }
}
