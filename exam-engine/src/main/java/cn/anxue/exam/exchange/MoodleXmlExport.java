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
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes questions as Moodle XML, pictures included. */
public final class MoodleXmlExport {
    private static final int LONGEST_NAME = 60;
    private static final String PLAIN = "plain_text";

    private final XMLStreamWriter xml;

    private MoodleXmlExport(XMLStreamWriter xml) {
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
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            BankExport export = new MoodleXmlExport(xml).writeQuiz(questions, pictures);
            xml.flush();
            return export;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private BankExport writeQuiz(List<Question> questions, Function<String, Optional<Picture>> pictures)
            throws XMLStreamException {
        List<LeftOut> leftOut = new ArrayList<>();
        String chapter = null;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("quiz");
        for (int index = 0; index < questions.size(); index++) {
            Question question = questions.get(index);
            Map<String, Picture> found = new HashMap<>();
            BankExport.pictures(question).forEach(name -> pictures.apply(name).ifPresent(one -> found.put(name, one)));
            if (question.item().type() == ItemType.COMPOSITE) {
                leftOut.add(new LeftOut(index, Obstacle.COMPOSITE));
            } else if (!BankExport.pictures(question).allMatch(found::containsKey)) {
                leftOut.add(new LeftOut(index, Obstacle.PICTURE_MISSING));
            } else {
                if (!question.chapter().equals(chapter)) {
                    chapter = question.chapter();
                    writeCategory(chapter);
                }
                write(question, found);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return new BankExport(leftOut);
    }

    private void writeCategory(String chapter) throws XMLStreamException {
        startQuestion("category");
        xml.writeStartElement("category");
        element("text", MoodleLabels.path(chapter));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void startQuestion(String type) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("question");
        xml.writeAttribute("type", type);
    }

    private void write(Question question, Map<String, Picture> pictures) throws XMLStreamException {
        Item item = question.item();
        startQuestion(type(item.type()));
        text("name", "", name(item.stem()));
        xml.writeStartElement("questiontext");
        writeContent(item.stem(), item.picture() == null ? null : pictures.get(item.picture()));
        xml.writeEndElement();
        text("generalfeedback", PLAIN, question.explanation());
        element("defaultgrade", "1.0000000");
        element("penalty", "0.0000000");
        element("hidden", "0");
        writeAnswers(question, pictures);
        writeTags(MoodleLabels.tags(question, false));
        xml.writeEndElement();
    }

    private static String type(ItemType type) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            case TEXT_ENTRY -> "shortanswer";
            case NUMERIC_ENTRY -> "numerical";
            case ORDERING -> "ordering";
            case COMPOSITE -> throw new IllegalArgumentException("composite questions are exported as QTI");
        };
    }

    private static String name(String stem) {
        String line = Texts.collapse(stem);
        return line.length() > LONGEST_NAME
                ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_NAME))) + "…"
                : line;
    }

    /** With a picture the text has to be HTML, in which the picture has its place. */
    private void writeContent(String text, @Nullable Picture picture) throws XMLStreamException {
        if (picture == null) {
            xml.writeAttribute("format", PLAIN);
            element("text", text);
            return;
        }
        String file = "picture." + picture.mediaType().replace("image/", "").replace("jpeg", "jpg");
        xml.writeAttribute("format", "html");
        String words = text.isEmpty() ? "" : "<p>" + HtmlText.html(text) + "</p>";
        element("text", words + "<p><img src=\"@@PLUGINFILE@@/" + file + "\" alt=\"\" /></p>");
        xml.writeStartElement("file");
        xml.writeAttribute("name", file);
        xml.writeAttribute("path", "/");
        xml.writeAttribute("encoding", "base64");
        xml.writeCharacters(Base64.getEncoder().encodeToString(picture.bytes()));
        xml.writeEndElement();
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
            element("usecase", key.caseSensitive() ? "1" : "0");
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
        element("single", String.valueOf(single));
        element("shuffleanswers", "true");
        element("answernumbering", "ABCD");
        for (Option option : item.options()) {
            boolean isRight = right.contains(option.id());
            option(isRight ? MoodleAnswers.share(right.size()) : single ? "0" : "-100", option, pictures);
        }
    }

    private void writeNumber(NumericKey key) throws XMLStreamException {
        xml.writeStartElement("answer");
        xml.writeAttribute("fraction", "100");
        xml.writeAttribute("format", PLAIN);
        element("text", key.value().toPlainString());
        element("tolerance", key.tolerance().toPlainString());
        xml.writeEndElement();
        List<String> units = Units.named(key.unit());
        if (!units.isEmpty()) {
            xml.writeStartElement("units");
            for (String unit : units) {
                xml.writeStartElement("unit");
                element("multiplier", "1");
                element("unit_name", unit);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            // A unit may be left out, as here, and another one is wrong.
            element("unitgradingtype", "0");
        }
    }

    private void writeSteps(Item item, Map<String, Picture> pictures) throws XMLStreamException {
        element("layouttype", "VERTICAL");
        element("selecttype", "ALL");
        element("selectcount", "0");
        element("gradingtype", "ALL_OR_NOTHING");
        for (Option step : item.options()) {
            option("1.0000000", step, pictures);
        }
    }

    private void writeTags(Set<String> tags) throws XMLStreamException {
        if (!tags.isEmpty()) {
            xml.writeStartElement("tags");
            for (String tag : tags) {
                text("tag", "", tag);
            }
            xml.writeEndElement();
        }
    }

    private void option(String fraction, Option option, Map<String, Picture> pictures) throws XMLStreamException {
        xml.writeStartElement("answer");
        xml.writeAttribute("fraction", fraction);
        writeContent(option.text(), option.picture() == null ? null : pictures.get(option.picture()));
        xml.writeEndElement();
    }

    private void answer(String fraction, String text) throws XMLStreamException {
        option(fraction, new Option("", text), Map.of());
    }

    private void text(String name, String format, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (!format.isEmpty()) {
            xml.writeAttribute("format", format);
        }
        element("text", text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(MoodleXmlExport::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }

    /** XML has no place for control characters and lone surrogates. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF);
    }
}
