package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Camera;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Photos at the start and at random moments: what is taken when, what is refused, and who sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamPhotosTest {

    private final World world = new World(Product.shared());
    private final byte[] photo = Camera.jpeg(480, 360);
    private long enterprise;
    private long exam;
    private Api invigilator;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("留影企业");
        exam = world.examWithPhotos(enterprise, 1, json("mode", "START_AND_RANDOM", "moments", 6, "keepDays", 7));
        invigilator = world.withRole("INVIGILATOR", enterprise);
    }

    @Test
    void theStartAndARandomMomentAreKeptOnce() {
        Api worker = worker();
        assertThat(worker.get("/exams/" + exam + "/rules")
                        .expect(200)
                        .json()
                        .getJsonObject("photos")
                        .getInt("keepDays"))
                .isEqualTo(7);
        long id = start(worker);
        assertThat(Camera.due(worker, id)).isEqualTo(-1);
        Camera.agree(worker, id);
        assertThat(Camera.due(worker, id)).isZero();
        assertThat(Camera.send(worker, id, 6, photo).code()).isEqualTo("photoNotDue");
        assertThat(Camera.send(worker, id, 7, photo).status()).isEqualTo(404);
        Camera.send(worker, id, 0, photo).expect(204);
        Camera.send(worker, id, 0, Camera.jpeg(100, 80)).expect(204);
        int random = Camera.awaitRandom(worker, id);
        worker.post("/attempts/" + id + "/photos/" + random + "/absence", json("outcome", "FAILED"))
                .expect(204);
        assertThat(Camera.due(worker, id)).isNotEqualTo(random);
        Camera.send(worker, id, random, photo).expect(204);
        List<JsonObject> rows = rows(id);
        assertThat(rows.get(0).getString("outcome")).isEqualTo("TAKEN");
        assertThat(rows.get(random).getString("outcome")).isEqualTo("TAKEN");
        assertThat(Instant.parse(rows.get(0).getString("deleteAt")))
                .isBetween(Instant.now().plusSeconds(6 * 86_400), Instant.now().plusSeconds(7 * 86_400));
        Api.Answer picture =
                invigilator.get("/attempts/" + id + "/photos/0/picture").expect(200);
        assertThat(picture.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.raw().headers().firstValue("Cache-Control")).contains("no-store");
        // the first stays, not the smaller one that came again
        assertThat(picture.bytes().length).isGreaterThan(1_000);
    }

    @Test
    void everyLookIsInTheAuditTrail() {
        Api worker = worker();
        long id = start(worker);
        Camera.agree(worker, id);
        Camera.send(worker, id, 0, photo).expect(204);
        assertThat(looks(id)).isZero();
        invigilator.get("/attempts/" + id + "/photos").expect(200);
        assertThat(looks(id)).isZero();
        invigilator.get("/attempts/" + id + "/photos/0/picture").expect(200);
        invigilator.get("/attempts/" + id + "/photos/0/picture").expect(200);
        assertThat(looks(id)).isEqualTo(2);
    }

    @Test
    void whoeverDeclinesSitsTheExamAllTheSame() {
        Api worker = worker();
        long id = start(worker);
        assertThat(board(id)).isEqualTo("null []");
        Camera.answer(worker, id, "NO_CAMERA").expect(200);
        assertThat(Camera.due(worker, id)).isEqualTo(-1);
        assertThat(Camera.send(worker, id, 0, photo).code()).isEqualTo("photoNotAgreed");
        assertThat(Camera.answer(worker, id, "perhaps").status()).isEqualTo(422);
        Camera.agree(worker, id);
        Camera.answer(worker, id, "DECLINED").expect(200);
        assertThat(board(id)).isEqualTo("\"DECLINED\" [NO_CAMERA, AGREED, DECLINED]");
        worker.post("/attempts/" + id + "/submission", json("commandId", "s")).expect(200);
        assertThat(Camera.answer(worker, id, "AGREED").code()).isEqualTo("photoOver");
    }

    @Test
    void nothingAfterTheEndAndNothingThatIsNoPhoto() {
        Api worker = worker();
        long id = start(worker);
        Camera.agree(worker, id);
        assertThat(Camera.send(worker, id, 0, "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(Camera.send(worker, id, 0, Camera.jpeg(2_000, 10)).status()).isEqualTo(422);
        assertThat(Camera.send(worker, id, 0, new byte[70_000]).status()).isEqualTo(422);
        Instant before = Instant.now();
        worker.post("/attempts/" + id + "/submission", json("commandId", "s")).expect(200);
        assertThat(Camera.send(worker, id, 0, photo).code()).isEqualTo("photoOver");
        // taken before the end, it was on its way
        worker.putFile("/attempts/" + id + "/photos/0/picture?takenAt=" + before, "image/jpeg", photo)
                .expect(204);
        assertThat(rows(id).get(0).getString("outcome")).isEqualTo("TAKEN");
    }

    @Test
    void sendingRubbishIsSlow() {
        Api worker = worker();
        long id = start(worker);
        Camera.agree(worker, id);
        for (int i = 0; i < 5; i++) {
            assertThat(Camera.send(worker, id, 0, new byte[] {1, 2, 3}).status())
                    .isEqualTo(422);
        }
        assertThat(Camera.send(worker, id, 0, photo).status()).isEqualTo(429);
    }

    @Test
    void onlyThoseWhoInvigilateThereSeeAnything() {
        Api worker = worker();
        long id = start(worker);
        Camera.agree(worker, id);
        Camera.send(worker, id, 0, photo).expect(204);
        Api elsewhere = world.withRole("INVIGILATOR", world.enterprise("别家"));
        Api teacher = world.withRole("TEACHER", enterprise);
        Api another = worker();
        for (String path : List.of("", "/0/picture")) {
            assertThat(elsewhere.get("/attempts/" + id + "/photos" + path).status())
                    .isEqualTo(404);
            assertThat(teacher.get("/attempts/" + id + "/photos" + path).status())
                    .isEqualTo(403);
            assertThat(worker.get("/attempts/" + id + "/photos" + path).status())
                    .isEqualTo(403);
        }
        assertThat(another.get("/attempts/" + id + "/photos/due").status()).isEqualTo(404);
        assertThat(Camera.answer(another, id, "DECLINED").status()).isEqualTo(404);
        assertThat(Camera.send(another, id, 0, photo).status()).isEqualTo(404);
        assertThat(looks(id)).isZero();
    }

    @Test
    void offUnlessChosenAndWithinLimits() {
        long plain = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        JsonObject view = world.admin().get("/exams/" + plain).expect(200).json();
        assertThat(view.getJsonObject("photos").getString("mode")).isEqualTo("OFF");
        world.curriculum(enterprise, plain);
        Api worker = worker();
        long id = worker.post("/exams/" + plain + "/attempts").expect(201).id();
        assertThat(Camera.answer(worker, id, "AGREED").code()).isEqualTo("photoNotAsked");
        assertThat(Camera.send(worker, id, 0, photo).status()).isEqualTo(404);
        long copy = world.admin().post("/exams/" + exam + "/copies").expect(201).id();
        assertThat(world.admin().get("/exams/" + copy).json().getJsonObject("photos"))
                .isEqualTo(world.admin().get("/exams/" + exam).json().getJsonObject("photos"));
    }

    @Test
    void theBoardSaysHowItStands() {
        World.Person person = world.person(enterprise);
        Instant now = Instant.now();
        long sitting = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3_000));
        world.enter(sitting, "一号", person);
        Api worker = world.client(person);
        long id = start(worker);
        Camera.answer(worker, id, "DECLINED").expect(200);
        assertThat(invigilator
                        .get("/sittings/" + sitting + "/board")
                        .expect(200)
                        .json()
                        .getJsonArray("seats")
                        .getJsonObject(0)
                        .getString("photos"))
                .isEqualTo("DECLINED");
    }

    @Test
    void onlyPagesOfTheExamMayUseTheCamera() {
        Api anyone = Api.anonymous(Product.shared());
        assertThat(policy(anyone.get("/open/hall"))).startsWith("camera=(self)");
        assertThat(policy(anyone.get("/open/sign-in"))).startsWith("camera=()");
        assertThat(policy(world.admin().get("/exams"))).startsWith("camera=()");
    }

    private static String policy(Api.Answer answer) {
        return answer.raw().headers().firstValue("Permissions-Policy").orElse("");
    }

    private Api worker() {
        return world.client(world.person(enterprise));
    }

    private long start(Api worker) {
        return worker.post("/exams/" + exam + "/attempts").expect(201).id();
    }

    private List<JsonObject> rows(long attempt) {
        return invigilator
                .get("/attempts/" + attempt + "/photos")
                .expect(200)
                .json()
                .getJsonArray("photos")
                .getValuesAs(JsonObject.class);
    }

    /** What the candidate says, and everything said before. */
    private String board(long attempt) {
        JsonObject found =
                invigilator.get("/attempts/" + attempt + "/photos").expect(200).json();
        Stream<String> said = found.getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("answer"));
        return found.getOrDefault("answer", JsonValue.NULL) + " " + said.collect(Collectors.toList());
    }

    private int looks(long attempt) {
        return (int)
                world
                        .admin()
                        .get("/audit-records?size=500&act=attempt.photo")
                        .expect(200)
                        .json()
                        .getJsonArray("rows")
                        .stream()
                        .map(JsonValue::asJsonObject)
                        .filter(row -> row.getString("act").equals("attempt.photo"))
                        .filter(row -> row.getString("subject").equals("attempt/" + attempt))
                        .count();
    }
}
