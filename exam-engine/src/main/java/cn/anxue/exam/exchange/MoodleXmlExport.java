package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.item.Units;
import cn.anxue.exam.notation.Sheet;
import cn.anxue.exam.qti.QtiPackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes questions as Moodle XML, pictures included. */
public final class MoodleXmlExport {
    private static final int LONGEST_NAME = 60;

    private final MoodleXmlWriter xml;

    private MoodleXmlExport(MoodleXmlWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes what the format can carry and answers what it cannot; the stream is not closed.
     *
     * @param pictures the stored picture of a name, empty when it is gone
     */
    public static BankExport write(
            OutputStream out, List<Question> questions, Function<String, Optional<Picture>> pictures)
            throws IOException {
        try {
            return new MoodleXmlExport(new MoodleXmlWriter(out)).writeQuiz(questions, pictures);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private BankExport writeQuiz(List<Question> questions, Function<String, Optional<Picture>> pictures)
            throws XMLStreamException {
        List<LeftOut> leftOut = new ArrayList<>();
        String chapter = null;
        xml.startQuiz();
        for (int index = 0; index < questions.size(); index++) {
            Question question = questions.get(index);
            Map<String, Picture> found = new HashMap<>();
            BankExport.pictures(question).forEach(name -> pictures.apply(name).ifPresent(one -> found.put(name, one)));
            Optional<Sheet> sheet = CompositeCheck.sheet(question);
            Optional<Obstacle> obstacle = obstacle(question, sheet, found);
            if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(index, obstacle.get()));
            } else {
                if (!question.chapter().equals(chapter)) {
                    chapter = question.chapter();
                    writeCategory(chapter);
                }
                write(question, sheet, found);
            }
        }
        xml.endQuiz();
        return new BankExport(leftOut);
    }

    private static Optional<Obstacle> obstacle(Question question, Optional<Sheet> sheet, Map<String, Picture> found)
            throws XMLStreamException {
        boolean composite = question.item().type() == ItemType.COMPOSITE;
        if (composite && sheet.isEmpty()) {
            return Optional.of(Obstacle.COMPOSITE);
        }
        if (!BankExport.pictures(question).allMatch(found::containsKey)) {
            return Optional.of(Obstacle.PICTURE_MISSING);
        }
        return composite && !comesBack(question, sheet, found) ? Optional.of(Obstacle.COMPOSITE) : Optional.empty();
    }

    /** Whether a composite question can be said so that it imports as the same. */
    private static boolean comesBack(Question question, Optional<Sheet> sheet, Map<String, Picture> found)
            throws XMLStreamException {
        if (sheet.flatMap(said -> MoodleXmlSheetExport.of(said, found)).isEmpty()) {
            return false;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MoodleXmlExport export = new MoodleXmlExport(new MoodleXmlWriter(out));
        export.xml.startQuiz();
        if (!export.write(question, sheet, found)) {
            return false;
        }
        export.xml.endQuiz();
        Map<String, String> names = found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
        return CompositeCheck.same(
                QtiPackage.withFiles(question, names),
                () -> MoodleXmlBank.read(new ByteArrayInputStream(out.toByteArray()), ImportLimits.DEFAULT));
    }

    private void writeCategory(String chapter) throws XMLStreamException {
        xml.startQuestion("category");
        xml.start("category");
        xml.element("text", MoodleLabels.path(chapter));
        xml.end();
        xml.end();
    }

    /** Writes a question; false when a composite one cannot be said. */
    private boolean write(Question question, Optional<Sheet> said, Map<String, Picture> pictures)
            throws XMLStreamException {
        Item item = question.item();
        Optional<MoodleXmlSheetExport> sheet = said.flatMap(one -> MoodleXmlSheetExport.of(one, pictures));
        xml.startQuestion(sheet.map(MoodleXmlSheetExport::type).orElseGet(() -> type(item.type())));
        xml.text("name", "", name(item.stem()));
        if (sheet.isPresent()) {
            if (!sheet.get().writeText(xml)) {
                return false;
            }
        } else {
            xml.start("questiontext");
            xml.content(item.stem(), picture(item.picture(), pictures));
            xml.end();
        }
        xml.text("generalfeedback", MoodleXmlWriter.PLAIN, question.explanation());
        xml.element("defaultgrade", "1.0000000");
        xml.element("penalty", "0.0000000");
        xml.element("hidden", "0");
        Set<String> tags = new TreeSet<>(MoodleLabels.tags(question, false));
        if (sheet.isPresent()) {
            sheet.get().writeRest(xml);
            tags.addAll(sheet.get().tags());
        } else {
            writeAnswers(question, pictures);
        }
        writeTags(tags);
        xml.end();
        return true;
    }

    private static @Nullable Picture picture(@Nullable String name, Map<String, Picture> pictures) {
        return name == null ? null : pictures.get(name);
    }

    private static String type(ItemType type) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case TEXT_ENTRY -> "shortanswer";
            case NUMERIC_ENTRY -> "numerical";
            case ORDERING -> "ordering";
            case COMPOSITE -> throw new IllegalArgumentException("composite questions are written as sheets");
        };
    }

    private static String name(String stem) {
        String line = Texts.collapse(stem);
        return line.length() > LONGEST_NAME
                ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_NAME))) + "…"
                : line;
    }

    private void writeAnswers(Question question, Map<String, Picture> pictures) throws XMLStreamException {
        if (question.key() instanceof ChoiceKey key) {
            if (question.item().type() == ItemType.TRUE_FALSE) {
                boolean truth = key.correct().contains("TRUE");
                answer(truth ? "100" : "0", "true");
                answer(truth ? "0" : "100", "false");
            } else {
                writeOptions(question.item(), key.correct(), pictures);
            }
        } else if (question.key() instanceof TextKey key) {
            xml.element("usecase", key.caseSensitive() ? "1" : "0");
            for (String accepted : key.accepted()) {
                answer("100", MoodleAnswers.written(accepted));
            }
        } else if (question.key() instanceof NumericKey key) {
            writeNumber(key);
        } else {
            writeSteps(question.item(), pictures);
        }
    }

    private void writeOptions(Item item, Set<String> right, Map<String, Picture> pictures) throws XMLStreamException {
        boolean single = item.type() == ItemType.SINGLE_CHOICE;
        xml.element("single", String.valueOf(single));
        xml.element("shuffleanswers", "true");
        xml.element("answernumbering", "ABCD");
        for (Option option : item.options()) {
            boolean isRight = right.contains(option.id());
            option(isRight ? MoodleAnswers.share(right.size()) : single ? "0" : "-100", option, pictures);
        }
    }

    private void writeNumber(NumericKey key) throws XMLStreamException {
        xml.start("answer", "fraction", "100", "format", MoodleXmlWriter.PLAIN);
        xml.element("text", key.value().toPlainString());
        xml.element("tolerance", key.tolerance().toPlainString());
        xml.end();
        List<String> units = Units.named(key.unit());
        if (!units.isEmpty()) {
            xml.start("units");
            for (String unit : units) {
                xml.start("unit");
                xml.element("multiplier", "1");
                xml.element("unit_name", unit);
                xml.end();
            }
            xml.end();
            // A unit may be left out, as here, and another one is wrong.
            xml.element("unitgradingtype", "0");
        }
    }

    private void writeSteps(Item item, Map<String, Picture> pictures) throws XMLStreamException {
        xml.element("layouttype", "VERTICAL");
        xml.element("selecttype", "ALL");
        xml.element("selectcount", "0");
        xml.element("gradingtype", "ALL_OR_NOTHING");
        for (Option step : item.options()) {
            option("1.0000000", step, pictures);
        }
    }

    private void writeTags(Set<String> tags) throws XMLStreamException {
        if (!tags.isEmpty()) {
            xml.start("tags");
            for (String tag : tags) {
                xml.text("tag", "", tag);
            }
            xml.end();
        }
    }

    private void option(String fraction, Option option, Map<String, Picture> pictures) throws XMLStreamException {
        xml.start("answer", "fraction", fraction);
        xml.content(option.text(), picture(option.picture(), pictures));
        xml.end();
    }

    private void answer(String fraction, String text) throws XMLStreamException {
        option(fraction, new Option("", text), Map.of());
    }
}
