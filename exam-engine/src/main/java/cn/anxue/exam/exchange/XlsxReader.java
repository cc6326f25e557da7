package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.FileRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Streams an .xlsx with POI's event model: memory holds the wanted sheet's texts only. */
final class XlsxReader {
    private static final Set<String> MACRO_TYPES = Set.of(
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_ADDIN_WORKBOOK.getContentType());
    private static final Set<String> WORKBOOK_TYPES =
            Set.of(XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.TEMPLATE_WORKBOOK.getContentType());

    private XlsxReader() {}

    static SheetData read(Path file, ImportLimits limits, Predicate<SheetRow> isHeader) {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            checkIsWorkbook(workbook);
            return firstWithHeader(workbook, limits, isHeader);
        } catch (FileRefusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        } catch (RuntimeException e) {
            // POI and XMLBeans report a mangled file with exceptions of many kinds.
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        }
    }

    private static void checkIsWorkbook(OPCPackage workbook) throws OpenXML4JException {
        PackageRelationship core = workbook.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0);
        PackagePart part = core == null ? null : workbook.getPart(core);
        String type = part == null ? "" : part.getContentType();
        if (MACRO_TYPES.contains(type)) {
            throw new FileRefusal(Code.MACRO_FILE);
        }
        if (!WORKBOOK_TYPES.contains(type)) {
            throw new FileRefusal(Code.NOT_A_SPREADSHEET);
        }
    }

    private static SheetData firstWithHeader(OPCPackage workbook, ImportLimits limits, Predicate<SheetRow> isHeader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            RowCollector collector = new RowCollector(limits, isHeader);
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), strings, new Rows(collector), new CellFormat(), false));
                xml.parse(new InputSource(sheet));
            } catch (NoHeaderHere e) {
                continue;
            }
            if (collector.header().isPresent()) {
                return new SheetData(collector.header().get(), collector.rows(), pictures(sheets));
            }
        }
        throw new FileRefusal(Code.NO_HEADER);
    }

    /** The bytes of the pictures on the current sheet, by the row of their upper edge. */
    private static Map<Integer, List<byte[]>> pictures(SheetIterator sheets) throws IOException, OpenXML4JException {
        Map<Integer, List<byte[]>> pictures = new HashMap<>();
        List<XSSFShape> shapes = sheets.getShapes();
        if (shapes == null || shapes.isEmpty()) {
            return pictures;
        }
        PackagePart sheet = sheets.getSheetPart();
        PackagePart drawing = sheet.getRelatedPart(sheet.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())
                .getRelationship(0));
        for (XSSFShape shape : shapes) {
            if (shape instanceof XSSFPicture picture && picture.getAnchor() instanceof XSSFClientAnchor anchor) {
                String id = picture.getCTPicture().getBlipFill().getBlip().getEmbed();
                PackageRelationship relation = drawing.getRelationship(id);
                if (relation != null) {
                    pictures.computeIfAbsent(anchor.getRow1() + 1, row -> new ArrayList<>())
                            .add(bytes(drawing.getRelatedPart(relation)));
                }
            }
        }
        return pictures;
    }

    private static byte[] bytes(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Ends the parsing of a sheet that is not wanted. */
    private static final class NoHeaderHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoHeaderHere() {
            super(null, null, false, false);
        }
    }

    /** POI's events to rows. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final RowCollector collector;
        private List<String> cells = new ArrayList<>();

        Rows(RowCollector collector) {
            this.collector = collector;
        }

        @Override
        public void startRow(int rowIndex) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            // Writers may leave the reference out; the cell then follows the one before.
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || value.isBlank() || value.startsWith("ERROR:")) {
                return;
            }
            collector.checkColumn(column);
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }

        @Override
        public void endRow(int rowIndex) {
            if (!collector.add(new SheetRow(rowIndex + 1, cells))) {
                throw new NoHeaderHere();
            }
        }
    }
}
