package cn.anxue.server;

import static cn.anxue.server.Api.json;

import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A published exam of two questions of one mark by key and one of ten that people mark; three points pass. */
public final class Essay {

    private static final String WRITTEN =
            "<extendedTextInteraction responseIdentifier=\"RESPONSE\" expectedLines=\"6\"/>";
    private static final String PHOTOGRAPHED = "<uploadInteraction responseIdentifier=\"RESPONSE\"/>";

    private final World world;
    private final long enterprise;
    private final long exam;
    private final long question;

    private Essay(World world, long enterprise, int markers, String qti) {
        this.world = world;
        this.enterprise = enterprise;
        long open = world.bank(enterprise);
        question = world.admin()
                .post(
                        "/question-banks/" + open + "/questions",
                        json("type", "COMPOSITE", "qti", qti, "explanation", "断电、灭火、报告"))
                .expect(201)
                .id();
        long keyed = world.bankOfPrincipals(enterprise);
        JsonObject draft = Json.createObjectBuilder(World.examOf(
                        enterprise,
                        List.of(
                                json("bankId", keyed, "count", 2, "marksEach", 1),
                                json("bankId", open, "count", 1, "marksEach", 10))))
                .add("passMark", 3)
                .add("marking", json("markers", markers, "tolerancePercent", 10))
                .build();
        exam = world.admin().post("/exams", draft).expect(201).id();
        world.curriculum(enterprise, exam);
    }

    /** The answer is written. */
    public static Essay written(World world, long enterprise, int markers) {
        return new Essay(world, enterprise, markers, writtenQuestion());
    }

    /** A question that nobody has asked before, to be answered in writing. */
    public static String writtenQuestion() {
        return qti("string", WRITTEN);
    }

    /** The answer is a photograph. */
    public static Essay photographed(World world, long enterprise, int markers) {
        return new Essay(world, enterprise, markers, qti("file", PHOTOGRAPHED));
    }

    private static String qti(String baseType, String interaction) {
        return "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\" identifier=\"E\" title=\"简答\""
                + " adaptive=\"false\" timeDependent=\"false\">"
                + "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"" + baseType + "\"/>"
                + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>"
                + "<itemBody><p>" + World.unique("写出电气火灾的处置步骤") + "</p>" + interaction + "</itemBody></assessmentItem>";
    }

    public long exam() {
        return exam;
    }

    /** The question that people mark. */
    public long question() {
        return question;
    }

    /** A person of the enterprise, whom the exam concerns. */
    public Person person() {
        return world.person(enterprise);
    }

    public Api worker() {
        return world.client(person());
    }

    /** A person with a role at the enterprise. */
    public Person personWithRole(String role) {
        Person person = world.person(enterprise);
        world.admin()
                .post("/people/" + person.id() + "/roles", json("role", role, "organisationId", enterprise))
                .expect(201);
        return person;
    }

    /** Sits the exam, answers that question alone (not at all when empty) and hands in; answers the attempt's id. */
    public long sit(Api worker, String answer) {
        JsonObject attempt = start(worker);
        long id = attempt.getJsonNumber("id").longValue();
        if (!answer.isEmpty()) {
            respond(worker, attempt, answer);
        }
        worker.post("/attempts/" + id + "/submission", json("commandId", "end")).expect(200);
        return id;
    }

    /** The same with a picture that the candidate hands over. */
    public long sitWithPicture(Api worker) {
        JsonObject attempt = start(worker);
        long id = attempt.getJsonNumber("id").longValue();
        respond(
                worker,
                attempt,
                worker.upload("/attempts/" + id + "/files", "photo.png", picture())
                        .expect(201)
                        .json()
                        .getString("path"));
        worker.post("/attempts/" + id + "/submission", json("commandId", "end")).expect(200);
        return id;
    }

    private JsonObject start(Api worker) {
        return worker.post("/exams/" + exam + "/attempts").expect(201).json();
    }

    private static void respond(Api worker, JsonObject attempt, String word) {
        worker.put(
                        "/attempts/" + attempt.getJsonNumber("id") + "/responses/" + slot(attempt),
                        json(
                                "commandId",
                                "c1",
                                "sequence",
                                1,
                                "response",
                                json("turns", List.of(Map.of("R1", List.of(word))))))
                .expect(200);
    }

    private static int slot(JsonObject attempt) {
        return attempt.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("type").equals("COMPOSITE"))
                .mapToInt(item -> item.getInt("slot"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] picture() {
        BufferedImage drawn = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 400, 300);
        pen.setColor(Color.RED);
        pen.fillRect(180, 100, 60, 140);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
