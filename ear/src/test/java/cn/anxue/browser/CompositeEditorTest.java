package cn.anxue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Composite questions written in the page: from an empty form to a preview that is answered and scored. */
class CompositeEditorTest {

    /** A question with a line across, which the notation has no word for. */
    private static final String WITH_A_LINE =
            """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="x" title="x" adaptive="false" \
            timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">\
            <correctResponse><value>119</value></correctResponse></responseDeclaration><outcomeDeclaration \
            identifier="SCORE" cardinality="single" baseType="float"/><itemBody><p>火警 <textEntryInteraction \
            responseIdentifier="RESPONSE"/></p><hr/></itemBody><responseProcessing \
            template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/></assessmentItem>""";

    private final Product product = Product.demonstration();

    @Test
    void aClozeIsWrittenCorrectedTriedStoredAndOpenedAgain() {
        inForm("cloze", Size.DESK, page -> {
            write(page, "灭火器每 {{}} 个月检查一次，\n压力 {{=1.2±0.1 [MPa|兆帕]}} MPa，指针在 {{红区/*绿区}}。");
            Locator problem = page.locator("#composite-problems .line");
            assertThat(problem).containsText("第 1 行");
            assertThat(page.locator("#notation-lines .bad")).hasText("1");
            problem.click();
            assertThat(page.evaluate("() => { const n = document.getElementById('notation');"
                            + " return n.value.slice(n.selectionStart, n.selectionEnd); }"))
                    .isEqualTo("灭火器每 {{}} 个月检查一次，");
            write(page, "灭火器每 {{1|一}} 个月检查一次，\n压力 {{=1.2±0.1 [MPa|兆帕]}} MPa，指针在 {{红区/*绿区}}。");
            assertThat(page.locator("#composite-problems")).isHidden();
            drawn(page);
            Locator entries = page.locator("#preview input");
            entries.nth(0).fill("一");
            entries.nth(1).fill("大约一点二");
            entries.nth(1).blur();
            assertThat(page.locator("#preview .number-note")).containsText("请填写数字");
            entries.nth(1).fill("1,25 千帕");
            assertThat(page.locator("#preview .number-note")).containsText("“千帕”不是这里可用的单位");
            entries.nth(1).fill("１,２５ 兆帕");
            entries.nth(1).blur();
            assertThat(page.locator("#preview .number-note")).hasText("按 1.25 计分");
            page.locator("#preview select").selectOption("绿区");
            scored(page, 100);
            page.locator("#preview select").selectOption("红区");
            scored(page, 67);
        });
    }

    @Test
    void stepsAreWrittenAndOrdered() {
        inForm("ordering", Size.PHONE, page -> {
            insert(page, "排序");
            for (int round = 0; round < 4; round++) {
                for (int at = 0; at < 3; at++) {
                    Locator rows = page.locator("#preview .ordering li");
                    if (place(rows.nth(at)) > place(rows.nth(at + 1))) {
                        rows.nth(at).locator("button").nth(1).click();
                    }
                }
            }
            scored(page, 100);
            page.locator("#preview .ordering li")
                    .first()
                    .locator("button")
                    .nth(1)
                    .click();
            scored(page, 0);
        });
    }

    private static int place(Locator row) {
        String text = row.locator("span").first().innerText();
        return "提拔对压".indexOf(text.charAt(0));
    }

    @Test
    void thingsAreMatched() {
        inForm("matching", Size.DESK, page -> {
            insert(page, "配对");
            page.getByLabel("红色圆环加斜杠").selectOption("禁止");
            page.getByLabel("黄色三角形").selectOption("警告");
            scored(page, 67);
            page.getByLabel("蓝色圆形").selectOption("必须遵守");
            scored(page, 100);
            page.locator("#try-key").click();
            assertThat(page.getByLabel("黄色三角形").locator("option:checked")).hasText("警告");
        });
    }

    @Test
    void hazardsAreDrawnOnAPictureWithPointerAndKeys() {
        inForm("hotspot", Size.DESK, page -> {
            write(page, "点出图中的隐患。");
            page.locator("#areas summary").click();
            page.locator("#area-file").setInputFiles(new FilePayload("place.png", "image/png", picture()));
            assertThat(page.locator("#area-add")).isFocused();
            Locator stage = page.locator("#area-stage");
            stage.scrollIntoViewIfNeeded();
            BoundingBox box = stage.boundingBox();
            drag(page, box, 20, 20, 120, 80);
            page.locator("#area-shape").selectOption("circle");
            drag(page, box, 200, 100, 230, 100);
            page.locator("#area-shape").selectOption("poly");
            for (int[] corner : new int[][] {{20, 110}, {80, 110}, {50, 150}, {21, 112}}) {
                page.mouse().click(box.x + corner[0], box.y + corner[1]);
            }
            assertThat(page.locator("#area-list li")).hasCount(3);
            assertThat(page.locator("#notation").inputValue())
                    .contains("* 矩形 20,20,120,80", "* 圆 200,100,30", "* 多边形 20,110,80,110,50,150");
            page.locator("#area-shape").selectOption("rect");
            page.locator("#area-add").click();
            Locator added = page.locator("#area-list li").nth(3);
            assertThat(added.locator("button").first()).isFocused();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Control+Shift+ArrowDown");
            assertThat(page.locator("#notation").inputValue()).contains("* 矩形 150,59,190,109");
            added.locator("input").nth(1).fill("关好的柜门");
            added.locator("input[type=checkbox]").uncheck();
            Locator coordinates = added.locator("input").first();
            coordinates.fill("1,2,3");
            coordinates.blur();
            assertThat(page.locator("#area-problem")).containsText("左,上,右,下");
            coordinates.fill("240,10,310,60");
            coordinates.blur();
            assertThat(page.locator("#notation").inputValue()).contains("- 矩形 240,10,310,60 关好的柜门");
            drawn(page);
            Locator areas = page.locator("#preview .areas button");
            assertThat(areas).hasCount(4);
            areas.nth(0).click();
            areas.nth(1).click();
            areas.nth(3).click();
            scored(page, 33);
            page.locator("#try-key").click();
            assertThat(page.locator("#preview .areas button[aria-pressed=true]"))
                    .hasCount(3);
            scored(page, 100);
        });
    }

    /** What TextsTest of the engine demands of the server. */
    @Test
    void thePlayerReadsNumbersAsTheServerDoes() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("3,5", "3.5");
        wanted.put("0,500 m", "0.500");
        wanted.put("1,500", "1500");
        wanted.put("1,234.5", "1234.5");
        wanted.put("1.234,5", "1234.5");
        wanted.put("1.234.567", "1234567");
        wanted.put("1 000米", "1000");
        wanted.put("1'000", "1000");
        wanted.put("-３．５　M", "-3.5");
        wanted.put("10 。", "10");
        wanted.put("二十五米", "二十五");
        for (String none :
                List.of("110/220", "3-5", "约10", "10=10", "GB50016", "1,2,3", "1.2.3", "1 0", "10±1", "m 10")) {
            wanted.put(none, "none");
        }
        wanted.put("10 km", "unit");
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = window.visit("/open/sign-in").page();
            wanted.forEach((typed, read) -> assertThat(page.evaluate(
                            "typed => import('/exam/number.js').then(({ readNumber }) => readNumber(typed, ['m', '米']))"
                                    + ".then((read) => read.value ?? read.kind)",
                            typed))
                    .as(typed)
                    .isEqualTo(read));
        }
    }

    @Test
    void aQuestionThatTheTextCannotSayStaysXmlAndIsSaidSo() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = empty(window);
            page.locator("#writtenAs").selectOption("QTI");
            page.locator("#qti").fill(WITH_A_LINE);
            assertThat(page.locator("#preview .composite")).isVisible();
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            page.locator("a[href*='question-edit?id=']").click();
            assertThat(page.locator("section .notice:visible").first()).containsText("文字写法表达不了其中一部分");
            assertThat(page.locator("#notation")).isHidden();
            page.locator("#tags").fill("报警");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator(".facts").first()).containsText("报警");
            assertThat(page.locator("#preview input")).hasCount(1);
            window.look("admin-question-qti");
        }
    }

    /** Writes and tries a question in an empty form, looks at the page, stores the question and opens it again. */
    private void inForm(String name, Size size, Consumer<Page> author) {
        try (Window window = Browser.open(product, size)) {
            Page page = empty(window);
            author.accept(page);
            String text = page.locator("#notation").inputValue();
            page.evaluate("scrollTo(0, 0)");
            window.look("admin-question-" + name);
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator("#preview .composite")).isVisible();
            page.locator("a[href*='question-edit?id=']").click();
            assertThat(page.locator("#notation").inputValue().strip()).isEqualTo(text.strip());
        }
    }

    private Page empty(Window window) {
        Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
        window.visit("/admin/bank-edit");
        page.locator("#name").fill(World.unique("综合题编写"));
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/bank?"));
        page.locator("a[href*='question-edit?bank=']").click();
        // the script has begun: it numbers the lines
        assertThat(page.locator("#notation-lines li")).hasCount(1);
        page.locator("#type").selectOption("COMPOSITE");
        return page;
    }

    private static void write(Page page, String text) {
        page.locator("#notation").fill(text);
    }

    private static void insert(Page page, String kind) {
        page.locator("button[aria-label='插入例子：" + kind + "']").click();
        drawn(page);
    }

    /** What was written last is what the preview shows: an answer to an earlier one is lost. */
    private static void drawn(Page page) {
        assertThat(page.locator("#try-out")).isVisible();
    }

    private static void scored(Page page, int percent) {
        page.locator("#try-score").click();
        assertThat(page.locator("#earned")).hasText("得分：满分的 " + percent + "%");
    }

    private static void drag(Page page, BoundingBox box, int x, int y, int toX, int toY) {
        page.mouse().move(box.x + x, box.y + y);
        page.mouse().down();
        page.mouse().move(box.x + toX, box.y + toY);
        page.mouse().up();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xf6c343));
        pen.fillRect(0, 0, 320, 160);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
