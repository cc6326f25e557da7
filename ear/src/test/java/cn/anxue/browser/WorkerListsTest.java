package cn.anxue.browser;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A worker's own lists, and certificates that ended or are about to. */
class WorkerListsTest {

    private final Product product = Product.demonstration();

    @Test
    void theDemonstrationHasAnExpiredAndASoonExpiringCertificate() {
        Api trainer = Api.signedIn(product, "trainer", Product.DEMO_PASSWORD);
        JsonObject expired = only(trainer, "EXPIRED");
        JsonObject expiring = only(trainer, "EXPIRING");
        assertThat(LocalDate.parse(expiring.getString("validUntil")))
                .isBetween(LocalDate.now().plusDays(7), LocalDate.now().plusDays(60));
        assertThat(expiring.getString("status")).isEqualTo("VALID");
        try (Window stranger = Browser.open(product, Size.PHONE)) {
            stranger.visit("/open/verify?no=" + expired.getString("number").replace(" ", ""));
            assertThat(stranger.page().locator("section[role=status]").innerText())
                    .contains("已过期");
            stranger.look("open-verified-expired");
        }
        try (Window phone = Browser.open(product, Size.PHONE)) {
            phone.signIn("worker", Product.DEMO_PASSWORD).visit("/worker/certificates");
            assertThat(phone.page().locator("main").innerText()).contains(expiring.getString("number"));
            assertThat(phone.page().locator(".pager").count()).isZero();
        }
    }

    private static JsonObject only(Api trainer, String status) {
        JsonArray rows =
                trainer.get("/certificates?status=" + status).expect(200).json().getJsonArray("rows");
        assertThat(rows).as(status).hasSize(1);
        return rows.getJsonObject(0);
    }

    @Test
    void theWrongQuestionBookHasPages() {
        Api worker = Api.signedIn(product, "worker", Product.DEMO_PASSWORD);
        answerUntilTwoAreWrong(worker);
        JsonObject second =
                worker.get("/me/wrong-questions?size=1&page=2").expect(200).json();
        assertThat(second.getInt("total")).isGreaterThanOrEqualTo(2);
        assertThat(second.getJsonArray("rows")).hasSize(1);
        try (Window phone = Browser.open(product, Size.PHONE)) {
            Page page = phone.signIn("worker", Product.DEMO_PASSWORD).page();
            phone.visit("/worker/wrong-questions?size=1").look("worker-wrong-questions-pages");
            String first = page.locator(".rows li").innerText();
            page.locator(".pager a[rel=next]").click();
            page.waitForURL(url -> url.contains("page=2"));
            assertThat(page.locator(".rows li").innerText())
                    .isNotEqualTo(first)
                    .contains(second.getJsonArray("rows").getJsonObject(0).getString("stem"));
        }
    }

    /** The first option is not always right. */
    private static void answerUntilTwoAreWrong(Api worker) {
        long enrolment = enrolment(worker);
        String practice = "/me/enrolments/" + enrolment + "/practice/";
        String after = "";
        for (int wrong = 0; wrong < 2; ) {
            JsonObject question =
                    worker.get(practice + "question" + after).expect(200).json();
            long version = question.getJsonNumber("versionId").longValue();
            after = "?after=" + version;
            JsonArray options = question.getJsonObject("item").getJsonArray("options");
            if (options != null && !options.isEmpty()) {
                String first = options.getJsonObject(0).getString("id");
                Map<String, Object> response = Map.of("choice", List.of(first));
                JsonObject result = worker.post(practice + version + "/answers", json("response", response))
                        .expect(200)
                        .json();
                wrong += result.getBoolean("right") ? 0 : 1;
            }
        }
    }

    private static long enrolment(Api worker) {
        return worker.get("/me/assignments").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(assigned -> assigned.containsKey("enrolmentId") && !assigned.isNull("enrolmentId"))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("enrolmentId")
                .longValue();
    }
}
