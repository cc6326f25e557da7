package cn.anxue.web.api;

import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionData.OptionData;
import cn.anxue.web.request.Texts;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Question banks as spreadsheets in the layout of the template, which the import reads again. */
final class BankSheets {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int TEMPLATE_OPTIONS = 6;

    private final Locale locale;

    BankSheets(Locale locale) {
        this.locale = locale;
    }

    /** An empty sheet to fill in, and a second one with an example of each type. */
    Response template() {
        List<List<String>> examples = Arrays.stream(ItemType.values())
                .map(type -> List.of(text("bank.example." + type).split("\\|", -1)))
                .toList();
        List<String> header = header(TEMPLATE_OPTIONS);
        return answer(
                text("bank.template"),
                List.of(
                        new Sheet(text("bank.sheet.questions"), header, List.of()),
                        new Sheet(text("bank.sheet.examples"), header, examples)));
    }

    /** The questions with hand-made numbers before the stems: the import takes off exactly those. */
    Response export(String bankName, List<QuestionData> questions) {
        int options = questions.stream()
                .mapToInt(question -> options(question).size())
                .max()
                .orElse(0);
        List<List<String>> rows = IntStream.range(0, questions.size())
                .mapToObj(index -> row(questions.get(index), index + 1, Math.max(options, 4)))
                .toList();
        return answer(bankName, List.of(new Sheet(text("bank.sheet.questions"), header(Math.max(options, 4)), rows)));
    }

    private List<String> header(int options) {
        return Stream.of(
                        columns("chapter", "type", "stem"),
                        IntStream.range(0, options)
                                .mapToObj(index -> Texts.text(locale, "bank.column.option", Option.letter(index)))
                                .toList(),
                        columns("answer", "tolerance", "difficulty", "explanation", "tags"))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> text("bank.column." + name)).toList();
    }

    private List<String> row(QuestionData question, int number, int columns) {
        List<String> cells = new ArrayList<>();
        cells.add(plain(question.chapter()));
        cells.add(Texts.enumText(locale, Objects.requireNonNull(question.type())));
        cells.add(number + "、" + question.stem());
        List<OptionData> options = options(question);
        for (int index = 0; index < columns; index++) {
            cells.add(index < options.size() ? plain(options.get(index).text()) : "");
        }
        cells.add(answer(question));
        cells.add(decimal(question.tolerance()));
        cells.add(String.valueOf(question.difficulty()));
        cells.add(plain(question.explanation()));
        cells.add(question.tags() == null ? "" : String.join(",", question.tags()));
        return cells;
    }

    private static List<OptionData> options(QuestionData question) {
        return question.options() == null || question.type() == ItemType.TRUE_FALSE ? List.of() : question.options();
    }

    private String answer(QuestionData question) {
        List<String> answer = question.answer() == null ? List.of() : question.answer();
        return switch (Objects.requireNonNull(question.type())) {
            case TRUE_FALSE -> text(answer.contains("TRUE") ? "bank.true" : "bank.false");
            case TEXT_ENTRY -> question.accepted() == null ? "" : String.join("|", question.accepted());
            case NUMERIC_ENTRY -> decimal(question.value()) + plain(question.unit());
            default -> String.join("", answer);
        };
    }

    private static String decimal(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key) {
        return Texts.text(locale, key);
    }

    private static Response answer(String name, List<Sheet> sheets) {
        String file = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + ".xlsx";
        StreamingOutput content = out -> XlsxWriter.write(out, sheets);
        return Response.ok(content, XLSX)
                .header("Content-Disposition", "attachment; filename=\"bank.xlsx\"; filename*=UTF-8''" + file)
                .build();
    }
}
