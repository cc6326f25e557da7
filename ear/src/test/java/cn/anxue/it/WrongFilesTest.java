package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.EndlessUpload;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.WrongFiles;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are wrong as a whole: each import says why, in the reader's language, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongFilesTest {

    /** The limit and what is on its way when the server says no. */
    private static final long AT_MOST = 40L << 20;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsIdeographic}");

    private final World world = new World(Product.shared());
    private final Map<String, byte[]> files = Map.of(
            "text", WrongFiles.text(),
            "header", WrongFiles.withoutHeader(),
            "macros", WrongFiles.withMacros(),
            "bomb", WrongFiles.bomb());
    private long enterprise;
    private long bank;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("错误文件");
        bank = world.bank(enterprise);
    }

    @ParameterizedTest
    @CsvSource({
        "text, textFile.NO_QUESTIONS, importNotASpreadsheet",
        "header, spreadsheet.NO_HEADER, importNoHeader",
        "macros, spreadsheet.MACRO_FILE, importMacroFile",
        "bomb, spreadsheet.ZIP_BOMB, importZipBomb"
    })
    void isRefusedWithItsReason(String file, String bankCode, String peopleCode) {
        assertThat(files.get(file)).hasSizeLessThan(1 << 20);
        for (String dryRun : new String[] {"true", "false"}) {
            refused(bankPath() + "?dryRun=" + dryRun, files.get(file), bankCode);
            refused(peoplePath() + "&dryRun=" + dryRun, files.get(file), peopleCode);
        }
        nothingChanged();
    }

    private void refused(String path, byte[] file, String code) {
        Api.Answer chinese = world.admin().upload(path, "a.xlsx", file).expect(422);
        Api.Answer english =
                world.admin().inLanguage("en").upload(path, "a.xlsx", file).expect(422);
        isProblem(chinese, code);
        isProblem(english, code);
        assertThat(chinese.json().getString("detail")).containsPattern(CHINESE);
        assertThat(english.json().getString("detail")).doesNotContainPattern(CHINESE);
    }

    private static void isProblem(Api.Answer answer, String code) {
        JsonObject problem = answer.json();
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(problem.keySet()).contains("type", "title", "status", "detail");
        assertThat(problem.getInt("status")).isEqualTo(422);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getJsonArray("problems").getJsonObject(0).getString("field"))
                .isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHugeUploadIsRefusedBeforeItIsThere(boolean lengthTold) throws IOException {
        for (String path : new String[] {bankPath() + "?dryRun=false", peoplePath()}) {
            EndlessUpload.Refused refused = EndlessUpload.post(
                    Product.shared(),
                    "/api/v1" + path,
                    "Authorization: Bearer " + world.admin().token(),
                    lengthTold);
            assertThat(refused.status()).as(path).isEqualTo(413);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.body()).contains("\"tooLarge\"", "20 MB");
            assertThat(refused.sent()).as("let in by " + path).isLessThan(AT_MOST);
        }
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"安全题库.xlsx", "题; name=\\\"x.xlsx", "题\\\"库.xlsx", "../../题.xlsx", "C:\\\\题.xlsx"})
    void aFileMayHaveAnyName(String name) {
        assertThat(world.admin()
                        .upload(bankPath() + "?dryRun=true", name, new byte[] {1, 2, 3})
                        .expect(422)
                        .code())
                .as("the file was found in the form")
                .isNotEqualTo("required");
    }

    @Test
    void thePagesRefuseAHugeUploadToo() throws IOException {
        String path = "/admin/bank-import?id=" + bank;
        for (boolean told : new boolean[] {true, false}) {
            EndlessUpload.Refused refused = EndlessUpload.post(
                    Product.shared(), path, "Cookie: anxue=" + world.admin().token(), told);
            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.header("Location")).endsWith(path + "&tooLarge=1");
            assertThat(refused.sent()).isLessThan(AT_MOST);
        }
        nothingChanged();
    }

    private String bankPath() {
        return "/question-banks/" + bank + "/imports";
    }

    private String peoplePath() {
        return "/people/imports?organisationId=" + enterprise;
    }

    private void nothingChanged() {
        assertThat(total("/question-banks/" + bank + "/questions?size=1")).isZero();
        assertThat(total("/people?size=1&organisationId=" + enterprise)).isZero();
    }

    private int total(String list) {
        return world.admin().get(list).expect(200).json().getInt("total");
    }
}
