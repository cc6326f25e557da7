package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.identity.BatchResult;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rows of a chunk that could be read, and the refusals of the others. */
record ReadRows<L>(List<L> lines, List<RowResult> refused) {

    /** Reads every row; one without a name, and a template's example, are refused for any kind. */
    static <L> ReadRows<L> of(
            List<XlsxTable.Row> rows, String nameColumn, BiFunction<XlsxTable.Row, String, L> reader) {
        List<L> lines = new ArrayList<>();
        List<RowResult> refused = new ArrayList<>();
        for (XlsxTable.Row row : rows) {
            String name = row.cell(nameColumn).strip();
            try {
                if (name.isEmpty()) {
                    throw Refusal.invalid(nameColumn, "required");
                }
                ImportCells.refuseExample(name);
                lines.add(reader.apply(row, name));
            } catch (Refusal refusal) {
                refused.add(RowResult.rejected(
                        row.number(), name, refusal.problems().get(0)));
            }
        }
        return new ReadRows<>(lines, refused);
    }

    /** The results of the lines together with the refusals. */
    BatchResult merged(BatchResult applied) {
        return new BatchResult(
                Stream.concat(applied.rows().stream(), refused.stream()).toList(), applied.credentials());
    }
}
