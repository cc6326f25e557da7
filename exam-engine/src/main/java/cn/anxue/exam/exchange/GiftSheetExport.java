package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Sheet;
import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.InLines;
import cn.anxue.exam.notation.Sheet.Marking;
import cn.anxue.exam.notation.Sheet.NumberGap;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import cn.anxue.exam.notation.Sheet.Pairs;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Variant;
import cn.anxue.exam.notation.Sheet.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sheet of one task as GIFT has it: pairs, an essay, choices, or one gap in a line of its own. */
final class GiftSheetExport {
    private final Part part;
    private final @Nullable Piece gap;

    private GiftSheetExport(Part part, @Nullable Piece gap) {
        this.part = part;
        this.gap = gap;
    }

    /** How it is written; empty when the question is not composite, or GIFT has no such kind. */
    static Optional<GiftSheetExport> of(Question question) {
        return CompositeCheck.sheet(question)
                .filter(sheet -> sheet.marking() == Marking.EACH
                        && sheet.variables().isEmpty()
                        && sheet.parts().size() == 1)
                .flatMap(GiftSheetExport::of);
    }

    private static Optional<GiftSheetExport> of(Sheet sheet) {
        Part part = sheet.parts().get(0);
        List<List<Piece>> lines = part.lines();
        if (part.task() instanceof InLines) {
            List<Piece> last = lines.get(lines.size() - 1);
            boolean alone = last.size() == 1 && last.get(0).isGap() && isText(lines.subList(0, lines.size() - 1));
            Part before = new Part(lines.subList(0, lines.size() - 1), part.task());
            return alone ? Optional.of(new GiftSheetExport(before, last.get(0))) : Optional.empty();
        }
        boolean known = part.task() instanceof Pairs || part.task() instanceof Essay || part.task() instanceof Choices;
        return known && isText(lines) ? Optional.of(new GiftSheetExport(part, null)) : Optional.empty();
    }

    private static boolean isText(List<List<Piece>> lines) {
        return lines.stream().flatMap(List::stream).allMatch(Words.class::isInstance);
    }

    String stem() {
        return part.lines().stream()
                .map(line -> line.stream().map(piece -> ((Words) piece).text()).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Tags that say what GIFT has no place for. */
    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        if (part.task() instanceof Essay essay) {
            tags.addAll(MoodleLabels.lengthOf(essay));
        }
        if (gap instanceof NumberGap number && !number.units().isEmpty()) {
            tags.add(MoodleLabels.unitTag(number.units()));
        }
        return tags;
    }

    /** Writes what stands between the braces. */
    void writeAnswers(Appendable out) throws IOException {
        if (part.task() instanceof Pairs pairs) {
            for (Row row : pairs.rows()) {
                String rights = String.join(" | ", row.rights());
                out.append("\n\t=")
                        .append(GiftExport.answer(row.left()))
                        .append(" -> ")
                        .append(GiftText.escaped(rights));
            }
        } else if (part.task() instanceof Choices choices) {
            boolean single = GapPoints.single(choices);
            for (Choice choice : choices.choices()) {
                BigDecimal points = GapPoints.of(choice, single);
                out.append("\n\t").append(mark(points, single)).append(GiftExport.answer(choice.text()));
            }
        } else if (gap instanceof TextGap text) {
            for (Variant variant : text.variants()) {
                out.append("\n\t")
                        .append(mark(variant.points(), true).replace('~', '='))
                        .append(GiftExport.answer(MoodleAnswers.written(variant.text())));
            }
        } else if (gap instanceof NumberGap number && number.right() != null) {
            out.append('#');
            writeNumber(out, number.right());
            for (NumberVariant other : number.others()) {
                writeNumber(out, other);
            }
        }
    }

    private static void writeNumber(Appendable out, NumberVariant number) throws IOException {
        out.append("\n\t").append(mark(number.points(), true).replace('~', '=')).append(GapPoints.range(number));
    }

    /** @param single whether all of the mark may be said shortly */
    private static String mark(BigDecimal points, boolean single) {
        if (single && points.compareTo(BigDecimal.ONE) == 0) {
            return "=";
        }
        return points.signum() == 0 && single ? "~" : "~%" + GapPoints.percent(points, BigDecimal.ONE) + "%";
    }
}
