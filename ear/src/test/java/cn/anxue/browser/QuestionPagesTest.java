package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Single questions of a bank: each type written with a mistake first, changed, previewed, retired. */
class QuestionPagesTest {

    private final Product product = Product.demonstration();

    @Test
    void aChoiceGetsAPictureAndItsEarlierVersionStaysReadable() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = signedIn(window);
            begin(window, bank(window), "SINGLE_CHOICE", "进入有限空间前首先应当做什么？");
            options(page, "直接进入", "检测气体浓度", "戴上手套");
            refused(page, "请给出正确答案");
            page.locator("[id='rows:0:right']").check();
            page.locator("[id='rows:1:right']").check();
            assertThat(page.locator("[id='rows:0:right']").isChecked())
                    .as("of a single choice one is right")
                    .isFalse();
            page.locator("[id='rows:2:remove']").click();
            PlaywrightAssertions.assertThat(page.locator("#option-rows li")).hasCount(3);
            // the page's script puts the cursor there: before, it would take away what is typed elsewhere
            PlaywrightAssertions.assertThat(page.locator("[id='rows:2:text']")).isFocused();
            page.locator("#chapter").fill("有限空间");
            page.locator("#tags").fill("有限空间作业，气体检测");
            upload(page.locator(".picture-field").first());
            page.evaluate("scrollTo(0, 0)");
            window.look("admin-question-edit");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator("#preview .question img").count()).isEqualTo(1);
            assertThat(page.locator("#preview .option").count()).isEqualTo(2);

            page.locator("a[href*='question-edit?id=']").click();
            page.locator("[id='rows:1:text']").fill("先通风，再检测气体浓度");
            page.locator(".picture-field button").first().click();
            page.locator("#explanation").fill("先通风、再检测、后作业。");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator(".versions").innerText()).contains("第 2 版", "第 1 版", "吴志强");
            assertThat(page.locator("#preview").innerText()).contains("先通风，再检测气体浓度");
            assertThat(page.locator("#preview img").count()).isZero();
            Locator earlier = page.locator(".versions details");
            earlier.locator("summary").click();
            assertThat(earlier.innerText()).contains("B. 检测气体浓度 正确答案", "有限空间作业", "气体检测");
            assertThat(earlier.locator("img").count()).isEqualTo(1);
            window.look("admin-question");
        }
    }

    @Test
    void aQuestionIsRetiredAndPutIntoUseAgain() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = signedIn(window);
            String bank = bank(window);
            begin(window, bank, "TRUE_FALSE", "酒后可以登高作业。");
            refused(page, "请给出正确答案");
            page.locator("#answer").selectOption("FALSE");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator(".card").innerText()).contains("正确答案：错误");
            page.locator("#toggle").click();
            page.waitForSelector(".messages .info");
            assertThat(page.locator(".desk-head").innerText()).contains("已停用");
            assertThat(rowOf(window, bank, "酒后可以登高作业")).contains("已停用");
            page.locator("table.list td a").first().click();
            page.locator("#toggle").click();
            page.waitForSelector(".messages .info");
            assertThat(page.locator(".desk-head").innerText()).contains("使用中");
        }
    }

    @Test
    void typesAreChangedWithoutLosingWhatWasTypedAndQuestionsFollowOneAnother() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = signedIn(window);
            String bank = bank(window);
            begin(window, bank, "MULTIPLE_CHOICE", "动火作业前应当做好哪些准备？");
            options(page, "清理可燃物", "配备灭火器", "清理可燃物");
            page.locator("[id='rows:0:right']").check();
            page.locator("[id='rows:1:right']").check();
            page.locator("#type").selectOption("NUMERIC_ENTRY");
            page.locator("#value").fill("十米");
            refused(page, "请填写数字");
            assertThat(page.locator("#value").inputValue()).isEqualTo("十米");
            page.locator("#type").selectOption("MULTIPLE_CHOICE");
            assertThat(page.locator("[id='rows:1:right']").isChecked()).isTrue();
            refused(page, "选项 A 和 C 相同");
            page.locator("[id='rows:2:text']").fill("");
            page.locator("#chapter").fill("动火");
            next(page);

            assertThat(page.locator("#chapter").inputValue()).isEqualTo("动火");
            assertThat(page.locator("#type").inputValue()).isEqualTo("MULTIPLE_CHOICE");
            begin(page, "TEXT_ENTRY", "火警电话是（　　）。");
            refused(page, "请给出正确答案");
            page.locator("#accepted").fill("119\n一一九");
            next(page);

            begin(page, "NUMERIC_ENTRY", "氧气瓶与明火的距离至少是多少？");
            page.locator("#value").fill("10");
            page.locator("#tolerance").fill("-1");
            refused(page, "允许误差不能是负数");
            page.locator("#tolerance").fill("0.5");
            page.locator("#unit").fill("米");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator(".card").innerText()).contains("10 ± 0.5 米");
            assertThat(page.locator("#preview .entry").innerText()).contains("米");
            assertThat(rowOf(window, bank, "火警电话")).contains("填空题", "动火");
        }
    }

    @Test
    void stepsArePutInOrderOnAPhone() {
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = signedIn(window);
            begin(window, bank(window), "ORDERING", "使用灭火器的步骤");
            refused(page, "至少要有两个选项");
            options(page, "压下压把", "拔下保险销", "提起灭火器");
            page.locator("#add").click();
            PlaywrightAssertions.assertThat(page.locator("[id='rows:4:text']")).isFocused();
            page.locator("[id='rows:2:up']").click();
            PlaywrightAssertions.assertThat(page.locator("[id='rows:1:text']")).hasValue("提起灭火器");
            page.locator("[id='rows:1:up']").click();
            PlaywrightAssertions.assertThat(page.locator("[id='rows:0:text']")).hasValue("提起灭火器");
            page.locator("[id='rows:1:down']").click();
            PlaywrightAssertions.assertThat(page.locator("[id='rows:1:text']")).hasValue("拔下保险销");
            page.evaluate("scrollTo(0, 0)");
            window.look("admin-question-edit");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            assertThat(page.locator(".card").innerText()).contains("A. 提起灭火器 → B. 拔下保险销 → C. 压下压把");
            assertThat(page.locator("#preview .ordering li").first().innerText())
                    .as("the preview does not give the order away")
                    .contains("压下压把");
            window.look("admin-question");
        }
    }

    @Test
    void whoChangesAnOldCopyIsToldAndOthersSeeNoButtonsOrNothing() {
        String question;
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = signedIn(window);
            begin(window, bank(window), "TEXT_ENTRY", "急救电话是（　　）。");
            page.locator("#accepted").fill("120");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/question?"));
            question = page.url().substring(product.address().length());
            String edit = question.replace("question?", "question-edit?");
            window.visit(edit);
            Page other = window.context().newPage();
            other.navigate(product.address() + edit);
            other.locator("#accepted").fill("120\n一二零");
            other.locator("#save").click();
            other.waitForURL(url -> url.contains("/admin/question?"));
            page.locator("#accepted").fill("二十");
            page.locator("#save").click();
            page.waitForSelector(".messages .error");
            assertThat(page.locator(".messages .error").innerText()).contains("刚刚被别人修改过");
            assertThat(page.locator("#accepted").inputValue()).isEqualTo("二十");
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("auditor", Product.DEMO_PASSWORD).page();
            window.visit(question);
            assertThat(page.locator("#preview .question").count()).isEqualTo(1);
            assertThat(page.locator("#toggle, a[href*='question-edit']").count())
                    .isZero();
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("mall", Product.DEMO_PASSWORD).page();
            for (String address : new String[] {question, question.replace("question?", "question-edit?")}) {
                assertThat(page.navigate(product.address() + address).status())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }

    private static Page signedIn(Window window) {
        Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
        page.onDialog(dialog -> dialog.accept());
        return page;
    }

    /** A new bank. @return its page's address */
    private String bank(Window window) {
        Page page = window.visit("/admin/bank-edit").page();
        page.locator("#name").fill(World.unique("逐题编写"));
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/bank?"));
        return page.url().substring(product.address().length());
    }

    /** Opens the form of a new question and begins it: a stem that is missing is refused first. */
    private static void begin(Window window, String bank, String type, String stem) {
        Page page = window.visit(bank).page();
        page.locator("a[href*='question-edit?bank=']").click();
        page.locator("#explanation").fill("见操作规程。");
        refused(page, "请填写题干");
        assertThat(page.locator("#explanation").inputValue()).isEqualTo("见操作规程。");
        begin(page, type, stem);
    }

    private static void begin(Page page, String type, String stem) {
        page.locator("#type").selectOption(type);
        page.locator("#stem").fill(stem);
    }

    private static void options(Page page, String... texts) {
        for (int row = 0; row < texts.length; row++) {
            page.locator("[id='rows:" + row + ":text']").fill(texts[row]);
        }
    }

    /** Saving is refused with these words where one can see them. */
    private static void refused(Page page, String words) {
        page.evaluate("document.body.id = 'before'");
        page.locator("#save").click();
        PlaywrightAssertions.assertThat(page.locator("#before")).hasCount(0);
        page.locator(".wrong:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    private static void next(Page page) {
        String before = page.url();
        page.locator("#saveAndNext").click();
        page.waitForURL(url -> !url.equals(before) && url.contains("like="));
        page.waitForSelector(".messages .info");
    }

    private static void upload(Locator field) {
        field.locator("input[type=file]").setInputFiles(new FilePayload("picture.png", "image/png", picture()));
        field.locator("img").waitFor();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xf6c343));
        pen.fillRect(0, 0, 320, 160);
        pen.setColor(new Color(0x333333));
        pen.fillOval(110, 30, 100, 100);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String rowOf(Window window, String bank, String stem) {
        Page page = window.visit(bank + "&q=" + stem).page();
        return page.locator("table.list tbody").innerText();
    }
}
