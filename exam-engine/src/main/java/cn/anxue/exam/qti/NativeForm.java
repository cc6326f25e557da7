package cn.anxue.exam.qti;

import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.qti.QtiInteraction.Choice;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Items that are no more than a question of one of the simple types become one: plain text, at most one picture, one
 * interaction, scored all or nothing. Everything else stays composite, so that nothing of an author's work is lost.
 */
final class NativeForm {
    private static final Set<String> PLAIN = Set.of("p", "div", "span", "br", "prompt");
    private static final List<String> TRUE_FALSE = List.of("TRUE", "FALSE");

    private final QtiItem item;
    private final QtiInteraction asked;
    private @Nullable String picture;

    private NativeForm(QtiItem item) {
        this.item = item;
        this.asked = item.interactions().get(0);
    }

    /** The question, without chapter and tags; empty when the item is more than that. */
    static Optional<Question> of(QtiItem item) {
        boolean simple = item.interactions().size() == 1
                && !item.adaptive()
                && item.templates().isEmpty()
                && Set.of("RESPONSE", "SCORE", NativeQti.FEEDBACK)
                        .containsAll(item.declarations().keySet())
                && item.root().all("modalFeedback").stream().allMatch(NativeForm::explains);
        return simple ? new NativeForm(item).question() : Optional.empty();
    }

    private static boolean explains(Element feedback) {
        return NativeQti.EXPLANATION.equals(feedback.get("identifier"));
    }

    private Optional<Question> question() {
        StringBuilder stem = new StringBuilder();
        if (!plain(item.body(), stem)) {
            return Optional.empty();
        }
        Optional<Key> key = key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<Interaction> interaction = interaction(key.get());
        if (interaction.isEmpty()) {
            return Optional.empty();
        }
        String explanation =
                item.root().all("modalFeedback").stream().map(NativeForm::words).collect(Collectors.joining("\n"));
        Item plain = new Item("qti", type(key.get()), stem.toString().strip(), picture, interaction.get());
        Question question =
                new Question(plain, canonical(key.get()), explanation, "", Question.NORMAL_DIFFICULTY, Set.of());
        return QuestionRules.check(question).isEmpty() ? Optional.of(question) : Optional.empty();
    }

    /** Takes the text of the body; false when there is more than text, one picture and the interaction. */
    private boolean plain(Element parent, StringBuilder stem) {
        for (QtiNode node : parent.children()) {
            if (node instanceof Text text) {
                stem.append(text.text().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && !plainElement(element, stem)) {
                return false;
            }
        }
        return true;
    }

    private boolean plainElement(Element element, StringBuilder stem) {
        if (element == asked.element()) {
            Optional<Element> prompt = element.first("prompt");
            return prompt.isEmpty() || plain(prompt.get(), newLine(stem));
        }
        if (element.name().equals("img")
                && picture == null
                && element.get("alt", "").isBlank()) {
            picture = element.get("src");
            return picture != null;
        }
        if ("unit".equals(element.get("class"))) {
            return true;
        }
        if (element.name().equals("br")) {
            stem.append('\n');
            return true;
        }
        if (!PLAIN.contains(element.name())
                || element.attributes().keySet().stream().anyMatch(name -> !name.equals("lang"))) {
            return false;
        }
        if (!element.name().equals("span")) {
            newLine(stem);
        }
        return plain(element, stem);
    }

    private static StringBuilder newLine(StringBuilder stem) {
        int end = stem.length();
        while (end > 0 && stem.charAt(end - 1) == ' ') {
            end--;
        }
        stem.setLength(end);
        return end == 0 ? stem : stem.append('\n');
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.below().forEach(inner -> {
            if (inner.name().equals("br")) {
                words.append('\n');
            }
            inner.children().stream()
                    .filter(Text.class::isInstance)
                    .forEach(text -> words.append(((Text) text).text()));
        });
        return words.toString().strip();
    }

    private boolean template(String name) {
        return item.root()
                .first("responseProcessing")
                .filter(processing -> processing.elements().isEmpty())
                .map(processing -> processing.get("template", ""))
                .filter(template -> template.endsWith("/" + name))
                .isPresent();
    }

    private Optional<Key> key() {
        Declaration response = asked.response();
        List<Object> correct = response.correct().atoms();
        boolean matched = template("match_correct") && !correct.isEmpty();
        List<String> words = correct.stream().map(String::valueOf).toList();
        return switch (asked.kind()) {
            case CHOICE -> matched ? Optional.of(new ChoiceKey(Set.copyOf(words))) : Optional.empty();
            case ORDER -> matched ? Optional.of(new OrderKey(words)) : Optional.empty();
            case TEXT_ENTRY -> typed(response, matched);
            default -> Optional.empty();
        };
    }

    private Optional<Key> typed(Declaration response, boolean matched) {
        BaseType type = response.type();
        if (type == BaseType.STRING && template("map_response") && response.mapping() != null) {
            return texts(response.mapping());
        }
        Object correct = response.correct().atom();
        if (type == null || !type.isNumber() || correct == null) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(Printed.text(correct));
        Optional<BigDecimal> tolerance = matched ? Optional.of(BigDecimal.ZERO) : tolerance();
        return tolerance.map(about -> new NumericKey(value, about, unit()));
    }

    private static Optional<Key> texts(Mapping mapping) {
        boolean alike = mapping.entries().stream()
                .allMatch(entry -> entry.points() == 1
                        && entry.caseSensitive() == mapping.entries().get(0).caseSensitive());
        if (mapping.entries().isEmpty() || !alike || mapping.otherwise() != 0 || mapping.upperBound() != null) {
            return Optional.empty();
        }
        List<String> accepted =
                mapping.entries().stream().map(entry -> (String) entry.key()).toList();
        return Optional.of(new TextKey(accepted, mapping.entries().get(0).caseSensitive()));
    }

    /** Of the one rule that {@link NativeQti} writes for numbers. */
    private Optional<BigDecimal> tolerance() {
        Optional<Element> rule = item.root()
                .first("responseProcessing")
                .filter(processing -> processing.elements().size() == 1)
                .flatMap(processing -> processing.first("responseCondition"))
                .filter(condition -> condition.elements().size() == 1)
                .flatMap(condition -> condition.first("responseIf"))
                .flatMap(branch -> branch.first("equal"));
        return rule.filter(equal -> "absolute".equals(equal.get("toleranceMode")))
                .map(equal -> equal.get("tolerance", "").strip().split("\\s+"))
                .filter(both -> both.length == 2 && both[0].equals(both[1]) && both[0].matches("\\d+(\\.\\d+)?"))
                .map(both -> new BigDecimal(both[0]));
    }

    private @Nullable String unit() {
        if (asked.element().get(UnitsLabel.UNITS) != null) {
            return asked.element().get(UnitsLabel.UNITS);
        }
        return item.body()
                .below()
                .filter(element -> "unit".equals(element.get("class")))
                .map(Element::text)
                .findFirst()
                .orElse(null);
    }

    private ItemType type(Key key) {
        if (key instanceof ChoiceKey) {
            List<String> ids = ids();
            return ids.equals(TRUE_FALSE)
                    ? ItemType.TRUE_FALSE
                    : asked.max() == 1 ? ItemType.SINGLE_CHOICE : ItemType.MULTIPLE_CHOICE;
        }
        return key instanceof OrderKey
                ? ItemType.ORDERING
                : key instanceof TextKey ? ItemType.TEXT_ENTRY : ItemType.NUMERIC_ENTRY;
    }

    private List<String> ids() {
        return asked.sets().get(0).choices().stream().map(Choice::identifier).toList();
    }

    private Optional<Interaction> interaction(Key key) {
        if (key instanceof TextKey) {
            return Optional.of(new TextEntryInteraction());
        }
        if (key instanceof NumericKey) {
            return Optional.of(new NumericEntryInteraction(unit()));
        }
        if (ids().equals(TRUE_FALSE)) {
            return Optional.of(QuestionRules.trueFalse());
        }
        Map<String, Option> options = new HashMap<>();
        for (Choice choice : asked.sets().get(0).choices()) {
            Optional<Option> option = option(choice, options.size());
            if (option.isEmpty() || choice.fixed()) {
                return Optional.empty();
            }
            options.put(choice.identifier(), option.get());
        }
        if (key instanceof OrderKey order) {
            if (order.sequence().size() != options.size() || asked.max() != 0) {
                return Optional.empty();
            }
            return Optional.of(new OrderInteraction(lettered(order.sequence(), options)));
        }
        boolean allShown = asked.max() == 1 || asked.max() == 0 || asked.max() == options.size();
        List<Option> shown = lettered(ids(), options);
        return allShown
                ? Optional.of(new ChoiceInteraction(shown, asked.max() == 1 ? 1 : shown.size()))
                : Optional.empty();
    }

    private static List<Option> lettered(List<String> ids, Map<String, Option> options) {
        List<Option> lettered = new ArrayList<>();
        for (String id : ids) {
            Option option = options.get(id);
            if (option != null) {
                lettered.add(new Option(Option.letter(lettered.size()), option.text(), option.picture()));
            }
        }
        return lettered;
    }

    private static Optional<Option> option(Choice choice, int at) {
        if (at >= QuestionRules.MAX_OPTIONS) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        String picture = null;
        for (Element inner : choice.element().below().toList()) {
            if (inner.name().equals("img")
                    && picture == null
                    && inner.get("alt", "").isBlank()) {
                picture = inner.get("src");
            } else if (!PLAIN.contains(inner.name()) || !inner.attributes().isEmpty()) {
                return Optional.empty();
            }
        }
        append(choice.element(), text);
        return Optional.of(new Option(Option.letter(at), text.toString().strip(), picture));
    }

    private static void append(Element element, StringBuilder text) {
        for (QtiNode node : element.children()) {
            if (node instanceof Text words) {
                text.append(words.text().replaceAll("\\s+", " "));
            } else if (node instanceof Element inner) {
                if (inner.name().equals("br")) {
                    text.append('\n');
                }
                append(inner, text);
            }
        }
    }

    /** Letters instead of the author's identifiers; steps are in their right order already. */
    private Key canonical(Key key) {
        List<String> ids = asked.sets().isEmpty() ? List.of() : ids();
        if (key instanceof ChoiceKey choice && !ids.equals(TRUE_FALSE)) {
            return new ChoiceKey(choice.correct().stream()
                    .map(id -> ids.contains(id) ? Option.letter(ids.indexOf(id)) : id)
                    .collect(Collectors.toSet()));
        }
        if (key instanceof OrderKey order) {
            List<String> letters = new ArrayList<>();
            order.sequence().forEach(id -> letters.add(Option.letter(letters.size())));
            return new OrderKey(letters);
        }
        return key;
    }
}
