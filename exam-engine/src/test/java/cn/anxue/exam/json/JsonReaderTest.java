package cn.anxue.exam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.anxue.exam.json.JsonPointer.Found;
import cn.anxue.exam.json.JsonValue.Digits;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Nothing;
import cn.anxue.exam.json.JsonValue.Text;
import cn.anxue.exam.json.JsonValue.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyKindOfValue() {
        assertThat(JsonReader.read(" {\"a\" : [1, -2.50e+3, true, false, null, \"\"], \"b\":{}} "))
                .isEqualTo(new Fields(Map.of(
                        "a",
                        new Items(List.of(
                                new Digits("1"),
                                new Digits("-2.50e+3"),
                                new Truth(true),
                                new Truth(false),
                                new Nothing(),
                                new Text(""))),
                        "b",
                        new Fields(Map.of()))));
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\uD83D\\uDE00😀\""))
                .isEqualTo(new Text("\"\\/\b\f\n\r\t中😀😀"));
    }

    @Test
    void oneValueALine() {
        assertThat(JsonReader.read("{\"a\":1}\n{\"a\":2}\n")).isEqualTo(JsonReader.read("[{\"a\":1},{\"a\":2}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{~a~:1,}|1|8", "[1,]|1|4", "[1 2]|1|4", "{a:1}|1|2", "['a']|1|2", "01|1|2", "+1|1|1", "1.|1|2",
                "[tru]|1|2", "{~a~:1} x|1|9", "~\\x~|1|3", "~\\u12g4~|1|6", "~abc|1|5", "[1]]|1|4", "NaN|1|1",
                        "{~a~}|1|5"
            })
    void refusesWithTheColumn(String text, String line, String column) {
        JsonRefusal refusal = refusal(text.replace('~', '"'));
        assertThat(refusal.code()).isEqualTo(JsonRefusal.Code.NOT_JSON);
        assertThat(refusal.args()).containsExactly(line, column);
    }

    @Test
    void refusesWithTheLine() {
        assertThat(refusal("[\n1,\n  x]").args()).containsExactly("3", "3");
        assertThat(refusal("[\"a\nb\"]").args()).containsExactly("1", "4");
        assertThat(refusal("").args()).containsExactly("1", "1");
        assertThat(refusal("{\"a\":1,\n\"a\":2}").code()).isEqualTo(JsonRefusal.Code.NAME_TWICE);
        assertThat(refusal("{\"a\":1,\n\"a\":2}").args()).containsExactly("2", "a");
    }

    @Test
    void refusesTooMuch() {
        assertThat(refusal("[".repeat(JsonReader.DEEPEST + 1)).code()).isEqualTo(JsonRefusal.Code.TOO_DEEP);
        assertThat(refusal("[" + "0,".repeat(JsonReader.MOST_VALUES) + "0]").code())
                .isEqualTo(JsonRefusal.Code.TOO_MANY_VALUES);
        int deep = JsonReader.DEEPEST;
        assertThat(JsonReader.read("[".repeat(deep) + "]".repeat(deep))).isInstanceOf(Items.class);
    }

    private static JsonRefusal refusal(String text) {
        JsonRefusal refusal = catchThrowableOfType(JsonRefusal.class, () -> JsonReader.read(text));
        assertThat(refusal).as(text.substring(0, Math.min(40, text.length()))).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource({"/a/0/b, 1", "a/1/b, 2", "/a/*/b, 1", "/x~1y/m~0n, 3", "/none, ''", "/a/2, ''", "/*/1/b, 2"})
    void pointers(String pointer, String words) {
        JsonValue root = JsonReader.read("{\"a\":[{\"b\":1},{\"b\":2}],\"x/y\":{\"m~n\":3}}");
        assertThat(JsonPointer.of(pointer).in(root).words()).isEqualTo(words);
    }

    @Test
    void pointersGoUpToTheObjectAround() {
        JsonValue root = JsonReader.read(
                "{\"parts\":[{\"name\":\"甲\",\"list\":[{\"q\":1},{\"q\":2}]},{\"name\":\"乙\",\"list\":[{\"q\":3}]}]}");
        List<Found> questions = JsonPointer.of("/parts/*/list/*").all(new Found(root, List.of()));
        assertThat(questions.stream()
                        .map(found -> JsonPointer.of("../name").in(found).words()))
                .containsExactly("甲", "甲", "乙");
        assertThat(JsonPointer.of("../../../..").in(questions.get(0))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/0/b", "/x~1y", "/*/b"})
    void aPointerIsWrittenAsItIsRead(String pointer) {
        assertThat(JsonPointer.of(pointer)).hasToString(pointer);
    }
}
