package cn.anxue.exam.qti;

import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a bank says of a question and an item has no place for, as learning object metadata (IEEE 1484.12.1) of the item's
 * resource in a manifest: keywords, difficulty, educational objective, and the chapter as taxonomy.
 *
 * @param chapter empty for none
 * @param ownChapter whether the chapter is known to be one, and not the path of somebody's taxonomy
 * @param difficulty 1 to 5
 * @param objective empty for none
 */
record QtiLabels(String chapter, boolean ownChapter, int difficulty, Set<String> tags, String objective) {
    static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";
    /** The source that says so of a taxonomy. */
    static final String CHAPTER = "chapter";

    static final String OBJECTIVE = "educational objective";
    static final String DISCIPLINE = "discipline";

    /** From 1, as LOM names them. */
    static final List<String> DIFFICULTIES = List.of("very easy", "easy", "medium", "difficult", "very difficult");

    /** Nothing said. */
    static final QtiLabels NONE = new QtiLabels("", false, Question.NORMAL_DIFFICULTY, Set.of(), "");

    private static final String VOCABULARY = "LOMv1.0";
    private static final int MOST_TAGS = 20;

    QtiLabels {
        tags = Set.copyOf(tags);
    }

    static QtiLabels of(Question question) {
        return new QtiLabels(question.chapter(), true, question.difficulty(), question.tags(), question.objective());
    }

    /**
     * The question with these labels: its section's title is the chapter when nothing better is known. What is too long
     * for a label is cut; tags that are too long or too many are left out.
     */
    Question on(Question question) {
        String named = ownChapter || question.chapter().isEmpty() ? shortened(chapter) : question.chapter();
        Set<String> kept = new TreeSet<>();
        tags.stream()
                .map(Texts::collapse)
                .filter(tag -> !tag.isEmpty() && tag.length() <= QuestionRules.MAX_LABEL && tag.indexOf(',') < 0)
                .sorted()
                .limit(MOST_TAGS)
                .forEach(kept::add);
        Item item = question.item();
        return new Question(
                item, question.key(), question.explanation(), named, difficulty, kept, shortened(objective));
    }

    private static String shortened(String label) {
        String tidy = Texts.collapse(label);
        return tidy.length() > QuestionRules.MAX_LABEL
                ? tidy.substring(0, QuestionRules.MAX_LABEL).strip()
                : tidy;
    }

    /** The resource's metadata; empty when there is nothing to say. */
    List<Elements> metadata() {
        List<Elements> parts = new ArrayList<>();
        if (!tags.isEmpty()) {
            parts.add(Elements.of("general")
                    .addAll(new TreeSet<>(tags)
                            .stream()
                                    .map(tag -> Elements.of("keyword").add(string(tag)))
                                    .toList()));
        }
        if (difficulty != Question.NORMAL_DIFFICULTY) {
            parts.add(Elements.of("educational").add(vocabulary("difficulty", DIFFICULTIES.get(difficulty - 1))));
        }
        if (!objective.isEmpty()) {
            parts.add(Elements.of("classification")
                    .add(vocabulary("purpose", OBJECTIVE))
                    .add(Elements.of("description").add(string(objective))));
        }
        if (!chapter.isEmpty()) {
            parts.add(Elements.of("classification")
                    .add(vocabulary("purpose", DISCIPLINE))
                    .add(Elements.of("taxonPath")
                            .add(Elements.of("source").add(string(CHAPTER)))
                            .add(Elements.of("taxon").add(Elements.of("entry").add(string(chapter))))));
        }
        return parts.isEmpty()
                ? List.of()
                : List.of(Elements.of("metadata")
                        .add(Elements.of("lom").with("xmlns", NAMESPACE).addAll(parts)));
    }

    private static Elements vocabulary(String name, String value) {
        return Elements.of(name)
                .add(Elements.of("source").text(VOCABULARY))
                .add(Elements.of("value").text(value));
    }

    private static Elements string(String text) {
        return Elements.of("string").with("language", "zh").text(text);
    }
}
