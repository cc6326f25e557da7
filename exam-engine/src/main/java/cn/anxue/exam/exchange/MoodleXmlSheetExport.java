package cn.anxue.exam.exchange;

import cn.anxue.exam.notation.Sheet;
import cn.anxue.exam.notation.Sheet.Bank;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.Image;
import cn.anxue.exam.notation.Sheet.InLines;
import cn.anxue.exam.notation.Sheet.Marking;
import cn.anxue.exam.notation.Sheet.Pairs;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.Task;
import cn.anxue.exam.notation.Sheet.Upload;
import cn.anxue.exam.notation.Sheet.WordGap;
import cn.anxue.exam.notation.Sheet.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** A sheet as the kind of Moodle's questions that asks the same: matching, essay, words for places, or cloze. */
final class MoodleXmlSheetExport {
    private final Sheet sheet;
    private final Kind kind;
    private final Map<String, Picture> pictures;
    private final Map<String, NamedPicture> files = new LinkedHashMap<>();

    /** A picture and what its file is called within the question. */
    private record NamedPicture(String file, Picture picture) {}

    private enum Kind {
        MATCHING("matching"),
        ESSAY("essay"),
        WORDS("ddwtos"),
        CLOZE("cloze");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    private MoodleXmlSheetExport(Sheet sheet, Kind kind, Map<String, Picture> pictures) {
        this.sheet = sheet;
        this.kind = kind;
        this.pictures = pictures;
    }

    /** How it is written; empty when no kind of Moodle's asks that. */
    static Optional<MoodleXmlSheetExport> of(Sheet sheet, Map<String, Picture> pictures) {
        return sheet.marking() == Marking.EACH && sheet.variables().isEmpty()
                ? kind(sheet.parts()).map(kind -> new MoodleXmlSheetExport(sheet, kind, pictures))
                : Optional.empty();
    }

    private static Optional<Kind> kind(List<Part> parts) {
        List<Part> asking = parts.stream().filter(Part::asks).toList();
        Part last = parts.get(parts.size() - 1);
        boolean lastAsks = asking.size() == 1 && asking.get(0) == last;
        if (lastAsks && last.task() instanceof Pairs pairs) {
            boolean single = pairs.rows().stream().allMatch(row -> row.rights().size() == 1);
            return single ? Optional.of(Kind.MATCHING) : Optional.empty();
        }
        if (lastAsks && last.task() instanceof Bank && parts.size() == 1) {
            return Optional.of(Kind.WORDS);
        }
        if (lastAsks && (last.task() instanceof Essay || last.task() instanceof Upload)) {
            return Optional.of(Kind.ESSAY);
        }
        boolean both = asking.size() == 2
                && parts.indexOf(asking.get(0)) == parts.size() - 2
                && asking.get(0).task() instanceof Essay
                && last.task() instanceof Upload
                && last.lines().isEmpty();
        if (both) {
            return Optional.of(Kind.ESSAY);
        }
        boolean gaps =
                asking.stream().allMatch(part -> part.task() instanceof InLines || part.task() instanceof Choices);
        return gaps ? Optional.of(Kind.CLOZE) : Optional.empty();
    }

    /** Moodle's name of the kind. */
    String type() {
        return kind.type;
    }

    /** Tags that say what the kind has no place for. */
    Set<String> tags() {
        return sheet.parts().stream()
                .map(Part::task)
                .filter(Essay.class::isInstance)
                .flatMap(task -> MoodleLabels.lengthOf((Essay) task).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Writes the question's text.
     *
     * @return false when a gap cannot be said; what was written is of no use then
     */
    boolean writeText(MoodleXmlWriter xml) throws XMLStreamException {
        Optional<String> html = kind == Kind.WORDS ? Optional.of(words()) : cloze();
        if (html.isEmpty()) {
            return false;
        }
        xml.start("questiontext", "format", "html");
        xml.element("text", html.get());
        for (NamedPicture named : files.values()) {
            xml.file(named.file(), named.picture());
        }
        xml.end();
        return true;
    }

    /** Writes what stands behind the text. */
    void writeRest(MoodleXmlWriter xml) throws XMLStreamException {
        switch (kind) {
            case MATCHING -> {
                xml.element("shuffleanswers", "true");
                for (Row row : ((Pairs) last().task()).rows()) {
                    xml.start("subquestion", "format", MoodleXmlWriter.PLAIN);
                    xml.element("text", row.left());
                    xml.text("answer", "", row.rights().get(0));
                    xml.end();
                }
            }
            case ESSAY -> {
                boolean words = sheet.parts().stream().anyMatch(part -> part.task() instanceof Essay);
                boolean file = last().task() instanceof Upload;
                xml.element("responseformat", words ? "plain" : "noinline");
                xml.element("responserequired", words ? "1" : "0");
                xml.element("responsefieldlines", "10");
                xml.element("attachments", file ? "1" : "0");
                xml.element("attachmentsrequired", file && !words ? "1" : "0");
            }
            case WORDS -> {
                xml.element("shuffleanswers", "1");
                for (String word : bank()) {
                    xml.start("dragbox");
                    xml.element("text", HtmlText.html(word));
                    xml.element("group", "1");
                    // As here, a word may be used for several places.
                    xml.element("infinite", "");
                    xml.end();
                }
            }
            case CLOZE -> {}
        }
    }

    private Part last() {
        return sheet.parts().get(sheet.parts().size() - 1);
    }

    private List<String> bank() {
        Part part = last();
        Set<String> words = new LinkedHashSet<>();
        for (List<Piece> line : part.lines()) {
            for (Piece piece : line) {
                if (piece instanceof WordGap gap) {
                    words.add(gap.answer());
                }
            }
        }
        words.addAll(((Bank) part.task()).others());
        return List.copyOf(words);
    }

    private String words() {
        List<String> words = bank();
        return lines(
                        last().lines(),
                        piece -> piece instanceof WordGap gap
                                ? Optional.of("[[" + (words.indexOf(gap.answer()) + 1) + "]]")
                                : Optional.empty())
                .orElseThrow();
    }

    private Optional<String> cloze() {
        List<String> parts = new ArrayList<>();
        for (Part part : sheet.parts()) {
            Optional<String> lines = lines(part.lines(), ClozeGap::of);
            Task task = part.task();
            Optional<String> below = task instanceof Choices choices ? ClozeGap.of(choices) : Optional.of("");
            if (lines.isEmpty() || below.isEmpty()) {
                return Optional.empty();
            }
            String gap = below.get().isEmpty() ? "" : "<p>" + below.get() + "</p>";
            if (!lines.get().isEmpty() || !gap.isEmpty()) {
                parts.add(lines.get() + gap);
            }
        }
        return Optional.of(String.join("<hr />", parts));
    }

    /** @param gap what stands for a gap, empty when nothing does */
    private Optional<String> lines(List<List<Piece>> lines, Function<Piece, Optional<String>> gap) {
        StringBuilder html = new StringBuilder();
        for (List<Piece> line : lines) {
            List<Optional<String>> pieces =
                    line.stream().map(piece -> piece(piece, gap)).toList();
            if (pieces.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            html.append(pieces.stream().map(Optional::orElseThrow).collect(Collectors.joining("", "<p>", "</p>")));
        }
        return Optional.of(html.toString());
    }

    private Optional<String> piece(Piece piece, Function<Piece, Optional<String>> gap) {
        if (piece instanceof Words words) {
            // A brace would begin a gap of cloze.
            return Optional.of(HtmlText.html(words.text()).replace("{", "&#123;"));
        }
        if (piece instanceof Image image) {
            Picture picture = pictures.get(image.source());
            if (picture == null) {
                return Optional.empty();
            }
            String file = MoodleXmlWriter.fileName("picture-" + (files.size() + 1), picture);
            NamedPicture named = files.computeIfAbsent(image.source(), source -> new NamedPicture(file, picture));
            return Optional.of(MoodleXmlWriter.image(named.file(), image.words()));
        }
        return gap.apply(piece);
    }
}
