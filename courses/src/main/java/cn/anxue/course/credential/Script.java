package cn.anxue.course.credential;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes text of mixed scripts into one document: chooses the font per character, measures, breaks lines, and puts a
 * visible box in place of what neither font has, because a rare character in a name must not cost the certificate.
 */
final class Script {

    private static final int BOX = 0x25a1;

    private final PDType0Font chinese;
    private final PDType0Font latin;
    private final CmapLookup chineseGlyphs;
    private final CmapLookup latinGlyphs;

    Script(PDDocument document, Typefaces faces) throws IOException {
        chinese = PDType0Font.load(document, faces.chinese(), true);
        latin = PDType0Font.load(document, faces.latin(), true);
        chineseGlyphs = faces.chinese().getUnicodeCmapLookup();
        latinGlyphs = faces.latin().getUnicodeCmapLookup();
    }

    /** Characters that follow each other in the same font. */
    private record Piece(PDType0Font font, String text) {}

    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        PDType0Font current = chinese;
        for (int point : text.codePoints().toArray()) {
            int shown = shown(point);
            PDType0Font font = font(shown);
            if (!font.equals(current) && !run.isEmpty()) {
                pieces.add(new Piece(current, run.toString()));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(shown);
        }
        if (!run.isEmpty()) {
            pieces.add(new Piece(current, run.toString()));
        }
        return pieces;
    }

    private int shown(int point) {
        if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            return ' ';
        }
        return chineseGlyphs.getGlyphId(point) != 0 || latinGlyphs.getGlyphId(point) != 0 ? point : BOX;
    }

    private PDType0Font font(int point) {
        boolean western = point < 0x2000 || chineseGlyphs.getGlyphId(point) == 0;
        return western && latinGlyphs.getGlyphId(point) != 0 ? latin : chinese;
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (Piece piece : pieces(text)) {
            width += piece.font.getStringWidth(piece.text);
        }
        return width * size / 1000;
    }

    /** Draws from a point on the base line. */
    void draw(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (Piece piece : pieces(text)) {
            page.setFont(piece.font, size);
            page.showText(piece.text);
        }
        page.endText();
    }

    /** The largest size down to a smallest at which the text fits the width. */
    float fit(String text, float width, float largest, float smallest) throws IOException {
        float needed = width(text, largest);
        return needed <= width ? largest : Math.max(smallest, largest * width / needed);
    }

    /** Breaks where the language allows it, and anywhere in a word that is wider than a whole line. */
    List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrapParagraph(paragraph, size, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String text, float size, float width, List<String> lines) throws IOException {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String word = text.substring(start, end);
            if (width(line + word.stripTrailing(), size) > width) {
                flush(line, lines);
                word = splitLongWord(word, size, width, lines);
            }
            line.append(word);
            start = end;
        }
        lines.add(line.toString().stripTrailing());
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
        }
    }

    /** Adds full lines of a word that is wider than a line; what remains begins the next line. */
    private String splitLongWord(String word, float size, float width, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest.stripTrailing(), size) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size) <= width) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
