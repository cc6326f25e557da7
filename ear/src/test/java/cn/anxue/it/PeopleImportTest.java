package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** People from a spreadsheet: 2,000 at once, a dry run, the same file again, and rows that are wrong. */
class PeopleImportTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final World world = new World(Product.shared());

    @Test
    void twoThousandPeopleAndTheSameFileAgain() {
        long enterprise = world.enterprise("大企业");
        byte[] file = people(2000, World.unique("m"));
        assertThat(counts(run(enterprise, file, true))).containsExactly(2000, 0, 0);
        assertThat(total(enterprise)).isZero();

        long begun = System.nanoTime();
        assertThat(counts(run(enterprise, file, false))).containsExactly(2000, 0, 0);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
        assertThat(total(enterprise)).isEqualTo(2000);

        assertThat(counts(run(enterprise, file, false))).containsExactly(0, 2000, 0);
        assertThat(total(enterprise)).isEqualTo(2000);
    }

    @Test
    void wrongRowsAreNamedWithTheirReason() {
        long enterprise = world.enterprise("小企业");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("张安", "", World.unique("u")));
        rows.add(List.of("李全", "11010519491231002X1", World.unique("u")));
        rows.add(List.of("", "", World.unique("u")));
        long id = start(enterprise, sheet(rows), false);
        assertThat(counts(world.finished(world.admin(), id))).containsExactly(1, 0, 2);
        JsonArray rejected = world.admin()
                .get("/imports/" + id + "/rows?outcome=REJECTED")
                .expect(200)
                .json()
                .getJsonArray("rows");
        JsonObject number = rejected.getJsonObject(0);
        assertThat(number.getInt("row")).isEqualTo(3);
        assertThat(number.getString("field")).isEqualTo("idNumber");
        assertThat(number.getString("reason")).startsWith("身份证号码：");
        JsonObject name = rejected.getJsonObject(1);
        assertThat(name.getString("code")).isEqualTo("required");
        assertThat(name.getString("field")).isEqualTo("name");
        assertThat(name.getString("reason")).isEqualTo("姓名：请填写这一项。");
        assertThat(lastCell(world.admin()
                        .get("/imports/" + id + "/report.xlsx?outcome=REJECTED")
                        .expect(200)
                        .bytes()))
                .isEqualTo("姓名：请填写这一项。");
    }

    @Test
    void importsAreListedWithTheirCountsForThoseWhoMayWriteThere() {
        long enterprise = world.enterprise("列表企业");
        String name = World.unique("list") + ".xlsx";
        long id = world.admin()
                .upload(
                        "/people/imports?dryRun=true&organisationId=" + enterprise,
                        name,
                        sheet(List.of(List.of("张安", "", World.unique("u")), List.of("李全", "1", World.unique("u")))))
                .expect(202)
                .id();
        world.finished(world.admin(), id);
        String list = "/imports?kind=PEOPLE&phase=DONE&dryRun=true&sort=fileName&q=" + name;
        Api officer = world.withRole("SAFETY_OFFICER", enterprise);
        JsonObject found = officer.get(list).expect(200).json();
        assertThat(found.getInt("total")).isEqualTo(1);
        JsonObject row = found.getJsonArray("rows").getJsonObject(0);
        assertThat(row.getJsonObject("counts").getInt("CREATED")).isEqualTo(1);
        assertThat(row.getJsonObject("counts").getInt("REJECTED")).isEqualTo(1);
        assertThat(officer.get("/imports?kind=ORGANISATIONS&q=" + name)
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isZero();
        byte[] report = officer.get("/imports/" + id + "/report.xlsx?outcome=REJECTED")
                .expect(200)
                .bytes();
        assertThat(new String(report, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        Api other = world.withRole("SAFETY_OFFICER", world.enterprise("无关企业"));
        assertThat(other.get(list).expect(200).json().getInt("total")).isZero();
        other.get("/imports/" + id + "/report.xlsx").expect(404);
        world.withRole("TEACHER", enterprise).get("/imports").expect(403);
    }

    @Test
    void anotherOrganisationSeesNeitherTheImportNorThePeople() {
        long enterprise = world.enterprise("甲企业");
        long id = start(enterprise, people(1, World.unique("m")), false);
        world.finished(world.admin(), id);
        long person = world.person(enterprise).id();
        Api other = world.withRole("TRAINING_ADMINISTRATOR", world.enterprise("乙企业"));
        other.get("/imports/" + id).expect(404);
        other.get("/people/" + person).expect(404);
        other.post("/people/" + person + "/password-reset").expect(404);
        other.upload("/people/imports?organisationId=" + enterprise, "p.xlsx", people(1, "x"))
                .expect(404);
    }

    private static String lastCell(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Row last = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
            return last.getCell(last.getLastCellNum() - 1).getStringCellValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject run(long organisation, byte[] file, boolean dryRun) {
        return world.finished(world.admin(), start(organisation, file, dryRun));
    }

    private long start(long organisation, byte[] file, boolean dryRun) {
        return world.admin()
                .upload("/people/imports?organisationId=" + organisation + "&dryRun=" + dryRun, "people.xlsx", file)
                .expect(202)
                .id();
    }

    /** Created, unchanged, rejected. */
    private static int[] counts(JsonObject view) {
        JsonObject counts = view.getJsonObject("counts");
        return new int[] {counts.getInt("CREATED", 0), counts.getInt("UNCHANGED", 0), counts.getInt("REJECTED", 0)};
    }

    private int total(long organisation) {
        return world.admin()
                .get("/people?size=1&organisationId=" + organisation)
                .expect(200)
                .json()
                .getInt("total");
    }

    private static byte[] people(int count, String prefix) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of("人员" + i, "", prefix + "-" + i));
        }
        return sheet(rows);
    }

    private static byte[] sheet(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(out, List.of(new XlsxWriter.Sheet("人员", List.of("姓名", "身份证号", "用户名"), rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
