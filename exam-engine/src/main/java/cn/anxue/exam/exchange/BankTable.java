package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions as a table in the layout of the template, for Excel and CSV. What the import would not read as it is, is found
 * out by reading it.
 *
 * @param header first row
 * @param rows cells by column
 * @param export what the table does not carry
 */
public record BankTable(List<String> header, List<List<String>> rows, BankExport export) {
    private static final int FEWEST_OPTIONS = 4;

    public BankTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The questions but composite ones, with hand-made numbers before the stems: the import takes off exactly those. */
    public static BankTable of(List<Question> questions, TableWords words) {
        List<LeftOut> leftOut = new ArrayList<>();
        List<Integer> written = new ArrayList<>();
        for (int index = 0; index < questions.size(); index++) {
            if (questions.get(index).item().type() == ItemType.COMPOSITE) {
                leftOut.add(new LeftOut(index, Obstacle.COMPOSITE));
            } else {
                written.add(index);
            }
        }
        int columns = written.stream()
                .mapToInt(index -> options(questions.get(index)).size())
                .reduce(FEWEST_OPTIONS, Math::max);
        List<String> header = header(words, columns);
        List<List<String>> rows = IntStream.range(0, written.size())
                .mapToObj(row -> row(questions.get(written.get(row)), row + 1, columns, words))
                .toList();
        return new BankTable(header, rows, new BankExport(leftOut, changed(questions, written, header, rows)));
    }

    /** The header for questions with up to so many options. */
    public static List<String> header(TableWords words, int options) {
        return Stream.of(
                        Stream.of(words.chapter(), words.type(), words.stem()),
                        IntStream.range(0, options).mapToObj(Option::letter).map(words.option()),
                        Stream.of(
                                words.answer(),
                                words.tolerance(),
                                words.difficulty(),
                                words.explanation(),
                                words.tags(),
                                words.objective()))
                .flatMap(part -> part)
                .toList();
    }

    private static List<String> row(Question question, int number, int columns, TableWords words) {
        List<Option> options = options(question);
        List<String> cells = new ArrayList<>();
        cells.add(question.chapter());
        cells.add(words.types().getOrDefault(question.item().type(), ""));
        cells.add(number + "、" + question.item().stem());
        for (int index = 0; index < columns; index++) {
            cells.add(index < options.size() ? options.get(index).text() : "");
        }
        cells.add(answer(question.key(), words));
        cells.add(question.key() instanceof NumericKey key ? key.tolerance().toPlainString() : "");
        cells.add(String.valueOf(question.difficulty()));
        cells.add(question.explanation());
        cells.add(String.join(",", question.tags()));
        cells.add(question.objective());
        return cells;
    }

    private static List<Option> options(Question question) {
        return question.item().type() == ItemType.TRUE_FALSE
                ? List.of()
                : question.item().options();
    }

    private static String answer(Key key, TableWords words) {
        if (key instanceof ChoiceKey choice) {
            boolean truth = choice.correct().contains("TRUE");
            return truth || choice.correct().contains("FALSE")
                    ? truth ? words.right() : words.wrong()
                    : String.join("", choice.correct());
        }
        if (key instanceof OrderKey order) {
            return String.join("", order.sequence());
        }
        if (key instanceof TextKey text) {
            return String.join("|", text.accepted());
        }
        return key instanceof NumericKey number ? number(number) : "";
    }

    /** The number, with several units as several answers. */
    private static String number(NumericKey key) {
        String value = key.value().toPlainString();
        List<String> units = Units.named(key.unit());
        return units.isEmpty()
                ? value
                : units.stream().map(unit -> value + unit).collect(Collectors.joining("|"));
    }

    private static List<LeftOut> changed(
            List<Question> questions, List<Integer> written, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<SheetRow> sheet = IntStream.range(0, rows.size())
                .mapToObj(row -> new SheetRow(row + 2, rows.get(row)))
                .toList();
        BankImport read =
                SpreadsheetBank.read(new SheetData(new SheetRow(1, header), sheet, Map.of()), ImportLimits.DEFAULT);
        Map<Integer, Question> byRow = new HashMap<>();
        read.imported().forEach(one -> byRow.put(one.row(), one.question()));
        read.duplicates().stream()
                .filter(BankImport.Duplicate::sameKey)
                .forEach(same -> byRow.put(same.row(), Objects.requireNonNull(byRow.get(same.ofRow()))));
        List<LeftOut> changed = new ArrayList<>();
        for (int row = 0; row < written.size(); row++) {
            Question question = questions.get(written.get(row));
            int place = written.get(row);
            obstacle(question, byRow.get(row + 2)).ifPresent(found -> changed.add(new LeftOut(place, found)));
        }
        return changed;
    }

    private static Optional<Obstacle> obstacle(Question question, @Nullable Question read) {
        if (question.item().picture() != null) {
            return Optional.of(Obstacle.PICTURE);
        }
        if (BankExport.pictures(question).findAny().isPresent()) {
            return Optional.of(Obstacle.OPTION_PICTURE);
        }
        if (question.key() instanceof TextKey key && key.caseSensitive()) {
            return Optional.of(Obstacle.CASE_SENSITIVE);
        }
        return read != null && content(read).equals(content(question))
                ? Optional.empty()
                : Optional.of(Obstacle.READ_OTHERWISE);
    }

    /** The question without what says where it came from. */
    private static Question content(Question question) {
        Item item = question.item();
        return new Question(
                new Item("", item.type(), item.stem(), null, item.interaction()),
                question.key(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
    }
}
