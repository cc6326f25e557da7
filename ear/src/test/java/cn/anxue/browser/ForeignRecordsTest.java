package cn.anxue.browser;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An enterprise's administrator finds nothing of the training centre's, neither in the pages nor in the API. */
class ForeignRecordsTest {

    private final Product product = Product.demonstration();
    private final Api trainer = Api.signedIn(product, "trainer", Product.DEMO_PASSWORD);

    @Test
    void anothersRecordsAreNotFound() {
        Map<String, Long> records = records();
        Api other = Api.signedIn(product, "mall", Product.DEMO_PASSWORD);
        try (Window window = Browser.open(product, Size.DESK)) {
            window.signIn("mall", Product.DEMO_PASSWORD);
            records.forEach((address, id) -> {
                assertThat(trainer.get(api(address, id)).status())
                        .as("its own administrator reads " + address)
                        .isEqualTo(200);
                assertThat(other.get(api(address, id)).status()).as(address).isEqualTo(404);
                for (String page : pages(address)) {
                    assertThat(window.page()
                                    .navigate(product.address() + "/admin/" + page + id)
                                    .status())
                            .as(page)
                            .isEqualTo(404);
                }
            });
        }
    }

    /** A record of each kind that is not the enterprise's, by the kind's address in the API. */
    private Map<String, Long> records() {
        long bank = first("/question-banks");
        long centre = trainer.get("/question-banks/" + bank).expect(200).json().getInt("organisationId");
        Map<String, Long> records = new LinkedHashMap<>();
        records.put("question-banks", bank);
        records.put("questions", first("/question-banks/" + bank + "/questions"));
        records.put(
                "exams",
                trainer.post(
                                "/exams",
                                json(
                                        "organisationId",
                                        centre,
                                        "title",
                                        World.unique("内部考试"),
                                        "minutes",
                                        30,
                                        "passMark",
                                        1,
                                        "blueprint",
                                        json("rules", List.of(json("bankId", bank, "count", 1, "marksEach", 1)))))
                        .expect(201)
                        .id());
        records.put(
                "courses",
                trainer.post("/courses", json("organisationId", centre, "title", World.unique("内部课程")))
                        .expect(201)
                        .id());
        JsonObject worker = firstRow("/people?q=worker");
        String employer = "?organisationId=" + worker.getJsonNumber("organisationId");
        records.put("people", worker.getJsonNumber("id").longValue());
        records.put("attempts", first("/attempts" + employer));
        records.put("certificates", first("/certificates" + employer));
        records.put("organisations", centre);
        return records;
    }

    private long first(String path) {
        return firstRow(path).getJsonNumber("id").longValue();
    }

    private JsonObject firstRow(String path) {
        return trainer.get(path).expect(200).json().getJsonArray("rows").getJsonObject(0);
    }

    private static String api(String address, long id) {
        String record = "/" + address + "/" + id;
        return address.equals("attempts") ? record + "/record" : record;
    }

    private static List<String> pages(String address) {
        return switch (address) {
            case "question-banks" -> List.of("bank?id=", "bank-edit?id=", "bank-import?id=", "question-edit?bank=");
            case "questions" -> List.of("question?id=", "question-edit?id=");
            case "exams" -> List.of("exam?id=", "exam-edit?id=", "exam-sample?id=");
            case "courses" -> List.of("course?id=", "course-edit?id=", "lesson-edit?course=");
            case "people" -> List.of("person?id=", "person-edit?id=", "person-record?id=");
            case "attempts" -> List.of("attempt?id=");
            case "certificates" -> List.of("certificate?id=");
            case "organisations" ->
                List.of(
                        "organisation?id=",
                        "organisation-edit?id=",
                        "organisation-record?id=",
                        "organisation-edit?parent=");
            default -> throw new IllegalArgumentException(address);
        };
    }
}
