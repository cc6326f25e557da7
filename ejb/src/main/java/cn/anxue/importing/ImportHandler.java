package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.exam.exchange.XlsxWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What one kind of import reads and does; found through CDI. */
public interface ImportHandler {

    ImportKind kind();

    /** Column keys with the header words that name them. */
    Map<String, List<String>> headers();

    /** The columns without which a sheet is not of this kind. */
    Set<String> required();

    /** The rows in the order in which they must be applied. */
    default List<XlsxTable.Row> ordered(List<XlsxTable.Row> rows) {
        return rows;
    }

    /** Begins a job. */
    ImportSession open(ImportTask task);

    /** An empty table to fill in, with an example, and a sheet that explains the columns. */
    List<XlsxWriter.Sheet> template(Locale locale);
}
