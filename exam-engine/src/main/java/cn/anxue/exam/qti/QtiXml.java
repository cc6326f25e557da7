package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML of any QTI version into {@link QtiNode}s. Closed against document types, entities and inclusions. */
final class QtiXml {
    /** Characters of one file: what the question's column holds. */
    static final int MOST_CHARACTERS = 32_000;

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 5_000;
    private static final String PREFIX_3 = "qti-";
    private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");
    /** Where the camels of version 2 are not those of version 3. */
    private static final Map<String, String> RENAMED =
            Map.of("durationLt", "durationLT", "durationGte", "durationGTE", "contentBody", "div");

    private final XMLStreamReader xml;
    private int elements;

    private QtiXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The root element.
     *
     * @throws QtiRefusal TOO_LARGE, NOT_XML, TOO_COMPLEX
     */
    static Element read(String file) {
        if (file.length() > MOST_CHARACTERS) {
            throw new QtiRefusal(QtiRefusal.Code.TOO_LARGE, MOST_CHARACTERS);
        }
        @Nullable XMLStreamReader xml = null;
        try {
            String start = file.startsWith("\uFEFF") ? file.substring(1) : file;
            xml = factory().createXMLStreamReader(new StringReader(start));
            return new QtiXml(xml).root();
        } catch (XMLStreamException e) {
            throw new QtiRefusal(QtiRefusal.Code.NOT_XML, line(xml));
        } catch (QtiRefusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The JDK's reader reports some mangled files with exceptions of other kinds.
            throw new QtiRefusal(QtiRefusal.Code.NOT_XML, line(xml));
        }
    }

    private static int line(@Nullable XMLStreamReader xml) {
        return xml == null ? 1 : xml.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are closed");
        });
        return factory;
    }

    private Element root() throws XMLStreamException {
        @Nullable Element root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new QtiRefusal(QtiRefusal.Code.NOT_XML, line(xml));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(1);
            }
        }
        return Objects.requireNonNull(root);
    }

    private Element element(int depth) throws XMLStreamException {
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new QtiRefusal(QtiRefusal.Code.TOO_COMPLEX, depth > DEEPEST ? DEEPEST : MOST_ELEMENTS);
        }
        int line = line(xml);
        boolean third = xml.getLocalName().startsWith(PREFIX_3);
        String name = name(xml.getLocalName());
        Map<String, String> attributes = attributes(third);
        List<QtiNode> children = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    children.add(new Text(xml.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new QtiRefusal(QtiRefusal.Code.NOT_XML, line(xml));
                default -> {}
            }
        }
        return new Element(name, attributes, children, line);
    }

    private Map<String, String> attributes(boolean third) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            boolean foreign = name.startsWith("data-") || name.startsWith("aria-");
            attributes.put(third && !foreign ? camel(name) : name, xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String name(String local) {
        if (!local.startsWith(PREFIX_3)) {
            return local;
        }
        String camel = camel(local.substring(PREFIX_3.length()));
        return RENAMED.getOrDefault(camel, camel);
    }

    private static String camel(String hyphened) {
        return HYPHEN.matcher(hyphened).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
