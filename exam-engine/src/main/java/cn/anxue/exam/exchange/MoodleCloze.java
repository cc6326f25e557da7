package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.notation.Sheet.ListGap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps in a text of Moodle's cloze, such as <code>{2:SHORTANSWER:=one~%50%two#feedback}</code>. */
final class MoodleCloze {
    private static final Pattern START = Pattern.compile("\\{\\s{0,9}(\\d{0,3}):([A-Z_]{2,20}):");
    private static final Pattern PERCENT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,9})?)%");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([}#~/\"])");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("SHORTANSWER", Kind.TEXT),
            Map.entry("SA", Kind.TEXT),
            Map.entry("MW", Kind.TEXT),
            Map.entry("SHORTANSWER_C", Kind.EXACT_TEXT),
            Map.entry("SAC", Kind.EXACT_TEXT),
            Map.entry("MWC", Kind.EXACT_TEXT),
            Map.entry("NUMERICAL", Kind.NUMBER),
            Map.entry("NM", Kind.NUMBER),
            Map.entry("MULTICHOICE", Kind.LIST),
            Map.entry("MC", Kind.LIST),
            Map.entry("MULTICHOICE_S", Kind.LIST),
            Map.entry("MCS", Kind.LIST),
            Map.entry("MULTICHOICE_V", Kind.ONE_OF),
            Map.entry("MCV", Kind.ONE_OF),
            Map.entry("MULTICHOICE_H", Kind.ONE_OF),
            Map.entry("MCH", Kind.ONE_OF),
            Map.entry("MULTICHOICE_VS", Kind.ONE_OF),
            Map.entry("MCVS", Kind.ONE_OF),
            Map.entry("MULTICHOICE_HS", Kind.ONE_OF),
            Map.entry("MCHS", Kind.ONE_OF),
            Map.entry("MULTIRESPONSE", Kind.SEVERAL_OF),
            Map.entry("MR", Kind.SEVERAL_OF),
            Map.entry("MULTIRESPONSE_H", Kind.SEVERAL_OF),
            Map.entry("MRH", Kind.SEVERAL_OF),
            Map.entry("MULTIRESPONSE_S", Kind.SEVERAL_OF),
            Map.entry("MRS", Kind.SEVERAL_OF),
            Map.entry("MULTIRESPONSE_HS", Kind.SEVERAL_OF),
            Map.entry("MRHS", Kind.SEVERAL_OF));

    private enum Kind {
        TEXT,
        EXACT_TEXT,
        NUMBER,
        LIST,
        ONE_OF,
        SEVERAL_OF
    }

    private final BodyText body;
    private final boolean html;
    private boolean feedback;

    /** @param html whether answers are markup */
    MoodleCloze(BodyText body, boolean html) {
        this.body = body;
        this.html = html;
    }

    /** Whether an answer had feedback, which was left out. */
    boolean hadFeedback() {
        return feedback;
    }

    /**
     * The text with its gaps hidden in the body.
     *
     * @throws RowRefusal ENTRY_BROKEN when a gap does not end, UNSUPPORTED_TYPE when it is of no known kind, and what the
     *     answers are refused for
     */
    String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        Matcher start = START.matcher(text);
        int end = 0;
        while (start.find(end)) {
            hidden.append(text, end, start.start());
            int close = close(text, start.end());
            Kind kind = KINDS.get(start.group(2));
            if (kind == null) {
                throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, start.group(2));
            }
            BigDecimal weight = start.group(1).isEmpty() ? BigDecimal.ONE : new BigDecimal(start.group(1));
            hidden.append(gap(kind, weight, answers(text.substring(start.end(), close))));
            end = close + 1;
        }
        return hidden.append(text.substring(end)).toString();
    }

    private static int close(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '}' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "}");
    }

    private String gap(Kind kind, BigDecimal weight, List<Answer> answers) {
        return switch (kind) {
            case TEXT -> body.hide(GapAnswers.text(answers, weight, false));
            case EXACT_TEXT -> body.hide(GapAnswers.text(answers, weight, true));
            case NUMBER -> body.hide(GapAnswers.number(answers, weight, null));
            case LIST -> {
                Optional<ListGap> list = GapAnswers.list(answers, weight);
                yield list.isPresent() ? body.hide(list.get()) : body.hide(GapAnswers.oneOf(answers, weight));
            }
            case ONE_OF -> body.hide(GapAnswers.oneOf(answers, weight));
            case SEVERAL_OF -> body.hide(GapAnswers.severalOf(MoodleAnswers.sharing(answers), weight));
        };
    }

    private List<Answer> answers(String source) {
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            boolean ends =
                    i == source.length() || (source.charAt(i) == '~' && (i == 0 || source.charAt(i - 1) != '\\'));
            if (ends) {
                String answer = source.substring(from, i).strip();
                if (!answer.isEmpty()) {
                    answers.add(answer(answer));
                }
                from = i + 1;
            }
        }
        return answers;
    }

    private Answer answer(String source) {
        Matcher percent = PERCENT.matcher(source);
        boolean weighed = percent.lookingAt();
        boolean right = !weighed && source.startsWith("=");
        String said = source.substring(weighed ? percent.end() : right ? 1 : 0);
        int mark = feedback(said);
        feedback =
                feedback || !said.substring(Math.min(mark + 1, said.length())).isBlank();
        String words = ESCAPED.matcher(said.substring(0, mark)).replaceAll("$1");
        return new Answer(
                html ? HtmlText.plain(words) : words.strip(),
                weighed ? new BigDecimal(percent.group(1)) : right ? ALL : BigDecimal.ZERO);
    }

    /** Where the feedback begins: behind a mark that is neither escaped nor part of a character reference. */
    private static int feedback(String said) {
        for (int i = 0; i < said.length(); i++) {
            boolean mark = said.charAt(i) == '#';
            if (mark && (i == 0 || (said.charAt(i - 1) != '\\' && said.charAt(i - 1) != '&'))) {
                return i;
            }
        }
        return said.length();
    }
}
