package cn.anxue.exam.exchange;

import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an answer cell says: letters in many styles, the words of an option, right or wrong, or accepted texts. */
final class AnswerReader {
    private static final Pattern PREFIX =
            Pattern.compile("^(?:正确答案|参考答案|标准答案|答案|answer)\\s*[::：是为]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[\\s,、;./|&+和及#*\\-()\\[\\]【】。]+");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}(?:\\s*[,、;|]\\s*\\d{1,2})*");
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("\\*{2,}|#{2,}|\\R|[|｜;；]");
    /** Not "/": m/s and 24/7 are one answer; with spaces around it separates. */
    private static final Pattern BETWEEN_VARIANTS = Pattern.compile("\\*{2,}|#{2,}|[|｜]|\\R|\\s/\\s");

    private static final Set<String> RIGHT =
            Set.of("正确", "对", "是", "√", "✓", "✔", "☑", "t", "true", "y", "yes", "right", "correct", "真", "1", "v");
    private static final Set<String> WRONG = Set.of(
            "错误",
            "错",
            "不正确",
            "不对",
            "否",
            "非",
            "不是",
            "×",
            "✗",
            "✘",
            "x",
            "╳",
            "f",
            "false",
            "n",
            "no",
            "wrong",
            "incorrect",
            "假",
            "0",
            "☒",
            "✕",
            "✖");

    private AnswerReader() {}

    /** Whether a text says right (true) or wrong (false), if it says either. */
    static Optional<Boolean> truth(String text) {
        String word = Texts.answer(PREFIX.matcher(text.strip()).replaceFirst(""), false);
        if (RIGHT.contains(word)) {
            return Optional.of(true);
        }
        return WRONG.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the words 1 and 0 aside, which may be anything, the answer says right or wrong. */
    static boolean isPlainlyTruth(String text) {
        return !text.strip().matches("[01]") && truth(text).isPresent();
    }

    /**
     * The truth of a true/false row: said by a word, or by the letter of an option that says it. Without options A is
     * right and B is wrong, as everywhere.
     *
     * @throws RowRefusal ANSWER_NOT_UNDERSTOOD, ANSWER_NOT_AN_OPTION
     */
    static boolean truth(String answer, OptionList options) {
        OptionList said = options.isEmpty() ? OptionList.byPosition(List.of("对", "错"), false) : options;
        return truth(answer).orElseGet(() -> {
            List<String> ids = ids(answer, said);
            Optional<Boolean> truth = ids.size() == 1 ? truth(textOf(ids.get(0), said)) : Optional.empty();
            return truth.orElseThrow(() -> new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer));
        });
    }

    private static String textOf(String id, OptionList options) {
        return options.texts().get(id.charAt(0) - 'A');
    }

    /**
     * Canonical letters of the options that the answer names, in its order, each once.
     *
     * @throws RowRefusal ANSWER_NOT_UNDERSTOOD, ANSWER_NOT_AN_OPTION
     */
    static List<String> ids(String answer, OptionList options) {
        Optional<String> wholeText = options.idOfText(answer);
        if (wholeText.isPresent()) {
            return List.of(wholeText.get());
        }
        String said = PREFIX.matcher(Texts.tidy(answer)).replaceFirst("");
        String letters = BETWEEN_LETTERS.matcher(said.toUpperCase(Locale.ROOT)).replaceAll("");
        if (LETTERS.matcher(letters).matches()) {
            return letters.chars()
                    .distinct()
                    .mapToObj(letter -> idOfLabel(String.valueOf((char) letter), options))
                    .toList();
        }
        if (DIGITS.matcher(said).matches()) {
            return Stream.of(said.split("\\D+"))
                    .distinct()
                    .map(number -> idOfNumber(number, options))
                    .toList();
        }
        return idsOfTexts(answer, options);
    }

    private static String idOfLabel(String label, OptionList options) {
        return options.idOfLabel(label).orElseThrow(() -> new RowRefusal(ReasonCode.ANSWER_NOT_AN_OPTION, label));
    }

    /** "2" means the second option, unless an option is called 2, which was tried before. */
    private static String idOfNumber(String number, OptionList options) {
        int position = Integer.parseInt(number);
        if (position < 1 || position > options.size()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_AN_OPTION, number);
        }
        return options.options().get(position - 1).id();
    }

    private static List<String> idsOfTexts(String answer, OptionList options) {
        List<String> ids = new ArrayList<>();
        String[] texts = BETWEEN_TEXTS.split(answer);
        if (texts.length > QuestionRules.MAX_OPTIONS) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer);
        }
        for (String text : texts) {
            if (!text.isBlank()) {
                ids.add(options.idOfText(text)
                        .orElseThrow(() -> new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer)));
            }
        }
        return List.copyOf(new TreeSet<>(ids));
    }

    /** The accepted texts of a fill-in answer, at least one. */
    static List<String> variants(String answer) {
        List<String> variants = BETWEEN_VARIANTS
                .splitAsStream(answer)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (variants.isEmpty()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer);
        }
        return variants;
    }
}
