package cn.anxue.browser;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.SatExam;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An attempt is annulled in the pages, and its candidate reads why. */
class AnnulmentPagesTest {

    private final Product product = Product.shared();
    private final World world = new World(product);

    @Test
    void annulledAndReinstated() {
        SatExam exam = new SatExam(world, json("release", "AT_ONCE"));
        World.Person person = exam.person();
        long attempt = exam.sit(world.client(person), "AAAA");
        try (Window desk = Browser.open(product, Size.DESK).signIn("admin", Product.ADMIN_PASSWORD);
                Window worker = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = desk.visit("/admin/attempt?id=" + attempt).page();
            page.onDialog(dialog -> dialog.accept());
            page.locator("details:has(#annul) summary").click();
            page.locator("#annul").click();
            assertThat(desk.told("error")).isNotBlank();
            page.locator("details:has(#annul) summary").click();
            page.locator("#annulReason").fill("查实由他人替考");
            desk.look("admin-attempt-annul");
            page.locator("#annul").click();
            desk.told("info");
            assertThat(page.locator("main").innerText()).contains("成绩作废", "查实由他人替考");
            desk.look("admin-attempt-annulled");

            worker.visit("/worker/home");
            worker.page().locator(".notice.bad a").click();
            worker.look("worker-result-annulled");
            assertThat(worker.page().locator("main").innerText())
                    .contains("查实由他人替考")
                    .doesNotContain("4 / 4");
            worker.visit("/worker/exams").look("worker-exams-annulled");
            assertThat(worker.page().locator("main").innerText()).contains("成绩作废");

            page.locator("details:has(#reinstate) summary").click();
            page.locator("#annulReason").fill("查无此事");
            page.locator("#reinstate").click();
            desk.told("info");
            worker.visit("/worker/result?attempt=" + attempt);
            assertThat(worker.page().locator(".result .score").innerText()).contains("4");
        }
    }
}
