package cn.anxue.exam.qti;

import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.item.Units;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions of the simple types as assessment items: one interaction, bound to RESPONSE, scored by a template of the
 * standard where there is one. {@link NativeForm} reads them back as the same questions. Composite questions are written
 * as their authors wrote them, with the names of the version.
 */
final class NativeQti {
    /** The outcome and the name of the feedback that explain the answer. */
    static final String FEEDBACK = "FEEDBACK";

    static final String EXPLANATION = "EXPLANATION";
    private static final String TRUE = "正确";
    private static final String FALSE = "错误";

    private NativeQti() {}

    /**
     * The item's document.
     *
     * @param identifier a name, unique in its package
     * @param shuffleOptions whether choices may be mixed
     */
    static String write(Question question, String identifier, QtiVersion version, boolean shuffleOptions) {
        if (question.key() instanceof CompositeKey rules) {
            return QtiWriter.write(QtiXml.read(rules.content().source()), version);
        }
        Item item = question.item();
        boolean explains = !question.explanation().isEmpty();
        Elements root = Elements.of("assessmentItem")
                .with("identifier", identifier)
                .with("title", title(item.stem()))
                .with("adaptive", false)
                .with("timeDependent", false)
                .add(declaration(question))
                .add(Elements.of("outcomeDeclaration")
                        .with("identifier", "SCORE")
                        .with("cardinality", "single")
                        .with("baseType", "float")
                        .add(Elements.of("defaultValue").add(value("0"))))
                .addAll(
                        explains
                                ? List.of(Elements.of("outcomeDeclaration")
                                        .with("identifier", FEEDBACK)
                                        .with("cardinality", "single")
                                        .with("baseType", "identifier"))
                                : List.of())
                .add(body(item, shuffleOptions))
                .add(processing(question, version));
        if (explains) {
            // Hidden for one value of an outcome that nothing sets: shown whenever feedback is.
            root = root.add(Elements.of("modalFeedback")
                    .with("outcomeIdentifier", FEEDBACK)
                    .with("identifier", EXPLANATION)
                    .with("showHide", "hide")
                    .add(paragraph(question.explanation())));
        }
        return QtiWriter.write(root.build(), version);
    }

    private static String title(String stem) {
        String line = Texts.collapse(stem);
        return line.length() > 60
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length()))))
                : line;
    }

    private static Elements declaration(Question question) {
        ItemType type = question.item().type();
        Elements declaration = Elements.of("responseDeclaration").with("identifier", "RESPONSE");
        if (question.key() instanceof ChoiceKey choice) {
            boolean multiple = type == ItemType.MULTIPLE_CHOICE;
            return declaration
                    .with("cardinality", multiple ? "multiple" : "single")
                    .with("baseType", "identifier")
                    .add(correct(choice.correct()));
        }
        if (question.key() instanceof OrderKey order) {
            return declaration
                    .with("cardinality", "ordered")
                    .with("baseType", "identifier")
                    .add(correct(order.sequence()));
        }
        if (question.key() instanceof NumericKey number) {
            return declaration
                    .with("cardinality", "single")
                    .with("baseType", "float")
                    .add(correct(List.of(number.value().toPlainString())));
        }
        TextKey text = (TextKey) question.key();
        return declaration
                .with("cardinality", "single")
                .with("baseType", "string")
                .add(correct(text.accepted().subList(0, 1)))
                .add(Elements.of("mapping")
                        .with("defaultValue", 0)
                        .addAll(text.accepted().stream()
                                .map(accepted -> Elements.of("mapEntry")
                                        .with("mapKey", accepted)
                                        .with("mappedValue", 1)
                                        .with("caseSensitive", text.caseSensitive()))
                                .toList()));
    }

    private static Elements correct(Collection<String> values) {
        return Elements.of("correctResponse")
                .addAll(values.stream().map(NativeQti::value).toList());
    }

    private static Elements value(String text) {
        return Elements.of("value").text(text);
    }

    private static Elements body(Item item, boolean shuffleOptions) {
        Elements body = Elements.of("itemBody");
        boolean typed = item.type() == ItemType.TEXT_ENTRY || item.type() == ItemType.NUMERIC_ENTRY;
        if (typed) {
            body = body.add(paragraph(item.stem()));
            body = picture(body, item.picture());
            String units = item.interaction() instanceof NumericEntryInteraction number ? number.unit() : null;
            Elements entry = Elements.of("textEntryInteraction").with("responseIdentifier", "RESPONSE");
            boolean several = Units.named(units).size() > 1;
            Elements line =
                    Elements.of("p").add(several ? entry.with(UnitsLabel.UNITS, Objects.requireNonNull(units)) : entry);
            String unit = Units.shown(units);
            return body.add(
                    unit == null
                            ? line
                            : line.add(Elements.of("span").with("class", "unit").text(unit)));
        }
        body = picture(body, item.picture());
        boolean order = item.type() == ItemType.ORDERING;
        Elements interaction = Elements.of(order ? "orderInteraction" : "choiceInteraction")
                .with("responseIdentifier", "RESPONSE")
                .with("shuffle", order || shuffleOptions && item.type() != ItemType.TRUE_FALSE);
        if (!order) {
            int most = item.interaction() instanceof ChoiceInteraction choice ? choice.maxChoices() : 1;
            interaction = interaction.with("maxChoices", most);
        }
        interaction = interaction.add(Elements.of("prompt").addAll(lines(item.stem())));
        for (Option option : item.options()) {
            interaction = interaction.add(choice(option));
        }
        return body.add(interaction);
    }

    private static Elements choice(Option option) {
        String text = !option.text().isEmpty()
                ? option.text()
                : switch (option.id()) {
                    case "TRUE" -> TRUE;
                    case "FALSE" -> FALSE;
                    default -> "";
                };
        Elements choice =
                Elements.of("simpleChoice").with("identifier", option.id()).addAll(lines(text));
        return option.picture() == null ? choice : choice.add(image(option.picture()));
    }

    private static Elements picture(Elements body, @Nullable String picture) {
        return picture == null ? body : body.add(Elements.of("p").add(image(picture)));
    }

    private static Elements image(String source) {
        return Elements.of("img").with("src", source).with("alt", "");
    }

    private static Elements paragraph(String text) {
        return Elements.of("p").addAll(lines(text));
    }

    /** A text as spans, one a line, since line breaks in XML are only spaces. */
    private static List<Elements> lines(String text) {
        List<String> lines = text.lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(i -> Stream.concat(
                        i == 0 ? Stream.empty() : Stream.of(Elements.of("br")),
                        Stream.of(Elements.of("span").text(lines.get(i)))))
                .toList();
    }

    private static Elements processing(Question question, QtiVersion version) {
        Elements processing = Elements.of("responseProcessing");
        if (question.key() instanceof NumericKey number && number.tolerance().signum() != 0) {
            return processing.add(numeric(number.tolerance()));
        }
        String name = question.key() instanceof TextKey ? "map_response" : "match_correct";
        return processing.with("template", version.templates() + name);
    }

    private static Elements numeric(BigDecimal tolerance) {
        String both = tolerance.toPlainString();
        return Elements.of("responseCondition")
                .add(Elements.of("responseIf")
                        .add(Elements.of("equal")
                                .with("toleranceMode", "absolute")
                                .with("tolerance", both + " " + both)
                                .add(Elements.of("variable").with("identifier", "RESPONSE"))
                                .add(Elements.of("correct").with("identifier", "RESPONSE")))
                        .add(Elements.of("setOutcomeValue")
                                .with("identifier", "SCORE")
                                .add(Elements.of("baseValue")
                                        .with("baseType", "float")
                                        .text("1"))));
    }
}
