package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions in the QTI form from the bank to the mark: the standard's own 57 examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositeTest {

    private static final Path ITEMS = Path.of(System.getProperty("anxue.root"), "../shared/data/qti22/items");
    private static final Pattern FILE = Pattern.compile("(src|data)=\"([^\"/][^\":]*\\.[a-z0-9]{3,4})\"");

    /** What the tests answer; their texts are their own. */
    private static final List<String> ANSWERED =
            List.of("choice.xml", "text_entry.xml", "slider.xml", "gap_match.xml", "adaptive.xml");

    /** Only a person can mark them: no exam draws them. */
    private static final List<String> OPEN = List.of(
            "drawing.xml",
            "essay.xml",
            "extended_text.xml",
            "extended_text_rubric.xml",
            "nested_object.xml",
            "upload.xml",
            "upload_composite.xml");

    /** A picture of a kind that is refused, films that did not come with the item, pictures in another folder. */
    private static final List<String> REFUSED = List.of("audio-video.xml", "data-attributes.xml", "svg.xml");

    private final World world = new World(Product.shared());
    private final Map<String, String> media = new HashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() throws IOException {
        enterprise = world.enterprise("综合题企业");
        long answered = world.bank(enterprise);
        long others = world.bank(enterprise);
        try (Stream<Path> files = Files.list(ITEMS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml") && !f.endsWith("imsmanifest.xml"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                store(ANSWERED.contains(name) ? answered : others, name, withMedia(Files.readString(file)));
            }
        }
        // variants, told by their text, never meet in one paper
        Set<String> texts = new HashSet<>();
        stems.forEach((name, text) -> {
            if (!OPEN.contains(name)) {
                texts.add(text);
            }
        });
        exam = world.admin()
                .post(
                        "/exams",
                        World.examOf(
                                enterprise,
                                List.of(
                                        json("bankId", answered, "count", ANSWERED.size(), "marksEach", 1),
                                        json(
                                                "bankId",
                                                others,
                                                "count",
                                                texts.size() - ANSWERED.size(),
                                                "marksEach",
                                                1))))
                .expect(201)
                .id();
        world.curriculum(enterprise, exam);
    }

    private void store(long bank, String name, String qti) {
        Api.Answer answer =
                world.admin().post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE", "qti", qti));
        if (answer.status() != 201) {
            // several examples are the same but for what the standard says about their look
            refused.put(name, answer.code());
            return;
        }
        JsonObject question =
                world.admin().get("/questions/" + answer.id()).json().getJsonObject("question");
        stems.put(name, question.getString("stem"));
    }

    private String withMedia(String qti) {
        Matcher names = FILE.matcher(qti);
        return names.replaceAll(name -> Matcher.quoteReplacement(
                name.group(1) + "=\"" + media.computeIfAbsent(name.group(2), this::stored) + '"'));
    }

    private String stored(String name) {
        try {
            Api.Answer answer = world.admin()
                    .upload("/media?organisationId=" + enterprise, name, Files.readAllBytes(ITEMS.resolve(name)));
            return answer.status() == 201 ? answer.json().getString("url") : name;
        } catch (IOException missing) {
            return name;
        }
    }

    @Test
    void whatIsRefusedIsNamed() {
        Map<String, String> others = new LinkedHashMap<>(refused);
        others.values().removeIf("question.DUPLICATE"::equals);
        assertThat(others.keySet()).containsExactlyElementsOf(REFUSED);
        assertThat(others.values()).containsOnly("unknownFile");
    }

    @Test
    void aWholeExamOfThemIsSatAndScored() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        assertThat(attempt.toString())
                .doesNotContain("ChoiceA", "correctResponse", "mappedValue", "DoorA", "switchStrategy", "\"Su\"")
                .doesNotContain("No, that is not correct");
        List<JsonObject> items = attempt.getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.getJsonObject("view").getJsonArray("nodes"))
                        .isNotEmpty());

        int sequence = 1;
        Map<Integer, Double> wanted = new HashMap<>();
        JsonObject choice = item(items, "choice.xml");
        wanted.put(choice.getInt("slot"), 1.0);
        respond(worker, id, sequence++, choice, Map.of("R1", List.of(letter(choice, "You must stay"))));
        JsonObject typed = item(items, "text_entry.xml");
        wanted.put(typed.getInt("slot"), 0.5);
        respond(worker, id, sequence++, typed, Map.of("R1", List.of("york")));
        JsonObject slider = item(items, "slider.xml");
        wanted.put(slider.getInt("slot"), 1.0);
        respond(worker, id, sequence++, slider, Map.of("R1", List.of("15")));
        JsonObject gaps = item(items, "gap_match.xml");
        wanted.put(gaps.getInt("slot"), 1.0);
        respond(
                worker,
                id,
                sequence++,
                gaps,
                Map.of("R1", List.of(letter(gaps, "winter") + " G1", letter(gaps, "summer") + " G2")));
        String path = worker.upload("/attempts/" + id + "/files", "a.png", read("sign.png"))
                .expect(201)
                .json()
                .getString("path");

        JsonObject result = worker.post("/attempts/" + id + "/submission", json("commandId", "end"))
                .expect(200)
                .json();
        assertThat(result.getJsonNumber("score").doubleValue()).isEqualTo(3.5);
        JsonObject record =
                world.admin().get("/attempts/" + id + "/record").expect(200).json();
        assertThat(record.getJsonNumber("scoreReplayed").doubleValue()).isEqualTo(3.5);
        JsonObject review =
                worker.get("/attempts/" + id + "/review").expect(200).json();
        for (JsonObject question : review.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            double points = question.getJsonNumber("points").doubleValue();
            int slot = question.getJsonObject("item").getInt("slot");
            assertThat(points).as("slot %d", slot).isEqualTo(wanted.getOrDefault(slot, 0.0));
        }
        // an answer's file is for its person and for those who read attempts
        assertThat(worker.get("/../.." + path).status()).isEqualTo(200);
        assertThat(world.client(world.person(enterprise)).get("/../.." + path).status())
                .isEqualTo(404);
    }

    @Test
    void whatAnAdaptiveQuestionHasAnsweredToCannotBeTakenBack() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        JsonObject doors = item(attempt.getJsonArray("items").getValuesAs(JsonObject.class), "adaptive.xml");
        assertThat(doors.getJsonObject("view").getBoolean("adaptive")).isTrue();
        Map<String, List<String>> first = Map.of("R1", List.of("A"));
        turns(worker, id, 1, doors, List.of(first)).expect(200);
        JsonObject after = item(
                worker.get("/attempts/" + id)
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class),
                "adaptive.xml");
        assertThat(after.getJsonObject("view")).isNotEqualTo(doors.getJsonObject("view"));
        assertThat(turns(worker, id, 2, doors, List.of(Map.of("R1", List.of("B"))))
                        .status())
                .isEqualTo(422);
        turns(worker, id, 2, doors, List.of(first, Map.of("R1", List.of("A")))).expect(200);
    }

    @Test
    void answersThatCannotBeAreRefused() {
        Api worker = world.client(world.person(enterprise));
        JsonObject attempt =
                worker.post("/exams/" + exam + "/attempts").expect(201).json();
        long id = attempt.getJsonNumber("id").longValue();
        List<JsonObject> items = attempt.getJsonArray("items").getValuesAs(JsonObject.class);
        Map<String, Map<String, List<String>>> impossible = Map.of(
                "choice.xml", Map.of("R1", List.of("Z")),
                "slider.xml", Map.of("R1", List.of("101")),
                "gap_match.xml", Map.of("R1", List.of("A G1", "B G1")),
                "text_entry.xml", Map.of("R2", List.of("York")));
        impossible.forEach((name, words) -> assertThat(
                        turns(worker, id, 1, item(items, name), List.of(words)).status())
                .as(name)
                .isEqualTo(422));
        assertThat(worker.send(
                                "PUT",
                                "/attempts/" + id + "/responses/"
                                        + item(items, "choice.xml").getInt("slot"),
                                "{\"commandId\":\"x\",\"sequence\":1,\"response\":{\"turns\":[{\"R1\":[null]},null]}}")
                        .status())
                .isEqualTo(422);
    }

    private static void respond(
            Api worker, long attempt, int sequence, JsonObject item, Map<String, List<String>> words) {
        turns(worker, attempt, sequence, item, List.of(words)).expect(200);
    }

    private static Api.Answer turns(
            Api worker, long attempt, int sequence, JsonObject item, List<Map<String, List<String>>> turns) {
        return worker.put(
                "/attempts/" + attempt + "/responses/" + item.getInt("slot"),
                json(
                        "commandId",
                        "c" + sequence + turns.hashCode(),
                        "sequence",
                        sequence,
                        "response",
                        json("turns", turns)));
    }

    private JsonObject item(List<JsonObject> items, String name) {
        String stem = stems.get(name);
        return items.stream()
                .filter(item -> item.getString("stem").equals(stem))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the paper: " + refused));
    }

    /** The id of the choice whose text begins so. */
    private static String letter(JsonObject item, String text) {
        for (JsonObject node : item.getJsonObject("view").getJsonArray("nodes").stream()
                .flatMap(CompositeTest::interactions)
                .toList()) {
            String role = node.containsKey("options") ? "options" : "choices";
            for (JsonObject option : node.getJsonArray(role).getValuesAs(JsonObject.class)) {
                if (option.getJsonArray("nodes").toString().contains(text)) {
                    return option.getString("id");
                }
            }
        }
        throw new AssertionError(text + " is not offered: " + item);
    }

    private static Stream<JsonObject> interactions(JsonValue node) {
        if (!(node instanceof JsonObject object)) {
            return Stream.empty();
        }
        return object.containsKey("kind")
                ? Stream.of(object)
                : object.getJsonArray("nodes").stream().flatMap(CompositeTest::interactions);
    }

    private static byte[] read(String picture) {
        try {
            return Files.readAllBytes(ITEMS.resolve("images").resolve(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of the standard's examples, out again in both versions, and in again: nothing new. */
    @Test
    void packagesComeInAndGoOutTheSame() throws IOException {
        long bank = world.bank(enterprise);
        byte[] zip = Files.readAllBytes(ITEMS.resolve("items.zip"));
        JsonObject dry = imported(bank, "?dryRun=true", zip);
        JsonObject report = imported(bank, "", zip);
        assertThat(report.getInt("rows")).isGreaterThan(40);
        assertThat(report.getInt("imported")).isEqualTo(dry.getInt("imported")).isGreaterThan(35);
        assertThat(report.getJsonArray("rejected").getValuesAs(JsonObject.class))
                .allSatisfy(
                        row -> assertThat(row.getString("code")).isIn("FILE_MISSING", "FILE_REFUSED", "UNSUPPORTED"));
        assertThat(imported(bank, "", zip).getInt("imported")).isZero();
        for (String version : List.of("V2_2", "V3_0")) {
            byte[] out = world.admin()
                    .get("/question-banks/" + bank + "/qti?version=" + version)
                    .expect(200)
                    .bytes();
            JsonObject back = imported(world.bank(enterprise), "", out);
            assertThat(back.getInt("imported")).as(version + " " + back).isEqualTo(report.getInt("imported"));
        }
    }

    private JsonObject imported(long bank, String query, byte[] zip) {
        return world.admin()
                .upload("/question-banks/" + bank + "/qti" + query, "items.zip", zip)
                .expect(200)
                .json();
    }

    @Test
    void anItemThatCannotBeIsRefusedWithTheConstruct() {
        long bank = world.bank(enterprise);
        String item = readText("choice.xml")
                .replaceAll(
                        "(?s)<responseProcessing.*?/>",
                        "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><customOperator class=\"x.Y\"/>"
                                + "</setOutcomeValue></responseProcessing>");
        Api.Answer answer =
                world.admin().post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE", "qti", item));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("qti.UNSUPPORTED");
        assertThat(answer.text()).contains("customOperator x.Y");
        JsonObject preview = world.admin()
                .post("/question-previews", json("type", "COMPOSITE", "qti", withMedia(readText("choice.xml"))))
                .expect(200)
                .json();
        assertThat(letter(preview, "You must stay")).isNotBlank();
        assertThat(world.admin()
                        .post("/question-previews", json("type", "COMPOSITE", "qti", "<html/>"))
                        .code())
                .isEqualTo("qti.NOT_AN_ITEM");
    }

    private static String readText(String name) {
        try {
            return Files.readString(ITEMS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
