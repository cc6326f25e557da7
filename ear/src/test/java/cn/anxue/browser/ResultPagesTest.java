package cn.anxue.browser;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.SatExam;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** Results in the pages: they wait, are released, a candidate objects, the question is corrected, scores change. */
class ResultPagesTest {

    private final Product product = Product.shared();
    private final World world = new World(product);

    @Test
    void fromTheWaitingResultToTheRegradedOne() {
        SatExam exam = new SatExam(world, json("release", "BY_HAND"));
        World.Person person = exam.person();
        Api client = world.client(person);
        long attempt = exam.sit(client, "BAA-");
        exam.sit(exam.worker(), "BAC-");
        try (Window worker = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD);
                Window desk = Browser.open(product, Size.DESK).signIn("admin", Product.ADMIN_PASSWORD)) {
            worker.visit("/worker/result?attempt=" + attempt).look("worker-result-pending");
            assertThat(worker.page().locator(".result .score").count()).isZero();
            worker.visit("/worker/exams").look("worker-exams-pending");

            Page page = desk.visit("/admin/exam-results?id=" + exam.id()).page();
            page.onDialog(dialog -> dialog.accept());
            desk.look("admin-exam-results-waiting");
            page.locator("#release").click();
            desk.told("info");
            SatExam.until(
                    () -> client.get("/attempts/" + attempt + "/review").json().containsKey("score"));

            object(worker, attempt);
            answer(desk, exam);
            correct(desk, exam);
            worker.visit("/worker/home").look("worker-home-news");
            worker.page().locator("a[href*='/worker/result']").first().click();
            PlaywrightAssertions.assertThat(worker.page().locator(".result.passed"))
                    .isVisible();
            assertThat(worker.page().locator("main").innerText()).contains("认可了更多答案", "有道理");
            worker.look("worker-result-regraded");
        }
    }

    private static void object(Window worker, long attempt) {
        worker.visit("/worker/result?attempt=" + attempt);
        worker.page().locator("details.appeal summary").first().click();
        worker.look("worker-result-objecting");
        for (var details : worker.page().locator("details.appeal").all()) {
            if (details.getAttribute("open") == null) {
                details.locator("summary").click();
            }
        }
        worker.page().locator(".card:has-text('第1题') + details.appeal textarea").fill("我认为乙也对");
        worker.page()
                .locator(".card:has-text('第1题') + details.appeal input[type=submit]")
                .click();
        worker.told("info");
        PlaywrightAssertions.assertThat(worker.page().locator("section.appeal")).hasCount(1);
        worker.look("worker-result-objected");
    }

    private static void answer(Window desk, SatExam exam) {
        Page page = desk.visit("/admin/exam-appeals?id=" + exam.id()).page();
        desk.look("admin-exam-appeals");
        page.locator("table.list a[href*=exam-appeal]").click();
        page.waitForURL(url -> url.contains("/admin/exam-appeal?"));
        page.locator("#accept").click();
        assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
        page.locator("#answer").fill("有道理，将更正");
        desk.look("admin-exam-appeal");
        page.locator("#accept").click();
        page.waitForURL(url -> url.contains("/admin/exam-item?"));
        desk.told("info");
    }

    private static void correct(Window desk, SatExam exam) {
        Page page = desk.page();
        page.locator("#propose").click();
        assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
        page.locator("#correct input[type=checkbox]").nth(1).check();
        page.locator("#reason").fill("乙也对");
        desk.look("admin-exam-item");
        page.locator("#propose").click();
        page.waitForURL(url -> url.contains("/admin/exam-regrade?"));
        page.locator("#apply").waitFor();
        desk.look("admin-exam-regrade-preview");
        page.locator("#apply").click();
        PlaywrightAssertions.assertThat(page.locator(".state.ok").first()).isVisible();
        desk.look("admin-exam-regrade-done");
        desk.visit("/admin/exam-regrades?id=" + exam.id()).look("admin-exam-regrades-one");
    }
}
