package cn.anxue.exam.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an item's XML with the names of version 2, whatever the version it was written in. */
public sealed interface QtiNode {

    /** Characters between elements. */
    record Text(String text) implements QtiNode {}

    /**
     * An element.
     *
     * @param name local name of version 2: {@code qti-simple-choice} is {@code simpleChoice}
     * @param attributes by local name of version 2, in document order
     * @param line where it starts in the file, from 1
     */
    record Element(String name, Map<String, String> attributes, List<QtiNode> children, int line) implements QtiNode {
        public Element {
            attributes = new LinkedHashMap<>(attributes);
            children = List.copyOf(children);
        }

        /** The attribute's value, or null. */
        public @Nullable String get(String attribute) {
            return attributes.get(attribute);
        }

        /** The attribute's value, or another one when it is missing. */
        public String get(String attribute, String otherwise) {
            return attributes.getOrDefault(attribute, otherwise);
        }

        /** The attribute's value; refuses when it is missing or empty. */
        String need(String attribute) {
            String value = attributes.get(attribute);
            if (value == null || value.isBlank()) {
                throw new QtiRefusal(QtiRefusal.Code.MISSING, name, attribute, line);
            }
            return value.strip();
        }

        boolean isTrue(String attribute) {
            return "true".equals(attributes.get(attribute));
        }

        int whole(String attribute, int otherwise) {
            String value = attributes.get(attribute);
            if (value == null || value.isBlank()) {
                return otherwise;
            }
            try {
                return Integer.parseInt(value.strip());
            } catch (NumberFormatException e) {
                throw badValue(attribute);
            }
        }

        double number(String attribute, double otherwise) {
            String value = attributes.get(attribute);
            if (value == null || value.isBlank()) {
                return otherwise;
            }
            double number = Double.NaN;
            try {
                number = Double.parseDouble(value.strip());
            } catch (NumberFormatException e) {
                // told below, like a number without a value
            }
            if (!Double.isFinite(number)) {
                throw badValue(attribute);
            }
            return number;
        }

        QtiRefusal badValue(String attribute) {
            return new QtiRefusal(
                    QtiRefusal.Code.BAD_VALUE, name + "/" + attribute, String.valueOf(attributes.get(attribute)), line);
        }

        QtiRefusal unsupported(String construct) {
            return new QtiRefusal(QtiRefusal.Code.UNSUPPORTED, construct, line);
        }

        /** Child elements. */
        public List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** Children of a name. */
        public List<Element> all(String child) {
            return elements().stream().filter(e -> e.name.equals(child)).toList();
        }

        /** The first child of a name. */
        public Optional<Element> first(String child) {
            return elements().stream().filter(e -> e.name.equals(child)).findFirst();
        }

        /** All elements below, this one not, in document order. */
        public Stream<Element> below() {
            return elements().stream().flatMap(e -> Stream.concat(Stream.of(e), e.below()));
        }

        /** All characters below. */
        public String text() {
            return children.stream()
                    .map(node -> node instanceof Element e ? e.text() : ((Text) node).text())
                    .collect(Collectors.joining());
        }
    }
}
