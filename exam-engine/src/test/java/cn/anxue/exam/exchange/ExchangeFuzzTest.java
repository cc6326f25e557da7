package cn.anxue.exam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Mutants;
import cn.anxue.exam.item.QuestionRules;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutated and hostile inputs: read or refused, never anything else, and never slow. */
class ExchangeFuzzTest {
    /** More with {@code -Danxue.mutants=100000}. */
    private static final int MUTANTS = Mutants.many(5_000);

    private static final String PAPER =
            """
            第一章 总则
            一、单选题（每题2分）
            1、火警电话是（ B ）。
            A．110　B．119　C．120
            解析：记住。
            难度：易
            2.选哪些 A、甲 B、乙 C、丙
            【答案】AC
            二、判断题
            （3）对吗？（√）
            三、填空题
            4. 电压____V
            参考答案
            1.B 2.AC 3-4 √×
            """;

    private static final String AIKEN = "选哪个\nA) 甲\nB) 乙\nANSWER: B\n\n再选\nA. 是\nB. 否\nANSWER: A\n";

    private static final String GIFT =
            """
            // [tag:焊工] [tag:难度:4]
            $CATEGORY: $course$/top/消防

            ::名::[html]<p>哪个\\:</p>{=甲#好 ~%-50%乙 ~[plain]丙####因为}

            选{~%50%甲 ~%50%乙 ~丙}

            几{#3:2~#错}

            电话{=119 =%0%*}是。

            对{TRUE#错#对}

            // [tag:字数:200]
            写一篇{}

            连{=干粉 -> 电气 =水 -> 木材 = -> 钠}

            叫{=灭火器 =%50%瓶子}好

            数{#=1:0.5 =%50%1..4}

            挑{=对 ~%50%半 ~%-20%错}
            """;

    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz><question type="category"><category><text>$course$/top/甲</text></category></question>
            <question type="multichoice"><questiontext format="html"><text><![CDATA[<p>选<img src="x"/></p>]]></text>
            <file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext><single>true</single>
            <answer fraction="100"><text>甲 &amp; 乙</text></answer><answer fraction="0"><text>丙</text></answer>
            <tags><tag><text>难度:2</text></tag></tags></question>
            <question type="numerical"><questiontext><text>几</text></questiontext>
            <answer fraction="100"><text>5</text><tolerance>1</tolerance></answer></question>
            <question type="cloze"><questiontext format="html"><text><![CDATA[<p>每 {1:SA:=一#对~%50%1&#125;~*#错} <img
            src="@@PLUGINFILE@@/a.png" alt="表"/>{2:MC:红~=绿}</p><hr/>带 {2:MR:=毛巾~=手电~行李}{:NM:=1.2:0.1~%50%3}]]></text>
            <file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext></question>
            <question type="matching"><questiontext><text>配</text></questiontext><subquestion><text>水</text><answer>
            <text>木</text></answer></subquestion><subquestion><text/><answer><text>钠</text></answer></subquestion></question>
            <question type="ddwtos"><questiontext><text>先[[2]]再[[1]]</text></questiontext><dragbox><text>走</text>
            <group>1</group></dragbox><dragbox><text>喊</text><group>1</group></dragbox></question>
            <question type="gapselect"><questiontext><text>向[[1]]</text></questiontext><selectoption><text>左</text>
            <group>1</group></selectoption><selectoption><text>右</text><group>1</group></selectoption></question>
            <question type="essay"><questiontext><text>谈</text></questiontext><attachments>1</attachments></question></quiz>
            """;

    private static final String JSON =
            """
            {"data":{"parts":[{"name":"消防","list":[
             {"id":1,"type":"1","title":"<p>选<br/>一个&nbsp;</p>","optionList":[
               {"key":"A","content":"甲","right":true},{"key":"B","content":"乙","right":false}],"tags":["焊工"],"difficulty":2},
             {"id":2,"type":"2","title":"选几个","optionList":"[\\"甲\\",\\"乙\\"]","answer":"A,B","analysis":null},
             {"id":3,"type":"blank","title":"电压____","answer":[36,"三十六"]}]}]}}
            """;

    private static final JsonMapping MAPPING =
            JsonGuess.of(JsonBank.parse(JSON)).orElseThrow();

    private static final String NATIVE =
            """
            {"format":"anxue-questions","version":1,"questions":[
            {"type":"MULTIPLE_CHOICE","stem":"选","options":[{"id":"A","text":"甲","picture":{"type":"image/png","base64":"iVBORw0KGgo="}},
             {"id":"B","text":"乙"}],"answer":["A","B"],"explanation":"因为","chapter":"甲","difficulty":3,"tags":["一"]},
            {"type":"TRUE_FALSE","stem":"对","answer":["TRUE"]},
            {"type":"TEXT_ENTRY","stem":"填","accepted":["甲"],"caseSensitive":true},
            {"type":"NUMERIC_ENTRY","stem":"数","value":36.50,"tolerance":0.5,"unit":"V"},
            {"type":"ORDERING","stem":"排","options":[{"id":"A","text":"一"},{"id":"B","text":"二"}],"answer":["A","B"]}]}
            """;

    private static final String CSV =
            """
            题型,题干,选项,答案,难度
            单选题,"选, 哪个","A.甲**B.乙",B,2
            判断题,'=1+1,,对,
            填空题,"电压""____V",,36V,难
            """;

    private enum Format {
        PAPER(ExchangeFuzzTest.PAPER, bytes -> PaperText.read(stream(bytes), ImportLimits.DEFAULT)
                .bank()),
        AIKEN(ExchangeFuzzTest.AIKEN, bytes -> AikenBank.read(stream(bytes), ImportLimits.DEFAULT)),
        GIFT(ExchangeFuzzTest.GIFT, bytes -> GiftBank.read(stream(bytes), ImportLimits.DEFAULT)),
        XML(ExchangeFuzzTest.XML, bytes -> MoodleXmlBank.read(stream(bytes), ImportLimits.DEFAULT)),
        JSON(ExchangeFuzzTest.JSON, bytes -> BankFile.read(BankFormat.JSON, bytes, null, ImportLimits.DEFAULT)
                .bank()),
        /** By a mapping that an administrator set. */
        MAPPED(ExchangeFuzzTest.JSON, bytes -> BankFile.read(
                        BankFormat.JSON, bytes, ExchangeFuzzTest.MAPPING, ImportLimits.DEFAULT)
                .bank()),
        NATIVE(ExchangeFuzzTest.NATIVE, bytes -> BankFile.read(BankFormat.JSON, bytes, null, ImportLimits.DEFAULT)
                .bank()),
        CSV(ExchangeFuzzTest.CSV, bytes -> BankFile.read(BankFormat.CSV, bytes, null, ImportLimits.DEFAULT)
                .bank()),
        /** Whatever it is taken for. */
        ANY(ExchangeFuzzTest.GIFT + ExchangeFuzzTest.PAPER, bytes -> BankFile.read(
                        BankFormat.of(bytes) == BankFormat.QTI ? BankFormat.MOODLE_XML : BankFormat.of(bytes),
                        bytes,
                        null,
                        ImportLimits.DEFAULT)
                .bank());

        private final String sample;
        private final Function<byte[], BankImport> reader;

        Format(String sample, Function<byte[], BankImport> reader) {
            this.sample = sample;
            this.reader = reader;
        }
    }

    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            " ",
            "　",
            "(",
            ")",
            "（",
            "）",
            "A.",
            "B、",
            "1.",
            "2、",
            "答案：",
            "解析：",
            "参考答案",
            "1-5",
            "{",
            "}",
            "=",
            "~",
            "#",
            "####",
            "->",
            "%50%",
            "%",
            "::",
            "\\",
            "\\n",
            "[html]",
            "$CATEGORY:",
            "//",
            "ANSWER: ",
            "<p>",
            "</",
            "<!--",
            "<![CDATA[",
            "]]>",
            "&#0;",
            "&#x110000;",
            "&amp;",
            "<!DOCTYPE x>",
            "\u0000",
            "\uD800",
            "😀",
            "一、",
            "第二章",
            "√",
            "T",
            "999999999999",
            "-",
            "..",
            "1..2",
            "*",
            "\uFDD0",
            "\uE000",
            "\u2028",
            "\"",
            "\":",
            "[",
            "[{",
            "{\"",
            "\",\"",
            ",",
            "null",
            "-1e999999",
            "\\u00",
            "../",
            "题干,答案");

    private static final List<String> STARTS =
            List.of("", "1.选（", "A.", "答案：", "甲{=", "甲{#", "<quiz><question type=\"");

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Reads within the time, accounts for every entry, takes only well-formed questions. */
    private static void read(Format format, byte[] bytes) {
        Mutants.inTime(
                () -> readNow(format, bytes),
                () -> format + " of " + bytes.length + " bytes: "
                        + new String(bytes, 0, Math.min(200, bytes.length), UTF_8));
    }

    private static void readNow(Format format, byte[] bytes) {
        try {
            BankImport bank = format.reader.apply(bytes);
            assertThat(bank.imported().size()
                            + bank.duplicates().size()
                            + bank.rejected().size()
                            + bank.blank().size())
                    .isEqualTo(bank.rows());
            bank.imported().forEach(read -> {
                if (!QuestionRules.check(read.question()).isEmpty()) {
                    throw new AssertionError(read);
                }
            });
        } catch (TextRefusal expected) {
            assertThat(expected.code()).isNotNull();
        } catch (FileRefusal expected) {
            assertThat(format).isIn(Format.CSV, Format.ANY);
        } catch (RuntimeException unexpected) {
            throw new AssertionError(format + " on:\n" + new String(bytes, UTF_8), unexpected);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void mutants(Format format) {
        Random random = new Random(20_260_101);
        for (int i = 0; i < (format == Format.ANY ? MUTANTS / 5 : MUTANTS); i++) {
            read(format, Mutants.text(format.sample, PIECES, random));
        }
    }

    /** Every piece repeated over a long line and over many lines, alone and behind a start that opens something. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void longRuns(Format format) {
        for (String piece : PIECES) {
            for (String start : STARTS) {
                String line = start + piece.repeat((TextFile.MAX_LINE - 30) / piece.length());
                read(format, line.getBytes(UTF_8));
                read(format, (start + "\n" + (piece + "\n").repeat(1_000)).getBytes(UTF_8));
            }
        }
    }

    /** Nothing here grows with the square of what comes in. */
    @Test
    void longQuestions() {
        for (String line :
                List.of("题干\n", "A.甲\n", "甲\n", "解析：因为\n", "1.\n", "1.√ 2.×\n", "答案\n", "（√）\n", "1.A 甲\n")) {
            for (String start : List.of("", "1.选哪个\n", "1.选哪个\nA.甲\n", "1.选哪个\n解析：\n", "参考答案\n1.√\n")) {
                read(Format.PAPER, (start + line.repeat(8_000)).getBytes(UTF_8));
            }
        }
    }

    @Test
    void manyQuestionsInTime() {
        for (Format format : Format.values()) {
            if (!List.of(Format.XML, Format.JSON, Format.MAPPED, Format.NATIVE).contains(format)) {
                read(format, (format.sample + "\n").repeat(1_500).getBytes(UTF_8));
            }
        }
    }
}
