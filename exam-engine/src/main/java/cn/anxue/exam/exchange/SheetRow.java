package cn.anxue.exam.exchange;

import java.util.List;

/**
 * One stored row of a sheet.
 *
 * @param number as Excel shows it
 * @param cells formatted text by column from A on, empty for blank cells; may be shorter than other rows
 */
record SheetRow(int number, List<String> cells) {
    /** The cell's text, empty beyond the row's end. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
