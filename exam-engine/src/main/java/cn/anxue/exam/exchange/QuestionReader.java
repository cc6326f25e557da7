package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.TypeWords.Kind;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Numbers;
import cn.anxue.exam.item.Numbers.Quantity;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row to one question. One per file, rows in order, because hand-made numbers count on from row to row. */
final class QuestionReader {
    private static final Pattern BLANK = Pattern.compile("[_＿]{2,}|[(（][\\s\\p{Z}_]*[)）]");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,，;；、|]+");

    private final ImportLimits limits;
    private final boolean hasChapters;
    private final UnaryOperator<String> stems;

    /** @param columns keys of the columns that the file has */
    QuestionReader(ImportLimits limits, Set<String> columns) {
        this(limits, columns, new StemCleaner()::clean);
    }

    /** @param stems takes what does not belong to it off a stem */
    QuestionReader(ImportLimits limits, Set<String> columns, UnaryOperator<String> stems) {
        this.limits = limits;
        this.stems = stems;
        this.hasChapters = columns.contains(BankColumns.CHAPTER);
    }

    /** What a row says. */
    record Reading(Question question, List<Warning> warnings) {}

    /**
     * Reads a row that is not blank.
     *
     * @throws RowRefusal when it is no well-formed question
     */
    Reading read(XlsxTable.Row row) {
        if (row.cells().values().stream().anyMatch(cell -> cell.length() > limits.maxCellChars())) {
            throw new RowRefusal(ReasonCode.CELL_TOO_LONG, limits.maxCellChars());
        }
        String stem = stems.apply(row.cell(BankColumns.STEM));
        if (stem.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_STEM);
        }
        String answer = row.cell(BankColumns.ANSWER);
        if (answer.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        Kind said = TypeWords.kind(row.cell(BankColumns.TYPE));
        OptionList options = options(row);
        Asked asked = asked(said == Kind.OPEN ? infer(answer, options) : said, row, stem, answer, options);
        String askedStem = AnswerInStem.takeOut(stem, answer, asked.type());
        Question question = question(row, askedStem, asked);
        RowRefusal.ifIllFormed(question);
        List<Warning> warnings = warnings(row, said, options, asked.type());
        if (!askedStem.equals(stem)) {
            warnings.add(new Warning(WarningCode.ANSWER_IN_STEM, List.of()));
        }
        return new Reading(question, warnings);
    }

    private static OptionList options(XlsxTable.Row row) {
        List<String> columns = IntStream.range(0, QuestionRules.MAX_OPTIONS)
                .mapToObj(index -> row.cell(BankColumns.option(index)))
                .toList();
        OptionList single = OptionSplitter.columns(columns);
        return single.isEmpty() ? OptionSplitter.split(row.cell(BankColumns.OPTIONS)) : single;
    }

    /** The type of a row that does not say it. */
    private static Kind infer(String answer, OptionList options) {
        if (options.isEmpty()) {
            return AnswerReader.isPlainlyTruth(answer) ? Kind.TRUE_FALSE : Kind.FILL_IN;
        }
        return saysTruth(options) ? Kind.TRUE_FALSE : Kind.CHOICE;
    }

    private static boolean saysTruth(OptionList options) {
        return options.size() == 2
                && options.texts().stream()
                                .map(AnswerReader::truth)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()
                        == 2
                && options.texts().stream().allMatch(AnswerReader::isPlainlyTruth);
    }

    private static Asked asked(Kind kind, XlsxTable.Row row, String stem, String answer, OptionList options) {
        return switch (kind) {
            case TRUE_FALSE -> Asked.trueFalse(AnswerReader.truth(answer, options));
            case SINGLE -> choice(ItemType.SINGLE_CHOICE, answer, options);
            case MULTIPLE -> choice(ItemType.MULTIPLE_CHOICE, answer, options);
            case CHOICE -> {
                Asked multiple = choice(ItemType.MULTIPLE_CHOICE, answer, options);
                yield multiple.key() instanceof ChoiceKey key && key.correct().size() > 1
                        ? multiple
                        : choice(ItemType.SINGLE_CHOICE, answer, options);
            }
            case ORDERING -> ordering(answer, options);
            default -> fillIn(row, stem, answer);
        };
    }

    private static Asked choice(ItemType type, String answer, OptionList options) {
        if (options.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_OPTIONS);
        }
        return Asked.choice(type, options.options(), Set.copyOf(AnswerReader.ids(answer, options)));
    }

    /** The answer gives the right order; the options are kept in it, as {@link QuestionRules} wants them. */
    private static Asked ordering(String answer, OptionList options) {
        if (options.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_OPTIONS);
        }
        List<String> order = AnswerReader.ids(answer, options);
        if (order.size() != options.size()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, answer);
        }
        List<String> texts = order.stream()
                .map(id -> options.texts().get(id.charAt(0) - 'A'))
                .toList();
        return Asked.steps(texts);
    }

    private static Asked fillIn(XlsxTable.Row row, String stem, String answer) {
        if (BLANK.matcher(stem).results().count() > 1) {
            throw new RowRefusal(ReasonCode.SEVERAL_BLANKS);
        }
        List<String> variants = AnswerReader.variants(answer);
        List<Quantity> numbers =
                variants.stream().flatMap(one -> Numbers.parse(one).stream()).toList();
        boolean oneNumber = !numbers.isEmpty()
                && numbers.size() == variants.size()
                && numbers.stream()
                        .allMatch(one -> one.value().compareTo(numbers.get(0).value()) == 0);
        return oneNumber ? numeric(numbers, row.cell(BankColumns.TOLERANCE)) : Asked.text(variants, false);
    }

    /** One number, perhaps with several units. */
    private static Asked numeric(List<Quantity> numbers, String tolerance) {
        Quantity quantity = numbers.get(0);
        String units = numbers.stream()
                .map(Quantity::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
        String unit = units.isEmpty() ? null : units;
        BigDecimal allowed = Numbers.parse(tolerance).map(Quantity::value).orElse(BigDecimal.ZERO);
        return Asked.number(quantity.value(), allowed, unit);
    }

    private Question question(XlsxTable.Row row, String stem, Asked asked) {
        Item item = asked.item(row.number(), stem);
        String category = Texts.collapse(row.cell(BankColumns.CATEGORY));
        Set<String> tags = new TreeSet<>();
        Stream.concat(
                        BETWEEN_TAGS.splitAsStream(row.cell(BankColumns.TAGS)),
                        hasChapters ? Stream.of(category) : Stream.empty())
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        String chapter = hasChapters ? Texts.collapse(row.cell(BankColumns.CHAPTER)) : category;
        int difficulty = Difficulties.read(row.cell(BankColumns.DIFFICULTY)).orElse(Question.NORMAL_DIFFICULTY);
        return new Question(
                item,
                asked.key(),
                row.cell(BankColumns.EXPLANATION),
                chapter,
                difficulty,
                tags,
                Texts.collapse(row.cell(BankColumns.OBJECTIVE)));
    }

    private static List<Warning> warnings(XlsxTable.Row row, Kind said, OptionList options, ItemType type) {
        List<Warning> warnings = new ArrayList<>();
        if (said == Kind.OPEN || said == Kind.CHOICE) {
            warnings.add(new Warning(WarningCode.TYPE_INFERRED, List.of(type.name())));
        }
        if (options.repaired() && type.hasOptions()) {
            warnings.add(new Warning(WarningCode.OPTIONS_REPAIRED, List.of()));
        }
        String difficulty = row.cell(BankColumns.DIFFICULTY);
        OptionalInt understood = Difficulties.read(difficulty);
        if (!difficulty.isEmpty() && understood.isEmpty()) {
            warnings.add(new Warning(WarningCode.DIFFICULTY_IGNORED, List.of(difficulty)));
        }
        return warnings;
    }
}
