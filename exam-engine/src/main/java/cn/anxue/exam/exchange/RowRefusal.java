package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankImport.Rejected;
import java.util.List;

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

    /** A report quotes a cell, it does not repeat it. */
    private static String shortened(Object arg) {
        String text = String.valueOf(arg);
        return text.length() > LONGEST_ARG ? text.substring(0, LONGEST_ARG) + "…" : text;
    }

    Rejected asRejected(int row) {
        return new Rejected(row, reason, args);
    }
}
