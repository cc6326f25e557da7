package cn.anxue.browser;

import static cn.anxue.browser.PlayerPage.answer;
import static cn.anxue.browser.PlayerPage.saved;
import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Camera;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A candidate is asked, photographed and told; another has no camera; the invigilator looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoPagesTest {

    private final Product product = Product.shared();
    private final World world = new World(product);
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("留影企业");
        exam = world.examWithPhotos(enterprise, 2, json("mode", "START_AND_RANDOM", "moments", 6));
    }

    @Test
    void aPhotoAtTheStartAndOneInBetween(@TempDir Path storage) {
        World.Person person = world.person(enterprise);
        String attempt;
        try (Window phone = Browser.withCamera(product, storage).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam-rules?exam=" + exam);
            assertThat(page.locator("#photo-section").innerText()).contains("30 天后自动删除");
            page.locator("input[value=AGREED]").check();
            page.waitForSelector("#photo-preview:visible");
            phone.look("worker-exam-rules-photos");
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            page.waitForSelector("#photo-told:has-text('拍了一张照片')");
            phone.look("worker-exam-photos");
            answer(page);
            saved(page, "saved");
            attempt = page.url().replaceAll(".*attempt=(\\d+).*", "$1");
            awaitPhotos(page, attempt);
            page.locator("#photos").click();
            phone.look("worker-exam-photos-dialog");
            page.locator("#photo-stop").click();
            page.waitForSelector("#photos[data-answer=DECLINED]");
        }
        try (Window desk = Browser.open(product, Size.DESK).signIn("admin", Product.ADMIN_PASSWORD)) {
            Page page = desk.page();
            desk.visit("/admin/attempt?id=" + attempt);
            assertThat(page.locator(".photo-strip img").count()).isZero();
            page.locator("a[href*='photos=1']").click();
            page.waitForFunction("() => [...document.querySelectorAll('.photo-strip img')]"
                    + ".filter(one => one.complete && one.naturalWidth === 480).length >= 2");
            desk.look("admin-attempt-photos");
        }
        try (Window phone = Browser.open(product, Size.PHONE).signIn("admin", Product.ADMIN_PASSWORD)) {
            phone.visit("/admin/attempt?id=" + attempt + "&photos=1").look("admin-attempt-photos");
        }
    }

    /** As the invigilator's list has it: at the start, and one more. */
    private void awaitPhotos(Page page, String attempt) {
        for (int i = 0; i < 60; i++) {
            long taken =
                    world
                            .admin()
                            .get("/attempts/" + attempt + "/photos")
                            .expect(200)
                            .json()
                            .getJsonArray("photos")
                            .stream()
                            .filter(one -> one.asJsonObject().getBoolean("picture"))
                            .count();
            if (taken >= 2) {
                return;
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError("no second photo came");
    }

    @Test
    void whoeverDeclinesOrHasNoCameraStartsAllTheSame() {
        World.Person person = world.person(enterprise);
        try (Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam-rules?exam=" + exam);
            page.locator("#start").click();
            page.waitForSelector("#photo-section .wrong");
            page.locator("input[value=AGREED]").check();
            // this browser has none: the page says so, and what to do
            page.waitForSelector("#photo-state:has-text('照常考试')");
            page.locator("input[value=NO_CAMERA]").check();
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            page.waitForSelector("#photos[data-answer=NO_CAMERA]");
            answer(page);
            saved(page, "saved");
            String attempt = page.url().replaceAll(".*attempt=(\\d+).*", "$1");
            assertThat(world.admin()
                            .get("/attempts/" + attempt + "/photos")
                            .expect(200)
                            .json()
                            .getString("answer"))
                    .isEqualTo("NO_CAMERA");
        }
    }

    @Test
    void theInvigilatorsBoardAndTheExamsPagesSayIt() {
        World.Person person = world.person(enterprise);
        Instant now = Instant.now();
        long sitting = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3_000));
        world.enter(sitting, "一号", person);
        Api worker = world.client(person);
        long attempt = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        Camera.answer(worker, attempt, "DECLINED").expect(200);
        long draft =
                world.admin().post("/exams/" + exam + "/copies").expect(201).id();
        for (Size size : Size.values()) {
            try (Window desk = Browser.open(product, size).signIn("admin", Product.ADMIN_PASSWORD)) {
                desk.visit("/admin/sitting?id=" + sitting);
                desk.page().waitForSelector(".seat-photos:has-text('不同意')");
                desk.look("admin-sitting-photos");
                desk.visit("/admin/exam?id=" + exam);
                assertThat(desk.page().locator("main").innerText()).contains("随机张数 6");
                desk.visit("/admin/exam-edit?id=" + draft).look("admin-exam-edit-photos");
                desk.page().locator("#photoKeepDays").fill("400");
                desk.page().locator("#save").click();
                desk.page().waitForSelector("text=180");
                desk.page().locator("#photoKeepDays").fill("14");
                desk.page().locator("#save").click();
                desk.page().waitForURL(url -> url.contains("/admin/exam?"));
                assertThat(desk.page().locator("main").innerText()).contains("保留 14 天");
            }
        }
    }

    /** Agreed, but the browser gives no camera: recorded, and the exam goes on. */
    @Test
    void aCameraThatIsNotThereIsRecorded() {
        World.Person person = world.person(enterprise);
        Api worker = world.client(person);
        long attempt = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        worker.put("/attempts/" + attempt + "/photos/answer", json("answer", "AGREED"))
                .expect(200);
        try (Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam?attempt=" + attempt);
            page.waitForSelector("#photo-told:has-text('没能拍到')");
            answer(page);
            saved(page, "saved");
        }
        assertThat(world.admin()
                        .get("/attempts/" + attempt + "/photos")
                        .json()
                        .getJsonArray("photos")
                        .getJsonObject(0)
                        .getString("outcome"))
                .isIn("REFUSED", "NO_CAMERA");
    }
}
