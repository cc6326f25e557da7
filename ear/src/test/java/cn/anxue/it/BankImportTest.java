package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four real banks of shared/data/banks, and files that are none. */
class BankImportTest {

    private final World world = new World(Product.shared());

    @ParameterizedTest
    @CsvSource({
        "principals.xlsx, 249, 0, 249", "welding.xlsx, 640, 46, 578",
        "work-at-height.xlsx, 843, 101, 732", "lift-operators.xlsx, 853, 0, 817"
    })
    void everyRowIsAccountedFor(String file, int rows, int blank, int atLeast) {
        long bank = world.bank(world.root());
        JsonObject dry =
                upload(bank, file, World.bankFile(file), true).expect(200).json();
        assertThat(accounted(dry)).isEqualTo(rows);
        assertThat(world.questions(bank)).isZero();

        JsonObject report =
                upload(bank, file, World.bankFile(file), false).expect(200).json();
        assertThat(report.getInt("rows")).isEqualTo(rows);
        assertThat(accounted(report)).isEqualTo(rows);
        assertThat(report.getInt("blank")).isEqualTo(blank);
        assertThat(report.getInt("imported"))
                .isGreaterThanOrEqualTo(atLeast)
                .isEqualTo(dry.getInt("imported"))
                .isEqualTo(world.questions(bank));
        assertThat(report.getJsonArray("rejected"))
                .allSatisfy(row ->
                        assertThat(row.asJsonObject().getString("reason")).isNotBlank());

        JsonObject again =
                upload(bank, file, World.bankFile(file), false).expect(200).json();
        assertThat(again.getInt("imported")).isZero();
        assertThat(accounted(again)).isEqualTo(rows);
        assertThat(world.questions(bank)).isEqualTo(report.getInt("imported"));
    }

    @Test
    void whatWasCheckedIsImportedWithoutSendingItAgain() {
        long enterprise = world.enterprise("检查后导入");
        long bank = world.bank(enterprise);
        byte[] file = World.bankFile("principals.xlsx");
        JsonObject dry = upload(bank, "p.xlsx", file, true).expect(200).json();
        String path = "/question-banks/" + bank + "/imports/" + dry.getString("checked");
        Api colleague = world.withRole("TEACHER", enterprise);
        assertThat(colleague.post(path).expect(409).code()).isEqualTo("checkedFileGone");
        Api stranger = world.withRole("TEACHER", world.enterprise("别家"));
        stranger.post(path).expect(404);
        assertThat(world.questions(bank)).isZero();

        JsonObject report = world.admin().post(path).expect(200).json();
        assertThat(report.getBoolean("dryRun")).isFalse();
        assertThat(report.getInt("imported")).isEqualTo(dry.getInt("imported")).isEqualTo(world.questions(bank));
        assertThat(world.admin().post(path).expect(200).json().getInt("imported"))
                .as("again")
                .isZero();
        upload(bank, "w.xlsx", World.bankFile("welding.xlsx"), true).expect(200);
        assertThat(world.admin().post(path).expect(409).code())
                .as("another file was checked since")
                .isEqualTo("checkedFileGone");
    }

    @Test
    void aFileThatIsNoBankChangesNothing() {
        long bank = world.bank(world.root());
        Api.Answer binary =
                upload(bank, "bank.xlsx", new byte[] {0, 1, 2, 3}, false).expect(422);
        assertThat(binary.code()).isEqualTo("spreadsheet.NOT_A_SPREADSHEET");
        assertThat(binary.json().getString("detail")).contains("Excel");
        byte[] text = "题目内容,题目答案\n一,二\n".getBytes(StandardCharsets.UTF_8);
        Api.Answer forced = world.admin()
                .upload("/question-banks/" + bank + "/imports?format=SPREADSHEET", "bank.xlsx", text)
                .expect(422);
        assertThat(forced.code()).isEqualTo("spreadsheet.NOT_A_SPREADSHEET");
        assertThat(world.questions(bank)).isZero();
    }

    @Test
    void aBankOfAnotherOrganisationIsNotFound() {
        long bank = world.bank(world.enterprise("甲"));
        Api other = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("乙"));
        other.get("/question-banks/" + bank).expect(404);
        other.upload("/question-banks/" + bank + "/imports?dryRun=false", "a.xlsx", World.bankFile("principals.xlsx"))
                .expect(404);
        other.get("/question-banks/" + bank + "/questions").expect(404);
    }

    private Api.Answer upload(long bank, String name, byte[] content, boolean dryRun) {
        return world.admin().upload("/question-banks/" + bank + "/imports?dryRun=" + dryRun, name, content);
    }

    private static int accounted(JsonObject report) {
        return report.getInt("imported")
                + report.getInt("blank")
                + report.getJsonArray("duplicates").size()
                + report.getJsonArray("rejected").size();
    }
}
