package cn.anxue.exam.qti;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what a manifest's resources say of their items, one element at a time, in LOM and in the older form of IMS. What
 * it does not know it passes over; of a manifest that breaks off, what came before counts.
 */
final class QtiManifest {
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 60;

    private final XMLStreamReader xml;
    private final Map<String, QtiLabels> found = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String href = "";
    private Classification classification = new Classification();
    private int difficulty;
    private final Set<String> tags = new TreeSet<>();
    private String objective = "";
    private String chapter = "";
    private boolean ownChapter;

    /** A classification as far as it is read. */
    private static final class Classification {
        private String purpose = "";
        private String source = "";
        private String description = "";
        private String entry = "";
    }

    private QtiManifest(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The labels of items by the names of their files, as written. */
    static Map<String, QtiLabels> read(String manifest) {
        String start = manifest.startsWith("\uFEFF") ? manifest.substring(1) : manifest;
        QtiManifest reader = null;
        try {
            reader = new QtiManifest(QtiXml.factory().createXMLStreamReader(new StringReader(start)));
            reader.read();
            return reader.found;
        } catch (XMLStreamException | RuntimeException mangled) {
            // The JDK's reader reports some mangled files with exceptions of other kinds.
            return reader == null ? Map.of() : reader.found;
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext() && path.size() < DEEPEST) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return;
                }
                case XMLStreamConstants.START_ELEMENT ->
                    start(xml.getLocalName().toLowerCase(Locale.ROOT));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(path.pop());
                default -> {}
            }
        }
    }

    private void start(String name) {
        text.setLength(0);
        path.push(name);
        if (name.equals("resource")) {
            String address = xml.getAttributeValue(null, "href");
            href = address == null ? "" : address;
            difficulty = 0;
            tags.clear();
            objective = "";
            chapter = "";
            ownChapter = false;
        } else if (name.equals("classification")) {
            classification = new Classification();
        }
    }

    private void end(String name) {
        switch (name) {
            // a text in some language, or the bare one of a vocabulary
            case "string", "langstring", "value" -> say(text.toString().strip());
            case "classification" -> classified();
            case "resource" -> resource();
            default -> {}
        }
        text.setLength(0);
    }

    /** A text belongs to the elements around it. */
    private void say(String words) {
        if (words.isEmpty()) {
            return;
        }
        Iterator<String> around = path.iterator();
        String parent = around.hasNext() ? around.next() : "";
        if (parent.equals("value") || parent.equals("source")) {
            boolean isSource = parent.equals("source");
            parent = around.hasNext() ? around.next() : "";
            if (isSource && parent.equals("taxonpath")) {
                classification.source = words;
                return;
            }
            if (isSource) {
                return;
            }
        }
        switch (parent) {
            case "keyword" -> {
                if (path.contains("general")) {
                    tags.add(words);
                }
            }
            case "difficulty" -> difficulty = 1 + QtiLabels.DIFFICULTIES.indexOf(words.toLowerCase(Locale.ROOT));
            case "purpose" -> classification.purpose = words.toLowerCase(Locale.ROOT);
            case "description" -> classification.description = path.contains("classification") ? words : "";
            case "entry" -> classification.entry = words;
            default -> {}
        }
    }

    private void classified() {
        if (classification.purpose.equals(QtiLabels.OBJECTIVE)) {
            objective = classification.description.isEmpty() ? classification.entry : classification.description;
        } else if (classification.purpose.equals(QtiLabels.DISCIPLINE) && !ownChapter) {
            chapter = classification.entry;
            ownChapter = classification.source.equals(QtiLabels.CHAPTER);
        }
    }

    private void resource() {
        int level = difficulty == 0 ? QtiLabels.NONE.difficulty() : difficulty;
        QtiLabels labels = new QtiLabels(chapter, ownChapter, level, tags, objective);
        if (!href.isEmpty() && !labels.equals(QtiLabels.NONE)) {
            found.put(href, labels);
        }
    }
}
