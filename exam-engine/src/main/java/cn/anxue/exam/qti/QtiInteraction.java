package cn.anxue.exam.qti;

import cn.anxue.exam.item.Numbers;
import cn.anxue.exam.item.Units;
import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of an item.
 *
 * @param number 1-based, in document order; candidates know it as R1, R2 …
 * @param sets what can be chosen; two where answers are pairs between different things
 * @param min answers that the author asks for at least
 * @param max answers at most, 0 for any number
 * @param stage the picture that the interaction is about, an element img or object; null for none
 */
record QtiInteraction(
        int number,
        Kind kind,
        Declaration response,
        Element element,
        List<ChoiceSet> sets,
        int min,
        int max,
        @Nullable Element stage) {

    private static final Pattern MOST_IN_GROUP = Pattern.compile("\\bmax-(\\d{1,3})\\b");

    /** The kinds of interaction, by the standard's element and the name that the player knows. */
    enum Kind {
        CHOICE("choiceInteraction", "choice", "simpleChoice"),
        INLINE_CHOICE("inlineChoiceInteraction", "inlineChoice", "inlineChoice"),
        ORDER("orderInteraction", "order", "simpleChoice"),
        ASSOCIATE("associateInteraction", "associate", "simpleAssociableChoice"),
        MATCH("matchInteraction", "match", "simpleAssociableChoice"),
        GAP_MATCH("gapMatchInteraction", "gapMatch", "gapText", "gapImg"),
        TEXT_ENTRY("textEntryInteraction", "textEntry"),
        EXTENDED_TEXT("extendedTextInteraction", "extendedText"),
        HOTTEXT("hottextInteraction", "hottext", "hottext"),
        HOTSPOT("hotspotInteraction", "hotspot", "hotspotChoice"),
        SELECT_POINT("selectPointInteraction", "selectPoint"),
        GRAPHIC_ORDER("graphicOrderInteraction", "graphicOrder", "hotspotChoice"),
        GRAPHIC_ASSOCIATE("graphicAssociateInteraction", "graphicAssociate", "associableHotspot"),
        GRAPHIC_GAP_MATCH("graphicGapMatchInteraction", "graphicGapMatch", "gapImg", "gapText"),
        POSITION_OBJECT("positionObjectInteraction", "positionObject"),
        SLIDER("sliderInteraction", "slider"),
        UPLOAD("uploadInteraction", "upload"),
        DRAWING("drawingInteraction", "drawing"),
        MEDIA("mediaInteraction", "media"),
        END_ATTEMPT("endAttemptInteraction", "endAttempt");

        private final String elementName;
        private final String view;
        private final List<String> choices;

        Kind(String elementName, String view, String... choices) {
            this.elementName = elementName;
            this.view = view;
            this.choices = List.of(choices);
        }

        static Optional<Kind> of(String elementName) {
            return Stream.of(values())
                    .filter(kind -> kind.elementName.equals(elementName))
                    .findFirst();
        }

        /** What the player calls it. */
        String view() {
            return view;
        }

        /** Whether answers are pairs. */
        boolean pairs() {
            return switch (this) {
                case ASSOCIATE, MATCH, GAP_MATCH, GRAPHIC_ASSOCIATE, GRAPHIC_GAP_MATCH -> true;
                default -> false;
            };
        }

        /** Whether answers are identifiers of choices. */
        boolean identifiers() {
            return switch (this) {
                case CHOICE, INLINE_CHOICE, ORDER, HOTTEXT, HOTSPOT, GRAPHIC_ORDER -> true;
                default -> false;
            };
        }

        boolean points() {
            return this == SELECT_POINT || this == POSITION_OBJECT;
        }

        /** Whether only a person can mark it, unless the author wrote rules. */
        boolean open() {
            return this == EXTENDED_TEXT || this == UPLOAD || this == DRAWING;
        }
    }

    /** Who numbers the choices of a set: A, B … · 1, 2 … · G1, G2 … */
    enum Naming {
        LETTERS,
        NUMBERS,
        GAPS
    }

    /** Choices of one role. */
    record ChoiceSet(Naming naming, List<Choice> choices, boolean shuffle) {}

    /**
     * Something to choose.
     *
     * @param max how often it may be used in pairs, 0 for any number
     */
    record Choice(String identifier, Element element, boolean fixed, int max) {}

    /** The id under which candidates know the interaction. */
    String id() {
        return "R" + number;
    }

    /** Whether a number is typed into it. */
    boolean numeric() {
        BaseType type = response.type();
        return kind == Kind.TEXT_ENTRY && type != null && type.isNumber();
    }

    /**
     * The value of the words that were given; NULL when there is none. A number may be typed as {@link Numbers} reads it,
     * with one of the accepted units behind it.
     */
    Value respond(List<String> words) {
        return response.respond(numeric() ? words.stream().map(this::number).toList() : words);
    }

    private String number(String typed) {
        if (!response.respond(List.of(typed)).isNull()) {
            return typed;
        }
        return Numbers.parseTyped(typed)
                .filter(number -> Units.accepts(element.get(UnitsLabel.UNITS), number.unit()))
                .map(number -> plain(number.value()))
                .orElse("");
    }

    /** Whole numbers without decimals, for responses that are whole numbers. */
    private static String plain(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return (whole ? number.setScale(0, RoundingMode.UNNECESSARY) : number).toPlainString();
    }

    /** Whether the author writes pairs of a gap and what fills it the other way round, gap first. */
    boolean gapFirst() {
        if (kind != Kind.GAP_MATCH && kind != Kind.GRAPHIC_GAP_MATCH) {
            return false;
        }
        Stream<Object> keys = response.mapping() == null
                ? Stream.empty()
                : response.mapping().entries().stream().map(Mapping.Entry::key);
        return Stream.concat(response.correct().atoms().stream(), keys)
                .anyMatch(key -> key instanceof BaseType.Pair pair && has(1, pair.first()) && has(0, pair.second()));
    }

    private boolean has(int set, String identifier) {
        return sets.get(set).choices().stream()
                .anyMatch(choice -> choice.identifier().equals(identifier));
    }

    static QtiInteraction of(int number, Kind kind, Element element, Declaration response, @Nullable Element stage) {
        boolean single = response.cardinality() == Value.Cardinality.SINGLE;
        int max = single && kind != Kind.ORDER && kind != Kind.GRAPHIC_ORDER ? 1 : most(kind, element);
        int min = Math.max(element.whole("minChoices", 0), element.whole("minAssociations", 0));
        return new QtiInteraction(number, kind, response, element, sets(kind, element), min, max, stage);
    }

    private static int most(Kind kind, Element element) {
        return switch (kind) {
            case CHOICE, HOTTEXT, HOTSPOT, SELECT_POINT, POSITION_OBJECT -> element.whole("maxChoices", 1);
            case ORDER, GRAPHIC_ORDER -> element.whole("maxChoices", 0);
            case ASSOCIATE, MATCH, GRAPHIC_ASSOCIATE -> element.whole("maxAssociations", 1);
            case GAP_MATCH, GRAPHIC_GAP_MATCH -> element.whole("maxAssociations", 0);
            case EXTENDED_TEXT -> element.whole("maxStrings", 1);
            default -> 1;
        };
    }

    private static List<ChoiceSet> sets(Kind kind, Element element) {
        boolean shuffle = element.isTrue("shuffle");
        List<ChoiceSet> sets = new ArrayList<>();
        switch (kind) {
            case MATCH -> {
                List<Element> halves = element.all("simpleMatchSet");
                if (halves.size() != 2) {
                    throw new QtiRefusal(QtiRefusal.Code.MISSING, element.name(), "simpleMatchSet", element.line());
                }
                sets.add(set(Naming.LETTERS, kind.choices, halves.get(0).elements().stream(), shuffle));
                sets.add(set(Naming.NUMBERS, kind.choices, halves.get(1).elements().stream(), shuffle));
            }
            case GAP_MATCH -> {
                sets.add(set(Naming.LETTERS, kind.choices, element.elements().stream(), shuffle));
                sets.add(set(Naming.GAPS, List.of("gap"), element.below(), false));
            }
            case GRAPHIC_GAP_MATCH -> {
                sets.add(set(Naming.LETTERS, kind.choices, element.elements().stream(), shuffle));
                sets.add(set(Naming.GAPS, List.of("associableHotspot"), element.elements().stream(), false));
            }
            case HOTTEXT -> sets.add(set(Naming.LETTERS, kind.choices, element.below(), false));
            default -> {
                if (!kind.choices.isEmpty()) {
                    sets.add(set(Naming.LETTERS, kind.choices, element.elements().stream(), shuffle));
                }
            }
        }
        for (ChoiceSet set : sets) {
            if (set.choices.isEmpty()) {
                throw new QtiRefusal(QtiRefusal.Code.MISSING, element.name(), kind.choices.get(0), element.line());
            }
        }
        return sets;
    }

    /** Some authors write how much a gap holds into its match group: {@code max-5}. */
    private static int mostInGroup(Element gap) {
        Matcher most = MOST_IN_GROUP.matcher(gap.get("matchGroup", ""));
        return most.find() ? Integer.parseInt(most.group(1)) : 1;
    }

    private static ChoiceSet set(Naming naming, List<String> names, Stream<Element> candidates, boolean shuffle) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        candidates.filter(child -> names.contains(child.name())).forEach(child -> {
            String identifier = child.need("identifier");
            int max = child.whole("matchMax", mostInGroup(child));
            Choice choice = new Choice(identifier, child, child.isTrue("fixed"), max);
            if (choices.put(identifier, choice) != null) {
                throw child.badValue("identifier");
            }
        });
        return new ChoiceSet(naming, List.copyOf(choices.values()), shuffle);
    }
}
