package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.exchange.PaperWords.Field;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question of a paper while its lines come in; then the same as a row of a spreadsheet. */
final class PaperDraft {
    private static final Pattern LETTERS_IN_BRACKETS =
            Pattern.compile("(?<![A-Za-z0-9])[(\\[【]([A-Za-z\\s,、]{1,30})[)\\]】]");
    private static final Pattern VERDICT =
            Pattern.compile("(?<![A-Za-z0-9])[(\\[【]\\s{0,8}(√|×|✓|✗|✔|✘|对|错|正确|错误|[TFxX])\\s{0,8}[)\\]】]");
    private static final Pattern PLAIN_LETTERS = Pattern.compile("[A-Z\\s,、;./()]+");
    private static final Pattern LETTER_AND_TEXT = Pattern.compile("([A-Z])\\s?[.、:)].*[^A-Z\\s,、.;].*");
    /** What is longer is refused however much more there is. */
    private static final int REFUSED_ANYWAY = 2 * QuestionRules.MAX_TEXT;

    private static final String EMPTY_BRACKETS = "（ ）";

    private final int row;
    private final int number;
    private final int section;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final List<String> stem = new ArrayList<>();
    private final List<String> optionLines = new ArrayList<>();
    private final Set<Integer> lines = new TreeSet<>();
    private final Set<Doubt> doubts = new LinkedHashSet<>();
    private String listedAnswer = "";
    private boolean verdict;
    private char lastLetter;

    PaperDraft(int row, int number, int section, String type, String chapter) {
        this.row = row;
        this.number = number;
        this.section = section;
        fields.put(Field.TYPE, type);
        fields.put(Field.CHAPTER, chapter);
    }

    int row() {
        return row;
    }

    /** As printed, 0 for none. */
    int number() {
        return number;
    }

    /** Which of the parts of the paper. */
    int section() {
        return section;
    }

    String type() {
        return field(Field.TYPE);
    }

    Set<Integer> lines() {
        return lines;
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    List<String> optionLines() {
        return optionLines;
    }

    void line(int line) {
        lines.add(line);
    }

    void doubt(DoubtCode code, Object... args) {
        doubts.add(new Doubt(code, args));
    }

    void stem(String text) {
        stem.add(text);
        verdict |= hasVerdict(Texts.halfWidth(text));
    }

    void option(String text) {
        optionLines.add(text);
        lastLetter = PaperOptions.last(text);
    }

    /** Letter of the last option so far, 0 for none. */
    char lastLetter() {
        return lastLetter;
    }

    /** A line that goes on with the last option. */
    void optionContinued(String text) {
        int last = optionLines.size() - 1;
        optionLines.set(last, longer(optionLines.get(last), text));
    }

    private static String longer(String before, String text) {
        return before.length() > REFUSED_ANYWAY ? before : before + text;
    }

    String field(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** Takes what a word such as 答案： introduces. An answer counts once, an explanation grows. */
    void take(Field field, String text) {
        String before = field(field);
        if (field == Field.EXPLANATION && !before.isEmpty()) {
            fields.put(field, longer(before, "\n" + text));
        } else if (field == Field.ANSWER && !before.isEmpty()) {
            if (!text.isEmpty() && !sameAnswer(before, text)) {
                doubt(DoubtCode.TWO_ANSWERS, before, text);
            }
        } else if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }

    /** Takes what the list at the end says. */
    void listed(String answer, List<String> explanation, Collection<Integer> listLines) {
        lines.addAll(listLines);
        explanation.forEach(text -> take(Field.EXPLANATION, text));
        if (listedAnswer.isEmpty()) {
            listedAnswer = answer;
        }
    }

    /** Whether what follows without a number is likely to be another question. */
    boolean isAnswered() {
        return !field(Field.ANSWER).isEmpty()
                || !field(Field.EXPLANATION).isEmpty()
                || (optionLines.isEmpty() && verdict);
    }

    boolean hasOptionsOrAnswer() {
        return !optionLines.isEmpty() || isAnswered();
    }

    static boolean hasVerdict(String half) {
        return VERDICT.matcher(half).find();
    }

    private String stemText() {
        return StemCleaner.joined(String.join("\n", stem));
    }

    /** Whether the text holds a number that no question has, as when a line break was lost. */
    boolean holdsNumber(int wanted) {
        Pattern mark = Pattern.compile("(?<![\\d.])" + wanted + "\\s?[.、](?=\\s?[^\\d\\s])");
        return mark.matcher(Texts.halfWidth(stemText() + "\n" + String.join("\n", optionLines)))
                .find();
    }

    /**
     * The question as a row for {@link QuestionReader}; doubts grow.
     *
     * @throws RowRefusal OPTIONS_UNCLEAR when a letter comes twice
     */
    XlsxTable.Row asRow() {
        String said = stemText();
        if (optionLines.isEmpty()) {
            int begin = PaperOptions.inStem(said).orElse(-1);
            if (begin >= 0) {
                optionLines.add(said.substring(begin));
                said = said.substring(0, begin).strip();
            }
        }
        List<PaperOptions.Found> options = PaperOptions.cut(optionLines);
        Set<String> letters = letters(options);
        String inStem = answerInStem(said, letters);
        String answer = answer(inStem, !options.isEmpty());
        doubtAnswer(answer, letters);
        checkOrder(options);
        Map<String, String> cells = new HashMap<>();
        cells.put(BankColumns.STEM, inStem.isEmpty() ? said : withoutAnswer(said, letters));
        cells.put(BankColumns.ANSWER, answer);
        options.forEach(option -> cells.put(BankColumns.option(option.letter() - 'A'), option.text()));
        putFields(cells);
        if (options.isEmpty() && type().isEmpty() && isLetters(answer)) {
            // Its options were lost; it is no fill-in whose text is a letter.
            cells.put(BankColumns.TYPE, "选择题");
        }
        cells.values().removeIf(String::isEmpty);
        return new XlsxTable.Row(row, cells);
    }

    private static boolean isLetters(String answer) {
        return bare(answer).matches("[A-H]{1,8}") && AnswerReader.truth(answer).isEmpty();
    }

    private static Set<String> letters(List<PaperOptions.Found> options) {
        return options.stream().map(option -> String.valueOf(option.letter())).collect(Collectors.toSet());
    }

    private void putFields(Map<String, String> cells) {
        cells.put(BankColumns.TYPE, type());
        cells.put(BankColumns.CHAPTER, field(Field.CHAPTER));
        cells.put(BankColumns.EXPLANATION, field(Field.EXPLANATION));
        cells.put(BankColumns.DIFFICULTY, field(Field.DIFFICULTY));
        cells.put(BankColumns.TAGS, field(Field.TAGS));
        cells.put(BankColumns.TOLERANCE, field(Field.TOLERANCE));
    }

    /** The best of the places that say an answer: its own line, the list, the stem. */
    private String answer(String inStem, boolean hasOptions) {
        String best = "";
        for (String other : List.of(field(Field.ANSWER), listedAnswer, inStem)) {
            if (best.isEmpty()) {
                best = other;
            } else if (!other.isEmpty() && !sameAnswer(best, other)) {
                doubt(DoubtCode.TWO_ANSWERS, best, other);
            }
        }
        Matcher withText = LETTER_AND_TEXT.matcher(Texts.halfWidth(best));
        return hasOptions && withText.matches() ? withText.group(1) : best;
    }

    private static boolean sameAnswer(String one, String other) {
        var truth = AnswerReader.truth(one);
        return truth.isPresent()
                ? truth.equals(AnswerReader.truth(other))
                : bare(one).equals(bare(other));
    }

    private static String bare(String answer) {
        return Texts.halfWidth(answer).replaceAll("[\\s,、;.。()]+", "");
    }

    private void doubtAnswer(String answer, Set<String> letters) {
        if (answer.isEmpty()) {
            doubt(DoubtCode.NO_ANSWER);
        }
        String half = Texts.halfWidth(answer);
        if (!letters.isEmpty() && PLAIN_LETTERS.matcher(half).matches()) {
            bare(half)
                    .chars()
                    .mapToObj(c -> String.valueOf((char) c))
                    .filter(letter -> letter.matches("[A-Z]") && !letters.contains(letter))
                    .distinct()
                    .forEach(letter -> doubt(DoubtCode.ANSWER_WITHOUT_OPTION, letter));
        }
    }

    private void checkOrder(List<PaperOptions.Found> options) {
        String found = options.stream().map(option -> "" + option.letter()).collect(Collectors.joining());
        Set<Character> seen = new HashSet<>();
        if (!options.stream().allMatch(option -> seen.add(option.letter()))) {
            doubt(DoubtCode.STEMS_RUN_TOGETHER, 0);
            throw new RowRefusal(ReasonCode.OPTIONS_UNCLEAR);
        }
        if (!"ABCDEFGHIJKLMNOPQRSTUVWXYZ".startsWith(found)) {
            doubt(DoubtCode.OPTIONS_OUT_OF_ORDER, found);
        }
    }

    /** The answer printed in the stem's brackets, the last one if there are several; empty for none. */
    private String answerInStem(String said, Set<String> letters) {
        String half = Texts.halfWidth(said);
        Matcher brackets = letters.isEmpty() ? VERDICT.matcher(half) : LETTERS_IN_BRACKETS.matcher(half);
        String found = "";
        while (brackets.find()) {
            String inside = brackets.group(1);
            found = letters.isEmpty() || areLetters(inside, letters) ? inside.strip() : found;
        }
        return found;
    }

    private static boolean areLetters(String inside, Set<String> letters) {
        String bare = bare(inside);
        return !bare.isEmpty() && bare.chars().allMatch(c -> letters.contains(String.valueOf((char) c)));
    }

    /** The stem with empty brackets instead; a verdict before or behind the statement goes altogether. */
    private static String withoutAnswer(String said, Set<String> letters) {
        Matcher brackets = (letters.isEmpty() ? VERDICT : LETTERS_IN_BRACKETS).matcher(Texts.halfWidth(said));
        StringBuilder without = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            boolean answer = letters.isEmpty() || areLetters(brackets.group(1), letters);
            boolean atEdge = brackets.start() == 0
                    || said.substring(brackets.end()).replaceAll("[。.\\s]+", "").isEmpty();
            without.append(said, from, answer ? brackets.start() : brackets.end())
                    .append(!answer || (letters.isEmpty() && atEdge) ? "" : EMPTY_BRACKETS);
            from = brackets.end();
        }
        return without.append(said, from, said.length()).toString().strip();
    }
}
