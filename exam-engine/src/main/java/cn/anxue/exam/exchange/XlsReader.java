package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.FileRefusal.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the old binary .xls, which training centres still have. Texts only; its pictures are left out. */
final class XlsReader {
    private XlsReader() {}

    static SheetData read(Path file, ImportLimits limits, Predicate<SheetRow> isHeader) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            checkIsWorkbook(system.getRoot());
            try (HSSFWorkbook workbook = new HSSFWorkbook(system)) {
                return firstWithHeader(workbook, limits, isHeader);
            }
        } catch (FileRefusal refusal) {
            throw refusal;
        } catch (EncryptedDocumentException e) {
            throw new FileRefusal(Code.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // POI reports a mangled file with exceptions of many kinds.
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        }
    }

    private static void checkIsWorkbook(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage")) {
            throw new FileRefusal(Code.ENCRYPTED);
        }
        if (root.hasEntry("_VBA_PROJECT_CUR")) {
            throw new FileRefusal(Code.MACRO_FILE);
        }
        if (!root.hasEntry("Workbook")) {
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        }
    }

    private static SheetData firstWithHeader(HSSFWorkbook workbook, ImportLimits limits, Predicate<SheetRow> isHeader) {
        for (Sheet sheet : workbook) {
            RowCollector collector = new RowCollector(limits, isHeader);
            for (Row row : sheet) {
                if (!collector.add(sheetRow(row, collector))) {
                    break;
                }
            }
            if (collector.header().isPresent()) {
                return new SheetData(collector.header().get(), collector.rows(), Map.of());
            }
        }
        throw new FileRefusal(Code.NO_HEADER);
    }

    private static SheetRow sheetRow(Row row, RowCollector collector) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = text(cell);
            if (!text.isBlank()) {
                collector.checkColumn(cell.getColumnIndex());
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text);
            }
        }
        return new SheetRow(row.getRowNum() + 1, cells);
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                new CellFormat()
                        .formatRawCellContents(
                                cell.getNumericCellValue(),
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }
}
