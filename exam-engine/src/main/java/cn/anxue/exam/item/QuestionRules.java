package cn.anxue.exam.item;

import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a well-formed question is. Pages, imports and the API all ask here.
 *
 * <p>Multiple choice may have one right option only: Chinese banks mix "one or more" (不定项) into 多选题, and a candidate
 * who knew that there are at least two would know more than the question says.
 */
public final class QuestionRules {
    /** Letters A to Z. */
    public static final int MAX_OPTIONS = 26;
    /** Longest stem, explanation or option, in UTF-16 units. */
    public static final int MAX_TEXT = 5000;
    /** Longest chapter, objective or tag, in UTF-16 units. */
    public static final int MAX_LABEL = 200;

    private static final List<String> TRUE_FALSE_IDS = List.of("TRUE", "FALSE");

    private QuestionRules() {}

    /** All that is wrong with the question, in the order of its fields; empty when it is well-formed. */
    public static List<Problem> check(Question question) {
        Problems problems = new Problems();
        Item item = question.item();
        checkTexts(question, problems);
        if (!kindsFit(item, question.key())) {
            problems.add(ProblemCode.WRONG_KIND, "type", item.type());
            return problems.found;
        }
        if (item.type().hasOptions()) {
            checkOptions(item, problems);
        }
        checkKey(item, question.key(), problems);
        if (question.difficulty() < 1 || question.difficulty() > 5) {
            problems.add(ProblemCode.DIFFICULTY_OUT_OF_RANGE, "difficulty", question.difficulty());
        }
        return problems.found;
    }

    /** The interaction of a true/false question: ids TRUE and FALSE without text. */
    public static ChoiceInteraction trueFalse() {
        return new ChoiceInteraction(
                TRUE_FALSE_IDS.stream().map(id -> new Option(id, "")).toList(), 1);
    }

    private static void checkTexts(Question question, Problems problems) {
        if (question.item().stem().isBlank()) {
            problems.add(ProblemCode.STEM_MISSING, "stem");
        }
        problems.length(question.item().stem(), MAX_TEXT, "stem");
        problems.length(question.explanation(), MAX_TEXT, "explanation");
        problems.length(question.chapter(), MAX_LABEL, "chapter");
        problems.length(question.objective(), MAX_LABEL, "objective");
        question.tags().forEach(tag -> problems.length(tag, MAX_LABEL, "tags"));
    }

    private static boolean kindsFit(Item item, Key key) {
        Interaction asked = item.interaction();
        return switch (item.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE ->
                asked instanceof ChoiceInteraction && key instanceof ChoiceKey;
            case TEXT_ENTRY -> asked instanceof TextEntryInteraction && key instanceof TextKey;
            case NUMERIC_ENTRY -> asked instanceof NumericEntryInteraction && key instanceof NumericKey;
            case ORDERING -> asked instanceof OrderInteraction && key instanceof OrderKey;
            case COMPOSITE ->
                asked instanceof CompositeInteraction composite
                        && key instanceof CompositeKey rules
                        && composite.content().equals(rules.content());
        };
    }

    private static void checkOptions(Item item, Problems problems) {
        List<Option> options = item.options();
        boolean trueFalse = item.type() == ItemType.TRUE_FALSE;
        if (options.size() < 2) {
            problems.add(ProblemCode.TOO_FEW_OPTIONS, "options", options.size());
        } else if (options.size() > (trueFalse ? 2 : MAX_OPTIONS)) {
            problems.add(ProblemCode.TOO_MANY_OPTIONS, "options", trueFalse ? 2 : MAX_OPTIONS);
            return;
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            String expected = trueFalse ? TRUE_FALSE_IDS.get(i) : Option.letter(i);
            if (!option.id().equals(expected)) {
                problems.add(ProblemCode.BAD_OPTION_ID, "options", option.id());
            }
            problems.length(option.text(), MAX_TEXT, "options");
            if (!trueFalse) {
                checkOptionContent(option, seen, problems);
            }
        }
    }

    private static void checkOptionContent(Option option, Map<String, String> seen, Problems problems) {
        if (option.text().isBlank() && option.picture() == null) {
            problems.add(ProblemCode.OPTION_EMPTY, "options", option.id());
            return;
        }
        String earlier = seen.putIfAbsent(Texts.folded(option.text()) + '\n' + option.picture(), option.id());
        if (earlier != null) {
            problems.add(ProblemCode.OPTIONS_ALIKE, "options", earlier, option.id());
        }
    }

    private static void checkKey(Item item, Key key, Problems problems) {
        List<String> ids = item.options().stream().map(Option::id).toList();
        if (key instanceof ChoiceKey choice) {
            checkChoiceKey(item.type(), ids, choice, problems);
        } else if (key instanceof OrderKey order && !order.sequence().equals(ids)) {
            problems.add(ProblemCode.KEY_NOT_THE_ORDER, "key");
        } else if (key instanceof TextKey text) {
            checkTextKey(text, problems);
        } else if (key instanceof NumericKey numeric && numeric.tolerance().signum() < 0) {
            problems.add(ProblemCode.TOLERANCE_NEGATIVE, "key");
        }
    }

    private static void checkChoiceKey(ItemType type, List<String> ids, ChoiceKey key, Problems problems) {
        if (key.correct().isEmpty()) {
            problems.add(ProblemCode.KEY_MISSING, "key");
        }
        if (key.correct().size() > 1 && type != ItemType.MULTIPLE_CHOICE) {
            problems.add(ProblemCode.KEY_NOT_SINGLE, "key", String.join(",", key.correct()));
        }
        key.correct().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add(ProblemCode.KEY_NOT_AN_OPTION, "key", id));
    }

    private static void checkTextKey(TextKey key, Problems problems) {
        if (key.accepted().isEmpty()) {
            problems.add(ProblemCode.KEY_MISSING, "key");
        }
        if (key.accepted().stream().anyMatch(text -> text.isBlank() || text.length() > ResponseCodec.MAX_TEXT)) {
            problems.add(ProblemCode.KEY_UNANSWERABLE, "key");
        }
    }

    private static final class Problems {
        private final List<Problem> found = new ArrayList<>();

        void add(ProblemCode code, String field, Object... args) {
            found.add(new Problem(
                    code, field, List.of(args).stream().map(String::valueOf).toList()));
        }

        void length(String text, int limit, String field) {
            if (text.length() > limit) {
                add(ProblemCode.TEXT_TOO_LONG, field, limit);
            }
        }
    }
}
