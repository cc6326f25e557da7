package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.notation.NotationRefusal;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the engine and the schema find wrong with a question, by the names of the API's properties. */
final class QuestionProblems {

    private static final String CODES = "question.";
    private static final String QTI = "qti.";
    private static final String NOTATION = "notation.";
    private static final int LONGEST_INTERACTION = 32_000;
    private static final int LONGEST_KEY = 16_000;
    private static final int LONGEST_TAGS = 2_000;

    private QuestionProblems() {}

    /** Codes {@code question.<ProblemCode>}. */
    static Problem of(QuestionData data, cn.anxue.exam.item.Problem found) {
        return new Problem(
                field(data, found.field()),
                CODES + found.code(),
                found.args().stream().map(Object.class::cast).toList());
    }

    /** Codes {@code qti.<QtiRefusal.Code>} of the field {@code qti}. */
    static Refusal of(QtiRefusal refused) {
        return Refusal.invalid("qti", QTI + refused.code(), refused.args().toArray());
    }

    /** Codes {@code notation.<NotationProblem.Code>} of the field {@code notation}; the first argument is the line. */
    static Refusal of(NotationRefusal refused) {
        return Refusal.invalid(refused.problems().stream()
                .map(problem -> Problem.of(
                        "notation",
                        NOTATION + problem.code(),
                        Stream.concat(Stream.of(problem.line()), problem.args().stream())
                                .toArray()))
                .toList());
    }

    /** The same of a file as a whole: the field is {@code file}. */
    static Refusal ofFile(QtiRefusal refused) {
        return Refusal.invalid("file", QTI + refused.code(), refused.args().toArray());
    }

    /** The same of one item of a package. */
    static Problem ofRow(QtiRefusal refused) {
        return Problem.of("", QTI + refused.code(), refused.args().toArray());
    }

    /** A problem of a row of a file: codes as above, or of {@code exchange.ReasonCode}. */
    static Problem ofRow(String code, Object... args) {
        return Problem.of("", CODES + code, args);
    }

    /** The property in which composite questions are written: their stem follows from it. */
    static String writtenIn(QuestionData data) {
        return data.notation() == null || data.notation().isBlank() ? "qti" : "notation";
    }

    private static String field(QuestionData data, String field) {
        ItemType type = Objects.requireNonNull(data.type());
        if (type == ItemType.COMPOSITE && field.equals("stem")) {
            return writtenIn(data);
        }
        if (!field.equals("key")) {
            return field;
        }
        return switch (type) {
            case TEXT_ENTRY -> "accepted";
            case NUMERIC_ENTRY -> "tolerance";
            default -> "answer";
        };
    }

    /** What keeps a version out of the database, if anything. */
    static Optional<Problem> unstorable(QuestionVersion version) {
        if (version.interaction.length() > LONGEST_INTERACTION) {
            return Optional.of(Problem.of("options", CODES + "TEXT_TOO_LONG", LONGEST_INTERACTION));
        }
        if (version.answerKey.length() > LONGEST_KEY) {
            return Optional.of(Problem.of("accepted", CODES + "TEXT_TOO_LONG", LONGEST_KEY));
        }
        if (version.tags.length() > LONGEST_TAGS) {
            return Optional.of(Problem.of("tags", CODES + "TEXT_TOO_LONG", LONGEST_TAGS));
        }
        String all = String.join(
                "\n",
                version.stem,
                version.explanation,
                version.chapter,
                version.tags,
                version.objective,
                version.interaction,
                version.answerKey);
        boolean strange = all.codePoints().anyMatch(QuestionProblems::isUnstorable) || all.contains("\\u00");
        return strange ? Optional.of(Problem.of("", CODES + "BAD_CHARACTER")) : Optional.empty();
    }

    /** Control characters and lone surrogates: PostgreSQL stores neither, and nobody means them. */
    private static boolean isUnstorable(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return surrogate || (Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r');
    }
}
