package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Mutants;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.notation.Notation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged packages and texts in the notation: used or refused, never anything else, and never slow. */
class PackageFuzzTest {

    private static final List<String> TEXTS = List.of(
            "灭火器每 {{1|一@0.5}} 个月检查一次，指针应在 {{红区/*绿区/黄区@2}}，压力 {{=1.2±0.1}} MPa。\n",
            "点出隐患。\n图片：/media/7 800x600 配电间\n* 矩形 10,20,110,80 纸箱\n* 圆 300,200,40\n- 多边形 1,1,9,1,9,9 柜门\n",
            "干粉灭火器 → 电气火灾 | 油类火灾\n水 → 木材火灾\n砂 →\n→ 金属钠\n",
            "先{{报警}}，再{{疏散}}。\n词库：拍照 | 围观\n",
            "点出错误的说法：[[*用水扑救电气火灾]]，[[切断电源]]。\n",
            "变量 a：2..9\n变量 b：10..50 步长 10\n{a} 人各用 {b} 分钟，共 {{=a*(b+1)^2-b/2}} 分钟。\n",
            "评分：扣分 0.5\n某厂发生火灾。\n---\n应先\n*A. 报警\nB. 拍照\n---\n应带\n*A. 毛巾\n*B. 手电\n");

    private static final List<String> SIGNS = List.of(
            "{{",
            "}}",
            "{",
            "}",
            "[[",
            "]]",
            "*",
            "→",
            "|",
            "/",
            "±",
            "@",
            "=",
            "---\n",
            "评分：",
            "词库：",
            "图片：",
            "变量 a：",
            "..",
            "步长 0",
            "^",
            "99999999999",
            "1e999",
            "(((((",
            "\n\n",
            "\u0000",
            "\uD800",
            "<p>",
            "&",
            "简答：");

    private static final List<String> PIECES = List.of(
            "<",
            "&",
            "\"",
            "href=\"../../../etc/passwd\"",
            "href=\"file:///etc/passwd\"",
            "src=\"/media/1\"",
            "<!DOCTYPE x>",
            "<assessmentItemRef identifier=\"a\" href=\"items/item-00001.xml\"/>",
            "<assessmentTest>",
            "</assessmentItem>",
            "999999999999",
            "identifier=\"\"",
            "cardinality=\"record\"",
            "\u0000",
            "\uD800",
            "<null/>");

    private static final QtiPackageWriter.Files MEDIA = new QtiPackageWriter.Files() {
        @Override
        public String name(String reference) {
            return "7.png";
        }

        @Override
        public void copy(String reference, OutputStream to) throws IOException {
            to.write(reference.getBytes(StandardCharsets.UTF_8));
        }
    };

    @TempDir
    private Path folder;

    @Test
    void damagedPackages() throws IOException {
        List<byte[]> samples = List.of(sample(QtiVersion.V2_2), sample(QtiVersion.V3_0));
        Random random = new Random(20_261_127);
        Path file = folder.resolve("mutant.zip");
        int used = 0;
        int mutants = Mutants.many(250);
        for (int i = 0; i < mutants; i++) {
            int number = i;
            Files.write(file, Mutants.zip(samples.get(i % 2), PIECES, random));
            int[] questions = new int[1];
            Mutants.inTime(() -> questions[0] = read(file, number), () -> "mutant " + number);
            used += questions[0] > 0 ? 1 : 0;
        }
        assertThat(used).isPositive().isLessThan(mutants);
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is unpacked").containsExactly(file);
        }
    }

    private static byte[] sample(QtiVersion version) throws IOException {
        List<Question> questions = TEXTS.stream()
                .map(text -> QtiPackage.question(Notation.read(text), "第一章"))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QtiPackageWriter(version, MEDIA).write("题库", questions, out);
        return out.toByteArray();
    }

    /** How many questions it has; 0 when it is refused. */
    private static int read(Path file, int number) {
        try (QtiPackage opened = QtiPackage.open(file)) {
            int questions = 0;
            for (QtiPackage.Entry entry : opened.entries()) {
                if (entry.question() != null) {
                    assertThat(QuestionRules.check(entry.question())).isEmpty();
                    questions++;
                }
                for (String name : entry.files().values()) {
                    assertThat(name).doesNotContain("..").doesNotStartWith("/");
                    bytes(opened, name);
                }
            }
            return questions;
        } catch (QtiRefusal refused) {
            return 0;
        } catch (IOException unexpected) {
            throw new UncheckedIOException("mutant " + number, unexpected);
        } catch (RuntimeException unexpected) {
            throw new AssertionError("mutant " + number, unexpected);
        }
    }

    private static void bytes(QtiPackage opened, String name) throws IOException {
        try {
            opened.file(name, 1 << 20);
        } catch (QtiRefusal tooLarge) {
            assertThat(tooLarge.code()).isNotNull();
        }
    }

    @Test
    void damagedTextsInTheNotation() {
        Random random = new Random(20_261_127);
        int used = 0;
        int mutants = Mutants.many(2_000);
        for (int i = 0; i < mutants; i++) {
            String text = new String(Mutants.text(TEXTS.get(i % TEXTS.size()), SIGNS, random), StandardCharsets.UTF_8);
            boolean[] good = new boolean[1];
            Mutants.inTime(() -> good[0] = notation(text), () -> text);
            used += good[0] ? 1 : 0;
        }
        assertThat(used).isPositive().isLessThan(mutants);
    }

    /** What is taken can be written again, and its right answer earns something within bounds. */
    private static boolean notation(String text) {
        try {
            QtiItem item = Notation.read(text);
            assertThat(item.share(item.toCanonical(item.solution(1), 1), 1)).isBetween(0.0, 1.0);
            item.view(null, 1, false);
            Notation.write(item)
                    .ifPresent(
                            again -> assertThat(Notation.read(again).source()).isEqualTo(item.source()));
            return true;
        } catch (EngineException refused) {
            return false;
        } catch (RuntimeException unexpected) {
            throw new AssertionError(text, unexpected);
        }
    }
}
