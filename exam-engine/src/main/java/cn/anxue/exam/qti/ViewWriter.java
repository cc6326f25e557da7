package cn.anxue.exam.qti;

import cn.anxue.exam.item.Texts;
import cn.anxue.exam.json.JsonWriter;
import cn.anxue.exam.qti.QtiInteraction.Kind;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a candidate sees of an item as JSON: {@code {nodes, adaptive, complete, feedback}}. A node is a text, an
 * element {@code {tag, attrs, nodes}} or an interaction {@code {kind, id, …}}. Feedback that is not due is not in it.
 */
final class ViewWriter {
    private static final Map<String, String> LANGUAGE = Map.of("xml:lang", "lang");

    /** What every browser shows. */
    private static final List<String> PICTURES =
            List.of("image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/svg+xml");

    private final QtiSession session;
    private final boolean over;
    private final JsonWriter json = new JsonWriter();
    private final Map<Element, QtiInteraction> interactions = new IdentityHashMap<>();
    private final InteractionWriter writer;

    /** @param over whether feedback may be shown though the item is not adaptive */
    ViewWriter(QtiSession session, boolean over) {
        this.session = session;
        this.over = over;
        session.item().interactions().forEach(one -> interactions.put(one.element(), one));
        this.writer = new InteractionWriter(session, json, this);
    }

    /** Refuses a body with an element that could not be shown. */
    static void check(Element element) {
        for (Element child : element.elements()) {
            String name = child.name();
            if (name.equals("svg")) {
                throw child.unsupported("svg in the text");
            }
            boolean known = BodyTags.TEXT.contains(name)
                    || BodyTags.MATH.contains(name)
                    || BodyTags.DRAWN.contains(name)
                    || Kind.of(name).isPresent();
            if (!known) {
                throw child.unsupported(name);
            }
            if (!name.equals("annotation-xml") && !name.equals("object") && !name.equals("catalogInfo")) {
                check(child);
            }
        }
    }

    String write() {
        json.object(() -> {
            json.field("nodes", () -> nodes(session.item().body()));
            json.field("adaptive", session.item().adaptive());
            json.field("complete", session.complete());
            json.objects("feedback", modalFeedback(), one -> {
                Element feedback = (Element) one;
                json.field("title", feedback.get("title", ""));
                json.field("nodes", () -> nodes(feedback));
            });
        });
        return json.toString();
    }

    private boolean feedbackDue() {
        return over || session.item().adaptive();
    }

    private List<Element> modalFeedback() {
        return session.item().root().all("modalFeedback").stream()
                .filter(feedback -> feedbackDue() && QtiSession.shows(feedback, session.scope(), "outcomeIdentifier"))
                .toList();
    }

    /** The children of an element as an array. */
    void nodes(Element parent) {
        json.array(() -> children(parent));
    }

    private void children(Element parent) {
        for (QtiNode node : parent.children()) {
            if (node instanceof Text text) {
                String words = text.text().replaceAll("\\s+", " ");
                if (!words.isBlank() || (words.equals(" ") && inline(parent))) {
                    json.text(words);
                }
            } else if (node instanceof Element element) {
                element(element, parent);
            }
        }
    }

    /** White space between blocks says nothing; between words it does. */
    private static boolean inline(Element parent) {
        return parent.children().stream()
                .anyMatch(node -> node instanceof Text text && !text.text().isBlank());
    }

    private void element(Element element, Element parent) {
        QtiInteraction interaction = interactions.get(element);
        if (interaction != null) {
            writer.write(interaction);
            return;
        }
        switch (element.name()) {
            case "printedVariable" -> printed(element);
            case "feedbackBlock", "feedbackInline" -> {
                if (feedbackDue() && QtiSession.shows(element, session.scope(), "outcomeIdentifier")) {
                    wrapped(element, element.name().equals("feedbackBlock") ? "div" : "span", "feedback");
                }
            }
            case "templateBlock", "templateInline" -> {
                if (QtiSession.shows(element, session.scope(), "templateIdentifier")) {
                    children(element);
                }
            }
            case "rubricBlock" -> {
                if ((" " + element.get("view", "candidate") + " ").contains(" candidate ")) {
                    wrapped(element, "div", "rubric");
                }
            }
            case "infoControl", "a", "label", "center" -> wrapped(element, "span", "");
            case "positionObjectStage" ->
                element.elements().stream().filter(interactions::containsKey).forEach(inner -> element(inner, element));
            case "gap" -> writer.gap(element);
            case "hottext" -> writer.hottext(element);
            case "img", "object", "audio", "video" -> media(element);
            case "mfenced" -> fenced(element);
            case "mi", "ci" -> variable(element);
            // A choice is drawn by its interaction.
            case "prompt",
                    "stylesheet",
                    "annotation",
                    "annotation-xml",
                    "simpleChoice",
                    "simpleAssociableChoice",
                    "simpleMatchSet",
                    "gapText",
                    "gapImg",
                    "hotspotChoice",
                    "associableHotspot",
                    "inlineChoice",
                    "param",
                    "source",
                    "track",
                    "modalFeedback",
                    "catalogInfo" -> {}
            default -> tag(element.name(), element);
        }
    }

    private void wrapped(Element element, String tag, String className) {
        json.object(() -> {
            json.field("tag", tag);
            if (!className.isEmpty()) {
                json.field("attrs", () -> json.object(() -> json.field("class", className)));
            }
            json.field("nodes", () -> nodes(element));
        });
    }

    private void tag(String name, Element element) {
        json.object(() -> {
            json.field("tag", name);
            attributes(element);
            json.field("nodes", () -> nodes(element));
        });
    }

    private void attributes(Element element) {
        List<Map.Entry<String, String>> kept = element.attributes().entrySet().stream()
                .map(entry -> Map.entry(LANGUAGE.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .map(entry -> entry.getKey().equals("class") ? Map.entry("class", shared(entry.getValue())) : entry)
                .filter(entry -> BodyTags.ATTRIBUTES.contains(entry.getKey())
                        || (entry.getKey().equals("class") && !entry.getValue().isEmpty()))
                .toList();
        if (!kept.isEmpty()) {
            json.field(
                    "attrs",
                    () -> json.object(() -> kept.forEach(entry -> json.field(entry.getKey(), entry.getValue()))));
        }
    }

    /** The classes of the standard's shared vocabulary; an author's own mean nothing here, and ours are not for authors. */
    private static String shared(String classes) {
        return Stream.of(classes.split("\\s+"))
                .filter(name -> name.startsWith("qti-"))
                .collect(Collectors.joining(" "));
    }

    private void printed(Element element) {
        json.text(Printed.of(element, session.get(element.need("identifier"))));
    }

    /** What an object is in a browser: img, audio or video; empty for kinds that are not shown. */
    static String objectTag(Element object) {
        String type = object.get("type", "");
        return PICTURES.contains(type)
                ? "img"
                : type.startsWith("audio/") ? "audio" : type.startsWith("video/") ? "video" : "";
    }

    /** A picture, sound or film; of another kind, what the author gives instead. */
    void media(Element element) {
        String tag = element.name().equals("object") ? objectTag(element) : element.name();
        if (tag.isEmpty()) {
            children(element);
            return;
        }
        json.object(() -> {
            json.field("tag", tag);
            json.field(
                    "attrs",
                    () -> json.object(() -> {
                        json.field("src", source(element));
                        for (String size : List.of("width", "height")) {
                            if (!element.get(size, "").isBlank()) {
                                json.field(size, element.get(size, ""));
                            }
                        }
                        if (tag.equals("img")) {
                            json.field("alt", words(element));
                        }
                    }));
            json.field("nodes", () -> json.array(() -> {}));
        });
    }

    /** Where a picture or film is. */
    static String source(Element element) {
        String attribute = element.name().equals("object") ? "data" : "src";
        return element.get(
                attribute,
                element.first("source").map(source -> source.get("src", "")).orElse(""));
    }

    /** What a picture shows, in words. */
    static String words(Element picture) {
        String words = picture.get("alt", picture.get("aria-label", picture.text()));
        return Texts.collapse(words);
    }

    /** Browsers no longer draw fences; brackets do the same. */
    private void fenced(Element element) {
        List<Element> inner = element.elements();
        String separators = element.get("separators", ",").replaceAll("\\s", "");
        json.object(() -> {
            json.field("tag", "mrow");
            json.field(
                    "nodes",
                    () -> json.array(() -> {
                        operator(element.get("open", "("));
                        for (int i = 0; i < inner.size(); i++) {
                            if (i > 0 && !separators.isEmpty()) {
                                operator(String.valueOf(separators.charAt(Math.min(i - 1, separators.length() - 1))));
                            }
                            element(inner.get(i), element);
                        }
                        operator(element.get("close", ")"));
                    }));
        });
    }

    private void operator(String text) {
        if (!text.isBlank()) {
            json.object(() -> {
                json.field("tag", "mo");
                json.field("nodes", () -> json.array(() -> json.text(text.strip())));
            });
        }
    }

    /** A letter in a formula, or the value of the template variable of that name. */
    private void variable(Element element) {
        String name = element.text().strip();
        if (!session.item().mathVariables().contains(name)) {
            tag("mi", element);
            return;
        }
        List<String> values = new ArrayList<>();
        session.get(name).atoms().forEach(atom -> values.add(Printed.text(atom)));
        json.object(() -> {
            json.field("tag", "mn");
            json.field("nodes", () -> json.array(() -> json.text(String.join(" ", values))));
        });
    }
}
