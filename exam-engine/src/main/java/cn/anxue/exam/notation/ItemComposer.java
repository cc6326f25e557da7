package cn.anxue.exam.notation;

import cn.anxue.exam.item.Texts;
import cn.anxue.exam.notation.Sheet.Bank;
import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.Hot;
import cn.anxue.exam.notation.Sheet.HotWords;
import cn.anxue.exam.notation.Sheet.Image;
import cn.anxue.exam.notation.Sheet.Link;
import cn.anxue.exam.notation.Sheet.Links;
import cn.anxue.exam.notation.Sheet.ListGap;
import cn.anxue.exam.notation.Sheet.NumberGap;
import cn.anxue.exam.notation.Sheet.Pairs;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Picture;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.Shown;
import cn.anxue.exam.notation.Sheet.Slider;
import cn.anxue.exam.notation.Sheet.Steps;
import cn.anxue.exam.notation.Sheet.Task;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Upload;
import cn.anxue.exam.notation.Sheet.Variable;
import cn.anxue.exam.notation.Sheet.Variant;
import cn.anxue.exam.notation.Sheet.WordGap;
import cn.anxue.exam.notation.Sheet.Words;
import cn.anxue.exam.qti.Elements;
import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes an assessment item of a {@link Sheet}: its body here, its points by {@link ItemScoring}. The same sheet always makes the same item. */
final class ItemComposer {
    /** How far off a computed number may be when nothing is said: computers round. */
    static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    private final Sheet sheet;
    private final List<Elements> corrects = new ArrayList<>();
    private final ItemScoring scoring;
    private int gaps;
    private int hots;

    private ItemComposer(Sheet sheet) {
        this.sheet = sheet;
        this.scoring = new ItemScoring(sheet);
    }

    static Element item(Sheet sheet) {
        return new ItemComposer(sheet).item();
    }

    private Element item() {
        List<Elements> body = sheet.parts().stream().map(this::part).toList();
        List<Elements> template = template();
        return Elements.of("assessmentItem")
                .with("identifier", "question")
                .with("title", title())
                .with("adaptive", false)
                .with("timeDependent", false)
                .addAll(scoring.declarations())
                .addAll(sheet.variables().stream()
                        .map(variable -> Elements.of("templateDeclaration")
                                .with("identifier", Formula.PREFIX + variable.name())
                                .with("cardinality", "single")
                                .with("baseType", "integer"))
                        .toList())
                .addAll(
                        template.isEmpty()
                                ? List.of()
                                : List.of(Elements.of("templateProcessing").addAll(template)))
                .add(Elements.of("itemBody").addAll(body))
                .addAll(scoring.processing())
                .build();
    }

    private String title() {
        String words = Texts.collapse(sheet.parts().stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(List::stream)
                .map(piece -> piece instanceof Words text ? text.text() : piece instanceof Hot hot ? hot.text() : " ")
                .collect(Collectors.joining()));
        int points = words.codePointCount(0, words.length());
        return points > 60 ? words.substring(0, words.offsetByCodePoints(0, 60)) : words;
    }

    private List<Elements> template() {
        List<Elements> rules = new ArrayList<>();
        for (Variable variable : sheet.variables()) {
            rules.add(Elements.of("setTemplateValue")
                    .with("identifier", Formula.PREFIX + variable.name())
                    .add(Elements.of("randomInteger")
                            .with("min", variable.from())
                            .with("max", variable.to())
                            .with("step", variable.step())));
        }
        rules.addAll(corrects);
        return rules;
    }

    /** Equal, or nearly so. */
    static Elements near(BigDecimal tolerance) {
        String both = tolerance.toPlainString();
        return tolerance.signum() == 0
                ? Elements.of("equal").with("toleranceMode", "exact")
                : Elements.of("equal").with("toleranceMode", "absolute").with("tolerance", both + " " + both);
    }

    private Elements part(Part part) {
        Elements div = Elements.of("div").with("class", "part");
        Task task = part.task();
        if (task instanceof Bank bank) {
            return div.add(bank(part, bank));
        }
        if (task instanceof HotWords) {
            return div.add(hot(part));
        }
        div.addAll(paragraphs(part));
        if (task instanceof Choices choices) {
            return div.add(choices(choices.choices()));
        }
        if (task instanceof Steps steps) {
            return div.add(steps(steps.steps()));
        }
        if (task instanceof Links links) {
            return div.add(links(links.links()));
        }
        if (task instanceof Pairs pairs) {
            return div.add(pairs(pairs.rows()));
        }
        if (task instanceof Picture picture) {
            return div.add(new PictureComposer(scoring).asked(picture));
        }
        if (task instanceof Slider slider) {
            return div.add(slider(slider));
        }
        if (task instanceof Upload) {
            String id = scoring.next();
            scoring.declare(id, "single", "file", List.of());
            return div.add(Elements.of("uploadInteraction").with("responseIdentifier", id));
        }
        return task instanceof Essay essay ? div.add(essay(essay)) : div;
    }

    private List<Elements> paragraphs(Part part) {
        return part.lines().stream()
                .map(line -> {
                    Elements paragraph = Elements.of("p");
                    for (Piece piece : line) {
                        if (piece instanceof Words words) {
                            paragraph.text(words.text());
                        } else {
                            paragraph.add(inline(piece));
                        }
                    }
                    return paragraph;
                })
                .toList();
    }

    private Elements inline(Piece piece) {
        if (piece instanceof Shown shown) {
            return Elements.of("printedVariable").with("identifier", Formula.PREFIX + shown.variable());
        }
        if (piece instanceof Image image) {
            return Elements.of("img").with("src", image.source()).with("alt", image.words());
        }
        if (piece instanceof TextGap gap) {
            return textGap(gap);
        }
        if (piece instanceof NumberGap gap) {
            return numberGap(gap);
        }
        if (piece instanceof ListGap gap) {
            return listGap(gap);
        }
        if (piece instanceof Hot hot) {
            hots++;
            return Elements.of("hottext").with("identifier", "H" + hots).text(hot.text());
        }
        gaps++;
        return Elements.of("gap").with("identifier", "G" + gaps);
    }

    private Elements textGap(TextGap gap) {
        BigDecimal best = gap.variants().stream()
                .map(Variant::points)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        scoring.reachable(best);
        String id = scoring.mapped(
                "single",
                "string",
                gap.variants(),
                List.of(gap.variants().get(0).text()),
                gap.exact());
        return Elements.of("textEntryInteraction").with("responseIdentifier", id);
    }

    private Elements numberGap(NumberGap gap) {
        String id = scoring.next();
        BigDecimal constant = gap.formula().constant();
        scoring.declare(id, "single", "float", constant == null ? List.of() : List.of(constant.toPlainString()));
        if (constant == null) {
            corrects.add(Elements.of("setCorrectResponse")
                    .with("identifier", id)
                    .add(copy(gap.formula().expression())));
        }
        BigDecimal tolerance =
                gap.tolerance() != null ? gap.tolerance() : constant == null ? ROUNDING : BigDecimal.ZERO;
        scoring.compared(id, gap.points(), near(tolerance), gap.others());
        Elements entry = Elements.of("textEntryInteraction").with("responseIdentifier", id);
        return gap.units().isEmpty() ? entry : entry.with("data-units", gap.units());
    }

    private static Elements copy(Element element) {
        Elements copy = Elements.of(element.name());
        element.attributes().forEach(copy::with);
        return element.elements().isEmpty()
                ? copy.text(element.text())
                : copy.addAll(
                        element.elements().stream().map(ItemComposer::copy).toList());
    }

    private Elements listGap(ListGap gap) {
        scoring.reachable(gap.points());
        String right = "C" + (gap.right() + 1);
        String id = scoring.mapped("single", "identifier", List.of(new Variant(right, gap.points())), List.of(right));
        Elements list = Elements.of("inlineChoiceInteraction")
                .with("responseIdentifier", id)
                .with("shuffle", true);
        for (int i = 0; i < gap.options().size(); i++) {
            list.add(Elements.of("inlineChoice")
                    .with("identifier", "C" + (i + 1))
                    .text(gap.options().get(i)));
        }
        return list;
    }

    private Elements bank(Part part, Bank bank) {
        List<String> answers = part.lines().stream()
                .flatMap(List::stream)
                .filter(WordGap.class::isInstance)
                .map(piece -> ((WordGap) piece).answer())
                .toList();
        Set<String> all = new LinkedHashSet<>(answers);
        all.addAll(bank.others());
        List<String> words = List.copyOf(all);
        int first = gaps;
        List<Elements> lines = paragraphs(part);
        List<String> right = IntStream.range(0, answers.size())
                .mapToObj(i -> "W" + (words.indexOf(answers.get(i)) + 1) + " G" + (first + i + 1))
                .toList();
        String id = scoring.several(right, "directedPair");
        Elements match = Elements.of("gapMatchInteraction")
                .with("responseIdentifier", id)
                .with("shuffle", true);
        for (int i = 0; i < words.size(); i++) {
            match.add(Elements.of("gapText")
                    .with("identifier", "W" + (i + 1))
                    .with("matchMax", 0)
                    .text(words.get(i)));
        }
        return match.addAll(lines);
    }

    private Elements hot(Part part) {
        List<Hot> words = part.lines().stream()
                .flatMap(List::stream)
                .filter(Hot.class::isInstance)
                .map(Hot.class::cast)
                .toList();
        int first = hots;
        List<Elements> lines = paragraphs(part);
        List<String> right = IntStream.range(0, words.size())
                .filter(i -> words.get(i).right())
                .mapToObj(i -> "H" + (first + i + 1))
                .toList();
        return Elements.of("hottextInteraction")
                .with("responseIdentifier", scoring.several(right, "identifier"))
                .with("maxChoices", 0)
                .addAll(lines);
    }

    private Elements choices(List<Choice> choices) {
        List<String> right = IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).right())
                .mapToObj(i -> "C" + (i + 1))
                .toList();
        boolean single = right.size() == 1;
        List<Variant> points = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            BigDecimal earns = choices.get(i).earns();
            if (earns != null) {
                points.add(new Variant("C" + (i + 1), earns));
            }
        }
        scoring.reachable(points.stream()
                .map(Variant::points)
                .reduce(BigDecimal.ZERO, (most, one) -> single ? most.max(one) : most.add(one.max(BigDecimal.ZERO))));
        String id = scoring.mapped(single ? "single" : "multiple", "identifier", points, right);
        Elements asked = Elements.of("choiceInteraction")
                .with("responseIdentifier", id)
                .with("shuffle", true)
                .with("maxChoices", single ? 1 : 0);
        for (int i = 0; i < choices.size(); i++) {
            asked.add(Elements.of("simpleChoice")
                    .with("identifier", "C" + (i + 1))
                    .text(choices.get(i).text()));
        }
        return asked;
    }

    private Elements steps(List<String> steps) {
        List<String> ids =
                IntStream.rangeClosed(1, steps.size()).mapToObj(i -> "S" + i).toList();
        String id = scoring.next();
        scoring.declare(id, "ordered", "identifier", ids);
        scoring.compared(id, BigDecimal.ONE, Elements.of("match"));
        Elements asked =
                Elements.of("orderInteraction").with("responseIdentifier", id).with("shuffle", true);
        for (int i = 0; i < ids.size(); i++) {
            asked.add(Elements.of("simpleChoice").with("identifier", ids.get(i)).text(steps.get(i)));
        }
        return asked;
    }

    private Elements pairs(List<Row> rows) {
        List<Row> lefts = rows.stream().filter(row -> !row.left().isEmpty()).toList();
        Set<String> distinct = new LinkedHashSet<>();
        Stream.concat(lefts.stream(), rows.stream()).forEach(row -> distinct.addAll(row.rights()));
        List<String> columns = List.copyOf(distinct);
        List<String> right = new ArrayList<>();
        Elements left = Elements.of("simpleMatchSet");
        for (int i = 0; i < lefts.size(); i++) {
            Row row = lefts.get(i);
            left.add(Elements.of("simpleAssociableChoice")
                    .with("identifier", "L" + (i + 1))
                    .with("matchMax", Math.max(1, row.rights().size()))
                    .text(row.left()));
            for (String word : row.rights()) {
                right.add("L" + (i + 1) + " R" + (columns.indexOf(word) + 1));
            }
        }
        Elements others = Elements.of("simpleMatchSet");
        for (int i = 0; i < columns.size(); i++) {
            others.add(Elements.of("simpleAssociableChoice")
                    .with("identifier", "R" + (i + 1))
                    .with("matchMax", 0)
                    .text(columns.get(i)));
        }
        return Elements.of("matchInteraction")
                .with("responseIdentifier", scoring.several(right, "directedPair"))
                .with("shuffle", true)
                .with("maxAssociations", 0)
                .add(left)
                .add(others);
    }

    private Elements links(List<Link> links) {
        Set<String> distinct = new LinkedHashSet<>();
        links.forEach(link -> Stream.of(link.first(), link.second())
                .filter(word -> !word.isEmpty())
                .forEach(distinct::add));
        List<String> words = List.copyOf(distinct);
        List<String> right = joined(links, words, "P");
        Elements asked = Elements.of("associateInteraction")
                .with("responseIdentifier", scoring.several(right, "pair"))
                .with("shuffle", true)
                .with("maxAssociations", 0);
        for (int i = 0; i < words.size(); i++) {
            asked.add(Elements.of("simpleAssociableChoice")
                    .with("identifier", "P" + (i + 1))
                    .with("matchMax", ends(links, words.get(i)))
                    .text(words.get(i)));
        }
        return asked;
    }

    /** Pairs of identifiers for the links that are right. */
    static List<String> joined(List<Link> links, List<String> names, String prefix) {
        return links.stream()
                .filter(link -> !link.second().isEmpty())
                .map(link ->
                        prefix + (names.indexOf(link.first()) + 1) + " " + prefix + (names.indexOf(link.second()) + 1))
                .toList();
    }

    /** How many links something may have: as many as are right, so that joining everything is no way, and at least one. */
    static long ends(List<Link> links, String name) {
        return Math.max(
                1,
                links.stream()
                        .filter(link -> !link.second().isEmpty())
                        .filter(link ->
                                link.first().equals(name) || link.second().equals(name))
                        .count());
    }

    private Elements slider(Slider slider) {
        String id = scoring.next();
        scoring.declare(id, "single", "float", List.of(slider.answer().toPlainString()));
        scoring.compared(id, BigDecimal.ONE, near(slider.tolerance()));
        return Elements.of("sliderInteraction")
                .with("responseIdentifier", id)
                .with("lowerBound", slider.from().toPlainString())
                .with("upperBound", slider.to().toPlainString())
                .with("step", slider.step().toPlainString());
    }

    private Elements essay(Essay essay) {
        String id = scoring.next();
        scoring.declare(id, "single", "string", List.of());
        Elements asked = Elements.of("extendedTextInteraction").with("responseIdentifier", id);
        return essay.length() == 0 ? asked : asked.with("expectedLength", essay.length());
    }
}
