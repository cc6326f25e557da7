package cn.anxue.course.credential;

import cn.anxue.course.credential.RecordData.Fact;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws admission tickets: two on an A4 portrait page, to be cut between them. */
public final class TicketPdf {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HALF = PDRectangle.A4.getHeight() / 2;
    private static final float LEFT = 48;
    private static final float RIGHT = WIDTH - 48;
    /** 35 × 45 mm, as photos for certificates are cut. */
    private static final float PHOTO_WIDTH = 99;

    private static final float PHOTO_HEIGHT = 128;
    private static final float QR_SIDE = 116;
    private static final float NAME = 76;
    private static final int MOST_LINES = 2;

    private static final Color INK = new Color(0x1f2328);
    private static final Color GREY = new Color(0x646b73);
    private static final Color RULE = new Color(0xc9ced4);

    private final Script script;
    private final PDPageContentStream page;
    private final float top;

    private TicketPdf(Script script, PDPageContentStream page, float top) {
        this.script = script;
        this.page = page;
        this.top = top;
    }

    /**
     * Writes the PDF and leaves the stream open.
     *
     * @param title of the document
     * @param language of its texts, as "zh-CN"
     */
    public static void render(
            String title, String author, String language, LocalDate date, List<TicketData> tickets, OutputStream out)
            throws IOException {
        try (Paper paper = new Paper()) {
            paper.describe(title, author, language, date);
            for (int i = 0; i < Math.max(1, tickets.size()); i += 2) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                paper.document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(paper.document, sheet)) {
                    for (int half = 0; half < 2 && i + half < tickets.size(); half++) {
                        new TicketPdf(paper.script, content, (2 - half) * HALF).draw(tickets.get(i + half));
                    }
                }
            }
            paper.save(out);
        }
    }

    private void draw(TicketData ticket) throws IOException {
        page.setStrokingColor(RULE);
        page.setLineWidth(0.5f);
        page.setLineDashPattern(new float[] {4, 4}, 0);
        page.moveTo(0, top - HALF);
        page.lineTo(WIDTH, top - HALF);
        page.stroke();
        page.setLineDashPattern(new float[] {}, 0);
        page.setNonStrokingColor(INK);
        script.draw(page, ticket.title(), 22, LEFT, top - 58);
        float size = script.fit(ticket.subtitle(), RIGHT - LEFT, 11, 7);
        page.setNonStrokingColor(GREY);
        script.draw(page, ticket.subtitle(), size, LEFT, top - 78);
        photo(ticket.photo());
        code(ticket);
        float y = facts(ticket.facts());
        rules(ticket.rules(), Math.min(y - 6, top - 285));
    }

    private void photo(String words) throws IOException {
        float x = RIGHT - PHOTO_WIDTH;
        float y = top - 94 - PHOTO_HEIGHT;
        page.setStrokingColor(GREY);
        page.setLineWidth(0.8f);
        page.addRect(x, y, PHOTO_WIDTH, PHOTO_HEIGHT);
        page.stroke();
        page.setNonStrokingColor(GREY);
        script.draw(page, words, 10, x + (PHOTO_WIDTH - script.width(words, 10)) / 2, y + PHOTO_HEIGHT / 2);
    }

    private void code(TicketData ticket) throws IOException {
        float x = RIGHT - (PHOTO_WIDTH + QR_SIDE) / 2;
        float upper = top - 94 - PHOTO_HEIGHT - 4;
        BitMatrix code = QrCode.matrix(ticket.code());
        float module = QR_SIDE / code.getWidth();
        QrCode.draw(page, code, x, upper, module);
        String digits = ticket.code().replaceAll("(.{4})(?=.)", "$1 ");
        centredBelow(digits, 8.5f, x, upper - QR_SIDE - 6);
        page.setNonStrokingColor(GREY);
        centredBelow(ticket.codeHint(), 8, x, upper - QR_SIDE - 18);
    }

    private void centredBelow(String words, float largest, float x, float y) throws IOException {
        float size = script.fit(words, QR_SIDE + 40, largest, 5);
        script.draw(page, words, size, x + (QR_SIDE - script.width(words, size)) / 2, y);
    }

    /** One below the other; answers where the next line may stand. */
    private float facts(List<Fact> facts) throws IOException {
        float y = top - 106;
        float room = RIGHT - PHOTO_WIDTH - 24 - LEFT - NAME;
        for (Fact fact : facts) {
            page.setNonStrokingColor(GREY);
            script.draw(page, fact.name(), script.fit(fact.name(), NAME - 8, 9.5f, 6), LEFT, y);
            page.setNonStrokingColor(INK);
            List<String> lines = script.wrap(fact.value(), 11, room);
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                script.draw(page, lines.get(i), 11, LEFT + NAME, y - i * 14);
            }
            y -= 18 + (Math.min(lines.size(), MOST_LINES) - 1) * 14;
        }
        return y;
    }

    private void rules(List<String> rules, float from) throws IOException {
        float y = from;
        page.setNonStrokingColor(INK);
        float room = RIGHT - (PHOTO_WIDTH + QR_SIDE) / 2 - 30 - LEFT;
        for (String rule : rules) {
            for (String line : script.wrap(rule, 9, room)) {
                script.draw(page, line, 9, LEFT, y);
                y -= 13;
            }
        }
    }
}
