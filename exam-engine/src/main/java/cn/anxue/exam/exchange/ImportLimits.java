package cn.anxue.exam.exchange;

/**
 * What an uploaded spreadsheet may cost.
 *
 * @param maxBytes size of the file
 * @param maxUnzippedBytes size of everything in it
 * @param maxRows last used row of the sheet that is read
 * @param maxColumns columns that are read; those beyond are refused
 * @param maxCellChars characters of a cell; longer ones reject their row
 */
public record ImportLimits(long maxBytes, long maxUnzippedBytes, int maxRows, int maxColumns, int maxCellChars) {
    /** 20 MB, 100 MB unpacked, 50,000 rows, 200 columns, 5,000 characters. */
    public static final ImportLimits DEFAULT = new ImportLimits(20L << 20, 100L << 20, 50_000, 200, 5_000);
}
