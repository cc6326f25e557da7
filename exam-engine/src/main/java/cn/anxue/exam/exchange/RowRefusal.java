package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankImport.Rejected;
import java.util.List;

/** Ends the reading of one row. Never leaves the package: the bank reader turns it into a {@link Rejected}. */
final class RowRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReasonCode reason;
    private final transient List<String> args;

    RowRefusal(ReasonCode reason, Object... args) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    Rejected asRejected(int row) {
        return new Rejected(row, reason, args);
    }
}
