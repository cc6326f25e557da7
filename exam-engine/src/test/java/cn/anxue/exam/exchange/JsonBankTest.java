package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JSON in the many shapes in which systems dump their questions: the guess finds its way, a mapping says it exactly. */
class JsonBankTest {

    private static JsonMapping guess(String json) {
        return JsonGuess.of(JsonBank.parse(json)).orElseThrow();
    }

    private static BankImport guessed(String json) {
        return JsonBank.read(JsonBank.parse(json), guess(json), ImportLimits.DEFAULT);
    }

    private static List<String> right(BankImport bank) {
        assertThat(bank.rejected()).isEmpty();
        return bank.imported().stream()
                .map(read -> String.join("", ((ChoiceKey) read.question().key()).correct()))
                .toList();
    }

    @Test
    void flagsInsideOptions() {
        String json =
                """
                {"code":0,"data":{"total":2,"list":[
                 {"id":7,"questionType":1,"title":"<p>选&nbsp;一个</p>","optionList":[
                   {"id":71,"content":"甲","isRight":0},{"id":72,"content":"乙","isRight":1}],"analysis":"因为"},
                 {"id":8,"questionType":2,"title":"<p>选几个</p>","optionList":[
                   {"id":81,"content":"甲","isRight":1},{"id":82,"content":"乙","isRight":1}],"analysis":""}]}}
                """;
        JsonMapping mapping = guess(json);
        assertThat(mapping.list()).isEqualTo("/data/list");
        assertThat(mapping.stem()).isEqualTo("/title");
        assertThat(mapping.answerForm()).isEqualTo(AnswerForm.FLAGS);
        assertThat(mapping.html()).isTrue();
        assertThat(mapping.types()).isEqualTo(Map.of("1", ItemType.SINGLE_CHOICE, "2", ItemType.MULTIPLE_CHOICE));
        BankImport bank = guessed(json);
        assertThat(right(bank)).containsExactly("B", "AB");
        assertThat(bank.imported().get(0).question().item().stem()).isEqualTo("选 一个");
        assertThat(bank.imported().get(0).question().explanation()).isEqualTo("因为");
    }

    @Test
    void keyedObjectsLettersAndChapterAround() {
        String json =
                """
                {"sections":[{"name":"消防","questions":[
                  {"stem":"选","options":{"A":"甲","B":"乙","C":"丙"},"answer":"AC","difficulty":"难"}]},
                 {"name":"用电","questions":[
                  {"stem":"对吗","type":"判断题","options":null,"answer":true,"tags":["电工","焊工"]}]}]}
                """;
        JsonMapping mapping = guess(json);
        assertThat(mapping.list()).isEqualTo("/sections/*/questions");
        assertThat(mapping.chapter()).isEqualTo("../name");
        BankImport bank = guessed(json);
        assertThat(right(bank)).containsExactly("AC", "TRUE");
        Question second = bank.imported().get(1).question();
        assertThat(second.chapter()).isEqualTo("用电");
        assertThat(second.tags()).containsExactlyInAnyOrder("电工", "焊工");
        assertThat(bank.imported().get(0).question().difficulty()).isGreaterThan(3);
    }

    @Test
    void separateFieldsAndPositions() {
        String zero =
                """
                [{"question":"一","option_a":"甲","option_b":"乙","option_c":"","correct_index":0},
                 {"question":"二","option_a":"甲","option_b":"乙","option_c":"丙","correct_index":2}]
                """;
        assertThat(guess(zero).options()).containsExactly("/option_a", "/option_b", "/option_c");
        assertThat(guess(zero).answerForm()).isEqualTo(AnswerForm.FROM_ZERO);
        assertThat(right(guessed(zero))).containsExactly("A", "C");
        String one =
                """
                [{"question":"一","choices":["甲","乙","丙"],"answer":3},
                 {"question":"二","choices":["甲","乙","丙"],"answer":[1,2]}]
                """;
        assertThat(guess(one).answerForm()).isEqualTo(AnswerForm.FROM_ONE);
        assertThat(right(guessed(one))).containsExactly("C", "AB");
    }

    @Test
    void labelsTextsAndOneText() {
        String labels =
                """
                [{"stem":"一","options":[{"id":101,"text":"甲"},{"id":102,"text":"乙"}],"answer":"102"},
                 {"stem":"二","options":[{"id":103,"text":"丙"},{"id":104,"text":"丁"}],"answer":[103,104]}]
                """;
        assertThat(guess(labels).answerForm()).isEqualTo(AnswerForm.LABELS);
        assertThat(right(guessed(labels))).containsExactly("B", "AB");
        String texts =
                """
                [{"stem":"一","options":["灭火器","水带"],"answer":"水带"},
                 {"stem":"二","options":["灭火器","水带","沙"],"answer":["灭火器","沙"]}]
                """;
        assertThat(right(guessed(texts))).containsExactly("B", "AC");
        String joined =
                """
                [{"题干":"一","选项":"A.甲|B.乙","答案":"B"},{"题干":"二","选项":"A、甲;B、乙;C、丙","答案":"A,C"}]
                """;
        assertThat(right(guessed(joined))).containsExactly("B", "AC");
        JsonMapping slashes = guess(joined.replace('|', '/').replace(';', '/'));
        JsonMapping separated = new JsonMapping(
                slashes.list(),
                "",
                slashes.stem(),
                slashes.options(),
                "",
                "",
                "",
                "/",
                slashes.answer(),
                AnswerForm.LETTERS,
                "",
                "",
                "",
                "",
                "",
                false,
                Map.of());
        assertThat(right(JsonBank.read(
                        JsonBank.parse(joined.replace('|', '/').replace(';', '/')), separated, ImportLimits.DEFAULT)))
                .containsExactly("B", "AC");
    }

    @Test
    void jsonInsideTexts() {
        String json =
                """
                {"rows":[{"content":"一","options":"[{\\"key\\":\\"B\\",\\"value\\":\\"乙\\"},{\\"key\\":\\"A\\",\\"value\\":\\"甲\\"}]","answer":"[\\"A\\"]"}]}
                """;
        BankImport bank = guessed(json);
        assertThat(right(bank)).containsExactly("B");
        assertThat(bank.imported().get(0).question().item().options().stream().map(Option::text))
                .containsExactly("乙", "甲");
    }

    @Test
    void fillInsAndTypesByWords() {
        String json =
                """
                [{"type":"blank","stem":"先____","answer":["切断电源","断开电源"]},
                 {"type":"blank","stem":"电压____","answer":36},
                 {"type":"blank","stem":"甲____","answer":["一 / 二","三"]},
                 {"type":"essay","stem":"论述","answer":"略"},
                 {"type":"怪题","stem":"奇怪","answer":"略"},
                 "不是题"]
                """;
        BankImport bank = guessed(json);
        assertThat(bank.imported()).hasSize(3);
        assertThat(((TextKey) bank.imported().get(0).question().key()).accepted())
                .containsExactly("切断电源", "断开电源");
        assertThat(bank.imported().get(1).question().item().type()).isEqualTo(ItemType.NUMERIC_ENTRY);
        assertThat(guess(json).types()).containsEntry("怪题", ItemType.TEXT_ENTRY).doesNotContainKey("essay");
        assertThat(bank.blank()).containsExactly(6);
        assertThat(bank.rejected())
                .extracting(BankImport.Rejected::row, BankImport.Rejected::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, ReasonCode.ANSWER_NOT_UNDERSTOOD),
                        org.assertj.core.groups.Tuple.tuple(4, ReasonCode.UNSUPPORTED_TYPE));
        assertThat(bank.rows()).isEqualTo(6);
    }

    @Test
    void objectsByTheirIds() {
        String json =
                """
                {"questions":{"11":{"stem":"一","options":["甲","乙"],"answer":"A"},
                              "12":{"stem":"二","options":["甲","乙"],"answer":"B"}}}
                """;
        assertThat(right(guessed(json))).containsExactly("A", "B");
    }

    @Test
    void nothingThatLooksLikeQuestions() {
        assertThat(JsonGuess.of(JsonBank.parse("{\"people\":[{\"id\":1,\"age\":2}]}")))
                .isEmpty();
        byte[] file = "[1,2,3]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BankFile.read(BankFormat.JSON, file, null, ImportLimits.DEFAULT))
                .isInstanceOfSatisfying(TextRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(TextRefusal.Code.NO_QUESTIONS));
        JsonMapping elsewhere = guess("[{\"stem\":\"一\",\"options\":[\"甲\",\"乙\"],\"answer\":\"A\"}]");
        assertThatThrownBy(
                        () -> JsonBank.read(JsonBank.parse("{\"a\":1}"), elsewhere.inList("/b"), ImportLimits.DEFAULT))
                .isInstanceOf(TextRefusal.class);
    }

    /** How a system might write options and answer of one question. */
    private enum Shape {
        LETTERS((json, question) -> {
            json.texts(
                    "xuanxiang",
                    question.item().options().stream().map(Option::text).toList());
            json.field("daan", String.join("", correct(question)));
        }),
        KEYED((json, question) -> {
            json.field(
                    "options",
                    () -> json.object(
                            () -> question.item().options().forEach(option -> json.field(option.id(), option.text()))));
            json.texts("correctAnswer", correct(question));
        }),
        FLAGS((json, question) -> json.objects("items", question.item().options(), each -> {
            Option option = (Option) each;
            json.field("text", option.text());
            json.field("correct", correct(question).contains(option.id()));
        })),
        FROM_ZERO((json, question) -> {
            json.texts(
                    "choices",
                    question.item().options().stream().map(Option::text).toList());
            json.texts(
                    "answer",
                    correct(question).stream()
                            .map(id -> "" + (id.charAt(0) - 'A'))
                            .toList());
        }),
        SEPARATE((json, question) -> {
            question.item().options().forEach(option -> json.field("option" + option.id(), option.text()));
            json.field("rightAnswer", String.join(",", correct(question)));
        });

        private final BiConsumer<JsonWriter, Question> fields;

        Shape(BiConsumer<JsonWriter, Question> fields) {
            this.fields = fields;
        }
    }

    private static Set<String> correct(Question question) {
        return ((ChoiceKey) question.key()).correct();
    }

    /** The real banks, written in each shape, come back by the guess as they are. */
    @ParameterizedTest
    @EnumSource(Shape.class)
    void realBanks(Shape shape) {
        List<Question> bank = SpreadsheetBank.read(TestData.bank("welding"), ImportLimits.DEFAULT).imported().stream()
                .map(ImportedQuestion::question)
                .filter(question -> question.item().type() == ItemType.SINGLE_CHOICE
                        || question.item().type() == ItemType.MULTIPLE_CHOICE)
                .toList();
        JsonWriter json = new JsonWriter();
        json.object(() -> json.objects("data", bank, each -> {
            Question question = (Question) each;
            json.field("type", question.item().type() == ItemType.SINGLE_CHOICE ? 0 : 1);
            json.field("stem", question.item().stem());
            shape.fields.accept(json, question);
        }));
        JsonValue root = JsonBank.parse(json.toString());
        BankImport read = JsonBank.read(root, JsonGuess.of(root).orElseThrow(), ImportLimits.DEFAULT);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.imported()).hasSizeGreaterThan(bank.size() * 99 / 100);
        for (ImportedQuestion one : read.imported()) {
            Question written = bank.get(one.row() - 1);
            assertThat(one.question().item().type()).isEqualTo(written.item().type());
            assertThat(correct(one.question())).isEqualTo(correct(written));
        }
    }
}
