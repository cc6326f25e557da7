package cn.anxue.exam.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the questions of a Moodle XML file, one small tree at a time. Closed against document types and entities. */
final class MoodleXml {
    private static final int DEEPEST = 20;
    /** Elements of one question; a real one has some dozens. */
    private static final int MOST_ELEMENTS = 5_000;

    private MoodleXml() {}

    /** An element with the text directly in it. */
    static final class Element {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Element(String name) {
            this.name = name;
        }

        /** The attribute's value, empty when there is none. */
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        List<Element> children(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).toList();
        }

        Optional<Element> child(String wanted) {
            return children(wanted).stream().findFirst();
        }

        /** The text in an element below, empty when there is none. */
        String textOf(String wanted) {
            return child(wanted).map(Element::text).orElse("");
        }

        String text() {
            return text.toString();
        }
    }

    /**
     * Gives every question element to the consumer, categories too.
     *
     * @throws TextRefusal NOT_MOODLE_XML
     */
    static void read(String file, Consumer<Element> questions) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(file));
            try {
                readQuiz(xml, questions);
            } finally {
                xml.close();
            }
        } catch (TextRefusal | RowRefusal refusal) {
            throw refusal;
        } catch (XMLStreamException e) {
            throw new TextRefusal(TextRefusal.Code.NOT_MOODLE_XML);
        } catch (RuntimeException e) {
            // The JDK's reader reports some mangled files with exceptions of other kinds.
            throw new TextRefusal(TextRefusal.Code.NOT_MOODLE_XML);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are closed");
        });
        return factory;
    }

    private static void readQuiz(XMLStreamReader xml, Consumer<Element> questions) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        boolean root = false;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new TextRefusal(TextRefusal.Code.NOT_MOODLE_XML);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!root) {
                        refuseUnless(xml.getLocalName().equals("quiz"));
                        root = true;
                    } else {
                        elements = open.isEmpty() ? 0 : elements + 1;
                        refuseUnless(open.size() < DEEPEST && elements < MOST_ELEMENTS);
                        open.push(start(xml, open));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!open.isEmpty()) {
                        Element ended = open.pop();
                        if (open.isEmpty() && ended.name.equals("question")) {
                            questions.accept(ended);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static Element start(XMLStreamReader xml, Deque<Element> open) {
        Element element = new Element(xml.getLocalName());
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            element.attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        if (!open.isEmpty()) {
            open.peek().children.add(element);
        }
        return element;
    }

    private static void refuseUnless(boolean fine) {
        if (!fine) {
            throw new TextRefusal(TextRefusal.Code.NOT_MOODLE_XML);
        }
    }
}
