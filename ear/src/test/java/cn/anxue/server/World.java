package cn.anxue.server;

import static cn.anxue.server.Api.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes organisations, people, banks, exams and curricula through the API, each with a name of its own. */
public final class World {

    public static final String PASSWORD = "Test-worker-2026";
    private static final Path BANKS = Path.of(System.getProperty("anxue.root"), "../shared/data/banks");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Product product;
    private final Api admin;

    public World(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    public Api admin() {
        return admin;
    }

    /** A name that no other test has. */
    public static String unique(String prefix) {
        return prefix + System.nanoTime() % 100_000_000 + "n" + NUMBER.incrementAndGet();
    }

    public long root() {
        return admin.get("/organisations?size=1&sort=path")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    public long enterprise(String name) {
        return admin.post(
                        "/organisations",
                        json("parentId", root(), "tier", "ENTERPRISE", "kind", "ENTERPRISE", "name", unique(name)))
                .expect(201)
                .id();
    }

    /** A person with a password that need not be changed. */
    public Person person(long organisation) {
        String username = unique("p");
        long id = admin.post(
                        "/people",
                        json(
                                "name",
                                "测试人员",
                                "username",
                                username,
                                "password",
                                PASSWORD,
                                "organisationId",
                                organisation))
                .expect(201)
                .id();
        return new Person(id, username);
    }

    /** A signed-in client of someone who holds the role at the organisation. */
    public Api withRole(String role, long organisation) {
        Person person = person(organisation);
        admin.post("/people/" + person.id() + "/roles", json("role", role, "organisationId", organisation))
                .expect(201);
        return client(person);
    }

    public Api client(Person person) {
        return Api.signedIn(product, person.username(), PASSWORD);
    }

    /** Who can sign in with {@link #PASSWORD}. */
    public record Person(long id, String username) {}

    public long bank(long organisation) {
        return admin.post("/question-banks", json("name", unique("题库"), "organisationId", organisation))
                .expect(201)
                .id();
    }

    /** A bank with the questions for first-responsible persons. */
    public long bankOfPrincipals(long organisation) {
        long bank = bank(organisation);
        admin.upload("/question-banks/" + bank + "/imports?dryRun=false", "p.xlsx", bankFile("principals.xlsx"))
                .expect(200);
        return bank;
    }

    /** How many questions the bank has. */
    public int questions(long bank) {
        return admin.get("/question-banks/" + bank + "/questions?size=1")
                .expect(200)
                .json()
                .getInt("total");
    }

    /** One of the real question banks that are shared with the tests. */
    public static byte[] bankFile(String name) {
        try {
            return Files.readAllBytes(BANKS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft of an exam that draws so many questions of each bank, one mark each. */
    public long exam(long organisation, int each, double passMark, long... banks) {
        return timedExam(organisation, 60, 30, each, passMark, banks);
    }

    /** The same with so many minutes, and seconds of grace after them. */
    public long timedExam(long organisation, int minutes, int grace, int each, double passMark, long... banks) {
        List<JsonObject> rules = java.util.Arrays.stream(banks)
                .mapToObj(bank -> json("bankId", bank, "count", each, "marksEach", 1))
                .toList();
        return admin.post("/exams", examOf(organisation, minutes, grace, passMark, rules))
                .expect(201)
                .id();
    }

    /** A published exam of five questions without grace that takes late answers for ten minutes. */
    public long examWithLateDelivery(long organisation) {
        List<JsonObject> rules = List.of(json("bankId", bankOfPrincipals(organisation), "count", 5, "marksEach", 1));
        JsonObject draft = Json.createObjectBuilder(examOf(organisation, 60, 0, 1, rules))
                .add("lateMinutes", 10)
                .build();
        long exam = admin.post("/exams", draft).expect(201).id();
        curriculum(organisation, exam);
        return exam;
    }

    /** A published exam of five questions that asks for photos, and its curriculum. */
    public long examWithPhotos(long organisation, int minutes, JsonObject photos) {
        List<JsonObject> rules = List.of(json("bankId", bankOfPrincipals(organisation), "count", 5, "marksEach", 1));
        JsonObject draft = Json.createObjectBuilder(examOf(organisation, minutes, 0, 1, rules))
                .add("photos", photos)
                .build();
        long exam = admin.post("/exams", draft).expect(201).id();
        curriculum(organisation, exam);
        return exam;
    }

    /** What an exam of an hour with these rules is made of; one point passes. */
    public static JsonObject examOf(long organisation, List<JsonObject> rules) {
        return examOf(organisation, 60, 30, 1, rules);
    }

    private static JsonObject examOf(
            long organisation, int minutes, int grace, double passMark, List<JsonObject> rules) {
        return json(
                "organisationId",
                organisation,
                "title",
                unique("考试"),
                "minutes",
                minutes,
                "graceSeconds",
                grace,
                "passMark",
                passMark,
                "attemptsAllowed",
                0,
                "waitMinutes",
                0,
                "review",
                "FULL",
                "blueprint",
                json("rules", rules, "shuffleQuestions", true, "shuffleOptions", true));
    }

    /** A published curriculum of this exam alone, due for everyone of the organisation. */
    public long curriculum(long organisation, long exam) {
        long id = admin.post(
                        "/curricula",
                        json(
                                "organisationId",
                                organisation,
                                "title",
                                unique("方案"),
                                "jobCategory",
                                "general-worker",
                                "courseIds",
                                List.of(),
                                "requiredHours",
                                0,
                                "examId",
                                exam,
                                "studyBeforeExam",
                                false,
                                "validityMonths",
                                12))
                .expect(201)
                .id();
        admin.post("/curricula/" + id + "/publication").expect(200);
        assign(id, organisation);
        return id;
    }

    /**
     * A sitting that its organisation holds.
     *
     * @param more further fields of the sitting, names and values in turn
     */
    public long sitting(long exam, long organisation, Instant from, Instant to, Object... more) {
        JsonObjectBuilder input = Json.createObjectBuilder(json(more))
                .add("examId", exam)
                .add("organisationId", organisation)
                .add("title", unique("场次"))
                .add("startsAt", from.toString())
                .add("endsAt", to.toString());
        return admin.post("/sittings", input.build()).expect(201).id();
    }

    /** Puts people on the roster of a sitting, in a room; each gets the next seat. */
    public void enter(long sitting, String room, Person... people) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int seat = 1; seat <= people.length; seat++) {
            lines.add(json("signInName", people[seat - 1].username(), "room", room, "seat", String.valueOf(seat)));
        }
        admin.send("POST", "/sittings/" + sitting + "/candidates", lines.build().toString())
                .expect(200);
    }

    public void assign(long curriculum, long organisation) {
        String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
        admin.post("/assignments", json("curriculumId", curriculum, "organisationId", organisation, "dueOn", due))
                .expect(201);
    }

    /** Follows a background import to its end. */
    public JsonObject finished(Api who, long importId) {
        for (int i = 0; i < 600; i++) {
            JsonObject view = who.get("/imports/" + importId).expect(200).json();
            if (List.of("DONE", "FAILED").contains(view.getString("phase"))) {
                return view;
            }
            pause();
        }
        throw new AssertionError("import " + importId + " does not end");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
