package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.exchange.MoodleXml.Element;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.notation.Sheet.Bank;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.ListGap;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.Task;
import cn.anxue.exam.notation.Sheet.Upload;
import cn.anxue.exam.notation.Sheet.WordGap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Questions of a Moodle XML file that need a sheet: gaps, pairs, open answers, and answers that earn parts of the mark.
 * What the engine has no place for is told of.
 */
final class MoodleXmlSheets {
    private static final Pattern PLACE = Pattern.compile("\\[\\[(\\d{1,3})]]");

    private final Element source;
    private final MoodleXmlBody body;
    private final Set<Warning> warnings;

    MoodleXmlSheets(Element source, FilePictures pictures, Set<Warning> warnings) {
        this.source = source;
        this.warnings = warnings;
        Element text = source.child("questiontext").orElseThrow(() -> new RowRefusal(ReasonCode.NO_STEM));
        this.body = new MoodleXmlBody(text, pictures, warnings);
    }

    /** A word or number of some group that gaps are filled with. */
    private record Word(String text, String group) {}

    /** {@code cloze}: gaps of every kind within the text. */
    Asked cloze() {
        String plain = body.cloze();
        return Asked.of(body.text().parts(plain));
    }

    /** {@code matching}: an answer for each of some words. */
    Asked matching() {
        List<Row> rows = new ArrayList<>();
        for (Element pair : source.children("subquestion")) {
            String left = word(pair);
            String right = pair.child("answer").map(this::word).orElse("");
            if (right.isEmpty()) {
                throw new RowRefusal(ReasonCode.NO_ANSWER);
            }
            rows.add(new Row(left, List.of(right)));
        }
        leaveOut("shuffleanswers", LeftOutSetting.FIXED_ORDER, value -> value.equals("0") || value.equals("false"));
        return Asked.of(body.text().parts(body.plain(), Asked.pairs(rows)));
    }

    private String word(Element element) {
        String word = Texts.collapse(MoodleXmlText.plain(element));
        boolean media = !element.children("file").isEmpty()
                || (MoodleXmlText.isHtml(element) && HtmlText.hasMedia(element.textOf("text")));
        if (media && word.isEmpty()) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_CONSTRUCT, "img");
        }
        if (media) {
            warn(WarningCode.MEDIA_LEFT_OUT);
        }
        return word;
    }

    /** {@code essay}: words, files, or both, for a person to mark. */
    Asked essay(int length) {
        leaveOut("graderinfo", LeftOutSetting.GRADER_INFO, value -> !value.isEmpty());
        leaveOut("responsetemplate", LeftOutSetting.RESPONSE_TEMPLATE, value -> !value.isEmpty());
        String format = source.textOf("responseformat").strip();
        String attachments = source.textOf("attachments").strip();
        boolean files = format.equals("editorfilepicker") || !(attachments.isEmpty() || attachments.matches("0+"));
        String plain = body.plain();
        if (format.equals("noinline")) {
            return Asked.of(body.text().parts(plain, new Upload()));
        }
        List<Part> parts = body.text().parts(plain, new Essay(length));
        if (files) {
            parts.add(new Part(List.of(), new Upload()));
        }
        return Asked.of(parts);
    }

    /** {@code ddwtos}: words for places in the text; of several groups each place has a list. */
    Asked words() {
        List<Word> words = new ArrayList<>();
        for (Element box : source.children("dragbox")) {
            words.add(new Word(word(box), box.textOf("group").strip()));
        }
        String plain = body.plain();
        List<Word> placed = PLACE.matcher(plain)
                .results()
                .map(place -> at(words, place.group(1)))
                .toList();
        long groups = placed.stream().map(Word::group).distinct().count();
        if (groups > 1) {
            return lists(plain, words);
        }
        List<String> others = words.stream()
                .filter(word ->
                        !placed.isEmpty() && word.group().equals(placed.get(0).group()))
                .map(Word::text)
                .filter(text -> placed.stream().noneMatch(word -> word.text().equals(text)))
                .distinct()
                .toList();
        String hidden = placed(plain, words, word -> new WordGap(word.text()));
        return Asked.of(List.of(new Part(body.text().lines(hidden), new Bank(others))));
    }

    /** {@code gapselect}: a list at each place in the text. */
    Asked lists() {
        List<Word> words = new ArrayList<>();
        for (Element option : source.children("selectoption")) {
            words.add(new Word(word(option), option.textOf("group").strip()));
        }
        return lists(body.plain(), words);
    }

    private Asked lists(String plain, List<Word> words) {
        return Asked.of(body.text().parts(placed(plain, words, right -> {
            List<String> options = List.copyOf(new LinkedHashSet<>(words.stream()
                    .filter(word -> word.group().equals(right.group()))
                    .map(Word::text)
                    .toList()));
            if (options.size() < 2) {
                throw new RowRefusal(ReasonCode.TOO_FEW_OPTIONS, options.size());
            }
            return new ListGap(options, options.indexOf(right.text()), BigDecimal.ONE);
        })));
    }

    private String placed(String plain, List<Word> words, Function<Word, Piece> gap) {
        return PLACE.matcher(plain)
                .replaceAll(place -> Matcher.quoteReplacement(body.text().hide(gap.apply(at(words, place.group(1))))));
    }

    private static Word at(List<Word> words, String number) {
        int index = Integer.parseInt(number) - 1;
        if (index < 0 || index >= words.size() || words.get(index).text().isEmpty()) {
            throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "[[" + number + "]]");
        }
        return words.get(index);
    }

    /** A text of which some earn a part of the mark. */
    Asked text(List<Answer> answers, boolean exact) {
        return below(GapAnswers.text(answers, BigDecimal.ONE, exact));
    }

    /** A number of which some earn a part of the mark, or several that are right. */
    Asked number(List<Answer> answers, @Nullable String units) {
        return below(GapAnswers.number(answers, BigDecimal.ONE, units));
    }

    private Asked below(Piece gap) {
        return Asked.of(body.text().parts(body.plain() + "\n" + body.text().hide(gap)));
    }

    /** Options that earn parts of the mark. */
    Asked choices(List<Answer> answers, boolean single) {
        if (answers.stream().anyMatch(answer -> answer.picture() != null)) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_CONSTRUCT, "img");
        }
        Task task = single ? GapAnswers.oneOf(answers, BigDecimal.ONE) : GapAnswers.severalOf(answers, BigDecimal.ONE);
        return Asked.of(body.text().parts(body.plain(), task));
    }

    /** Tells of a setting that says something, which is left out. */
    private void leaveOut(String element, LeftOutSetting setting, Predicate<String> says) {
        boolean said = source.child(element)
                .map(found -> found.child("text").isPresent()
                        ? MoodleXmlText.plain(found)
                        : found.text().strip())
                .filter(says)
                .isPresent();
        if (said) {
            warnings.add(new Warning(WarningCode.SETTING_LEFT_OUT, List.of(setting.name())));
        }
    }

    private void warn(WarningCode code) {
        warnings.add(new Warning(code, List.of()));
    }
}
