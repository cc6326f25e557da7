package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.MoodleAnswers.Answer;
import cn.anxue.exam.exchange.MoodleXml.Element;
import cn.anxue.exam.item.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question element of a Moodle XML file. */
final class MoodleXmlQuestion {
    private static final Pattern PICTURE_NAME =
            Pattern.compile(".*\\.(?:png|jpe?g|gif|svg|bmp|webp|tiff?)", Pattern.CASE_INSENSITIVE);

    private final Element source;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final FilePictures pictures = new FilePictures();
    private final Question question;

    /** @throws RowRefusal when it is no question that the engine has */
    MoodleXmlQuestion(Element source, int row, String chapter) {
        this.source = source;
        MoodleLabels labels = MoodleLabels.of(tags(), source.attribute("type"));
        Asked asked = asked(source.attribute("type"), labels);
        String stem = asked.stem() != null
                ? ""
                : source.child("questiontext").map(this::stem).orElse("");
        String explanation = source.child("generalfeedback").map(this::text).orElse("");
        if (source.children("hint").stream().anyMatch(hint -> !text(hint).isEmpty())) {
            warn(WarningCode.FEEDBACK_LEFT_OUT);
        }
        question = new Question(
                asked.item(row, stem),
                asked.key(),
                explanation,
                chapter,
                labels.difficulty(),
                labels.tags(),
                labels.objective());
        RowRefusal.ifIllFormed(question);
    }

    Question question() {
        return question;
    }

    Set<Warning> warnings() {
        return warnings;
    }

    FilePictures pictures() {
        return pictures;
    }

    private Asked asked(String type, MoodleLabels labels) {
        return switch (type) {
            case "multichoice" -> choice();
            case "truefalse" -> trueFalse();
            case "shortanswer" -> text();
            case "numerical" -> number(labels);
            case "ordering" -> ordering();
            case "matching", "ddmatch" -> sheets().matching();
            case "essay" -> sheets().essay(labels.length());
            case "cloze" -> sheets().cloze();
            case "ddwtos" -> sheets().words();
            case "gapselect" -> sheets().lists();
            default -> throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, type);
        };
    }

    private MoodleXmlSheets sheets() {
        return new MoodleXmlSheets(source, pictures, warnings);
    }

    private Asked choice() {
        List<Answer> answers = answers();
        if (MoodleXmlText.isYes(source, "single")) {
            return MoodleAnswers.anyEarnsPart(answers)
                    ? sheets().choices(answers, true)
                    : MoodleAnswers.single(answers);
        }
        return MoodleAnswers.unequal(answers) ? sheets().choices(answers, false) : MoodleAnswers.multiple(answers);
    }

    private Asked text() {
        List<Answer> answers = answers();
        boolean exact = MoodleXmlText.isYes(source, "usecase");
        return MoodleAnswers.anyEarnsPart(answers) ? sheets().text(answers, exact) : MoodleAnswers.text(answers, exact);
    }

    private Asked number(MoodleLabels labels) {
        List<Answer> answers = numbers();
        String unit = unit(labels);
        return MoodleAnswers.oneNumber(answers) ? MoodleAnswers.number(answers, unit) : sheets().number(answers, unit);
    }

    private Asked ordering() {
        String grading = source.textOf("gradingtype").strip();
        if (!grading.isEmpty() && !grading.equals("ALL_OR_NOTHING")) {
            warnings.add(new Warning(WarningCode.SETTING_LEFT_OUT, List.of(LeftOutSetting.ORDER_BY_PARTS.name())));
        }
        return MoodleAnswers.ordering(answers());
    }

    private Asked trueFalse() {
        List<String> right = answers().stream()
                .filter(Answer::isRight)
                .map(answer -> answer.text().toLowerCase(Locale.ROOT))
                .toList();
        if (right.size() != 1 || !GiftBank.isTruth(right.get(0))) {
            throw right.isEmpty()
                    ? new RowRefusal(ReasonCode.NO_ANSWER)
                    : new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, String.join(" ", right));
        }
        return Asked.trueFalse(right.get(0).startsWith("t"));
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (Element answer : source.children("answer")) {
            String fraction = answer.attribute("fraction");
            leaveOutFeedback(answer);
            BigDecimal percent = MoodleAnswers.percent(fraction.isEmpty() ? "0" : fraction);
            answers.add(new Answer(MoodleXmlText.plain(answer), percent, optionPicture(answer)));
        }
        return answers;
    }

    /** The name of an answer's first picture; other files are told of. */
    private @Nullable String optionPicture(Element answer) {
        String name = null;
        for (Element file : answer.children("file")) {
            byte[] content = MoodleXmlText.content(file);
            boolean taken = name == null && isPicture(file, content);
            name = taken ? pictures.addNamed(content) : name;
            if (!taken) {
                warn(WarningCode.MEDIA_LEFT_OUT);
            }
        }
        return name;
    }

    private static boolean isPicture(Element file, byte[] content) {
        return content.length > 0
                && PICTURE_NAME.matcher(file.attribute("name")).matches();
    }

    /** Answers with their tolerance, as GIFT writes them. */
    private List<Answer> numbers() {
        List<Answer> numbers = new ArrayList<>();
        List<Element> sources = source.children("answer");
        List<Answer> plain = answers();
        for (int index = 0; index < plain.size(); index++) {
            String tolerance = sources.get(index).textOf("tolerance").strip();
            Answer answer = plain.get(index);
            numbers.add(
                    tolerance.isEmpty() ? answer : new Answer(answer.text() + ":" + tolerance, answer.percent(), null));
        }
        return numbers;
    }

    private @Nullable String unit(MoodleLabels labels) {
        List<Element> units =
                source.child("units").map(list -> list.children("unit")).orElse(List.of());
        List<String> names = units.stream()
                .map(unit -> unit.textOf("unit_name").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        boolean converted = units.stream()
                .anyMatch(unit -> !unit.textOf("unit_name").isBlank() && !isOne(unit.textOf("multiplier")));
        if (converted) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_CONSTRUCT, "multiplier");
        }
        return names.isEmpty() ? labels.unit() : String.join("|", names);
    }

    private static boolean isOne(String multiplier) {
        return multiplier.isBlank() || multiplier.strip().matches("1(?:\\.0{0,15})?");
    }

    private void leaveOutFeedback(Element answer) {
        if (answer.child("feedback").map(feedback -> !text(feedback).isEmpty()).orElse(false)) {
            warn(WarningCode.FEEDBACK_LEFT_OUT);
        }
    }

    private List<String> tags() {
        return source.child("tags").map(list -> list.children("tag")).orElse(List.of()).stream()
                .map(tag -> tag.textOf("text"))
                .toList();
    }

    /** A text without its files. */
    private String text(Element element) {
        if (!element.children("file").isEmpty()) {
            warn(WarningCode.MEDIA_LEFT_OUT);
        }
        return MoodleXmlText.plain(element);
    }

    private String stem(Element element) {
        for (Element file : element.children("file")) {
            byte[] content = MoodleXmlText.content(file);
            if (isPicture(file, content)) {
                pictures.addStem(content);
            } else {
                warn(WarningCode.MEDIA_LEFT_OUT);
            }
        }
        boolean missing = element.children("file").isEmpty() && HtmlText.hasMedia(element.textOf("text"));
        if (missing && !element.attribute("format").equals("plain_text")) {
            warn(WarningCode.MEDIA_LEFT_OUT);
        }
        return MoodleXmlText.plain(element);
    }

    private void warn(WarningCode code) {
        warnings.add(new Warning(code, List.of()));
    }
}
