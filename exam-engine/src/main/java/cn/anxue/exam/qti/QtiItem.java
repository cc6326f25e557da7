package cn.anxue.exam.qti;

import cn.anxue.exam.item.Composite;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.qti.QtiInteraction.Kind;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An assessment item, read and checked. Immutable; what changes in an attempt is a {@link QtiSession}. */
public final class QtiItem implements Composite {
    /** Seeds that an item is tried with before it is taken. */
    private static final int TRIALS = 3;

    private final String source;
    private final Element root;
    private final Element body;
    private final Map<String, Declaration> declarations;
    private final List<QtiInteraction> interactions;
    private final @Nullable Rule templates;
    private final @Nullable Rule responses;
    private final Set<String> mathVariables;
    private final boolean needsHuman;

    private QtiItem(String source) {
        this.source = source;
        this.root = QtiXml.read(source);
        if (!root.name().equals("assessmentItem")) {
            throw new QtiRefusal(QtiRefusal.Code.NOT_AN_ITEM, root.name());
        }
        this.body = root.first("itemBody")
                .orElseThrow(() -> new QtiRefusal(QtiRefusal.Code.MISSING, root.name(), "itemBody", root.line()));
        this.declarations = declarations(root);
        this.interactions = new InteractionFinder(declarations).in(body);
        if (interactions.isEmpty()) {
            throw new QtiRefusal(QtiRefusal.Code.NO_INTERACTION);
        }
        ViewWriter.check(body);
        RuleReader rules = new RuleReader(declarations);
        this.templates =
                root.first("templateProcessing").map(rules::templateProcessing).orElse(null);
        Optional<Element> processing = root.first("responseProcessing");
        this.responses = processing.map(rules::responseProcessing).orElse(null);
        this.mathVariables = root.all("templateDeclaration").stream()
                .filter(declared -> declared.isTrue("mathVariable"))
                .map(declared -> declared.need("identifier"))
                .collect(Collectors.toUnmodifiableSet());
        this.needsHuman = needsHuman(processing);
    }

    /**
     * Reads an item and tries it, so that what is taken works.
     *
     * @param xml an {@code assessmentItem} of version 2.1, 2.2 or 3.0
     * @throws QtiRefusal with the exact construct that cannot be used
     */
    public static QtiItem parse(String xml) {
        QtiItem item = new QtiItem(xml);
        try {
            for (int seed = 0; seed < TRIALS; seed++) {
                item.share(item.canonicalSolution(seed), seed);
            }
        } catch (Scope.TooMuch tooMuch) {
            throw new QtiRefusal(QtiRefusal.Code.UNSUPPORTED, "endless processing", item.root.line());
        }
        return item;
    }

    private static Map<String, Declaration> declarations(Element root) {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        for (Element child : root.elements()) {
            Declaration.Kind kind =
                    switch (child.name()) {
                        case "responseDeclaration" -> Declaration.Kind.RESPONSE;
                        case "outcomeDeclaration" -> Declaration.Kind.OUTCOME;
                        case "templateDeclaration" -> Declaration.Kind.TEMPLATE;
                        default -> null;
                    };
            if (kind != null) {
                Declaration declared = Declaration.of(child, kind);
                if (declarations.put(declared.identifier(), declared) != null) {
                    throw child.badValue("identifier");
                }
            }
        }
        return declarations;
    }

    /** Open answers that no rule looks at wait for a person, and so do outcomes that the author leaves to one. */
    private boolean needsHuman(Optional<Element> processing) {
        Set<String> used = new HashSet<>();
        processing.ifPresent(
                rules -> rules.below().map(rule -> rule.get("identifier")).forEach(used::add));
        boolean template = processing.isPresent() && processing.get().elements().isEmpty();
        return declarations.values().stream().anyMatch(Declaration::human)
                || interactions.stream()
                        .filter(interaction -> interaction.kind().open())
                        .anyMatch(interaction ->
                                !used.contains(interaction.response().identifier())
                                        && !(template && interaction.kind() == Kind.EXTENDED_TEXT));
    }

    /** The author's name for the item. */
    public String identifier() {
        return root.get("identifier", "");
    }

    public String title() {
        return root.get("title", "");
    }

    /** What the player calls each kind of interaction in the item, in document order. */
    public List<String> kinds() {
        return interactions.stream()
                .map(interaction -> interaction.kind().view())
                .toList();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean needsHuman() {
        return needsHuman;
    }

    @Override
    public boolean adaptive() {
        return root.isTrue("adaptive");
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        append(body, text);
        String tidy = Texts.collapse(text.toString());
        return tidy.isEmpty() ? Texts.collapse(title()) : tidy;
    }

    /** Words of the body; choices and hidden feedback are left out, gaps are underscores. */
    private static void append(Element element, StringBuilder text) {
        for (QtiNode node : element.children()) {
            if (node instanceof Text words) {
                text.append(words.text());
            } else if (node instanceof Element child) {
                switch (child.name()) {
                    case "feedbackBlock",
                            "feedbackInline",
                            "rubricBlock",
                            "stylesheet",
                            "annotation",
                            "annotation-xml",
                            "object",
                            "simpleChoice",
                            "simpleAssociableChoice",
                            "gapText",
                            "gapImg" -> {}
                    case "textEntryInteraction", "inlineChoiceInteraction", "gap" -> text.append(" ____ ");
                    default -> {
                        append(child, text.append(' '));
                        text.append(' ');
                    }
                }
            }
        }
    }

    @Override
    public List<String> files() {
        List<String> files = new ArrayList<>();
        root.below().flatMap(QtiItem::references).distinct().forEach(files::add);
        return files;
    }

    private static Stream<String> references(Element element) {
        return switch (element.name()) {
            case "img", "audio", "video", "source", "track" -> Stream.ofNullable(element.get("src"));
            case "object" ->
                ViewWriter.objectTag(element).isEmpty() ? Stream.empty() : Stream.ofNullable(element.get("data"));
            default -> Stream.empty();
        };
    }

    /**
     * The same item with other references to files.
     *
     * @param names new reference by the present one; what is not named stays
     */
    public QtiItem withFiles(Map<String, String> names) {
        String changed = source;
        for (Map.Entry<String, String> name : names.entrySet()) {
            for (String attribute : List.of("src", "data")) {
                for (char quote : new char[] {'"', '\''}) {
                    changed = changed.replace(
                            attribute + '=' + quote + escaped(name.getKey()) + quote,
                            attribute + '=' + quote + escaped(name.getValue()) + quote);
                }
            }
        }
        return parse(changed);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public boolean answered(CompositeResponse response) {
        return response.turns().stream()
                .flatMap(turn -> turn.values().stream())
                .flatMap(List::stream)
                .anyMatch(word -> !word.isBlank());
    }

    @Override
    public CompositeResponse toCanonical(CompositeResponse shown, long seed) {
        return QtiSession.start(this, seed).names().toCanonical(shown);
    }

    @Override
    public CompositeResponse toDisplayed(CompositeResponse canonical, long seed) {
        return QtiSession.start(this, seed).names().toDisplayed(canonical);
    }

    @Override
    public double share(@Nullable CompositeResponse response, long seed) {
        return QtiSession.start(this, seed).after(response).share();
    }

    @Override
    public String view(@Nullable CompositeResponse response, long seed, boolean over) {
        QtiSession start = QtiSession.start(this, seed);
        boolean answered = adaptive() && response != null && !response.turns().isEmpty();
        QtiSession shown = over || answered ? start.after(response) : start;
        return new ViewWriter(shown, over).write();
    }

    @Override
    public CompositeResponse solution(long seed) {
        return toDisplayed(canonicalSolution(seed), seed);
    }

    /** The declared correct responses with canonical ids. */
    CompositeResponse canonicalSolution(long seed) {
        QtiSession session = QtiSession.start(this, seed);
        Map<String, List<String>> turn = new LinkedHashMap<>();
        for (QtiInteraction interaction : interactions) {
            List<String> words = session.scope().correct(interaction.response().identifier()).atoms().stream()
                    .map(Printed::text)
                    .toList();
            if (!words.isEmpty()) {
                turn.put(interaction.response().identifier(), words);
            }
        }
        return new CompositeResponse(turn.isEmpty() ? List.of() : List.of(turn));
    }

    Element root() {
        return root;
    }

    Element body() {
        return body;
    }

    Map<String, Declaration> declarations() {
        return declarations;
    }

    List<QtiInteraction> interactions() {
        return interactions;
    }

    Optional<Rule> templates() {
        return Optional.ofNullable(templates);
    }

    Optional<Rule> responses() {
        return Optional.ofNullable(responses);
    }

    Set<String> mathVariables() {
        return mathVariables;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QtiItem item && item.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return "QtiItem " + identifier();
    }
}
