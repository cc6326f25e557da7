package cn.anxue.identity;

import cn.anxue.platform.RowResult;
import java.util.List;

/**
 * What came of a batch of import rows.
 *
 * @param rows one result for each row, in their order
 * @param credentials of the accounts that were made
 */
public record BatchResult(List<RowResult> rows, List<Credential> credentials) {

    public BatchResult {
        rows = List.copyOf(rows);
        credentials = List.copyOf(credentials);
    }
}
