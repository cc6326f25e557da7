package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Curricula with a course: drafted, published, assigned, studied; and who may not see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurriculumTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long curriculum;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("学习企业");
        long course = world.admin()
                .post("/courses", json("organisationId", enterprise, "title", World.unique("课程")))
                .expect(201)
                .id();
        for (int i = 1; i <= 2; i++) {
            world.admin()
                    .post(
                            "/courses/" + course + "/lessons",
                            json("title", "第" + i + "课", "kind", "TEXT", "body", "# 标题\n\n正文。", "minutes", 1))
                    .expect(201);
        }
        curriculum = world.admin()
                .post(
                        "/curricula",
                        json(
                                "organisationId",
                                enterprise,
                                "title",
                                World.unique("学习方案"),
                                "jobCategory",
                                "general-worker",
                                "courseIds",
                                List.of(course),
                                "requiredHours",
                                0,
                                "validityMonths",
                                12))
                .expect(201)
                .id();
        world.admin().post("/curricula/" + curriculum + "/publication").expect(200);
        world.assign(curriculum, enterprise);
    }

    @Test
    void listsAreFiltered() {
        for (String filter : new String[] {"", "?q=学习方案", "?state=PUBLISHED", "?state=DRAFT", "?state=CLOSED"}) {
            world.admin()
                    .get("/curricula" + filter.replace("学习方案", "%E5%AD%A6"))
                    .expect(200);
        }
        Api own = world.withRole("TRAINING_ADMINISTRATOR", enterprise);
        JsonObject list = own.get("/curricula").expect(200).json();
        assertThat(list.getInt("total")).isEqualTo(1);
        assertThat(own.get("/curricula?state=CLOSED").expect(200).json().getInt("total"))
                .isZero();
    }

    @Test
    void anotherOrganisationFindsNothing() {
        Api other = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("别的企业"));
        other.get("/curricula/" + curriculum).expect(404);
        other.post("/curricula/" + curriculum + "/publication").expect(404);
        assertThat(other.get("/curricula").expect(200).json().getInt("total")).isZero();
        other.get("/organisations/" + enterprise).expect(404);
        other.get("/people?organisationId=" + enterprise)
                .expect(200)
                .json()
                .getJsonArray("rows")
                .forEach(row -> assertThat(row.asJsonObject()
                                .getJsonNumber("organisationId")
                                .longValue())
                        .isNotEqualTo(enterprise));
    }

    @Test
    void onlyRealTimeCounts() {
        Api worker = world.client(world.person(enterprise));
        JsonObject assigned = worker.get("/me/assignments").expect(200).array().getJsonObject(0);
        long enrolment = worker.post("/me/assignments/" + assigned.getJsonNumber("assignmentId") + "/enrolment")
                .json()
                .getJsonNumber("id")
                .longValue();
        var lessons =
                worker.get("/me/enrolments/" + enrolment).expect(200).json().getJsonArray("lessons");
        String first = lesson(enrolment, lessons.getJsonObject(0));
        String second = lesson(enrolment, lessons.getJsonObject(1));
        long begun = System.nanoTime();
        worker.post(first + "/opening").expect(200);
        worker.post(second + "/opening").expect(200);
        int earned = 0;
        for (int beat = 0; beat < 30; beat++) {
            JsonObject sent =
                    json("visible", true, "active", true, "resumePoint", 7, "credited", 3600, "seconds", 3600);
            earned += worker.post(first + "/beats", sent).expect(200).json().getInt("credited");
            earned += worker.post(second + "/beats", sent).expect(200).json().getInt("credited");
        }
        long passed = (System.nanoTime() - begun) / 1_000_000_000L + 1;
        assertThat(earned).isLessThanOrEqualTo((int) passed);
        assertThat(worker.post(first + "/opening").expect(200).json().getInt("resumePoint"))
                .isEqualTo(7);
    }

    private static String lesson(long enrolment, JsonObject lesson) {
        return "/me/enrolments/" + enrolment + "/lessons/" + lesson.getJsonNumber("lessonVersionId");
    }
}
