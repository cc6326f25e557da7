package cn.anxue.exam.notation;

import cn.anxue.exam.notation.Sheet.Area;
import cn.anxue.exam.notation.Sheet.Picture;
import cn.anxue.exam.notation.Sheet.PictureTask;
import cn.anxue.exam.qti.Elements;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the interactions of a picture with areas, for {@link ItemComposer}. */
final class PictureComposer {
    private final ItemScoring scoring;

    PictureComposer(ItemScoring scoring) {
        this.scoring = scoring;
    }

    private static Elements object(Picture picture) {
        return Elements.of("object")
                .with("data", picture.source())
                .with("type", "image/png")
                .with("width", picture.width())
                .with("height", picture.height())
                .text(picture.words());
    }

    private static Elements hotspot(String name, String id, Area area) {
        return Elements.of(name)
                .with("identifier", id)
                .with("shape", area.shape())
                .with("coords", area.coords());
    }

    private Elements labels(Picture picture) {
        Set<String> distinct = new LinkedHashSet<>();
        picture.areas().forEach(area -> distinct.add(area.label()));
        distinct.addAll(picture.others());
        List<String> words = List.copyOf(distinct);
        List<String> right = IntStream.range(0, picture.areas().size())
                .mapToObj(i -> "W" + (words.indexOf(picture.areas().get(i).label()) + 1) + " A" + (i + 1))
                .toList();
        Elements asked = Elements.of("graphicGapMatchInteraction")
                .with("responseIdentifier", scoring.several(right, "directedPair"))
                .add(object(picture));
        // Words stand in an order that says nothing; areas keep theirs, for their numbers are on the picture.
        words.stream()
                .sorted()
                .forEach(word -> asked.add(Elements.of("gapText")
                        .with("identifier", "W" + (words.indexOf(word) + 1))
                        .with("matchMax", 0)
                        .text(word)));
        for (int i = 0; i < picture.areas().size(); i++) {
            asked.add(
                    hotspot("associableHotspot", "A" + (i + 1), picture.areas().get(i))
                            .with("matchMax", 1));
        }
        return asked;
    }

    private Elements linkedAreas(Picture picture) {
        List<String> names = picture.areas().stream().map(Area::label).toList();
        List<String> right = ItemComposer.joined(picture.links(), names, "A");
        Elements asked = Elements.of("graphicAssociateInteraction")
                .with("responseIdentifier", scoring.several(right, "pair"))
                .with("maxAssociations", 0)
                .add(object(picture));
        for (int i = 0; i < names.size(); i++) {
            asked.add(
                    hotspot("associableHotspot", "A" + (i + 1), picture.areas().get(i))
                            .with("matchMax", ItemComposer.ends(picture.links(), names.get(i)))
                            .with("hotspotLabel", names.get(i)));
        }
        return asked;
    }

    /** The interaction that the picture's task asks for. */
    Elements asked(Picture picture) {
        if (picture.task() == PictureTask.LABELS) {
            return labels(picture);
        }
        if (picture.task() == PictureTask.LINKS) {
            return linkedAreas(picture);
        }
        List<String> ids = IntStream.rangeClosed(1, picture.areas().size())
                .mapToObj(i -> "A" + i)
                .toList();
        List<String> right = IntStream.range(0, ids.size())
                .filter(i -> picture.areas().get(i).right())
                .mapToObj(ids::get)
                .toList();
        Elements asked =
                switch (picture.task()) {
                    case POINTS -> points(picture.areas());
                    case ORDER -> {
                        String id = scoring.next();
                        scoring.declare(id, "ordered", "identifier", ids);
                        scoring.compared(id, BigDecimal.ONE, Elements.of("match"));
                        yield Elements.of("graphicOrderInteraction").with("responseIdentifier", id);
                    }
                    default ->
                        Elements.of("hotspotInteraction")
                                .with("responseIdentifier", scoring.several(right, "identifier"))
                                .with("maxChoices", 0);
                };
        asked.add(object(picture));
        if (picture.task() != PictureTask.POINTS) {
            for (int i : standing(picture)) {
                Area area = picture.areas().get(i);
                Elements choice = hotspot("hotspotChoice", ids.get(i), area);
                asked.add(area.label().isEmpty() ? choice : choice.with("hotspotLabel", area.label()));
            }
        }
        return asked;
    }

    /** The order in which areas stand in the item: that of the text, unless it is the answer; then from left to right. */
    private static List<Integer> standing(Picture picture) {
        Comparator<Integer> leftToRight =
                Comparator.comparingInt(i -> coordinate(picture.areas().get(i), 0));
        Comparator<Integer> topDown =
                Comparator.comparingInt(i -> coordinate(picture.areas().get(i), 1));
        Stream<Integer> all = IntStream.range(0, picture.areas().size()).boxed();
        return picture.task() == PictureTask.ORDER
                ? all.sorted(leftToRight.thenComparing(topDown)).toList()
                : all.toList();
    }

    private static int coordinate(Area area, int position) {
        return Integer.parseInt(area.coords().split(",")[position]);
    }

    private Elements points(List<Area> areas) {
        String id = scoring.next();
        List<Area> right = areas.stream().filter(Area::right).toList();
        Elements mapping = Elements.of("areaMapping").with("defaultValue", scoring.wrong());
        for (Area area : right) {
            mapping.add(Elements.of("areaMapEntry")
                    .with("shape", area.shape())
                    .with("coords", area.coords())
                    .with("mappedValue", 1));
        }
        scoring.declare(
                id,
                "multiple",
                "point",
                right.stream().map(PictureComposer::middle).toList(),
                mapping);
        scoring.earns(Elements.of("mapResponsePoint").with("identifier", id), BigDecimal.valueOf(right.size()));
        return Elements.of("selectPointInteraction")
                .with("responseIdentifier", id)
                .with("maxChoices", right.size());
    }

    /** A point of the area: of a polygon its first corner, since its middle may lie outside. */
    private static String middle(Area area) {
        int[] at =
                Stream.of(area.coords().split(",")).mapToInt(Integer::parseInt).toArray();
        return area.shape().equals("rect") ? (at[0] + at[2]) / 2 + " " + (at[1] + at[3]) / 2 : at[0] + " " + at[1];
    }
}
