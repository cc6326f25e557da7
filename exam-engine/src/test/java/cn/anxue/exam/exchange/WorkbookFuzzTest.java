package cn.anxue.exam.exchange;

import static cn.anxue.exam.exchange.Workbooks.row;
import static cn.anxue.exam.exchange.Workbooks.stream;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Mutants;
import cn.anxue.exam.item.QuestionRules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged workbooks, old and new: read or refused, never anything else, and never slow. */
class WorkbookFuzzTest {

    private static final Object[][] ROWS = {
        row("题型", "题干", "选项A", "选项B", "答案", "难度", "章节"),
        row("单选题", "选哪个", "甲", "乙", "B", 2, "消防"),
        row("多选题", "选哪些", "甲", "乙", "AB", "难", "消防"),
        row("判断题", "对吗", null, null, "对", null, null),
        row("填空题", "电压____V", null, null, 36, null, null)
    };

    private static final byte[] XLSX = Workbooks.xlsx(ROWS);
    private static final byte[] XLS = Workbooks.xls(ROWS);

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "<c r=\"ZZZ9\"/>",
            "<c r=\"A1048577\" t=\"s\"><v>99</v></c>",
            "<v>-1</v>",
            "<v>1e400</v>",
            "t=\"s\"",
            "t=\"inlineStr\"",
            "<row r=\"2000000\">",
            "<si><t>甲</t></si>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "&#0;",
            "<!DOCTYPE x>",
            "<![CDATA[",
            "999999999999",
            "Target=\"../x.xml\"",
            "TargetMode=\"External\"",
            "\u0000");

    @Test
    void damagedXlsx() {
        Random random = new Random(20_261_127);
        for (int i = 0; i < Mutants.many(200); i++) {
            read(Mutants.zip(XLSX, PIECES, random), i);
        }
    }

    @Test
    void damagedXls() {
        Random random = new Random(20_261_127);
        for (int i = 0; i < Mutants.many(1_000); i++) {
            read(Mutants.bytes(XLS, random), i);
        }
    }

    private static void read(byte[] bytes, int number) {
        Mutants.inTime(
                () -> {
                    try {
                        SpreadsheetBank.read(stream(bytes), ImportLimits.DEFAULT)
                                .imported()
                                .forEach(read -> assertThat(QuestionRules.check(read.question()))
                                        .isEmpty());
                    } catch (FileRefusal expected) {
                        assertThat(expected.code()).isNotNull();
                    } catch (RuntimeException unexpected) {
                        throw new AssertionError("mutant " + number, unexpected);
                    }
                },
                () -> "mutant " + number);
    }
}
