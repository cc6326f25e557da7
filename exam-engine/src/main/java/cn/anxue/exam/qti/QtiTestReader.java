package cn.anxue.exam.qti;

import cn.anxue.exam.item.Texts;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiTest.Code;
import cn.anxue.exam.qti.QtiTest.Part;
import cn.anxue.exam.qti.QtiTest.Remark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an assessment test as a blueprint. A section that the candidate sees is a section of the paper; within it each
 * selection is a part that draws, and what is asked in any case is a part of its own.
 */
final class QtiTestReader {
    private static final int LONGEST_HEADING = 40;
    private static final BigDecimal MOST_MARKS = new BigDecimal(1_000);
    private static final BigDecimal UNNOTICED = new BigDecimal("0.004");

    /**
     * What the reader asks of an item.
     *
     * @param file its name in the package
     * @param most what it earns at most
     * @param shuffles whether it mixes choices
     */
    record Found(String file, double most, boolean shuffles) {}

    /** @param single asked in any case, at this place */
    private record Unit(List<String> items, int count, BigDecimal marks, boolean single) {}

    /** What stands below one heading. */
    private static final class Group {
        private final List<Unit> units = new ArrayList<>();
        private boolean mixed;
    }

    private record Ref(String file, BigDecimal marks, boolean required) {}

    private final Element root;
    private final Function<String, Optional<Found>> items;
    private final QtiTestRules rules;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<Remark> obstacles = new LinkedHashSet<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private boolean shuffles;

    private QtiTestReader(Element root, Function<String, Optional<Found>> items) {
        this.root = root;
        this.items = items;
        this.rules = new QtiTestRules(root, obstacles, remarks);
    }

    /**
     * The test.
     *
     * @param items the item of a reference, if it is in the package
     */
    static QtiTest read(Element root, Function<String, Optional<Found>> items) {
        QtiTestReader reader = new QtiTestReader(root, items);
        try {
            return reader.test();
        } catch (QtiRefusal refused) {
            Remark why = refused.code() == QtiRefusal.Code.MISSING
                    ? Remark.of(
                            Code.BAD_VALUE,
                            refused.args().get(0),
                            refused.args().get(1),
                            refused.args().get(2))
                    : new Remark(Code.BAD_VALUE, List.copyOf(refused.args()));
            return reader.blocked(why);
        }
    }

    /** A file that is no test. */
    static QtiTest unreadable(String file) {
        return new QtiTest("", null, false, false, List.of(), List.of(Remark.of(Code.UNREADABLE, file)), List.of());
    }

    private QtiTest blocked(Remark why) {
        obstacles.add(why);
        return new QtiTest(
                root.get("title", ""), null, false, false, List.of(), List.copyOf(obstacles), List.copyOf(remarks));
    }

    private QtiTest test() {
        rules.check();
        for (Element part : root.all("testPart")) {
            for (Element section : part.elements()) {
                section(section, null);
            }
        }
        groups.values().stream().filter(group -> group.mixed).forEach(QtiTestReader::merge);
        boolean shuffle = groups.values().stream().anyMatch(group -> group.mixed)
                && groups.values().stream().allMatch(group -> group.mixed || group.units.size() < 2);
        List<Part> parts = new ArrayList<>();
        groups.forEach((heading, group) -> {
            if (group.mixed && !shuffle && group.units.size() > 1) {
                remarks.add(Remark.of(Code.ORDER, heading));
            }
            group.units.forEach(unit -> parts.add(new Part(heading, unit.items, unit.count, unit.marks)));
        });
        List<Part> few = new QtiTestLimits(obstacles, remarks).within(parts);
        return new QtiTest(
                Texts.collapse(root.get("title", "")),
                rules.minutes(),
                shuffle,
                shuffles,
                few,
                List.copyOf(obstacles),
                List.copyOf(remarks));
    }

    /** @param within the group around it, null for a section of the first level */
    private void section(Element section, @Nullable Group within) {
        if (section.name().equals("assessmentSectionRef")) {
            obstacles.add(Remark.of(Code.UNSUPPORTED, section.name(), section.line()));
            return;
        }
        if (!section.name().equals("assessmentSection")) {
            return;
        }
        String title = Texts.collapse(section.get("title", ""));
        boolean headed = !section.get("visible", "true").equals("false") && !title.isEmpty();
        boolean shuffle = section.first("ordering")
                .filter(order -> order.isTrue("shuffle"))
                .isPresent();
        boolean own = headed || within == null;
        Group group =
                headed ? headed(title) : within == null ? groups.computeIfAbsent("", none -> new Group()) : within;
        if (own) {
            group.mixed |= shuffle;
        } else if (group.mixed && !section.get("keepTogether", "true").equals("false")) {
            remarks.add(Remark.of(Code.ORDER, named(section)));
        }
        Optional<Element> selection = section.first("selection");
        List<Element> children = section.elements().stream()
                .filter(child -> child.name().startsWith("assessmentSection")
                        || child.name().equals("assessmentItemRef"))
                .toList();
        if (selection.isPresent()) {
            selected(section, children, selection.get(), shuffle, group);
        } else if (!own && shuffle) {
            mixed(section, children, group);
        } else {
            children.forEach(child -> {
                if (child.name().equals("assessmentItemRef")) {
                    ref(child).ifPresent(ref -> group.units.add(new Unit(List.of(ref.file), 1, ref.marks, true)));
                } else {
                    section(child, group);
                }
            });
        }
    }

    private Group headed(String title) {
        String heading = title;
        if (title.length() > LONGEST_HEADING) {
            remarks.add(Remark.of(Code.HEADING, title));
            heading = title.substring(0, LONGEST_HEADING);
        }
        String base = heading.length() > LONGEST_HEADING - 5 ? heading.substring(0, LONGEST_HEADING - 5) : heading;
        for (int number = 2; groups.containsKey(heading); number++) {
            heading = base + " (" + number + ")";
        }
        Group made = new Group();
        groups.put(heading, made);
        return made;
    }

    private void selected(Element section, List<Element> children, Element selection, boolean shuffle, Group group) {
        int select = Integer.parseInt(whole(selection));
        if (selection.isTrue("withReplacement")) {
            obstacles.add(Remark.of(Code.UNSUPPORTED, "withReplacement", selection.line()));
        }
        if (children.stream().anyMatch(child -> !child.name().equals("assessmentItemRef"))) {
            obstacles.add(Remark.of(Code.UNSUPPORTED, "selection/assessmentSection", selection.line()));
            return;
        }
        if (select < 0 || select > children.size()) {
            obstacles.add(Remark.of(Code.BAD_VALUE, "select", String.valueOf(select), selection.line()));
            return;
        }
        List<Ref> refs = children.stream().flatMap(child -> ref(child).stream()).toList();
        refs.stream()
                .filter(Ref::required)
                .forEach(ref -> group.units.add(new Unit(List.of(ref.file), 1, ref.marks, true)));
        List<Ref> free = refs.stream().filter(ref -> !ref.required).toList();
        int count = select - (refs.size() - free.size());
        if (count <= 0 || free.isEmpty()) {
            return;
        }
        if (free.stream().map(Ref::marks).distinct().count() > 1) {
            obstacles.add(Remark.of(Code.UNEQUAL_POINTS, named(section)));
        }
        if (!shuffle && count > 1 && !group.mixed) {
            remarks.add(Remark.of(Code.ORDER, named(section)));
        }
        group.units.add(new Unit(free.stream().map(Ref::file).toList(), count, free.get(0).marks, false));
    }

    private static String whole(Element selection) {
        String select = selection.need("select");
        if (!select.matches("\\d{1,6}")) {
            throw selection.badValue("select");
        }
        return select;
    }

    /** A hidden section that mixes what it asks. */
    private void mixed(Element section, List<Element> children, Group group) {
        Map<BigDecimal, List<String>> byMarks = new LinkedHashMap<>();
        for (Element child : children) {
            if (child.name().equals("assessmentItemRef")) {
                ref(child).ifPresent(ref -> byMarks.computeIfAbsent(ref.marks, marks -> new ArrayList<>())
                        .add(ref.file));
            } else {
                section(child, group);
            }
        }
        if (byMarks.size() > 1 && !group.mixed) {
            remarks.add(Remark.of(Code.ORDER, named(section)));
        }
        byMarks.forEach((marks, files) -> group.units.add(new Unit(files, files.size(), marks, false)));
    }

    /** Single questions of equal marks in a section that mixes them are one part. */
    private static void merge(Group group) {
        Map<BigDecimal, List<String>> singles = new LinkedHashMap<>();
        group.units.stream().filter(Unit::single).forEach(unit -> singles.computeIfAbsent(
                        unit.marks, marks -> new ArrayList<>())
                .addAll(unit.items));
        List<Unit> merged = new ArrayList<>();
        for (Unit unit : group.units) {
            List<String> files = unit.single ? singles.remove(unit.marks) : unit.items;
            if (files != null) {
                merged.add(new Unit(files, unit.single ? files.size() : unit.count, unit.marks, false));
            }
        }
        group.units.clear();
        group.units.addAll(merged);
    }

    private static String named(Element section) {
        String title = Texts.collapse(section.get("title", ""));
        return title.isEmpty() ? section.get("identifier", "") : title;
    }

    private Optional<Ref> ref(Element reference) {
        Optional<Found> found = items.apply(reference.get("href", ""));
        if (found.isEmpty()) {
            obstacles.add(Remark.of(Code.ITEM_MISSING, reference.get("href", ""), reference.line()));
            return Optional.empty();
        }
        Found item = found.get();
        shuffles |= item.shuffles;
        if (!Double.isFinite(item.most)) {
            obstacles.add(Remark.of(Code.POINTS, item.file));
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(rules.weight(reference)).multiply(BigDecimal.valueOf(item.most));
        BigDecimal marks = exact.setScale(2, RoundingMode.HALF_UP);
        if (marks.signum() <= 0 || marks.compareTo(MOST_MARKS) > 0) {
            obstacles.add(Remark.of(Code.POINTS, item.file));
        } else if (exact.subtract(marks).abs().compareTo(UNNOTICED) > 0) {
            remarks.add(Remark.of(Code.ROUNDED, item.file, exact.toPlainString(), marks.toPlainString()));
        }
        return Optional.of(new Ref(item.file, marks.stripTrailingZeros(), reference.isTrue("required")));
    }
}
