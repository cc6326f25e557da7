package cn.anxue.exam.qti;

import cn.anxue.exam.qti.BaseType.Point;
import cn.anxue.exam.qti.QtiNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points for single answers, of a response declaration.
 *
 * @param entries by the answer; of several that fit, the first counts
 * @param areas by the area of a picture
 * @param otherwise points for each answer that nothing else maps
 */
record Mapping(
        List<Entry> entries,
        List<Area> areas,
        double otherwise,
        @Nullable Double lowerBound,
        @Nullable Double upperBound) {

    record Entry(Object key, boolean caseSensitive, double points) {
        boolean fits(Object answer) {
            return key instanceof String mine && answer instanceof String text && !caseSensitive
                    ? mine.equalsIgnoreCase(text)
                    : Value.same(key, answer);
        }
    }

    record Area(Shape shape, double points) {}

    /** Of {@code mapping} or {@code areaMapping}. */
    static Mapping of(Element element, BaseType type) {
        List<Entry> entries = new ArrayList<>();
        for (Element entry : element.all("mapEntry")) {
            Object key = type.parse(entry.get("mapKey", ""));
            if (key == null) {
                throw entry.badValue("mapKey");
            }
            boolean caseSensitive = !"false".equals(entry.get("caseSensitive"));
            entries.add(new Entry(key, caseSensitive, entry.number("mappedValue", 0)));
        }
        List<Area> areas = element.all("areaMapEntry").stream()
                .map(entry -> new Area(Shape.of(entry), entry.number("mappedValue", 0)))
                .toList();
        return new Mapping(
                entries,
                areas,
                element.number("defaultValue", 0),
                bound(element, "lowerBound"),
                bound(element, "upperBound"));
    }

    private static @Nullable Double bound(Element element, String name) {
        return element.get(name) == null ? null : Double.valueOf(element.number(name, 0));
    }

    /** Points for a response; each different answer counts once. */
    double map(Value response) {
        double sum = 0;
        List<Object> seen = new ArrayList<>();
        for (Object atom : response.atoms()) {
            if (Value.indexOf(seen, atom) < 0) {
                seen.add(atom);
                sum += entries.stream()
                        .filter(entry -> entry.fits(atom))
                        .findFirst()
                        .map(Entry::points)
                        .orElse(otherwise);
            }
        }
        return bounded(sum);
    }

    /** Points for places on a picture; each area counts once, and every place outside all areas. */
    double mapPoints(Value response) {
        double sum = 0;
        List<Area> left = new ArrayList<>(areas);
        for (Object atom : response.atoms()) {
            if (atom instanceof Point point) {
                Optional<Area> hit = left.stream()
                        .filter(area -> area.shape().contains(point))
                        .findFirst();
                hit.ifPresent(left::remove);
                boolean outside = areas.stream().noneMatch(area -> area.shape().contains(point));
                sum += hit.map(Area::points).orElse(outside ? otherwise : 0.0);
            }
        }
        return bounded(sum);
    }

    /** The most that answers can earn. */
    double most() {
        double sum = entries.stream()
                        .mapToDouble(Entry::points)
                        .filter(p -> p > 0)
                        .sum()
                + areas.stream().mapToDouble(Area::points).filter(p -> p > 0).sum();
        return bounded(sum);
    }

    private double bounded(double points) {
        double above = lowerBound == null ? points : Math.max(lowerBound, points);
        return upperBound == null ? above : Math.min(upperBound, above);
    }
}
