package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML of any QTI version into {@link QtiNode}s. Closed against document types, entities and inclusions. */
public final class QtiXml {
    /** Characters of one file: what the question's column holds. */
    public static final int MOST_CHARACTERS = 32_000;

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 5_000;
    /** Characters of a test, which only names its items. */
    static final int MOST_OF_TEST = 4_000_000;

    private static final int MOST_ELEMENTS_OF_TEST = 50_000;
    private static final String PREFIX_3 = "qti-";
    private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");
    /** Where the camels of version 2 are not those of version 3. */
    private static final Map<String, String> RENAMED = Map.of("durationLt", "durationLT", "durationGte", "durationGTE");

    /** Version 3 puts a box around the content of feedback and rubrics: what is in it counts. */
    private static final String BOX = "contentBody";

    private final XMLStreamReader xml;
    private final int mostElements;
    private int elements;

    private QtiXml(XMLStreamReader xml, int mostElements) {
        this.xml = xml;
        this.mostElements = mostElements;
    }

    /**
     * The root element.
     *
     * @throws QtiRefusal TOO_LARGE, NOT_XML, TOO_COMPLEX
     */
    public static Element read(String file) {
        return read(file, MOST_CHARACTERS, MOST_ELEMENTS);
    }

    /** The root element of a test; throws as {@link #read}. */
    static Element readTest(String file) {
        return read(file, MOST_OF_TEST, MOST_ELEMENTS_OF_TEST);
    }

    private static Element read(String file, int mostCharacters, int mostElements) {
        if (file.length() > mostCharacters) {
            throw new QtiRefusal(QtiRefusal.Code.TOO_LARGE, mostCharacters);
        }
        @Nullable XMLStreamReader xml = null;
        try {
            String start = file.startsWith("\uFEFF") ? file.substring(1) : file;
            xml = factory().createXMLStreamReader(new StringReader(start));
            return new QtiXml(xml, mostElements).root();
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

    /** A reader closed against document types, entities and addresses. */
    static XMLInputFactory factory() {
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
        if (depth > DEEPEST || elements > mostElements) {
            throw new QtiRefusal(QtiRefusal.Code.TOO_COMPLEX, depth > DEEPEST ? DEEPEST : mostElements);
        }
        int line = line(xml);
        boolean third = xml.getLocalName().startsWith(PREFIX_3);
        String name = name(xml.getLocalName());
        Map<String, String> attributes = attributes(third);
        if (third && name.equals("textEntryInteraction")) {
            UnitsLabel.resolve(attributes);
        }
        List<QtiNode> children = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> add(children, element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(children, xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new QtiRefusal(QtiRefusal.Code.NOT_XML, line(xml));
                default -> {}
            }
        }
        return new Element(name, attributes, children, line);
    }

    private static void add(List<QtiNode> children, Element child) {
        if (child.name().equals(BOX)) {
            children.addAll(child.children());
        } else {
            children.add(child);
        }
    }

    /** One text for what the reader gives in pieces. */
    private static void characters(List<QtiNode> children, String text) {
        int last = children.size() - 1;
        if (last >= 0 && children.get(last) instanceof Text before) {
            children.set(last, new Text(before.text() + text));
        } else {
            children.add(new Text(text));
        }
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
        return HYPHEN.matcher(hyphened).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
