package cn.anxue.exam.item;

import java.util.List;

/** What a well-formed question is. Pages, imports and the API all ask here. */
public final class QuestionRules {
    /** Letters A to Z. */
    public static final int MAX_OPTIONS = 26;
    /** Longest stem, explanation or option, in UTF-16 units. */
    public static final int MAX_TEXT = 5000;

    private QuestionRules() {}

    /** All that is wrong with the question, in the order of its fields; empty when it is well-formed. */
    public static List<Problem> check(Question question) {
        throw new UnsupportedOperationException();
    }

    /** The interaction of a true/false question: ids TRUE and FALSE without text. */
    public static Interaction.ChoiceInteraction trueFalse() {
        return new Interaction.ChoiceInteraction(List.of(new Option("TRUE", ""), new Option("FALSE", "")), 1);
    }
}
