package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.item.Question;
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

    private final int row;
    private final String chapter;
    private final List<String> tags;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Question question;
    private String format = "moodle";

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
        String tail = entry.substring(close + 1);
        String said = entry.substring(0, open);
        String stem = tail.isBlank() ? said : said + BLANK + tail;
        format = GiftText.format(stem, format);
        String[] parts = parted(entry.substring(open + 1, close));
        MoodleLabels labels = MoodleLabels.of(tags, parts[0].strip().startsWith("#"));
        Asked asked = asked(parts[0].strip(), labels);
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
            throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, "essay");
        }
        if (answers.startsWith("#")) {
            return number(answers.substring(1), labels);
        }
        if (answers.startsWith(">")) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, "ordering");
        }
        if (answers.indexOf('~') >= 0) {
            List<Answer> read = answers(answers);
            return answers.indexOf('=') >= 0 ? MoodleAnswers.single(read) : MoodleAnswers.multiple(read);
        }
        if (answers.indexOf('=') >= 0) {
            if (answers.contains("->")) {
                throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, "matching");
            }
            return MoodleAnswers.text(answers(answers), false);
        }
        return truth(answers);
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
        return MoodleAnswers.number(answers(right.strip().startsWith("=") ? right : "=" + right), labels.unit());
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
