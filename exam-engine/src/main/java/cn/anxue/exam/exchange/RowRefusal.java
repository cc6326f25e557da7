package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankImport.Rejected;
import cn.anxue.exam.item.Problem;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import java.util.List;
import java.util.stream.Stream;

/** Ends the reading of one row. Never leaves the package: the bank reader turns it into a {@link Rejected}. */
final class RowRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARG = 80;

    private final ReasonCode reason;
    private final transient List<String> args;

    RowRefusal(ReasonCode reason, Object... args) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.args = List.of(args).stream().map(RowRefusal::shortened).toList();
    }

    /** Refuses a question that {@link QuestionRules} object to, for the first of the reasons. */
    static void ifIllFormed(Question question) {
        List<Problem> problems = QuestionRules.check(question);
        if (!problems.isEmpty()) {
            throw of(problems.get(0));
        }
    }

    private static RowRefusal of(Problem problem) {
        Object[] args = problem.args().toArray();
        return switch (problem.code()) {
            case STEM_MISSING -> new RowRefusal(ReasonCode.NO_STEM);
            case OPTIONS_ALIKE -> new RowRefusal(ReasonCode.OPTIONS_ALIKE, args);
            case OPTION_EMPTY -> new RowRefusal(ReasonCode.OPTION_EMPTY, args);
            case TOO_FEW_OPTIONS -> new RowRefusal(ReasonCode.TOO_FEW_OPTIONS, args);
            case TOO_MANY_OPTIONS -> new RowRefusal(ReasonCode.TOO_MANY_OPTIONS, args);
            case KEY_NOT_SINGLE -> new RowRefusal(ReasonCode.SEVERAL_ANSWERS, args);
            default ->
                new RowRefusal(
                        ReasonCode.NOT_WELL_FORMED,
                        Stream.concat(Stream.of(problem.code().name()), problem.args().stream())
                                .toArray());
        };
    }

    /** A report quotes a cell, it does not repeat it. */
    private static String shortened(Object arg) {
        String text = String.valueOf(arg);
        return text.length() > LONGEST_ARG ? text.substring(0, LONGEST_ARG) + "…" : text;
    }

    Rejected asRejected(int row) {
        return new Rejected(row, reason, args);
    }
}
