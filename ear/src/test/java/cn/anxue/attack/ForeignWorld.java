package cn.anxue.attack;

import static cn.anxue.server.Api.json;

import cn.anxue.server.Api;
import cn.anxue.server.Essay;
import cn.anxue.server.Product;
import cn.anxue.server.SatExam;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An organisation that attackers do not belong to, with a record of every kind that a route or a page names by an id.
 * All its texts carry one marker, so that it shows wherever something of it leaks.
 */
final class ForeignWorld {

    /** A picture of one point. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static ForeignWorld shared;

    private final World world;
    private final Api admin;
    private final String marker = World.unique("秘密");
    private final Map<String, String> ids = new HashMap<>();
    private final long enterprise;
    private final Person person;
    private final Api worker;
    private Api teacher;

    private ForeignWorld(World world) {
        this.world = world;
        this.admin = world.admin();
        enterprise = world.enterprise(marker);
        ids.put("organisation", String.valueOf(enterprise));
        person = person();
        worker = world.client(person);
        personal();
        long bank = bank();
        study();
        keep("exam", exam(bank));
        keep("draftExam", exam(bank));
        world.curriculum(enterprise, id("exam"));
        curriculum();
        attempts();
        markings();
        sitting();
        imports(bank);
    }

    /** The one that all attacks share: they are refused, so it stays as it is. */
    static synchronized ForeignWorld shared() {
        if (shared == null) {
            shared = new ForeignWorld(new World(Product.shared()));
        }
        return shared;
    }

    /** What every text of this organisation contains. */
    String marker() {
        return marker;
    }

    /** The organisation's id. */
    long enterprise() {
        return enterprise;
    }

    /** The ids of its records, by kind. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    long id(String kind) {
        return Long.parseLong(ids.get(kind));
    }

    /** The person whose attempts, enrolment and certificate these are. */
    Api worker() {
        return worker;
    }

    /** Who is marking a response. */
    Api teacher() {
        return teacher;
    }

    private void keep(String kind, Object id) {
        ids.put(kind, String.valueOf(id));
    }

    private String named(String what) {
        return World.unique(marker + what);
    }

    /** Somebody with a name that carries the marker. */
    Person person() {
        String username = World.unique("p");
        long id = admin.post(
                        "/people",
                        json(
                                "name",
                                named("人"),
                                "username",
                                username,
                                "password",
                                World.PASSWORD,
                                "organisationId",
                                enterprise))
                .expect(201)
                .id();
        return new Person(id, username);
    }

    private void personal() {
        keep("person", person.id());
        keep(
                "grant",
                admin.post("/people/" + person.id() + "/roles", json("role", "WORKER", "organisationId", enterprise))
                        .expect(201)
                        .id());
        JsonObject employed = admin.get("/people/" + person.id()).expect(200).json();
        keep("employment", employed.getJsonArray("employments").getJsonObject(0).getJsonNumber("id"));
        Api trainer = world.withRole("TRAINING_ADMINISTRATOR", enterprise);
        keep(
                "media",
                trainer.upload(
                                "/media?organisationId=" + enterprise,
                                "a.png",
                                Base64.getDecoder().decode(PNG))
                        .expect(201)
                        .id());
    }

    private long bank() {
        long bank = admin.post("/question-banks", json("name", named("题库"), "organisationId", enterprise))
                .expect(201)
                .id();
        keep("bank", bank);
        for (int i = 0; i < 3; i++) {
            JsonObject question = json(
                    "type",
                    "SINGLE_CHOICE",
                    "stem",
                    named("题干"),
                    "options",
                    List.of(json("text", marker + "甲"), json("text", marker + "乙")),
                    "answer",
                    List.of("A"),
                    "explanation",
                    named("解析"),
                    "chapter",
                    marker);
            keep(
                    "question",
                    admin.post("/question-banks/" + bank + "/questions", question)
                            .expect(201)
                            .id());
        }
        return bank;
    }

    private void study() {
        long course = admin.post("/courses", json("organisationId", enterprise, "title", named("课程")))
                .expect(201)
                .id();
        keep("course", course);
        JsonObject lesson = json("title", named("课"), "kind", "TEXT", "body", "# " + marker + "\n\n正文。", "minutes", 1);
        keep(
                "lesson",
                admin.post("/courses/" + course + "/lessons", lesson)
                        .expect(201)
                        .id());
    }

    private long exam(long bank) {
        JsonObject rules = json("bankId", bank, "count", 3, "marksEach", 1);
        JsonObject draft = Json.createObjectBuilder(World.examOf(enterprise, List.of(rules)))
                .add("title", named("考试"))
                .add("instructions", named("须知"))
                .add("results", json("release", "AT_ONCE"))
                .build();
        return admin.post("/exams", draft).expect(201).id();
    }

    /** A curriculum of the course, assigned, and the worker's enrolment in it. */
    private void curriculum() {
        JsonObject draft = json(
                "organisationId",
                enterprise,
                "title",
                named("方案"),
                "jobCategory",
                "general-worker",
                "courseIds",
                List.of(id("course")),
                "requiredHours",
                0,
                "examId",
                id("exam"),
                "studyBeforeExam",
                false,
                "validityMonths",
                12);
        long curriculum = admin.post("/curricula", draft).expect(201).id();
        keep("curriculum", curriculum);
        admin.post("/curricula/" + curriculum + "/publication").expect(200);
        String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
        long assignment = admin.post(
                        "/assignments", json("curriculumId", curriculum, "organisationId", enterprise, "dueOn", due))
                .expect(201)
                .id();
        keep("assignment", assignment);
        long enrolment = worker.post("/me/assignments/" + assignment + "/enrolment")
                .json()
                .getJsonNumber("id")
                .longValue();
        keep("enrolment", enrolment);
        JsonObject lesson = worker.get("/me/enrolments/" + enrolment)
                .expect(200)
                .json()
                .getJsonArray("lessons")
                .getJsonObject(0);
        keep("lessonVersion", lesson.getJsonNumber("lessonVersionId"));
        JsonObject question = worker.get("/me/enrolments/" + enrolment + "/practice/question")
                .expect(200)
                .json();
        keep("questionVersion", question.getJsonNumber("versionId"));
    }

    /** A finished attempt with its certificate, objection, correction and accommodation, and a running one. */
    private void attempts() {
        long exam = id("exam");
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long finished = attempt.getJsonNumber("id").longValue();
        JsonObject record =
                admin.get("/attempts/" + finished + "/record").expect(200).json();
        int sequence = 0;
        for (JsonObject question : record.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            JsonObject command = json(
                    "sequence",
                    ++sequence,
                    "commandId",
                    "c" + sequence,
                    "response",
                    Map.of("choice", question.getJsonObject("key").getJsonArray("choice")));
            int slot = question.getJsonObject("item").getInt("slot");
            worker.put("/attempts/" + finished + "/responses/" + slot, command).expect(200);
        }
        worker.post("/attempts/" + finished + "/submission", json("commandId", "end"))
                .expect(200);
        keep("attempt", finished);
        JsonObject certificate = worker.get("/me/certificates?size=1")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0);
        keep("certificate", certificate.getJsonNumber("id"));
        keep(
                "appeal",
                worker.post("/attempts/" + finished + "/appeals", json("slot", 1, "objection", named("异议")))
                        .expect(201)
                        .id());
        JsonObject item = admin.get("/exams/" + exam + "/items")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0);
        keep("itemVersion", item.getJsonNumber("versionId"));
        long regrade = admin.post(
                        "/exams/" + exam + "/regrades",
                        json(
                                "versionId",
                                id("itemVersion"),
                                "kind",
                                "REPLACED",
                                "keys",
                                List.of(json("choice", List.of("B"))),
                                "reason",
                                named("更正")))
                .expect(201)
                .id();
        keep("regrade", regrade);
        SatExam.until(() -> admin.get("/regrades/" + regrade).expect(200).json().getBoolean("ready"));
        keep(
                "accommodation",
                admin.post(
                                "/exams/" + exam + "/accommodations",
                                json("signInName", person.username(), "extraMinutes", 5, "reason", named("原因")))
                        .expect(201)
                        .id());
        keep(
                "runningAttempt",
                worker.post("/exams/" + exam + "/attempts").expect(201).id());
    }

    /** A response that waits for a marker, and the marker's seat. */
    private void markings() {
        Essay essay = Essay.written(world, enterprise, 1);
        keep("markedExam", essay.exam());
        essay.sit(worker, marker + "先切断电源");
        essay.sit(essay.worker(), marker + "再报警");
        teacher = world.withRole("TEACHER", enterprise);
        JsonObject desk = teacher.post("/marking/exams/" + essay.exam() + "/next")
                .expect(200)
                .json();
        keep("seat", desk.getJsonNumber("seatId"));
        JsonObject task = admin.get("/marking/exams/" + essay.exam() + "/tasks")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0);
        keep("task", task.getJsonNumber("id"));
        keep("markedQuestion", essay.question());
    }

    private void sitting() {
        Instant now = Instant.now();
        JsonObject planned = json(
                "examId",
                id("exam"),
                "organisationId",
                enterprise,
                "title",
                named("场次"),
                "place",
                named("地点"),
                "startsAt",
                now.minusSeconds(60).toString(),
                "endsAt",
                now.plusSeconds(3600).toString());
        long sitting = admin.post("/sittings", planned).expect(201).id();
        keep("sitting", sitting);
        world.enter(sitting, "", person);
        JsonObject candidate = admin.get("/sittings/" + sitting + "/candidates")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0);
        keep("candidate", candidate.getJsonNumber("id"));
        admin.post("/sittings/" + sitting + "/messages", json("words", named("通知")));
        admin.post("/sittings/" + sitting + "/incidents", json("words", named("事件")));
        admin.post("/sittings/" + sitting + "/hall").expect(200);
        // a device joins in the hall's page only, see ExamHallTest: no id of one is needed where the sitting is refused
        keep("device", 1);
    }

    private void imports(long bank) {
        byte[] dump = ("[{\"title\":\"" + marker + "\",\"options\":[\"甲\",\"乙\"],\"answer\":\"A\"}]")
                .getBytes(StandardCharsets.UTF_8);
        JsonObject checked = world.withRole("TEACHER", enterprise)
                .upload("/question-banks/" + bank + "/imports?dryRun=true", marker + ".json", dump)
                .expect(200)
                .json();
        keep("checkedFile", checked.getString("checked"));
        keep(
                "mapping",
                world.withRole("TEACHER", enterprise)
                        .post(
                                "/question-bank-mappings",
                                json("name", named("映射"), "mapping", checked.getJsonObject("mapping")))
                        .expect(201)
                        .id());
        long started = admin.upload(
                        "/people/imports?dryRun=true&organisationId=" + enterprise,
                        named("花名册") + ".xlsx",
                        Sheets.xlsx(List.of(List.of("姓名", "用户名"), List.of(named("人"), World.unique("u")))))
                .expect(202)
                .id();
        world.finished(admin, started);
        keep("import", started);
    }
}
