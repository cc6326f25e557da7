package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exams as QTI tests, out and in again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QtiExamTest {

    private final World world = new World(Product.shared());
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("试卷企业");
        long bank = world.bankOfPrincipals(enterprise);
        JsonArray rows = world.admin()
                .get("/question-banks/" + bank + "/questions?size=20&type=SINGLE_CHOICE")
                .expect(200)
                .json()
                .getJsonArray("rows");
        List<Long> some = rows.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getJsonNumber("id").longValue())
                .toList();
        exam = world.admin()
                .post(
                        "/exams",
                        World.examOf(
                                enterprise,
                                List.of(
                                        rule(bank, "单选题", 5, "2", some.subList(0, 10)),
                                        rule(bank, "单选题", 3, "1.5", some.subList(10, 13)),
                                        rule(bank, "第二部分", 1, "4.25", some.subList(13, 14)))))
                .expect(201)
                .id();
    }

    private static JsonObject rule(long bank, String section, int count, String marks, List<Long> questions) {
        return json(
                "bankId",
                bank,
                "section",
                section,
                "count",
                count,
                "marksEach",
                new java.math.BigDecimal(marks),
                "questions",
                questions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V2_2", "V3_0"})
    void anExamGoesOutAndComesBackTheSame(String version) {
        Api admin = world.admin();
        byte[] zip = admin.get("/exams/" + exam + "/qti?version=" + version)
                .expect(200)
                .bytes();
        long other = world.bank(enterprise);
        JsonObject dry = admin.upload("/question-banks/" + other + "/qti/exams?dryRun=true", "exam.zip", zip)
                .expect(200)
                .json();
        assertThat(dry.getJsonObject("report").getInt("imported")).isEqualTo(14);
        assertThat(dry.getJsonArray("exams").getJsonObject(0).containsKey("id")).isFalse();
        assertThat(dry.getJsonArray("exams").getJsonObject(0).getJsonArray("obstacles"))
                .isEmpty();
        assertThat(world.questions(other)).isZero();

        JsonObject made = admin.upload("/question-banks/" + other + "/qti/exams", "exam.zip", zip)
                .expect(200)
                .json()
                .getJsonArray("exams")
                .getJsonObject(0);
        assertThat(made.getJsonArray("remarks").getValuesAs(JsonObject.class))
                .extracting(remark -> remark.getString("code"))
                .containsExactly("PASS");
        long draft = made.getJsonNumber("id").longValue();
        JsonObject was = admin.get("/exams/" + exam).expect(200).json();
        JsonObject is = admin.get("/exams/" + draft).expect(200).json();
        for (String same : List.of("title", "minutes", "questions", "totalMarks", "organisationId")) {
            assertThat(is.get(same)).as(same).isEqualTo(was.get(same));
        }
        assertThat(rules(is, false)).isEqualTo(rules(was, false));
        assertThat(is.getJsonObject("blueprint").getBoolean("shuffleQuestions")).isTrue();
        assertThat(is.getJsonObject("blueprint").getBoolean("shuffleOptions")).isTrue();

        // the same package again repeats no question, and the exam of it asks the same ones
        JsonObject again = admin.upload("/question-banks/" + other + "/qti/exams", "exam.zip", zip)
                .expect(200)
                .json();
        assertThat(again.getJsonObject("report").getInt("imported")).isZero();
        long second =
                again.getJsonArray("exams").getJsonObject(0).getJsonNumber("id").longValue();
        assertThat(rules(admin.get("/exams/" + second).expect(200).json(), true))
                .isEqualTo(rules(is, true));
        admin.post("/exams/" + draft + "/publication").expect(200);
        admin.get("/exams/" + draft + "/qti?version=" + version).expect(200);
    }

    private static List<String> rules(JsonObject exam, boolean questions) {
        return exam.getJsonObject("blueprint").getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                .map(rule -> rule.getString("section") + " " + rule.getInt("count") + " "
                        + rule.getJsonNumber("marksEach").bigDecimalValue().stripTrailingZeros() + " "
                        + (questions
                                ? rule.getJsonArray("questions").toString()
                                : String.valueOf(rule.getJsonArray("questions").size())))
                .toList();
    }

    @Test
    void whatAnExamCannotDoIsRefusedAndNothingIsTaken() throws IOException {
        String item = "<assessmentItem identifier='a' title='t'><responseDeclaration identifier='RESPONSE'"
                + " cardinality='single' baseType='string'><correctResponse><value>119</value></correctResponse>"
                + "</responseDeclaration><outcomeDeclaration identifier='SCORE' cardinality='single' baseType='float'/>"
                + "<itemBody><p>火警电话 <textEntryInteraction responseIdentifier='RESPONSE'/></p></itemBody>"
                + "<responseProcessing template='http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct'/>"
                + "</assessmentItem>";
        String test = "<assessmentTest identifier='t' title='分支'><testPart identifier='p' navigationMode='nonlinear'"
                + " submissionMode='simultaneous'><assessmentSection identifier='s' title='S' visible='true'>"
                + "<assessmentItemRef identifier='a' href='a.xml'><branchRule target='EXIT_TEST'/></assessmentItemRef>"
                + "</assessmentSection></testPart></assessmentTest>";
        byte[] zip = zip(Map.of("a.xml", item, "test.xml", test));
        long bank = world.bank(enterprise);
        String address = "/question-banks/" + bank + "/qti/exams";
        JsonObject dry = world.admin()
                .upload(address + "?dryRun=true", "t.zip", zip)
                .expect(200)
                .json();
        assertThat(dry.getJsonArray("exams")
                        .getJsonObject(0)
                        .getJsonArray("obstacles")
                        .toString())
                .contains("branchRule")
                .contains("UNSUPPORTED");
        assertThat(world.admin().upload(address, "t.zip", zip).expect(422).text())
                .contains("branchRule");
        assertThat(world.questions(bank)).isZero();
        assertThat(world.admin()
                        .upload(address, "t.zip", zip(Map.of("a.xml", item)))
                        .expect(422)
                        .text())
                .contains("qtiTest.NONE");
        assertThat(world.questions(bank)).isZero();
        world.admin().upload("/question-banks/" + bank + "/qti", "t.zip", zip).expect(200);
        assertThat(world.questions(bank)).isEqualTo(1);
    }

    @Test
    void nobodyElseGetsTheKeys() {
        Api worker = world.client(world.person(enterprise));
        assertThat(worker.get("/exams/" + exam + "/qti").status()).isIn(403, 404);
        long elsewhere = world.enterprise("别的企业");
        assertThat(world.withRole("TEACHER", elsewhere)
                        .get("/exams/" + exam + "/qti")
                        .status())
                .isIn(403, 404);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
