package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.identity.BatchResult;
import cn.anxue.identity.Caller;
import java.util.List;

/**
 * One job's way through its rows. Each call is one transaction and gets the rows that follow; in a dry run the
 * transaction is rolled back afterwards. It answers each row exactly once (I13), checks before it writes, and throws only
 * when nothing of the chunk can be done.
 */
@FunctionalInterface
public interface ImportSession {

    BatchResult apply(Caller caller, List<XlsxTable.Row> rows);
}
