package cn.anxue.course.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A training record, of one person (一人一档) or one enterprise (一企一档). All texts come ready in the reader's language.
 *
 * @param locale language of page numbers and the date line: Chinese, or English for anything else
 * @param subtitle one line below the title, may be empty
 * @param facts the block of names and values at the top
 * @param drawnOn the day the record shows, printed at the foot of every page
 */
public record RecordData(
        Locale locale, String title, String subtitle, List<Fact> facts, List<Table> tables, LocalDate drawnOn) {

    public RecordData {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }

    /** One name with its value. */
    public record Fact(String name, String value) {}

    /**
     * One column.
     *
     * @param weight its share of the width, compared with the other columns
     * @param number whether its cells are numbers, which stand at the right
     */
    public record Column(String title, int weight, boolean number) {

        /** A column of words. */
        public Column(String title, int weight) {
            this(title, weight, false);
        }

        public Column {
            if (weight <= 0) {
                throw new IllegalArgumentException("a column without width");
            }
        }
    }

    /**
     * One table; its header row is repeated on every page.
     *
     * @param rows cells in the order of the columns, as many as there are columns
     * @param whenEmpty what stands there if there is no row
     */
    public record Table(String title, List<Column> columns, List<List<String>> rows, String whenEmpty) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells for " + columns.size());
                }
            }
        }
    }
}
