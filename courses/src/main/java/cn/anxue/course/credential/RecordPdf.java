package cn.anxue.course.credential;

import cn.anxue.course.credential.RecordData.Column;
import cn.anxue.course.credential.RecordData.Fact;
import cn.anxue.course.credential.RecordData.Table;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Draws a training record: plain A4 portrait pages with repeated header rows and page numbers, fonts embedded. */
public final class RecordPdf {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float LEFT = 48;
    private static final float INNER = WIDTH - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 64;
    private static final float PADDING = 5;
    private static final float SIZE = 9;
    private static final float LINE = 13;

    /** A row of more lines goes on in a second row, so that even an absurd cell is printed in full. */
    private static final int MOST_LINES = 40;

    private static final List<Column> WHOLE = List.of(new Column("", 1));

    private static final Color INK = new Color(0x1f2328);
    private static final Color GREY = new Color(0x646b73);
    private static final Color RULE = new Color(0xc9ced4);
    private static final Color SHADE = new Color(0xeff1f4);

    private final RecordData data;
    private final Labels labels;
    private final Paper paper;
    private @Nullable PDPageContentStream open;
    private float y;

    private RecordPdf(RecordData data, Paper paper) {
        this.data = data;
        this.labels = Labels.of(data.locale());
        this.paper = paper;
    }

    /** Writes the PDF and leaves the stream open. */
    public static void render(RecordData data, OutputStream out) throws IOException {
        try (Paper paper = new Paper()) {
            RecordPdf record = new RecordPdf(data, paper);
            paper.describe(data.title(), data.subtitle(), record.labels.get("language"), data.drawnOn());
            try {
                record.draw();
            } finally {
                record.closePage();
            }
            record.feet();
            paper.save(out);
        }
    }

    private void draw() throws IOException {
        turnPage();
        heading();
        facts();
        for (Table table : data.tables()) {
            table(table);
        }
    }

    private void heading() throws IOException {
        y -= 8;
        for (String line : paper.script.wrap(data.title(), 20, INNER)) {
            text(line, 20, LEFT, y -= 18, INK);
            y -= 8;
        }
        if (!data.subtitle().isBlank()) {
            for (String line : paper.script.wrap(data.subtitle(), 11, INNER)) {
                text(line, 11, LEFT, y -= 12, GREY);
                y -= 4;
            }
        }
        y -= 12;
    }

    /** Two names with their values to a line. */
    private void facts() throws IOException {
        float half = INNER / 2;
        List<Fact> facts = data.facts();
        for (int i = 0; i < facts.size(); i += 2) {
            List<String> left = value(facts.get(i), half);
            List<String> right = i + 1 < facts.size() ? value(facts.get(i + 1), half) : List.of();
            float height = Math.max(left.size(), right.size()) * LINE + 4;
            ensure(height);
            fact(facts.get(i), left, LEFT);
            if (i + 1 < facts.size()) {
                fact(facts.get(i + 1), right, LEFT + half);
            }
            y -= height;
        }
        y -= 8;
    }

    private List<String> value(Fact fact, float width) throws IOException {
        List<String> lines = paper.script.wrap(fact.value(), 10, width - nameWidth() - 12);
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    private float nameWidth() throws IOException {
        float widest = 0;
        for (Fact fact : data.facts()) {
            widest = Math.max(widest, paper.script.width(fact.name(), SIZE));
        }
        return Math.min(widest + 10, INNER / 4);
    }

    private void fact(Fact fact, List<String> value, float x) throws IOException {
        float size = paper.script.fit(fact.name(), nameWidth() - 6, SIZE, 5);
        text(fact.name(), size, x, y - 10, GREY);
        for (int i = 0; i < value.size(); i++) {
            text(value.get(i), 10, x + nameWidth(), y - 10 - i * LINE, INK);
        }
    }

    private void table(Table table) throws IOException {
        ensure(24 + 3 * (LINE + 2 * PADDING)); // a title never stands alone at the foot of a page
        y -= 10;
        text(table.title(), 12, LEFT, y -= 12, INK);
        y -= 8;
        float[] widths = widths(table.columns());
        row(header(table), table.columns(), true);
        if (table.rows().isEmpty()) {
            row(List.of(paper.script.wrap(table.whenEmpty(), SIZE, INNER - 2 * PADDING)), WHOLE, false);
        }
        for (List<String> cells : table.rows()) {
            for (List<List<String>> part : parts(wrap(cells, widths))) {
                if (!fits(height(part))) {
                    turnPage();
                    text(table.title() + labels.get("continued"), SIZE, LEFT, y -= 10, GREY);
                    y -= 6;
                    row(header(table), table.columns(), true);
                }
                row(part, table.columns(), false);
            }
        }
        y -= 10;
    }

    private List<List<String>> header(Table table) throws IOException {
        return wrap(table.columns().stream().map(Column::title).toList(), widths(table.columns()));
    }

    private static float[] widths(List<Column> columns) {
        int sum = columns.stream().mapToInt(Column::weight).sum();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = INNER * columns.get(i).weight() / sum;
        }
        return widths;
    }

    private List<List<String>> wrap(List<String> cells, float[] widths) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(paper.script.wrap(cells.get(i), SIZE, widths[i] - 2 * PADDING));
        }
        return wrapped;
    }

    private static List<List<List<String>>> parts(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        List<List<List<String>>> parts = new ArrayList<>();
        for (int from = 0; from < lines; from += MOST_LINES) {
            int start = from;
            parts.add(cells.stream()
                    .map(cell -> cell.subList(Math.min(start, cell.size()), Math.min(start + MOST_LINES, cell.size())))
                    .toList());
        }
        return parts;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING - 2;
    }

    private void row(List<List<String>> cells, List<Column> columns, boolean header) throws IOException {
        float height = height(cells);
        if (header) {
            page().setNonStrokingColor(SHADE);
            page().addRect(LEFT, y - height, INNER, height);
            page().fill();
        }
        float[] widths = widths(columns);
        float x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), x, widths[i], columns.get(i).number(), header ? GREY : INK);
            x += widths[i];
        }
        y -= height;
        page().setStrokingColor(RULE);
        page().setLineWidth(0.5f);
        page().moveTo(LEFT, y);
        page().lineTo(LEFT + INNER, y);
        page().stroke();
    }

    private void cell(List<String> lines, float x, float width, boolean number, Color colour) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            float room = width - 2 * PADDING - paper.script.width(lines.get(i), SIZE);
            text(lines.get(i), SIZE, x + PADDING + (number ? room : 0), y - PADDING - 8 - i * LINE, colour);
        }
    }

    private void text(String text, float size, float x, float base, Color colour) throws IOException {
        page().setNonStrokingColor(colour);
        paper.script.draw(page(), text, size, x, base);
    }

    private PDPageContentStream page() {
        if (open == null) {
            throw new IllegalStateException("no page yet");
        }
        return open;
    }

    private boolean fits(float height) {
        return y - height >= BOTTOM;
    }

    private void ensure(float height) throws IOException {
        if (!fits(height)) {
            turnPage();
        }
    }

    private void turnPage() throws IOException {
        closePage();
        PDPage next = new PDPage(PDRectangle.A4);
        paper.document.addPage(next);
        open = new PDPageContentStream(paper.document, next);
        y = TOP;
    }

    private void closePage() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Drawn last, when the number of pages is known. */
    private void feet() throws IOException {
        int pages = paper.document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage sheet = paper.document.getPage(i);
            try (var foot = new PDPageContentStream(paper.document, sheet, AppendMode.APPEND, true)) {
                foot.setNonStrokingColor(GREY);
                String left = data.title() + "  ·  " + labels.get("drawnOn", labels.date(data.drawnOn()));
                paper.script.draw(foot, left, paper.script.fit(left, INNER - 100, 8, 4), LEFT, 36);
                String number = labels.get("page", i + 1, pages);
                paper.script.draw(foot, number, 8, LEFT + INNER - paper.script.width(number, 8), 36);
            }
        }
    }
}
