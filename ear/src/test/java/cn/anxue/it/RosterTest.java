package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The roster as a list: pages, order, filters, who came, who should study first, and its export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("名单企业");
        exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
    }

    @Test
    void aRosterIsReadByPagesSortedAndFiltered() {
        List<Person> people =
                IntStream.range(0, 12).mapToObj(i -> world.person(enterprise)).toList();
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.plusSeconds(600), now.plusSeconds(4000));
        world.enter(id, "A1", people.subList(0, 7).toArray(Person[]::new));
        world.enter(id, "A2", people.subList(7, 12).toArray(Person[]::new));
        JsonObject second = list(id, "size=5&page=2&sort=number");
        assertThat(second.getInt("total")).isEqualTo(12);
        assertThat(names(second))
                .containsExactlyElementsOf(
                        people.subList(5, 10).stream().map(Person::username).toList());
        assertThat(names(list(id, "size=1&sort=number&order=desc")))
                .containsExactly(people.get(11).username());
        assertThat(list(id, "room=A2").getInt("total")).isEqualTo(5);
        assertThat(names(list(id, "room=A2&seat=3")))
                .containsExactly(people.get(9).username());
        assertThat(names(list(id, "q=" + people.get(3).username().toUpperCase(Locale.ROOT))))
                .containsExactly(people.get(3).username());
        assertThat(list(id, "organisationId=" + enterprise).getInt("total")).isEqualTo(12);
        assertThat(list(id, "organisationId=" + world.enterprise("别处")).getInt("total"))
                .isZero();
        assertThat(world.admin()
                        .get("/sittings/" + id + "/candidates?state=NEVER")
                        .code())
                .isEqualTo("unknownChoice");
        JsonObject summary = world.admin()
                .get("/sittings/" + id + "/candidates/summary")
                .expect(200)
                .json();
        assertThat(summary.getJsonArray("rooms")).hasSize(2);
        Api stranger = world.withRole("INVIGILATOR", world.enterprise("外人"));
        for (String path : List.of("", "/summary", "/export.xlsx", "/export.csv")) {
            assertThat(stranger.get("/sittings/" + id + "/candidates" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        String csv = new String(
                world.admin()
                        .get("/sittings/" + id + "/candidates/export.csv?room=A2")
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(6);
        assertThat(csv).contains("准考证号").contains(people.get(8).username());
        world.admin().get("/sittings/" + id + "/candidates/export.xlsx").expect(200);
    }

    @Test
    void whoCameIsToldFromWhoDidNot() {
        Person sat = world.person(enterprise);
        Person absent = world.person(enterprise);
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(5), now.plusSeconds(3000));
        world.enter(id, "", sat, absent);
        assertThat(states(list(id, "sort=number"))).containsExactly("WAITING", "WAITING");
        Api worker = world.client(sat);
        long attempt = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        assertThat(states(list(id, "sort=number"))).containsExactly("WORKING", "WAITING");
        assertThat(names(list(id, "state=PRESENT"))).containsExactly(sat.username());
        world.admin().post("/sittings/" + id + "/end", json("reason", "结束")).expect(200);
        // the door has closed: who is not there by now is absent
        world.admin()
                .put(
                        "/sittings/" + id,
                        json(
                                "title",
                                "场次",
                                "startsAt",
                                now.minusSeconds(120).toString(),
                                "endsAt",
                                now.plusSeconds(3000).toString(),
                                "lateMinutes",
                                1))
                .expect(204);
        assertThat(states(list(id, "sort=number"))).containsExactly("SUBMITTED", "ABSENT");
        assertThat(names(list(id, "state=SUBMITTED"))).containsExactly(sat.username());
        assertThat(names(list(id, "state=ABSENT"))).containsExactly(absent.username());
        assertThat(list(id, "state=WAITING").getInt("total")).isZero();
        JsonObject board = world.admin()
                .get("/sittings/" + id + "/board?candidates=0")
                .expect(200)
                .json();
        assertThat(board.getJsonArray("seats")).isEmpty();
        assertThat(board.getInt("total")).isEqualTo(2);
        assertThat(board.getJsonObject("counts").getInt("ENDED")).isEqualTo(1);
        assertThat(attempt).isPositive();
    }

    @Test
    void whoShouldStudyFirstIsNamedButNotKeptOffTheRoster() {
        long strict = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        long elsewhere = world.enterprise("未分配企业");
        studyFirst(strict);
        Person reads = world.person(enterprise);
        Person idle = world.person(enterprise);
        Person stranger = world.person(elsewhere);
        Instant now = Instant.now();
        long id = world.sitting(strict, enterprise, now.minusSeconds(5), now.plusSeconds(3000));
        world.enter(id, "A1", reads, idle, stranger);
        long assignment =
                world.client(reads).get("/me/assignments").expect(200).array().getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getJsonNumber("examId").longValue() == strict)
                        .findFirst()
                        .orElseThrow()
                        .getJsonNumber("assignmentId")
                        .longValue();
        world.client(reads).post("/me/assignments/" + assignment + "/enrolment").expect(201);
        assertThat(gaps(list(id, "sort=number"))).containsExactly("UNFINISHED", "NOT_BEGUN", "NOT_ASSIGNED");
        assertThat(names(list(id, "study=NOT_BEGUN"))).containsExactly(idle.username());
        assertThat(names(list(id, "study=NOT_ASSIGNED"))).containsExactly(stranger.username());
        assertThat(list(id, "study=ANY").getInt("total")).isEqualTo(3);
        JsonObject count = world.admin()
                .get("/sittings/" + id + "/candidates/summary")
                .expect(200)
                .json()
                .getJsonObject("study");
        assertThat(count.getInt("notBegun")).isEqualTo(1);
        assertThat(count.getInt("keptOut")).isEqualTo(3);
        // as the door itself says
        assertThat(world.client(reads).post("/exams/" + strict + "/attempts").code())
                .isEqualTo("studyFirst");
        // nothing to warn about where study is not asked for first and nothing is to be read
        Person free = world.person(enterprise);
        long easy = world.sitting(exam, enterprise, now.minusSeconds(5), now.plusSeconds(3000));
        world.enter(easy, "", free);
        world.client(free).post("/exams/" + exam + "/attempts").expect(201);
        assertThat(list(easy, "study=ANY").getInt("total")).isZero();
    }

    /** A curriculum of one lesson that has to be read before the exam. */
    private void studyFirst(long strict) {
        long course = world.admin()
                .post("/courses", json("organisationId", enterprise, "title", World.unique("课程")))
                .expect(201)
                .id();
        world.admin()
                .post(
                        "/courses/" + course + "/lessons",
                        json("title", "第一课", "kind", "TEXT", "body", "# 标题\n\n正文。", "minutes", 1))
                .expect(201);
        long curriculum = world.admin()
                .post(
                        "/curricula",
                        json(
                                "organisationId",
                                enterprise,
                                "title",
                                World.unique("先学后考"),
                                "jobCategory",
                                "general-worker",
                                "courseIds",
                                List.of(course),
                                "requiredHours",
                                0,
                                "examId",
                                strict,
                                "studyBeforeExam",
                                true,
                                "validityMonths",
                                12))
                .expect(201)
                .id();
        world.admin().post("/curricula/" + curriculum + "/publication").expect(200);
        world.assign(curriculum, enterprise);
    }

    private JsonObject list(long id, String query) {
        return world.admin()
                .get("/sittings/" + id + "/candidates?" + query)
                .expect(200)
                .json();
    }

    private static List<String> names(JsonObject list) {
        return texts(list, row -> row.getString("signInName"));
    }

    private static List<String> states(JsonObject list) {
        return texts(list, row -> row.getString("state"));
    }

    private static List<String> gaps(JsonObject list) {
        return texts(list, row -> row.getJsonObject("study").getString("kind"));
    }

    private static List<String> texts(JsonObject list, Function<JsonObject, String> of) {
        return list.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(of)
                .toList();
    }
}
