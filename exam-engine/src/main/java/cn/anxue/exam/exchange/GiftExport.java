package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes questions as GIFT. Chapters become categories; difficulty, unit and learning objective become tags. */
public final class GiftExport {
    private GiftExport() {}

    /** Writes what the format can carry and answers what it cannot. */
    public static BankExport write(Appendable out, List<Question> questions) throws IOException {
        List<LeftOut> leftOut = new ArrayList<>();
        String chapter = null;
        for (int index = 0; index < questions.size(); index++) {
            Question question = questions.get(index);
            Optional<GiftSheetExport> sheet = GiftSheetExport.of(question);
            Optional<Obstacle> obstacle = obstacle(question, sheet);
            if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(index, obstacle.get()));
                continue;
            }
            if (!question.chapter().equals(chapter)) {
                chapter = question.chapter();
                out.append("$CATEGORY: ")
                        .append(GiftText.escaped(MoodleLabels.path(chapter)))
                        .append("\n\n");
            }
            write(out, question, sheet);
        }
        return new BankExport(leftOut);
    }

    private static Optional<Obstacle> obstacle(Question question, Optional<GiftSheetExport> sheet) throws IOException {
        if (question.item().type() == ItemType.COMPOSITE) {
            return compositeObstacle(question, sheet);
        }
        if (question.item().picture() != null) {
            return Optional.of(Obstacle.PICTURE);
        }
        if (question.item().options().stream().anyMatch(option -> option.picture() != null)) {
            return Optional.of(Obstacle.OPTION_PICTURE);
        }
        if (question.item().type() == ItemType.ORDERING) {
            return Optional.of(Obstacle.ORDERING);
        }
        if (question.key() instanceof TextKey key) {
            if (key.caseSensitive()) {
                return Optional.of(Obstacle.CASE_SENSITIVE);
            }
            return key.accepted().stream().anyMatch(text -> text.contains("->"))
                    ? Optional.of(Obstacle.ARROW)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Obstacle> compositeObstacle(Question question, Optional<GiftSheetExport> sheet)
            throws IOException {
        if (BankExport.pictures(question).findAny().isPresent()) {
            return Optional.of(Obstacle.PICTURE);
        }
        if (sheet.isEmpty()) {
            return Optional.of(Obstacle.COMPOSITE);
        }
        StringBuilder out = new StringBuilder();
        write(out, question, sheet);
        return CompositeCheck.same(question, () -> GiftBank.read(out.toString(), ImportLimits.DEFAULT))
                ? Optional.empty()
                : Optional.of(Obstacle.COMPOSITE);
    }

    private static void write(Appendable out, Question question, Optional<GiftSheetExport> sheet) throws IOException {
        Set<String> tags = new TreeSet<>(MoodleLabels.tags(question, true));
        sheet.ifPresent(composite -> tags.addAll(composite.tags()));
        if (!tags.isEmpty()) {
            out.append("//");
            for (String tag : tags) {
                out.append(" [tag:").append(MoodleLabels.escaped(tag)).append("]");
            }
            out.append('\n');
        }
        // Plain, so that "<" is no markup.
        String stem = sheet.map(GiftSheetExport::stem).orElse(question.item().stem());
        out.append("[plain]").append(GiftText.escaped(stem)).append("{");
        if (sheet.isPresent()) {
            sheet.get().writeAnswers(out);
        } else {
            writeAnswers(out, question);
        }
        if (!question.explanation().isEmpty()) {
            out.append("\n\t####").append(GiftText.escaped(question.explanation()));
        }
        out.append("\n}\n\n");
    }

    private static void writeAnswers(Appendable out, Question question) throws IOException {
        if (question.key() instanceof NumericKey key) {
            boolean exact = key.tolerance().equals(BigDecimal.ZERO);
            out.append("#").append(key.value().toPlainString());
            out.append(exact ? "" : ":" + key.tolerance().toPlainString());
        } else if (question.key() instanceof TextKey key) {
            for (String accepted : key.accepted()) {
                out.append("\n\t=").append(answer(MoodleAnswers.written(accepted)));
            }
        } else if (question.key() instanceof ChoiceKey key) {
            if (question.item().type() == ItemType.TRUE_FALSE) {
                out.append(key.correct().contains("TRUE") ? "TRUE" : "FALSE");
            } else {
                writeOptions(out, question, key.correct());
            }
        }
    }

    private static void writeOptions(Appendable out, Question question, Set<String> right) throws IOException {
        boolean single = question.item().type() == ItemType.SINGLE_CHOICE;
        String share = "~%" + MoodleAnswers.share(right.size()) + "%";
        for (Option option : question.item().options()) {
            boolean isRight = right.contains(option.id());
            String mark = single ? isRight ? "=" : "~" : isRight ? share : "~%-100%";
            out.append("\n\t").append(mark).append(answer(option.text()));
        }
    }

    /** A text that begins like a percentage or a format says its own format. */
    static String answer(String text) {
        String escaped = GiftText.escaped(text);
        return text.startsWith("%") || text.startsWith("[") ? "[plain]" + escaped : escaped;
    }
}
