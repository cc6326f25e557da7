package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Banks in and out in every format: nothing gets lost in silence, and what went out comes in again. */
class BankExchangeTest {

    private static final Path MOODLE = Path.of(System.getProperty("anxue.root"), "../shared/data/moodle-formats");

    private static final String PAPER =
            """
            第一章 消防
            一、单选题
            1. 火警电话是（ B ）。
            A. 110  B. 119  C. 120
            2. 灭火器压力表的指针应当在（ A ）。
            A. 绿区  B. 红区
            4. 着火的油锅应当（ A ）。
            A. 盖上锅盖  B. 浇水
            5. 没有答案的题
            A. 甲  B. 乙
            """;

    private static final String DUMP =
            """
            {"code":0,"data":{"parts":[{"name":"消防","list":[
             {"no":1,"kind":"1","title":"火警电话是","optionList":[{"content":"110","ok":0},{"content":"119","ok":1}]},
             {"no":2,"kind":"2","title":"灭火器有","optionList":[{"content":"干粉","ok":1},{"content":"泡沫","ok":1},{"content":"汽油","ok":0}]},
             {"no":3,"kind":"9","title":"论述消防","optionList":[]}]}]}}
            """;

    private final World world = new World(Product.shared());

    @ParameterizedTest
    @CsvSource({
        "multichoice.xml, MOODLE_XML", "nested_categories.xml, MOODLE_XML", "truefalse.xml, MOODLE_XML",
        "multianswer.xml, MOODLE_XML", "questions.aiken.txt, AIKEN", "questions.gift.txt, GIFT",
        "questions_in_category.gift.txt, GIFT"
    })
    void everyEntryIsAccountedFor(String name, String format) throws IOException {
        long bank = world.bank(world.root());
        byte[] file = Files.readAllBytes(MOODLE.resolve(name));
        JsonObject dry = upload(bank, name, file, "?dryRun=true").expect(200).json();
        assertThat(dry.getString("format")).isEqualTo(format);
        assertThat(dry.getJsonArray("preview")).isNotEmpty();
        assertThat(world.questions(bank)).isZero();
        JsonObject report = upload(bank, name, file, "").expect(200).json();
        for (JsonObject one : List.of(dry, report)) {
            assertThat(one.getInt("imported")
                            + one.getJsonArray("duplicates").size()
                            + one.getJsonArray("rejected").size())
                    .isEqualTo(one.getInt("rows"))
                    .isPositive();
        }
        assertThat(world.questions(bank)).isEqualTo(report.getInt("imported"));
        assertThat(upload(bank, name, file, "").expect(200).json().getInt("imported"))
                .as("again")
                .isZero();
    }

    @Test
    void theFormatCanBeChosen() {
        long bank = world.bank(world.root());
        byte[] text = "哪个对？\nA) 甲\nB) 乙\nANSWER: B\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(bank, "a.txt", text, "?format=aiken")
                        .expect(200)
                        .json()
                        .getInt("imported"))
                .isEqualTo(1);
        assertThat(upload(bank, "a.txt", text, "?format=GIFT")
                        .expect(200)
                        .json()
                        .getInt("imported"))
                .isZero();
        assertThat(upload(bank, "a.txt", text, "?format=WORD").expect(422).code())
                .isEqualTo("unknownChoice");
        assertThat(upload(bank, "a.json", "{\"a\":}".getBytes(StandardCharsets.UTF_8), "")
                        .expect(422)
                        .code())
                .isEqualTo("textFile.NOT_JSON");
        assertThat(upload(bank, "a.xml", composite().getBytes(StandardCharsets.UTF_8), "")
                        .expect(422)
                        .code())
                .isEqualTo("bankIsQti");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV", "GIFT", "MOODLE_XML", "JSON"})
    void whatGoesOutComesInAgain(String format) {
        long enterprise = world.enterprise("来回");
        long bank = filled(enterprise);
        Api.Answer export = world.admin()
                .get("/question-banks/" + bank + "/export?format=" + format)
                .expect(200);
        JsonObject report = world.admin()
                .get("/question-banks/" + bank + "/export/report?format=" + format)
                .expect(200)
                .json();
        int written = report.getInt("written");
        assertThat(export.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''");
        assertThat(export.raw().headers().firstValue("X-Not-Carried"))
                .hasValue(String.valueOf(report.getJsonArray("leftOut").size()
                        + report.getJsonArray("changed").size()));
        assertThat(written + report.getJsonArray("leftOut").size())
                .isEqualTo(report.getInt("questions"))
                .isEqualTo(world.questions(bank));
        assertThat(report.getJsonArray("leftOut").stream()
                        .map(one -> one.asJsonObject().getString("code")))
                .contains("COMPOSITE");

        JsonObject again = upload(bank, "again", export.bytes(), "?dryRun=true")
                .expect(200)
                .json();
        assertThat(again.getJsonArray("duplicates").stream()
                        .filter(one -> one.asJsonObject().getBoolean("sameAnswer")))
                .hasSize(written - report.getJsonArray("changed").size());
        long other = world.bank(enterprise);
        int changed = report.getJsonArray("changed").size();
        assertThat(upload(other, "new", export.bytes(), "").expect(200).json().getInt("imported"))
                .isBetween(written - changed, written);
        if (format.equals("MOODLE_XML") || format.equals("JSON")) {
            JsonObject flags = question(other, "哪面旗");
            assertThat(flags.getJsonArray("options").stream()
                            .map(option -> option.asJsonObject().containsKey("pictureId")))
                    .containsExactly(true, true, false);
            assertThat(question(other, "看图").containsKey("pictureId")).isTrue();
        }
    }

    @Test
    void aClozeTravelsWithItsPictures() throws IOException {
        long enterprise = world.enterprise("完形");
        long bank = world.bank(enterprise);
        byte[] file = Files.readAllBytes(MOODLE.resolve("multianswer.xml"));
        assertThat(upload(bank, "cloze.xml", file, "").expect(200).json().getInt("imported"))
                .isEqualTo(1);
        String notation = onlyQuestion(bank).getString("notation");
        assertThat(notation)
                .containsPattern("!\\[California flag]\\(/media/\\d+\\)")
                .contains("{{*California/Arizona}}", "{{Paris|Marseille@0.5}}");
        byte[] export = world.admin()
                .get("/question-banks/" + bank + "/export?format=MOODLE_XML")
                .expect(200)
                .bytes();
        JsonObject again = upload(bank, "again.xml", export, "").expect(200).json();
        assertThat(again.getInt("imported")).as(again.toString()).isZero();
        assertThat(again.getJsonArray("duplicates")).hasSize(1);
        long other = world.bank(enterprise);
        assertThat(upload(other, "new.xml", export, "").expect(200).json().getInt("imported"))
                .isEqualTo(1);
        assertThat(onlyQuestion(other).getString("notation")).isEqualTo(notation);
        String broken = new String(export, StandardCharsets.UTF_8).replaceAll("iVBORw0KGgo[^<]{40}", "iVBORw0KGgo");
        JsonObject refused = upload(world.bank(enterprise), "broken.xml", broken.getBytes(StandardCharsets.UTF_8), "")
                .expect(200)
                .json();
        assertThat(refused.getInt("imported")).isZero();
        assertThat(refused.getJsonArray("rejected").getJsonObject(0).toString()).contains("UNSUPPORTED_CONSTRUCT");
    }

    @Test
    void whatHasNoPlaceIsToldOfInWords() {
        String essay = "<quiz><question type=\"essay\"><questiontext><text>谈谈</text></questiontext>"
                + "<graderinfo><text>看条理</text></graderinfo></question></quiz>";
        JsonObject report = upload(
                        world.bank(world.root()), "essay.xml", essay.getBytes(StandardCharsets.UTF_8), "?dryRun=true")
                .expect(200)
                .json();
        assertThat(report.getJsonArray("warnings").toString()).contains("给阅卷人的说明没有导入。");
    }

    private JsonObject onlyQuestion(long bank) {
        return question(bank, row -> true);
    }

    /** One question of each type, two of them with pictures, and a composite one. */
    private long filled(long enterprise) {
        long bank = world.bank(enterprise);
        String file =
                """
                {"format":"anxue-questions","version":1,"questions":[
                {"type":"SINGLE_CHOICE","stem":"选一个","options":[{"id":"A","text":"甲"},{"id":"B","text":"乙"}],"answer":["B"],"explanation":"因为","chapter":"消防","difficulty":5,"tags":["焊工"],"objective":"会用灭火器"},
                {"type":"MULTIPLE_CHOICE","stem":"选几个","options":[{"id":"A","text":"甲"},{"id":"B","text":"乙"}],"answer":["A","B"]},
                {"type":"TRUE_FALSE","stem":"对吗","answer":["FALSE"]},
                {"type":"TEXT_ENTRY","stem":"先（ ）","accepted":["切断电源","断开电源"]},
                {"type":"NUMERIC_ENTRY","stem":"电压是（ ）","value":36,"tolerance":0.5,"unit":"V"},
                {"type":"ORDERING","stem":"排序","options":[{"id":"A","text":"拔"},{"id":"B","text":"压"}],"answer":["A","B"]},
                {"type":"SINGLE_CHOICE","stem":"看图","picture":%1$s,"options":[{"id":"A","text":"甲"},{"id":"B","text":"乙"}],"answer":["A"]},
                {"type":"SINGLE_CHOICE","stem":"哪面旗","options":[{"id":"A","text":"","picture":%1$s},{"id":"B","text":"","picture":%2$s},{"id":"C","text":"没有图"}],"answer":["A"]}]}
                """
                        .formatted(picture(0xFF0000), picture(0x00FF00));
        JsonObject report = upload(bank, "own.json", file.getBytes(StandardCharsets.UTF_8), "")
                .expect(200)
                .json();
        assertThat(report.getInt("imported")).as(report.toString()).isEqualTo(8);
        world.admin()
                .post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE", "qti", composite()))
                .expect(201);
        return bank;
    }

    private static String picture(int colour) {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return "{\"type\":\"image/png\",\"base64\":\"" + Base64.getEncoder().encodeToString(out.toByteArray())
                    + "\"}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String composite() {
        return """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="t"
                    adaptive="false" timeDependent="false">
                  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>
                  <itemBody><p>为什么？</p><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody>
                </assessmentItem>
                """;
    }

    private JsonObject question(long bank, String stem) {
        return question(bank, row -> row.getString("stem").equals(stem));
    }

    private JsonObject question(long bank, Predicate<JsonObject> wanted) {
        JsonObject row = world
                .admin()
                .get("/question-banks/" + bank + "/questions?size=50")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
        return world.admin()
                .get("/questions/" + row.getJsonNumber("id").longValue())
                .expect(200)
                .json()
                .getJsonObject("question");
    }

    @Test
    void anotherSystemsJsonByAGuessAndBySavedMappings() {
        long enterprise = world.enterprise("对应");
        long bank = world.bank(enterprise);
        Api teacher = world.withRole("TEACHER", enterprise);
        byte[] file = DUMP.getBytes(StandardCharsets.UTF_8);
        String imports = "/question-banks/" + bank + "/imports";
        JsonObject guessed = teacher.upload(imports + "?dryRun=true", "old.json", file)
                .expect(200)
                .json();
        assertThat(guessed.getInt("imported")).isEqualTo(2);
        JsonObject mapping = guessed.getJsonObject("mapping");
        assertThat(mapping.getString("list")).isEqualTo("/data/parts/*/list");
        assertThat(mapping.getString("answerForm")).isEqualTo("FLAGS");
        assertThat(mapping.getJsonObject("types").getString("2")).isEqualTo("MULTIPLE_CHOICE");
        assertThat(guessed.getJsonArray("preview")
                        .getJsonObject(0)
                        .getJsonObject("question")
                        .getString("chapter"))
                .isEqualTo("消防");

        String again = imports + "/" + guessed.getString("checked") + "/check";
        JsonObject without = teacher.post(again, json("mapping", changed(mapping, "chapter", "")))
                .expect(200)
                .json();
        assertThat(without.getString("checked")).isNotEqualTo(guessed.getString("checked"));
        assertThat(without.getJsonArray("preview")
                        .getJsonObject(0)
                        .getJsonObject("question")
                        .getString("chapter"))
                .isEmpty();
        assertThat(teacher.post(again, json("mapping", mapping)).expect(409).code())
                .isEqualTo("checkedFileGone");
        assertThat(teacher.post(
                                imports + "/" + without.getString("checked") + "/check",
                                json("mapping", changed(mapping, "stem", "")))
                        .expect(422)
                        .code())
                .isEqualTo("required");

        String name = World.unique("旧系统");
        long saved = teacher.post("/question-bank-mappings", json("name", name, "mapping", mapping))
                .expect(201)
                .id();
        assertThat(teacher.post("/question-bank-mappings", json("name", name, "mapping", mapping))
                        .expect(422)
                        .code())
                .isEqualTo("mappingNameTaken");
        assertThat(teacher.get("/question-bank-mappings?q=" + name)
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
        JsonObject report = teacher.upload(imports + "?mapping=" + saved, "old.json", file)
                .expect(200)
                .json();
        assertThat(report.getInt("imported")).isEqualTo(2).isEqualTo(world.questions(bank));
        assertThat(report.getJsonArray("rejected").getJsonObject(0).getInt("row"))
                .isEqualTo(3);

        Api stranger = world.withRole("TEACHER", world.enterprise("别家"));
        stranger.get("/question-bank-mappings/" + saved).expect(404);
        stranger.delete("/question-bank-mappings/" + saved).expect(404);
        assertThat(stranger.get("/question-bank-mappings?q=" + name)
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isZero();
        int version = teacher.get("/question-bank-mappings/" + saved)
                .expect(200)
                .json()
                .getInt("rowVersion");
        teacher.put(
                        "/question-bank-mappings/" + saved,
                        json("name", name + "二", "mapping", mapping, "rowVersion", version))
                .expect(200);
        assertThat(teacher.put(
                                "/question-bank-mappings/" + saved,
                                json("name", name, "mapping", mapping, "rowVersion", version))
                        .expect(409)
                        .code())
                .isEqualTo("changedMeanwhile");
        teacher.delete("/question-bank-mappings/" + saved).expect(204);
        teacher.get("/question-bank-mappings/" + saved).expect(404);
    }

    private static JsonObject changed(JsonObject mapping, String field, String place) {
        return jakarta.json.Json.createObjectBuilder(mapping).add(field, place).build();
    }

    @Test
    void aPastedPaperIsShownAndItsGoodQuestionsAreTaken() {
        long enterprise = world.enterprise("粘贴");
        long bank = world.bank(enterprise);
        String papers = "/question-banks/" + bank + "/papers";
        JsonObject parsed = world.admin()
                .post(papers + "/parse", json("text", PAPER))
                .expect(200)
                .json();
        assertThat(states(parsed)).containsExactly("READY", "READY", "DOUBTFUL", "WRONG");
        JsonObject doubtful = parsed.getJsonArray("questions").getJsonObject(2);
        JsonObject doubt = doubtful.getJsonArray("doubts").getJsonObject(0);
        assertThat(doubt.getString("code")).isEqualTo("NUMBER_GAP");
        assertThat(doubt.getInt("line")).isEqualTo(7);
        assertThat(doubt.getString("words")).contains("2", "4");
        assertThat(world.questions(bank)).isZero();

        JsonObject report =
                world.admin().post(papers, json("text", PAPER)).expect(200).json();
        assertThat(report.getInt("imported")).isEqualTo(2).isEqualTo(world.questions(bank));
        assertThat(report.getJsonArray("rejected").stream()
                        .map(row -> row.asJsonObject().getString("code")))
                .containsExactly("NUMBER_GAP", "NO_ANSWER");
        assertThat(states(world.admin()
                        .post(papers + "/parse", json("text", PAPER))
                        .expect(200)
                        .json()))
                .containsExactly("PRESENT", "PRESENT", "DOUBTFUL", "WRONG");
        JsonObject rest = world.admin()
                .post(papers, json("text", PAPER, "doubtful", true))
                .expect(200)
                .json();
        assertThat(rest.getInt("imported")).isEqualTo(1);
        assertThat(rest.getJsonArray("duplicates")).hasSize(2);
        assertThat(world.admin()
                        .post(papers + "/parse", json("text", "没有试题"))
                        .expect(422)
                        .code())
                .isEqualTo("textFile.NO_QUESTIONS");
        Api stranger = world.withRole("TEACHER", world.enterprise("外人"));
        stranger.post(papers + "/parse", json("text", PAPER)).expect(404);
        stranger.post(papers, json("text", PAPER)).expect(404);
    }

    private static List<String> states(JsonObject parsed) {
        return parsed.getJsonArray("questions").stream()
                .map(question -> question.asJsonObject().getString("state"))
                .toList();
    }

    private Api.Answer upload(long bank, String name, byte[] content, String query) {
        return world.admin().upload("/question-banks/" + bank + "/imports" + query, name, content);
    }
}
