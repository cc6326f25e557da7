package cn.anxue.browser;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Essay;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** People mark in the pages: the rubric is written, an essay and a photograph are marked, the candidate reads why. */
class MarkingPagesTest {

    private final Product product = Product.shared();
    private final World world = new World(product);

    @Test
    void anEssayIsMarkedByARubricAndItsCandidateReadsWhy() {
        Essay essay = Essay.written(world, world.enterprise("阅卷企业"), 1);
        World.Person person = essay.person();
        Api client = world.client(person);
        long attempt = essay.sit(client, "先切断电源，再用干粉灭火器灭火，并报告负责人。");
        essay.sit(essay.worker(), "用水灭火。");
        World.Person teacher = essay.personWithRole("TEACHER");
        try (Window desk = Browser.open(product, Size.DESK).signIn(teacher.username(), World.PASSWORD);
                Window worker = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            worker.visit("/worker/result?attempt=" + attempt).look("worker-result-marking");
            assertThat(worker.page().locator("main").innerText()).contains("正在人工评分");

            rubric(desk, essay.question());
            Page page = desk.visit("/admin/marking").page();
            desk.look("admin-marking");
            page.locator("table.list a[href*='marking-exam?id=" + essay.exam() + "']")
                    .click();
            desk.look("admin-marking-exam");
            page.locator("#start").click();
            page.waitForURL(url -> url.contains("/admin/mark?"));
            assertThat(page.locator("main").innerText()).contains("先切断电源").doesNotContain("测试人员");
            page.locator("#next").click();
            assertThat(desk.told("error")).contains("断电");

            page.locator("input[name='levels[0]']").first().check();
            page.locator("input[name='levels[1]']").nth(1).check();
            page.locator("#remark").fill("步骤对，没有写报警电话。");
            annotate(page);
            desk.look("admin-mark");
            page.locator("#next").click();
            PlaywrightAssertions.assertThat(page.locator("#response")).containsText("用水灭火");
            page.locator("input[name='levels[0]']").nth(1).check();
            page.locator("input[name='levels[1]']").nth(2).check();
            page.locator("#next").click();
            page.waitForURL(url -> url.contains("/admin/marking-exam?"));
            desk.look("admin-marking-exam-done");

            worker.visit("/worker/result?attempt=" + attempt).look("worker-result-marked");
            assertThat(worker.page().locator("main").innerText()).contains("没有写报警电话", "切断电源", "要先断电", "灭火");
            assertThat(worker.page().locator(".result .score").innerText()).contains("8");
        }
    }

    private static void rubric(Window desk, long question) {
        Page page = desk.visit("/admin/question?id=" + question).page();
        page.locator("a[href*='/admin/rubric?']").click();
        page.locator("#text").fill("断电\n写了");
        page.locator("#save").click();
        assertThat(page.locator(".field .wrong").first().innerText()).contains("第 1 行");
        page.locator("#text").fill("断电\n 3 先断电\n 0 没有\n灭火\n 2 用对灭火器\n 1 写了灭火\n 0 没有");
        page.locator("#save").click();
        desk.told("info");
        desk.look("admin-rubric");
    }

    /** Words that are typed, and words that are not there. */
    private static void annotate(Page page) {
        Locator notes = page.locator("#notes li");
        page.locator("#quote").fill("拨打 119");
        page.locator("#note").fill("没有");
        page.locator("#add-note").click();
        PlaywrightAssertions.assertThat(page.locator("#note-wrong")).not().isEmpty();
        page.locator("#quote").fill("切断电源");
        page.locator("#note").fill("要先断电，对");
        page.locator("#note").press("Enter");
        PlaywrightAssertions.assertThat(notes).hasCount(1);
        PlaywrightAssertions.assertThat(page.locator("#response mark")).hasText("切断电源");
        // words that are selected
        page.evaluate("() => { const text = document.querySelector('[data-part]').lastChild;"
                + " const range = document.createRange(); range.setStart(text, 3); range.setEnd(text, 8);"
                + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
        PlaywrightAssertions.assertThat(page.locator("#quote")).not().hasValue("");
        page.locator("#note").fill("灭火器也对");
        page.locator("#add-note").click();
        PlaywrightAssertions.assertThat(notes).hasCount(2);
        page.locator("#notes button").nth(1).click();
        PlaywrightAssertions.assertThat(notes).hasCount(1);
    }

    @Test
    void aPhotographIsMarkedByPlacesWithTheKeyboard() {
        Essay essay = Essay.photographed(world, world.enterprise("阅卷企业"), 2);
        Api client = world.client(essay.person());
        long attempt = essay.sitWithPicture(client);
        World.Person first = essay.personWithRole("TEACHER");
        World.Person second = essay.personWithRole("TEACHER");
        try (Window desk = Browser.open(product, Size.DESK).signIn(first.username(), World.PASSWORD)) {
            Page page = desk.visit("/admin/marking-exam?id=" + essay.exam()).page();
            page.locator("#start").click();
            page.waitForURL(url -> url.contains("/admin/mark?"));
            Locator picture = page.locator("[data-picture]");
            picture.focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            PlaywrightAssertions.assertThat(page.locator("#point")).hasValue("52, 52");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#note")).isFocused();
            page.keyboard().type("没有戴手套");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".pin")).hasCount(1);
            page.locator("#points").fill("12");
            page.locator("#stop").click();
            assertThat(page.locator(".field .wrong").first().innerText()).contains("10");
            PlaywrightAssertions.assertThat(page.locator(".pin")).hasCount(1);
            page.locator("#points").fill("6.5");
            desk.look("admin-mark-picture");
            page.locator("#stop").click();
            page.waitForURL(url -> url.contains("/admin/marking-exam?"));
        }
        Api other = world.client(second);
        var taken = other.post("/marking/exams/" + essay.exam() + "/next")
                .expect(200)
                .json();
        other.put("/marking/seats/" + taken.getJsonNumber("seatId"), json("points", 7))
                .expect(200);
        assertThat(client.get("/attempts/" + attempt + "/remarks").expect(200).text())
                .contains("没有戴手套", "52");
        try (Window phone = Browser.open(product, Size.PHONE).signIn("admin", Product.ADMIN_PASSWORD)) {
            phone.visit("/admin/marking-exam?id=" + essay.exam()).look("admin-marking-exam-phone");
            phone.page().locator("#reason").fill("照片不清楚");
            phone.page().locator("table.list input[type=submit]").last().click();
            phone.told("info");
            phone.page().locator("#start").click();
            phone.page().waitForURL(url -> url.contains("/admin/mark?"));
            phone.look("admin-mark-again-phone");
            assertThat(phone.page().locator("main").innerText()).contains("照片不清楚", "没有戴手套");
        }
    }
}
