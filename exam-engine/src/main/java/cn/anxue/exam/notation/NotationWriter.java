package cn.anxue.exam.notation;

import cn.anxue.exam.qti.QtiNode;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an item that {@link ItemComposer} made. Of other items it may be wrong: whoever asks makes the item again
 * and compares.
 */
final class NotationWriter {
    private final Element root;
    private final Map<String, Element> responses = new HashMap<>();
    private final boolean chinese;
    private final StringBuilder out = new StringBuilder();

    private NotationWriter(Element root, boolean chinese) {
        this.root = root;
        this.chinese = chinese;
        root.all("responseDeclaration").forEach(declared -> responses.put(declared.get("identifier", ""), declared));
    }

    static Optional<String> text(Element root, boolean chinese) {
        Optional<Element> body = root.first("itemBody");
        boolean parts = body.isPresent()
                && !body.get().elements().isEmpty()
                && body.get().elements().stream()
                        .allMatch(part -> part.name().equals("div") && "part".equals(part.get("class")));
        if (!parts) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NotationWriter(root, chinese).written(body.get()));
        } catch (RuntimeException e) {
            // Not one of ours, though it looks like one: whatever is missing in it, it stays XML.
            return Optional.empty();
        }
    }

    private String written(Element body) {
        marking();
        variables();
        int first = out.length();
        for (Element part : body.elements()) {
            if (out.length() > first) {
                out.append("---\n");
            }
            part.elements().forEach(this::block);
        }
        return out.toString();
    }

    /** A word that begins a line. */
    private String begins(String inChinese, String inEnglish) {
        return word(inChinese + "：", inEnglish + ": ");
    }

    private String word(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }

    private void marking() {
        Optional<Element> processing = root.first("responseProcessing");
        boolean all = processing.stream().flatMap(Element::below).anyMatch(e -> e.name()
                .equals("gte"));
        boolean negative = processing.stream().flatMap(Element::below).anyMatch(e -> e.name()
                .equals("max"));
        if (all) {
            out.append(begins("评分", "marking")).append(word("整题", "all")).append('\n');
        } else if (negative) {
            out.append(begins("评分", "marking"))
                    .append(word("扣分 ", "negative "))
                    .append(penalty())
                    .append('\n');
        }
    }

    private String penalty() {
        return root.below()
                .filter(e -> e.name().equals("mapping") || e.name().equals("areaMapping"))
                .map(e -> e.get("defaultValue", ""))
                .findFirst()
                .or(() -> root.below()
                        .filter(e -> e.name().equals("responseElseIf")
                                && e.first("equal").isEmpty())
                        .map(Element::text)
                        .findFirst())
                .orElse("-1")
                .substring(1);
    }

    private void variables() {
        root.below().filter(e -> e.name().equals("setTemplateValue")).forEach(set -> {
            Element chance = set.elements().get(0);
            out.append(word("变量 ", "variable "))
                    .append(set.get("identifier", "").substring(Formula.PREFIX.length()))
                    .append(word("：", ": "))
                    .append(chance.get("min"))
                    .append("..")
                    .append(chance.get("max"));
            String step = chance.get("step", "1");
            out.append(step.equals("1") ? "\n" : word(" 步长 ", " step ") + step + "\n");
        });
    }

    private void block(Element block) {
        switch (block.name()) {
            case "p" -> out.append(line(block, block)).append('\n');
            case "gapMatchInteraction" -> bank(block);
            case "hottextInteraction" ->
                block.all("p").forEach(p -> out.append(line(p, block)).append('\n'));
            case "choiceInteraction" -> choices(block);
            case "orderInteraction" -> steps(block);
            case "matchInteraction" -> pairs(block);
            case "hotspotInteraction", "graphicOrderInteraction", "selectPointInteraction" -> picture(block);
            case "graphicGapMatchInteraction" -> labels(block);
            case "graphicAssociateInteraction" -> {
                areas(block, begins("连线图", "links"), block.all("associableHotspot"));
                links(
                        block,
                        block.all("associableHotspot").stream()
                                .collect(Collectors.toMap(
                                        e -> e.get("identifier", ""), e -> e.get("hotspotLabel", ""))));
            }
            case "associateInteraction" -> associated(block);
            case "sliderInteraction" -> slider(block);
            case "uploadInteraction" ->
                out.append(begins("上传", "upload").strip()).append('\n');
            default ->
                out.append(begins("简答", "essay"))
                        .append(block.get("expectedLength", ""))
                        .append('\n');
        }
    }

    private Element declared(Element interaction) {
        return Objects.requireNonNull(responses.get(interaction.get("responseIdentifier", "")));
    }

    private List<String> correct(Element interaction) {
        return declared(interaction).first("correctResponse").stream()
                .flatMap(correct -> correct.elements().stream())
                .map(Element::text)
                .toList();
    }

    private String line(Element paragraph, Element interaction) {
        StringBuilder line = new StringBuilder();
        for (QtiNode node : paragraph.children()) {
            line.append(node instanceof Element e ? piece(e, interaction) : ((Text) node).text());
        }
        return line.toString();
    }

    private String piece(Element e, Element interaction) {
        return switch (e.name()) {
            case "img" -> "![" + e.get("alt", "") + "](" + e.get("src", "") + ")";
            case "printedVariable" -> "{" + e.get("identifier", "").substring(Formula.PREFIX.length()) + "}";
            case "hottext" ->
                "[[" + (correct(interaction).contains(e.get("identifier", "")) ? "*" : "") + e.text() + "]]";
            case "gap" -> "{{" + word(e.get("identifier", ""), interaction) + "}}";
            case "inlineChoiceInteraction" -> list(e);
            default -> typed(e);
        };
    }

    private String word(String gap, Element interaction) {
        String pair = correct(interaction).stream()
                .filter(both -> both.endsWith(" " + gap))
                .findFirst()
                .orElseThrow();
        return textOf(interaction.all("gapText"), pair.substring(0, pair.indexOf(' ')));
    }

    private static String textOf(List<Element> choices, String identifier) {
        return choices.stream()
                .filter(choice -> identifier.equals(choice.get("identifier")))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String points(String points) {
        return points.equals("1") ? "" : "@" + points;
    }

    private String list(Element e) {
        String right = correct(e).get(0);
        String points = declared(e)
                .below()
                .filter(entry -> entry.name().equals("mapEntry"))
                .findFirst()
                .orElseThrow()
                .get("mappedValue", "1");
        return e.elements().stream()
                .map(choice -> (right.equals(choice.get("identifier")) ? "*" : "") + choice.text())
                .collect(Collectors.joining("/", "{{", points(points) + "}}"));
    }

    private String typed(Element e) {
        Element declared = declared(e);
        if ("string".equals(declared.get("baseType"))) {
            return declared.below()
                    .filter(entry -> entry.name().equals("mapEntry"))
                    .map(entry -> entry.get("mapKey") + points(entry.get("mappedValue", "1")))
                    .collect(Collectors.joining("|", "{{" + (exact(declared) ? begins("大小写", "case") : ""), "}}"));
        }
        String id = declared.get("identifier", "");
        List<String> constant = correct(e);
        String value = constant.isEmpty()
                ? root.below()
                        .filter(set -> set.name().equals("setCorrectResponse") && id.equals(set.get("identifier")))
                        .map(set -> Formula.text(set.elements().get(0)))
                        .findFirst()
                        .orElseThrow()
                : constant.get(0);
        Element branch = branch(id);
        String points = branch.first("setOutcomeValue").orElseThrow().text();
        String about = tolerance(branch);
        boolean usual = constant.isEmpty() && about.equals(ItemComposer.ROUNDING.toPlainString());
        return "{{=" + value + (about.isEmpty() || usual ? "" : "±" + about) + units(e) + points(points) + others(id)
                + "}}";
    }

    private static boolean exact(Element declared) {
        return declared.below().anyMatch(entry -> "true".equals(entry.get("caseSensitive")));
    }

    /** Other numbers that earn points. */
    private String others(String id) {
        return root.below()
                .filter(e -> e.name().equals("responseElseIf"))
                .filter(e -> e.first("equal")
                        .filter(equal -> equal.below().anyMatch(v -> id.equals(v.get("identifier"))))
                        .isPresent())
                .map(branch -> {
                    String about = tolerance(branch);
                    String value = branch.first("equal")
                            .orElseThrow()
                            .elements()
                            .get(1)
                            .text();
                    String points =
                            branch.first("setOutcomeValue").orElseThrow().text();
                    return "; " + value + (about.isEmpty() ? "" : "±" + about) + points(points);
                })
                .collect(Collectors.joining());
    }

    private static String units(Element entry) {
        String units = entry.get("data-units", "");
        return units.isEmpty() ? "" : " [" + units + "]";
    }

    /** The branch that compares this response with its right answer. */
    private Element branch(String id) {
        return root.below()
                .filter(e -> e.name().equals("responseIf"))
                .filter(e -> e.below().anyMatch(c -> c.name().equals("correct") && id.equals(c.get("identifier"))))
                .findFirst()
                .orElseThrow();
    }

    private static String tolerance(Element branch) {
        String both = branch.first("equal").orElseThrow().get("tolerance", "");
        return both.isEmpty() ? "" : both.substring(0, both.indexOf(' '));
    }

    private void bank(Element e) {
        e.all("p").forEach(p -> out.append(line(p, e)).append('\n'));
        List<String> used = correct(e).stream()
                .map(pair -> pair.substring(0, pair.indexOf(' ')))
                .toList();
        out.append(e.all("gapText").stream()
                .filter(word -> !used.contains(word.get("identifier", "")))
                .map(Element::text)
                .collect(Collectors.joining(" | ", begins("词库", "words"), "\n")));
    }

    private void choices(Element e) {
        List<String> right = correct(e);
        Map<String, String> earned = declared(e)
                .below()
                .filter(entry -> entry.name().equals("mapEntry"))
                .collect(Collectors.toMap(
                        entry -> entry.get("mapKey", ""), entry -> entry.get("mappedValue", "1"), (a, b) -> b));
        char letter = 'A';
        for (Element choice : e.all("simpleChoice")) {
            String id = choice.get("identifier", "");
            String points = earned.get(id);
            out.append(right.contains(id) ? "*" : "")
                    .append(letter++)
                    .append(points == null ? "" : right.contains(id) ? points(points) : "@" + points)
                    .append(". ")
                    .append(choice.text())
                    .append('\n');
        }
    }

    private void steps(Element e) {
        out.append(begins("排序", "order").strip()).append('\n');
        int number = 1;
        for (Element step : e.elements()) {
            out.append(number++).append(". ").append(step.text()).append('\n');
        }
    }

    private void pairs(Element e) {
        List<Element> sets = e.all("simpleMatchSet");
        List<String> used = new ArrayList<>();
        for (Element row : sets.get(0).elements()) {
            String rights = correct(e).stream()
                    .filter(pair -> pair.startsWith(row.get("identifier") + " "))
                    .map(pair -> pair.substring(pair.indexOf(' ') + 1))
                    .peek(used::add)
                    .map(id -> textOf(sets.get(1).elements(), id))
                    .collect(Collectors.joining(" | "));
            out.append((row.text() + " → " + rights).strip()).append('\n');
        }
        sets.get(1).elements().stream()
                .filter(column -> !used.contains(column.get("identifier", "")))
                .forEach(column -> out.append("→ ").append(column.text()).append('\n'));
    }

    private void associated(Element e) {
        Map<String, String> names =
                e.elements().stream().collect(Collectors.toMap(choice -> choice.get("identifier", ""), Element::text));
        links(e, names);
        List<String> joined =
                correct(e).stream().flatMap(pair -> Stream.of(pair.split(" "))).toList();
        e.elements().stream()
                .filter(choice -> !joined.contains(choice.get("identifier", "")))
                .forEach(choice -> out.append("↔ ").append(choice.text()).append('\n'));
    }

    private void links(Element e, Map<String, String> names) {
        correct(e).forEach(pair -> out.append(names.get(pair.substring(0, pair.indexOf(' '))))
                .append(" ↔ ")
                .append(names.get(pair.substring(pair.indexOf(' ') + 1)))
                .append('\n'));
    }

    private void labels(Element e) {
        areas(e, begins("标图", "labels"), e.all("associableHotspot"));
        List<String> used = correct(e).stream()
                .map(pair -> pair.substring(0, pair.indexOf(' ')))
                .toList();
        // In the order of their identifiers, which is the author's.
        List<String> others = e.all("gapText").stream()
                .filter(word -> !used.contains(word.get("identifier", "")))
                .sorted(Comparator.comparingInt(
                        word -> Integer.parseInt(word.get("identifier", "").substring(1))))
                .map(Element::text)
                .toList();
        if (!others.isEmpty()) {
            out.append(begins("词库", "words")).append(String.join(" | ", others)).append('\n');
        }
    }

    private void picture(Element e) {
        boolean points = e.name().equals("selectPointInteraction");
        List<String> right = correct(e);
        List<Element> areas = points
                ? declared(e)
                        .below()
                        .filter(a -> a.name().equals("areaMapEntry"))
                        .toList()
                : e.name().equals("graphicOrderInteraction")
                        ? right.stream()
                                .map(id -> e.all("hotspotChoice").stream()
                                        .filter(area -> id.equals(area.get("identifier")))
                                        .findFirst()
                                        .orElseThrow())
                                .toList()
                        : e.all("hotspotChoice");
        areas(e, points ? begins("选点图", "points") : begins("图片", "picture"), areas);
    }

    private void areas(Element e, String begin, List<Element> areas) {
        Element object = e.first("object").orElseThrow();
        out.append(begin)
                .append(object.get("data"))
                .append(' ')
                .append(object.get("width"))
                .append('x')
                .append(object.get("height"))
                .append(object.text().isEmpty() ? "" : " " + object.text())
                .append('\n');
        List<String> right = correct(e);
        int number = 1;
        for (Element area : areas) {
            String mark = e.name().equals("graphicOrderInteraction")
                    ? number++ + "."
                    : e.name().equals("hotspotInteraction") && !right.contains(area.get("identifier", "")) ? "-" : "*";
            String label = e.name().equals("graphicGapMatchInteraction")
                    ? word(area.get("identifier", ""), e)
                    : area.get("hotspotLabel", "");
            out.append(mark)
                    .append(
                            switch (area.get("shape", "")) {
                                case "rect" -> word(" 矩形 ", " rect ");
                                case "circle" -> word(" 圆 ", " circle ");
                                default -> word(" 多边形 ", " poly ");
                            })
                    .append(area.get("coords"))
                    .append(label.isEmpty() ? "" : " " + label)
                    .append('\n');
        }
    }

    private void slider(Element e) {
        String about = tolerance(branch(e.get("responseIdentifier", "")));
        String step = e.get("step", "1");
        out.append(begins("滑块", "slider"))
                .append(e.get("lowerBound"))
                .append("..")
                .append(e.get("upperBound"))
                .append(step.equals("1") ? "" : word(" 步长 ", " step ") + step)
                .append(word(" 答案 ", " answer "))
                .append(correct(e).get(0))
                .append(about.isEmpty() ? "" : "±" + about)
                .append('\n');
    }
}
