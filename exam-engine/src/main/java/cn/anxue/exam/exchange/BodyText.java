package cn.anxue.exam.exchange;

import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.InLines;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Task;
import cn.anxue.exam.notation.Sheet.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a question with gaps, pictures and tasks in it. They are hidden behind noncharacters, which no text has,
 * while its markup is taken off; then the text is taken apart into the parts of a sheet.
 */
final class BodyText {
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final char RULE = '\uFDD2';
    private static final Pattern NONCHARACTERS = Pattern.compile("[\\uFDD0-\\uFDEF]");
    private static final Pattern HIDDEN = Pattern.compile(OPEN + "(\\d{1,5})" + CLOSE);

    private final List<Object> hidden = new ArrayList<>();

    /** A text in which nothing is hidden. */
    static String clean(String text) {
        return NONCHARACTERS.matcher(text).replaceAll("");
    }

    /** What stands for a piece of a line. */
    String hide(Piece piece) {
        return hideAny(piece);
    }

    /** What stands for choices that follow the words before them. */
    String hide(Choices choices) {
        return hideAny(choices);
    }

    private String hideAny(Object any) {
        hidden.add(any);
        return OPEN + String.valueOf(hidden.size() - 1) + CLOSE;
    }

    /** What stands for the border between two parts. */
    static String rule() {
        return String.valueOf(RULE);
    }

    /** The text without what is hidden in it. */
    static String bare(String plain) {
        return clean(HIDDEN.matcher(plain).replaceAll(""));
    }

    /** The parts of a plain text: borders and choices end them. */
    List<Part> parts(String plain) {
        List<Part> parts = new ArrayList<>();
        for (String section : plain.split(rule(), -1)) {
            section(section, parts);
        }
        return parts;
    }

    /** The parts with a task behind the words of the last one. */
    List<Part> parts(String plain, Task task) {
        List<Part> parts = parts(plain);
        boolean free = !parts.isEmpty() && isText(parts.get(parts.size() - 1));
        List<List<Piece>> lines = free ? parts.remove(parts.size() - 1).lines() : List.of();
        parts.add(new Part(lines, task));
        return parts;
    }

    /** All lines as one part. */
    List<List<Piece>> lines(String plain) {
        return plain.replace(RULE, '\n')
                .lines()
                .map(this::pieces)
                .filter(line -> !line.isEmpty())
                .map(line -> line.stream()
                        .filter(Piece.class::isInstance)
                        .map(Piece.class::cast)
                        .toList())
                .toList();
    }

    private static boolean isText(Part part) {
        return part.task() instanceof InLines && !hasGap(part.lines());
    }

    private static boolean hasGap(List<List<Piece>> lines) {
        return lines.stream().flatMap(List::stream).anyMatch(Piece::isGap);
    }

    private void section(String section, List<Part> parts) {
        List<List<Piece>> lines = new ArrayList<>();
        for (String line : section.lines().toList()) {
            List<Piece> pieces = new ArrayList<>();
            for (Object piece : pieces(line)) {
                if (piece instanceof Choices choices) {
                    add(pieces, lines);
                    pieces = new ArrayList<>();
                    if (hasGap(lines)) {
                        parts.add(new Part(List.copyOf(lines), new InLines()));
                        lines.clear();
                    }
                    parts.add(new Part(List.copyOf(lines), choices));
                    lines.clear();
                } else {
                    pieces.add((Piece) piece);
                }
            }
            add(pieces, lines);
        }
        if (!lines.isEmpty()) {
            parts.add(new Part(List.copyOf(lines), new InLines()));
        }
    }

    private static void add(List<Piece> pieces, List<List<Piece>> lines) {
        boolean blank = pieces.stream()
                .allMatch(piece -> piece instanceof Words words && words.text().isBlank());
        if (!blank) {
            lines.add(List.copyOf(pieces));
        }
    }

    private List<Object> pieces(String line) {
        List<Object> pieces = new ArrayList<>();
        Matcher found = HIDDEN.matcher(line.strip());
        String text = line.strip();
        int end = 0;
        while (found.find()) {
            words(text.substring(end, found.start()), pieces);
            int index = Integer.parseInt(found.group(1));
            if (index < hidden.size()) {
                pieces.add(hidden.get(index));
            }
            end = found.end();
        }
        words(text.substring(end), pieces);
        return pieces;
    }

    private static void words(String text, List<Object> pieces) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            pieces.add(new Words(clean));
        }
    }
}
