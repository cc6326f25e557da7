package cn.anxue.attack;

import static cn.anxue.server.Api.json;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** An organisation in which every field that a person can type holds {@link Payloads}. */
final class InjectedWorld {

    private final World world = new World(Product.shared());
    private final Api admin = world.admin();
    private final Map<String, Long> ids = new HashMap<>();
    private final long enterprise;
    private final Person person;
    private final Api worker;

    InjectedWorld() {
        enterprise = organisation(0);
        keep("organisation", enterprise);
        person = person();
        worker = world.client(person)
                .with(Map.of(
                        "X-Anxue-Device",
                        "\"><img/data-xss/src=x>",
                        "User-Agent",
                        "Android Chrome" + Payloads.text(400, 1)));
        keep("person", person.id());
        study();
        long bank = bank();
        keep("exam", exam(bank));
        world.curriculum(enterprise, id("exam"));
        curriculum();
        sitting();
        attempt();
        lists();
        imports();
    }

    long id(String kind) {
        return ids.get(kind);
    }

    Api admin() {
        return admin;
    }

    Api worker() {
        return worker;
    }

    private void keep(String kind, long id) {
        ids.put(kind, id);
    }

    private long made(String path, JsonObject input) {
        return admin.post(path, input).expect(201).id();
    }

    private static void each(int longest, IntConsumer make) {
        IntStream.range(0, Payloads.fitting(longest).size()).forEach(make);
    }

    private long organisation(int n) {
        return made(
                "/organisations",
                json(
                        "parentId",
                        n == 0 ? world.root() : enterprise,
                        "tier",
                        "ENTERPRISE",
                        "kind",
                        "ENTERPRISE",
                        "name",
                        Payloads.text(100, n) + World.unique(""),
                        "address",
                        Payloads.text(200, n)));
    }

    private Person person() {
        String username = World.unique("p");
        long id = made(
                "/people",
                json(
                        "name",
                        Payloads.text(60, 0) + World.unique(""),
                        "username",
                        username,
                        "password",
                        World.PASSWORD,
                        "organisationId",
                        enterprise));
        return new Person(id, username);
    }

    private void study() {
        keep(
                "course",
                made(
                        "/courses",
                        json(
                                "organisationId",
                                enterprise,
                                "title",
                                Payloads.text(100, 0),
                                "summary",
                                Payloads.text(1000, 0))));
        String body = String.join("\n\n", Payloads.all()) + "\n\n# " + String.join("\n\n* ", Payloads.all());
        JsonObject lesson = json("title", Payloads.text(100, 1), "kind", "TEXT", "body", body, "minutes", 1);
        keep("lesson", made("/courses/" + id("course") + "/lessons", lesson));
    }

    private long bank() {
        long bank = made(
                "/question-banks",
                json(
                        "name",
                        Payloads.text(100, 0) + World.unique(""),
                        "organisationId",
                        enterprise,
                        "description",
                        Payloads.text(1000, 0)));
        keep("bank", bank);
        for (int i = 0; i < 3; i++) {
            keep("question", made("/question-banks/" + bank + "/questions", question(4000, i)));
        }
        return bank;
    }

    private static JsonObject question(int longest, int n) {
        return json(
                "type",
                "SINGLE_CHOICE",
                "stem",
                n + printable(longest, n),
                "options",
                List.of(json("text", "1" + printable(400, n)), json("text", "2" + printable(400, n + 1))),
                "answer",
                List.of("A"),
                "explanation",
                printable(1000, n),
                "chapter",
                printable(100, n),
                "objective",
                printable(200, n),
                "tags",
                List.of(printable(60, n)));
    }

    /** Questions refuse characters that cannot be seen, and what looks like one in JSON. */
    private static String printable(int longest, int n) {
        return Payloads.text(longest, n).replaceAll("[\\t\\u2028\\u202e]|\\\\u00", " ");
    }

    private long exam(long bank) {
        JsonObject rules = json("bankId", bank, "count", 3, "marksEach", 1);
        JsonObject draft = Json.createObjectBuilder(World.examOf(enterprise, List.of(rules)))
                .add("title", Payloads.text(120, 0))
                .add("instructions", Payloads.text(4000, 0))
                .add("results", json("release", "AT_ONCE"))
                .build();
        return made("/exams", draft);
    }

    private void curriculum() {
        long curriculum = made(
                "/curricula",
                json(
                        "organisationId",
                        enterprise,
                        "title",
                        Payloads.text(100, 0),
                        "summary",
                        Payloads.text(1000, 0),
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
                        12));
        keep("curriculum", curriculum);
        admin.post("/curricula/" + curriculum + "/publication").expect(200);
        world.assign(curriculum, enterprise);
        long assignment = worker.get("/me/assignments").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(assigned -> assigned.getInt("curriculumId") == curriculum)
                .findFirst()
                .orElseThrow()
                .getInt("assignmentId");
        JsonObject enrolment =
                worker.post("/me/assignments/" + assignment + "/enrolment").json();
        keep("enrolment", enrolment.getJsonNumber("id").longValue());
        JsonObject lesson = worker.get("/me/enrolments/" + id("enrolment"))
                .expect(200)
                .json()
                .getJsonArray("lessons")
                .getJsonObject(0);
        keep("lessonVersion", lesson.getJsonNumber("lessonVersionId").longValue());
    }

    private void sitting() {
        long sitting = made(
                "/sittings",
                json(
                        "examId",
                        id("exam"),
                        "organisationId",
                        enterprise,
                        "title",
                        Payloads.text(120, 0),
                        "place",
                        Payloads.text(200, 0),
                        "startsAt",
                        Instant.now().minusSeconds(60).toString(),
                        "endsAt",
                        Instant.now().plusSeconds(7200).toString()));
        keep("sitting", sitting);
        world.enter(sitting, Payloads.text(60, 0), person);
    }

    /** A finished attempt with an objection, its answer and a correction, and a running one with messages. */
    private void attempt() {
        String exam = "/exams/" + id("exam");
        made(
                exam + "/accommodations",
                json("signInName", person.username(), "extraMinutes", 5, "reason", Payloads.text(200, 0)));
        JsonObject attempt = worker.post(exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        keep("attempt", id);
        String sitting = "/sittings/" + id("sitting");
        each(400, n -> admin.post(sitting + "/messages", json("words", Payloads.text(400, n)))
                .expect(201));
        each(1000, n -> admin.post(sitting + "/incidents", json("words", Payloads.text(1000, n)))
                .expect(201));
        answer(id);
        worker.post("/attempts/" + id + "/submission", json("commandId", "end")).expect(200);
        for (int slot = 1; slot <= 3; slot++) {
            long appeal = worker.post(
                            "/attempts/" + id + "/appeals", json("slot", slot, "objection", Payloads.text(1000, slot)))
                    .expect(201)
                    .id();
            keep("appeal", appeal);
            admin.post(
                            "/appeals/" + appeal + "/answer",
                            json("outcome", "REJECTED", "answer", Payloads.text(1000, slot + 3)))
                    .expect(204);
        }
        worker.post("/attempts/" + id + "/appeals", json("slot", 1, "objection", Payloads.text(1000, 7)));
        long version = admin.get(exam + "/items")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonNumber("versionId")
                .longValue();
        keep("itemVersion", version);
        keep(
                "regrade",
                made(
                        exam + "/regrades",
                        json(
                                "versionId",
                                version,
                                "kind",
                                "REPLACED",
                                "keys",
                                List.of(json("choice", List.of("B"))),
                                "reason",
                                Payloads.text(400, 0))));
        certificate();
        annulled(worker.post(exam + "/attempts").expect(201).id());
        keep("running", worker.post(exam + "/attempts").expect(201).id());
        each(400, n -> admin.post(sitting + "/messages", json("words", Payloads.text(400, n)))
                .expect(201));
    }

    /** Answers by the keys, with command ids that are hostile. */
    private void answer(long attempt) {
        int sequence = 0;
        for (JsonObject question : admin.get("/attempts/" + attempt + "/record")
                .expect(200)
                .json()
                .getJsonArray("questions")
                .getValuesAs(JsonObject.class)) {
            JsonObject command = json(
                    "sequence",
                    ++sequence,
                    "commandId",
                    "<img data-xss>" + sequence,
                    "response",
                    Map.of("choice", question.getJsonObject("key").getJsonArray("choice")));
            int slot = question.getJsonObject("item").getInt("slot");
            worker.put("/attempts/" + attempt + "/responses/" + slot, command).expect(200);
        }
    }

    private void certificate() {
        long certificate = worker.get("/me/certificates")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        keep("certificate", certificate);
        admin.post("/certificates/" + certificate + "/revocation", json("reason", Payloads.text(400, 2)))
                .expect(204);
    }

    private void annulled(long attempt) {
        worker.post("/attempts/" + attempt + "/submission", json("commandId", "end"))
                .expect(200);
        keep("annulled", attempt);
        admin.post("/attempts/" + attempt + "/annulment", json("reason", Payloads.text(400, 1)))
                .expect(204);
    }

    /** Enough records of each kind that lists show every payload. */
    private void lists() {
        each(100, n -> organisation(n + 1));
        each(120, n -> made("/question-banks", json("name", Payloads.text(120, n), "organisationId", enterprise)));
        each(200, n -> made("/question-banks/" + id("bank") + "/questions", question(200, n)));
        each(100, n -> made("/courses", json("organisationId", enterprise, "title", Payloads.text(100, n))));
    }

    /** People and questions from files whose names and cells are hostile; half of the rows are refused with their words. */
    private void imports() {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of("姓名", "身份证号", "用户名"));
        each(
                70,
                n -> rows.add(
                        List.of(Payloads.text(70, n), n % 2 == 0 ? "" : Payloads.text(30, n), World.unique("u"))));
        long id = admin.upload(
                        "/people/imports?dryRun=false&organisationId=" + enterprise,
                        "<img data-xss src=x onerror=__xss()>.xlsx",
                        Sheets.xlsx(rows))
                .expect(202)
                .id();
        world.finished(admin, id);
        keep("import", id);
        JsonArrayBuilder dump = Json.createArrayBuilder();
        each(
                300,
                n -> dump.add(json(
                        "type",
                        "SINGLE_CHOICE",
                        "stem",
                        "导入" + Payloads.text(300, n),
                        "options",
                        List.of(json("text", "甲" + Payloads.text(100, n)), json("text", "乙")),
                        "answer",
                        List.of("A"))));
        StringBuilder moodle = new StringBuilder("<?xml version=\"1.0\"?><quiz>");
        each(
                300,
                n -> moodle.append("<question type=\"truefalse\"><name><text>q</text></name>"
                        + "<questiontext format=\"html\"><text><![CDATA[<p>判断" + n + " "
                        + Payloads.text(300, n).replace("]]>", "") + "</p>]]></text></questiontext>"
                        + "<answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer>"
                        + "</question>"));
        StringBuilder gift = new StringBuilder();
        each(300, n -> gift.append("::")
                .append(n)
                .append("::对" + n + "吗 "
                        + Payloads.text(300, n)
                                .replaceAll("([~=#{}:\\\\])", "\\\\$1")
                                .replaceAll("\\s", " ") + "{T}\n\n"));
        file("a.json", dump.build().toString());
        file("a.xml", moodle.append("</quiz>").toString());
        file("a.gift", gift.toString());
    }

    private void file(String name, String content) {
        Api.Answer report = admin.upload(
                "/question-banks/" + id("bank") + "/imports", name, content.getBytes(StandardCharsets.UTF_8));
        if (report.status() >= 500) {
            throw new AssertionError(name + ": " + report.text());
        }
    }
}
