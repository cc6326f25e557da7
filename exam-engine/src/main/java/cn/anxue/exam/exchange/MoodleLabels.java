package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.notation.Sheet.Essay;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Moodle has tags and category paths for: chapter, tags and, as tags of their own, what it has no place for.
 *
 * @param difficulty 1 to 5
 * @param unit of a number, or null
 * @param length of an essay in characters, 0 for none
 * @param objective the learning objective, empty for none
 */
record MoodleLabels(Set<String> tags, int difficulty, @Nullable String unit, int length, String objective) {
    private static final Pattern DIFFICULTY = Pattern.compile("(?:difficulty|难度)[:：]\\s?([1-5])");
    private static final Pattern UNIT = Pattern.compile("(?:unit|单位)[:：]\\s?(\\S.*)");
    private static final Pattern LENGTH = Pattern.compile("(?:length|字数)[:：]\\s?(\\d{1,5})");
    private static final Pattern OBJECTIVE = Pattern.compile("(?:objective|学习目标)[:：]\\s?(\\S.*)");
    private static final Pattern CONTEXT = Pattern.compile("^\\s*\\$[a-z]+\\$/?(?:top(?:/(?!/)|$))?");
    private static final Pattern STEPS = Pattern.compile("(?<!/)/(?!/)");
    private static final String ROOT = "$course$/top";

    /** @param type Moodle's, since a tag may say a number's unit or an essay's length */
    static MoodleLabels of(Collection<String> tags, String type) {
        Set<String> plain = new TreeSet<>();
        int difficulty = Question.NORMAL_DIFFICULTY;
        String unit = null;
        int length = 0;
        String objective = "";
        for (String tag : tags) {
            Matcher hard = DIFFICULTY.matcher(tag.strip());
            Matcher aimed = OBJECTIVE.matcher(tag.strip());
            Matcher measured = UNIT.matcher(tag.strip());
            Matcher sized = LENGTH.matcher(tag.strip());
            if (hard.matches()) {
                difficulty = Integer.parseInt(hard.group(1));
            } else if (type.equals("numerical") && measured.matches()) {
                unit = measured.group(1);
            } else if (type.equals("essay") && sized.matches()) {
                length = Integer.parseInt(sized.group(1));
            } else if (objective.isEmpty() && aimed.matches()) {
                objective = Texts.collapse(aimed.group(1));
            } else if (!tag.isBlank()) {
                plain.add(tag.strip());
            }
        }
        return new MoodleLabels(plain, difficulty, unit, length, objective);
    }

    /** The tags of a question as written. */
    static Set<String> tags(Question question, boolean withUnit) {
        Set<String> tags = new TreeSet<>(question.tags());
        if (question.difficulty() != Question.NORMAL_DIFFICULTY) {
            tags.add("难度:" + question.difficulty());
        }
        if (withUnit && question.key() instanceof NumericKey key && key.unit() != null) {
            tags.add(unitTag(key.unit()));
        }
        if (!question.objective().isEmpty()) {
            tags.add("学习目标:" + question.objective());
        }
        return tags;
    }

    /** The tag that says an essay's length, none when it has none. */
    static Set<String> lengthOf(Essay essay) {
        return essay.length() == 0 ? Set.of() : Set.of("字数:" + essay.length());
    }

    /** The tag that says a number's units. */
    static String unitTag(String units) {
        return "单位:" + units;
    }

    /** A tag as it stands between brackets in a comment of GIFT. */
    static String escaped(String tag) {
        return Texts.collapse(tag).replace("]", "&#93;");
    }

    static String unescaped(String written) {
        return written.replace("&#93;", "]");
    }

    /** The chapter that a category's path says: without the context and Moodle's own topmost one. */
    static String chapter(String path) {
        String bare = CONTEXT.matcher(path).replaceFirst("");
        return Stream.of(STEPS.split(bare))
                .map(step -> Texts.collapse(step.replace("//", "/")))
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The path of a chapter's category; a slash in a name is written twice. */
    static String path(String chapter) {
        return chapter.isEmpty() ? ROOT : ROOT + "/" + chapter.replace("/", "//");
    }
}
