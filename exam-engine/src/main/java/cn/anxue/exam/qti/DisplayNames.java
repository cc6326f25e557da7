package cn.anxue.exam.qti;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.qti.BaseType.Point;
import cn.anxue.exam.qti.QtiInteraction.Choice;
import cn.anxue.exam.qti.QtiInteraction.Kind;
import cn.anxue.exam.qti.QtiInteraction.Naming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Between the author's identifiers, which may speak, and the names by which a candidate knows interactions (R1, R2 …) and
 * choices (letters, numbers and gaps by position). Every answer is checked against its interaction on the way in.
 */
final class DisplayNames {
    private static final int MOST_TURNS = 50;
    private static final int LONGEST_ENTRY = 500;
    private static final int LONGEST_TEXT = 12_000;
    private static final int LETTERS = 26;
    private static final int MOST_WORDS = 200;
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9/_.-]{1,100}");

    private final List<QtiInteraction> interactions;
    private final List<List<List<Choice>>> orders;

    /** @param orders for each interaction, for each set, its visible choices as displayed */
    DisplayNames(List<QtiInteraction> interactions, List<List<List<Choice>>> orders) {
        this.interactions = interactions;
        this.orders = orders;
    }

    /** The visible choices of a set as displayed. */
    List<Choice> choices(QtiInteraction interaction, int set) {
        return orders.get(interaction.number() - 1).get(set);
    }

    /** The name of the choice at a position. */
    static String name(Naming naming, int position) {
        return switch (naming) {
            case LETTERS -> {
                int round = position / LETTERS;
                yield Option.letter(position % LETTERS) + (round == 0 ? "" : round);
            }
            case NUMBERS -> String.valueOf(position + 1);
            case GAPS -> "G" + (position + 1);
        };
    }

    CompositeResponse toCanonical(CompositeResponse shown) {
        return translate(shown, true);
    }

    CompositeResponse toDisplayed(CompositeResponse canonical) {
        return translate(canonical, false);
    }

    private CompositeResponse translate(CompositeResponse response, boolean inwards) {
        if (response.turns().size() > MOST_TURNS) {
            throw mismatch("turns");
        }
        List<Map<String, List<String>>> turns = new ArrayList<>();
        for (Map<String, List<String>> turn : response.turns()) {
            Map<String, List<String>> translated = new LinkedHashMap<>();
            Set<String> known = new HashSet<>();
            for (QtiInteraction interaction : interactions) {
                String from =
                        inwards ? interaction.id() : interaction.response().identifier();
                String to = inwards ? interaction.response().identifier() : interaction.id();
                known.add(from);
                List<String> words = turn.getOrDefault(from, List.of());
                if (!words.isEmpty()) {
                    translated.put(to, words(interaction, words, inwards));
                }
            }
            if (!known.containsAll(turn.keySet())) {
                throw mismatch(turn.keySet().toString());
            }
            turns.add(translated);
        }
        return new CompositeResponse(turns);
    }

    private List<String> words(QtiInteraction interaction, List<String> words, boolean inwards) {
        int most = interaction.max() == 0 ? MOST_WORDS : interaction.max();
        boolean open = interaction.kind() == Kind.ORDER || interaction.kind() == Kind.GRAPHIC_ORDER;
        if (inwards && words.size() > (open ? MOST_WORDS : most)) {
            throw mismatch(interaction.id());
        }
        Kind kind = interaction.kind();
        if (kind.identifiers()) {
            Map<String, String> dictionary = dictionary(interaction, 0, inwards);
            List<String> translated =
                    words.stream().map(word -> look(dictionary, word)).toList();
            if (new HashSet<>(translated).size() < translated.size()) {
                throw mismatch(interaction.id());
            }
            return translated;
        }
        if (kind.pairs()) {
            return pairs(interaction, words, inwards);
        }
        if (inwards) {
            words.forEach(word -> check(interaction, word));
        }
        return words;
    }

    private List<String> pairs(QtiInteraction interaction, List<String> words, boolean inwards) {
        Map<String, String> first = dictionary(interaction, 0, inwards);
        Map<String, String> second = dictionary(interaction, interaction.sets().size() - 1, inwards);
        Map<String, Integer> used = new HashMap<>();
        List<String> translated = new ArrayList<>();
        for (String word : words) {
            String[] ends = word.strip().split("\\s+");
            if (ends.length != 2) {
                throw mismatch(word);
            }
            boolean turned = interaction.gapFirst();
            int from = turned && !inwards ? 1 : 0;
            String one = look(first, ends[from]);
            String other = look(second, ends[1 - from]);
            translated.add(turned && inwards ? other + " " + one : one + " " + other);
            used.merge("0 " + ends[0], 1, Integer::sum);
            used.merge((interaction.sets().size() - 1) + " " + ends[1], 1, Integer::sum);
        }
        if (inwards) {
            checkUse(interaction, used);
        }
        return translated;
    }

    private void checkUse(QtiInteraction interaction, Map<String, Integer> used) {
        for (int set = 0; set < interaction.sets().size(); set++) {
            List<Choice> choices = choices(interaction, set);
            Naming naming = interaction.sets().get(set).naming();
            for (int position = 0; position < choices.size(); position++) {
                int most = choices.get(position).max();
                if (most > 0 && used.getOrDefault(set + " " + name(naming, position), 0) > most) {
                    throw mismatch(interaction.id());
                }
            }
        }
    }

    private Map<String, String> dictionary(QtiInteraction interaction, int set, boolean inwards) {
        Naming naming = interaction.sets().get(set).naming();
        List<Choice> choices = choices(interaction, set);
        Map<String, String> dictionary = new HashMap<>();
        for (int position = 0; position < choices.size(); position++) {
            String shown = name(naming, position);
            String identifier = choices.get(position).identifier();
            dictionary.put(inwards ? shown : identifier, inwards ? identifier : shown);
        }
        return dictionary;
    }

    private static String look(Map<String, String> dictionary, String word) {
        String translated = dictionary.get(word.strip());
        if (translated == null) {
            throw mismatch(word);
        }
        return translated;
    }

    private static void check(QtiInteraction interaction, String word) {
        boolean fine =
                switch (interaction.kind()) {
                    case TEXT_ENTRY -> word.length() <= LONGEST_ENTRY;
                    case EXTENDED_TEXT -> word.length() <= LONGEST_TEXT;
                    case SELECT_POINT, POSITION_OBJECT ->
                        BaseType.POINT.parse(word) instanceof Point point && onStage(point, interaction.stage());
                    case SLIDER -> BaseType.FLOAT.parse(word) instanceof Double number && onScale(number, interaction);
                    case UPLOAD, DRAWING -> FILE.matcher(word).matches();
                    case MEDIA -> word.matches("\\d{1,4}");
                    default -> word.equals("true") || word.equals("false");
                };
        if (!fine) {
            throw mismatch(interaction.id());
        }
    }

    private static boolean onStage(Point point, QtiNode.@Nullable Element stage) {
        double width = stage == null ? 0 : size(stage, "width");
        double height = stage == null ? 0 : size(stage, "height");
        return point.x() >= 0
                && point.y() >= 0
                && (width <= 0 || point.x() <= width)
                && (height <= 0 || point.y() <= height);
    }

    /** A size in pixels, 0 when it is not given so. */
    static double size(QtiNode.Element picture, String attribute) {
        String text = picture.get(attribute, "").replace("px", "").strip();
        return text.matches("\\d{1,5}(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    private static boolean onScale(double number, QtiInteraction interaction) {
        double lower = interaction.element().number("lowerBound", 0);
        double upper = interaction.element().number("upperBound", 100);
        return number >= Math.min(lower, upper) && number <= Math.max(lower, upper);
    }

    private static EngineException mismatch(String what) {
        return new EngineException(EngineError.SLOT_MISMATCH, what);
    }
}
