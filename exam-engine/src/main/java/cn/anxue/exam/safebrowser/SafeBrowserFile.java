package cn.anxue.exam.safebrowser;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Settings as a {@code .seb} file: an unencrypted property list in XML. */
public final class SafeBrowserFile {

    /** Media type of the file. */
    public static final String MEDIA_TYPE = "application/seb";

    private SafeBrowserFile() {}

    /** The file's bytes, the same for the same settings. */
    public static byte[] write(SafeBrowserSettings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("plist");
            xml.writeAttribute("version", "1.0");
            write(xml, settings.values());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("settings that are no XML: " + settings, e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Object value) throws XMLStreamException {
        if (value instanceof Boolean flag) {
            xml.writeEmptyElement(flag ? "true" : "false");
        } else if (value instanceof Map<?, ?> dictionary) {
            xml.writeStartElement("dict");
            for (Map.Entry<?, ?> entry : ConfigKey.sorted(dictionary).entrySet()) {
                text(xml, "key", entry.getKey().toString());
                write(xml, entry.getValue());
            }
            xml.writeEndElement();
        } else if (value instanceof List<?> list) {
            xml.writeStartElement("array");
            for (Object element : list) {
                write(xml, element);
            }
            xml.writeEndElement();
        } else {
            text(xml, value instanceof Integer ? "integer" : "string", value.toString());
        }
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
