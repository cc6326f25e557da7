package cn.anxue.exam.exchange;

import java.io.OutputStream;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the elements of Moodle XML. */
final class MoodleXmlWriter {
    /** Says that a text is no markup. */
    static final String PLAIN = "plain_text";

    private final XMLStreamWriter xml;

    MoodleXmlWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    void startQuiz() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("quiz");
    }

    void endQuiz() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    void startQuestion(String type) throws XMLStreamException {
        xml.writeCharacters("\n");
        start("question", "type", type);
    }

    /** Begins an element with these attributes: names and values in turns. */
    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element with text; characters that XML has no place for are left out. */
    void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(MoodleXmlWriter::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }

    /** An element with a text element in it, and the format of that text unless it is empty. */
    void text(String name, String format, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (!format.isEmpty()) {
            xml.writeAttribute("format", format);
        }
        element("text", text);
        xml.writeEndElement();
    }

    /** Within an element: its text. With a picture it has to be HTML, in which the picture has its place. */
    void content(String text, @Nullable Picture picture) throws XMLStreamException {
        if (picture == null) {
            xml.writeAttribute("format", PLAIN);
            element("text", text);
            return;
        }
        String file = fileName("picture", picture);
        xml.writeAttribute("format", "html");
        String words = text.isEmpty() ? "" : "<p>" + HtmlText.html(text) + "</p>";
        element("text", words + "<p>" + image(file, "") + "</p>");
        file(file, picture);
    }

    static String fileName(String name, Picture picture) {
        return name + "." + picture.mediaType().replace("image/", "").replace("jpeg", "jpg");
    }

    /** The markup that shows a file of the element. */
    static String image(String file, String words) {
        return "<img src=\"@@PLUGINFILE@@/" + file + "\" alt=\""
                + HtmlText.html(words).replace("\"", "&quot;") + "\" />";
    }

    void file(String name, Picture picture) throws XMLStreamException {
        start("file", "name", name, "path", "/", "encoding", "base64");
        xml.writeCharacters(Base64.getEncoder().encodeToString(picture.bytes()));
        end();
    }

    /** XML has no place for control characters and lone surrogates. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF);
    }
}
