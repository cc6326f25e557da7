package cn.anxue.course.credential;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Draws a certificate: one A4 landscape page, fonts embedded as subsets, the same bytes for the same data. A name with
 * a character that no font has shows a box in its place.
 */
public final class CertificatePdf {

    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MIDDLE = WIDTH / 2;

    private static final Color RED = new Color(0x9f1d20);
    private static final Color GOLD = new Color(0xb8923f);
    private static final Color INK = new Color(0x1f2328);
    private static final Color GREY = new Color(0x646b73);

    private static final float CORNER = 33;
    private static final float FACTS_LEFT = 112;
    private static final float FACTS_SECOND = 346;
    private static final float FACTS_WIDTH = WIDTH - 2 * FACTS_LEFT;
    private static final float FACTS_TOP = 282;
    private static final float COLUMN = 214;
    private static final float ROW = 45;
    private static final float QR_SIDE = 128;

    private final CertificateData data;
    private final Labels labels;
    private final Script script;
    private final PDPageContentStream page;
    private float row;

    private CertificatePdf(CertificateData data, Labels labels, Script script, PDPageContentStream page) {
        this.data = data;
        this.labels = labels;
        this.script = script;
        this.page = page;
    }

    /** Writes the PDF and leaves the stream open. */
    public static void render(CertificateData data, OutputStream out) throws IOException {
        Labels labels = Labels.of(data.locale());
        try (Paper paper = new Paper()) {
            String title = labels.get("title") + " " + data.number();
            paper.describe(title, data.issuedBy(), labels.get("language"), data.issuedOn());
            PDPage sheet = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            paper.document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(paper.document, sheet)) {
                new CertificatePdf(data, labels, paper.script, content).draw();
            }
            paper.save(out);
        }
    }

    private void draw() throws IOException {
        border();
        heading();
        holder();
        facts();
        verification();
        footer();
    }

    private void border() throws IOException {
        frame(RED, 2.4f, 24);
        frame(GOLD, 0.8f, CORNER);
        page.setNonStrokingColor(RED);
        for (float x : new float[] {CORNER, WIDTH - CORNER}) {
            for (float y : new float[] {CORNER, HEIGHT - CORNER}) {
                diamond(x, y, 5);
            }
        }
    }

    private void frame(Color colour, float line, float inset) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(line);
        page.addRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
        page.stroke();
    }

    private void diamond(float x, float y, float radius) throws IOException {
        page.moveTo(x - radius, y);
        page.lineTo(x, y + radius);
        page.lineTo(x + radius, y);
        page.lineTo(x, y - radius);
        page.closePath();
        page.fill();
    }

    private void heading() throws IOException {
        page.setNonStrokingColor(GREY);
        page.setCharacterSpacing(2.5f);
        centred(labels.get("overline"), 10.5f, 516, 2.5f);
        float spacing = labels.get("language").startsWith("zh") ? 10 : 1;
        page.setNonStrokingColor(RED);
        page.setStrokingColor(RED);
        page.setCharacterSpacing(spacing);
        page.setLineWidth(0.9f); // the font has one weight; its outline makes it bold
        page.setRenderingMode(RenderingMode.FILL_STROKE);
        centred(labels.get("title"), 40, 464, spacing);
        page.setRenderingMode(RenderingMode.FILL);
        page.setCharacterSpacing(0);
        page.setStrokingColor(GOLD);
        page.setLineWidth(1);
        rule(MIDDLE - 60, MIDDLE + 60, 442);
    }

    private void holder() throws IOException {
        page.setNonStrokingColor(GREY);
        centred(labels.get("certifies"), 13, 412, 0);
        page.setNonStrokingColor(INK);
        centred(data.holder(), script.fit(data.holder(), 560, 32, 12), 370, 0);
        page.setStrokingColor(GOLD);
        page.setLineWidth(0.6f);
        rule(MIDDLE - 150, MIDDLE + 150, 358);
        page.setNonStrokingColor(INK);
        centred(labels.get(data.score() == null ? "studied" : "completed"), 13, 332, 0);
    }

    private void facts() throws IOException {
        BigDecimal score = data.score();
        row = FACTS_TOP;
        fact(FACTS_LEFT, FACTS_WIDTH, "curriculum", data.curriculum());
        row -= ROW;
        fact(FACTS_LEFT, COLUMN, "jobCategory", data.jobCategory());
        fact(FACTS_SECOND, COLUMN, "identity", data.maskedIdentity());
        row -= ROW;
        fact(FACTS_LEFT, COLUMN, "creditHours", labels.get("hours", Labels.number(data.creditHours())));
        if (score != null) {
            fact(FACTS_SECOND, COLUMN, "score", labels.get("points", Labels.number(score)));
        } else {
            fact(FACTS_SECOND, COLUMN, "number", data.number().grouped());
        }
        row -= ROW;
        fact(FACTS_LEFT, COLUMN, "issuedOn", labels.date(data.issuedOn()));
        fact(FACTS_SECOND, COLUMN, "validUntil", labels.date(data.validUntil()));
        row -= ROW;
        fact(FACTS_LEFT, COLUMN, "issuedBy", data.issuedBy());
        if (score != null) {
            fact(FACTS_SECOND, COLUMN, "number", data.number().grouped());
        }
    }

    /** A small grey name above its value. */
    private void fact(float x, float width, String label, String value) throws IOException {
        page.setNonStrokingColor(GREY);
        script.draw(page, labels.get(label), 9, x, row + 18);
        page.setNonStrokingColor(INK);
        float size = 14;
        List<String> lines = script.wrap(value, size, width);
        while (!fits(lines, size) && size > 5) { // long values: smaller first, then in two lines
            size -= 0.5f;
            lines = script.wrap(value, size, width);
        }
        for (int i = 0; i < lines.size(); i++) {
            script.draw(page, lines.get(i), size, x, row + 14 - size - i * size * 1.25f);
        }
    }

    private static boolean fits(List<String> lines, float size) {
        return lines.size() == 1 || (lines.size() == 2 && size <= 11);
    }

    private void verification() throws IOException {
        float left = FACTS_LEFT + FACTS_WIDTH - QR_SIDE;
        float top = FACTS_TOP - ROW + 26;
        BitMatrix code = QrCode.matrix(data.verifyUrl());
        float module = QR_SIDE / code.getWidth();
        left += 4 * module; // its quiet zone may lie outside, so that the code ends where the text does
        QrCode.draw(page, code, left, top, module);
        page.setNonStrokingColor(GREY);
        String caption = labels.get("scan");
        script.draw(page, caption, 9, left + (QR_SIDE - script.width(caption, 9)) / 2 - 4 * module, top - QR_SIDE - 8);
    }

    private void footer() throws IOException {
        String text = labels.get("verify", data.verifyUrl());
        page.setNonStrokingColor(GREY);
        centred(text, script.fit(text, WIDTH - 2 * FACTS_LEFT + 60, 8.5f, 4), 52, 0);
    }

    private void centred(String text, float size, float y, float spacing) throws IOException {
        float width = script.width(text, size) + spacing * (text.codePointCount(0, text.length()) - 1);
        script.draw(page, text, size, MIDDLE - width / 2, y);
    }

    private void rule(float from, float to, float y) throws IOException {
        page.moveTo(from, y);
        page.lineTo(to, y);
        page.stroke();
    }
}
