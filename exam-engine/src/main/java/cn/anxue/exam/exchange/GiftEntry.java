package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of a GIFT file. */
final class GiftEntry {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern WEIGHT = Pattern.compile("^\\s*%([^%\\n]{1,30})%");
    private static final String GENERAL_FEEDBACK = "####";
    private static final String BLANK = "_____";
    private static final String PAIRED = "->";

    private final int row;
    private final String chapter;
    private final List<String> tags;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Question question;
    private String format = "moodle";
    /** What stands before and behind the answers. */
    private String said = "";

    private String tail = "";

    /** @throws RowRefusal when it is no question that the engine has */
    GiftEntry(String source, int row, String chapter, List<String> tags) {
        this.row = row;
        this.chapter = chapter;
        this.tags = tags;
        this.question = read(withoutName(GiftText.hidden(source)));
        RowRefusal.ifIllFormed(question);
    }

    Question question() {
        return question;
    }

    Set<Warning> warnings() {
        return warnings;
    }

    private static String withoutName(String entry) {
        String bare = entry.strip();
        int end = bare.startsWith("::") ? bare.indexOf("::", 2) : -1;
        return end < 0 ? bare : bare.substring(end + 2);
    }

    private Question read(String entry) {
        int open = entry.indexOf('{');
        int close = entry.indexOf('}', Math.max(open, 0));
        if (open < 0 && close < 0) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, "description");
        }
        if (open < 0 || close < 0) {
            throw new RowRefusal(ReasonCode.ENTRY_BROKEN, open < 0 ? "{" : "}");
        }
        tail = entry.substring(close + 1);
        said = entry.substring(0, open);
        String stem = tail.isBlank() ? said : said + BLANK + tail;
        format = GiftText.format(stem, format);
        String[] parts = parted(entry.substring(open + 1, close));
        String answers = parts[0].strip();
        String type = answers.isEmpty() ? "essay" : answers.startsWith("#") ? "numerical" : "";
        MoodleLabels labels = MoodleLabels.of(tags, type);
        Asked asked = asked(answers, labels);
        return new Question(
                asked.item(row, GiftText.plain(stem, format, warnings)),
                asked.key(),
                GiftText.plain(parts[1], format, warnings),
                chapter,
                labels.difficulty(),
                labels.tags(),
                labels.objective());
    }

    /** The answers and the general feedback. */
    private static String[] parted(String answers) {
        int general = answers.indexOf(GENERAL_FEEDBACK);
        return general < 0
                ? new String[] {answers, ""}
                : new String[] {answers.substring(0, general), answers.substring(general + GENERAL_FEEDBACK.length())};
    }

    private Asked asked(String answers, MoodleLabels labels) {
        if (answers.isEmpty()) {
            return withTask(new Essay(labels.length()));
        }
        if (answers.startsWith("#")) {
            return number(answers.substring(1), labels);
        }
        if (answers.startsWith(">")) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, "ordering");
        }
        if (answers.indexOf('~') >= 0) {
            return choice(answers(answers), answers.indexOf('=') >= 0);
        }
        if (answers.indexOf('=') >= 0) {
            return answers.contains(PAIRED) ? matching(answers(answers)) : text(answers(answers));
        }
        return truth(answers);
    }

    private Asked choice(List<Answer> answers, boolean single) {
        if (single) {
            return MoodleAnswers.anyEarnsPart(answers)
                    ? withTask(GapAnswers.oneOf(answers, BigDecimal.ONE))
                    : MoodleAnswers.single(answers);
        }
        return MoodleAnswers.unequal(answers)
                ? withTask(GapAnswers.severalOf(answers, BigDecimal.ONE))
                : MoodleAnswers.multiple(answers);
    }

    private Asked text(List<Answer> answers) {
        return MoodleAnswers.anyEarnsPart(answers)
                ? withGap(GapAnswers.text(answers, BigDecimal.ONE, false))
                : MoodleAnswers.text(answers, false);
    }

    private Asked matching(List<Answer> answers) {
        List<Row> rows = new ArrayList<>();
        for (Answer answer : answers) {
            int mark = answer.text().indexOf(PAIRED);
            String right = mark < 0 ? "" : Texts.collapse(answer.text().substring(mark + PAIRED.length()));
            if (right.isEmpty()) {
                throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer.text());
            }
            rows.add(new Row(Texts.collapse(answer.text().substring(0, mark)), List.of(right)));
        }
        return withTask(Asked.pairs(rows));
    }

    private Asked withTask(Task task) {
        BodyText body = new BodyText();
        String words = plain(said);
        return Asked.of(body.parts(tail.isBlank() ? words : words + BLANK + plain(tail), task));
    }

    /** A gap stands where the answers stood, or in a line of its own. */
    private Asked withGap(Piece gap) {
        BodyText body = new BodyText();
        String before = plain(said) + (tail.isBlank() ? "\n" : said.endsWith(" ") ? " " : "");
        String behind = (tail.startsWith(" ") ? " " : "") + plain(tail);
        return Asked.of(body.parts(before + body.hide(gap) + behind));
    }

    private String plain(String hidden) {
        return BodyText.clean(GiftText.plain(hidden, format, warnings));
    }

    private Asked truth(String answers) {
        int feedback = answers.indexOf('#');
        String word = (feedback < 0 ? answers : answers.substring(0, feedback)).strip();
        if (!GiftBank.isTruth(word)) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, GiftText.shown(word));
        }
        leaveOut(feedback < 0 ? "" : answers.substring(feedback).replace("#", ""));
        return Asked.trueFalse(word.toUpperCase(Locale.ROOT).startsWith("T"));
    }

    private Asked number(String answers, MoodleLabels labels) {
        int wrong = answers.indexOf('~');
        if (wrong >= 0) {
            leaveOut(answers.substring(wrong + 1).replace("#", ""));
        }
        String right = wrong < 0 ? answers : answers.substring(0, wrong);
        List<Answer> read = answers(right.strip().startsWith("=") ? right : "=" + right);
        return MoodleAnswers.oneNumber(read)
                ? MoodleAnswers.number(read, labels.unit())
                : withGap(GapAnswers.number(read, BigDecimal.ONE, labels.unit()));
    }

    /** The answers behind = and ~, with what each earns. */
    private List<Answer> answers(String answers) {
        List<Answer> read = new ArrayList<>();
        int mark = next(answers, 0);
        if (!answers.substring(0, mark).isBlank()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, GiftText.shown(answers.substring(0, mark)));
        }
        while (mark < answers.length()) {
            int end = next(answers, mark + 1);
            read.add(answer(answers.charAt(mark) == '=', answers.substring(mark + 1, end)));
            mark = end;
        }
        return read;
    }

    private static int next(String answers, int from) {
        for (int i = from; i < answers.length(); i++) {
            if (answers.charAt(i) == '=' || answers.charAt(i) == '~') {
                return i;
            }
        }
        return answers.length();
    }

    private Answer answer(boolean right, String source) {
        int feedback = source.indexOf('#');
        String said = feedback < 0 ? source : source.substring(0, feedback);
        leaveOut(feedback < 0 ? "" : source.substring(feedback + 1));
        Matcher weight = WEIGHT.matcher(said);
        if (!weight.lookingAt()) {
            return new Answer(GiftText.plain(said, format, warnings), right ? ALL : BigDecimal.ZERO);
        }
        String text = said.substring(weight.end());
        return new Answer(GiftText.plain(text, format, warnings), MoodleAnswers.percent(weight.group(1)));
    }

    private void leaveOut(String feedback) {
        if (!feedback.isBlank()) {
            warnings.add(new Warning(WarningCode.FEEDBACK_LEFT_OUT, List.of()));
        }
    }
}
