package cn.anxue.exam.item;

import java.util.List;

/**
 * Something wrong with a question.
 *
 * @param field where: "stem", "options", "key", "difficulty", "type", "chapter", "objective", "explanation", "tags"
 * @param args for the code's text, as listed at the code
 */
public record Problem(ProblemCode code, String field, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }
}
