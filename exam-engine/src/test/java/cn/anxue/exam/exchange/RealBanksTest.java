package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.TestData;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.QuestionRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four banks of real training centres: every row is accounted for. */
class RealBanksTest {
    private static final Map<String, BankImport> BANKS = new HashMap<>();

    private static BankImport read(String name) {
        return BANKS.computeIfAbsent(name, bank -> SpreadsheetBank.read(TestData.bank(bank), ImportLimits.DEFAULT));
    }

    private static List<Integer> rejectedRows(BankImport bank) {
        return bank.rejected().stream().map(BankImport.Rejected::row).toList();
    }

    private static ImportedQuestion question(BankImport bank, int row) {
        return bank.imported().stream()
                .filter(question -> question.row() == row)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(BankImport bank, int row) {
        return question(bank, row).question().item().options().stream()
                .map(Option::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "principals,249,249,0,0,0",
        "welding,640,578,46,5,11",
        "work-at-height,843,732,101,3,7",
        "lift-operators,853,818,0,17,18"
    })
    void everyRowIsInOneGroup(String name, int rows, int imported, int blank, int duplicates, int rejected) {
        BankImport bank = read(name);
        assertThat(bank.rows()).isEqualTo(rows);
        assertThat(bank.imported()).hasSize(imported);
        assertThat(bank.blank()).hasSize(blank);
        assertThat(bank.duplicates()).hasSize(duplicates).allMatch(BankImport.Duplicate::sameKey);
        assertThat(bank.rejected()).hasSize(rejected);
        List<Integer> all = Stream.of(
                        bank.imported().stream().map(ImportedQuestion::row),
                        bank.blank().stream(),
                        bank.duplicates().stream().map(BankImport.Duplicate::row),
                        rejectedRows(bank).stream())
                .flatMap(group -> group)
                .toList();
        assertThat(all).hasSize(rows).doesNotHaveDuplicates();
        assertThat(bank.imported())
                .allMatch(q -> QuestionRules.check(q.question()).isEmpty());
    }

    @Test
    void rejectsTheIllFormedRowsOfTheReadme() {
        assertThat(rejectedRows(read("welding"))).contains(53, 64, 94, 115, 224, 264);
        assertThat(rejectedRows(read("work-at-height"))).contains(111, 149, 167, 183, 190, 404);
        BankImport lifts = read("lift-operators");
        assertThat(rejectedRows(lifts)).contains(25, 42, 44, 45, 64, 131, 133, 136, 342, 389);
        assertThat(lifts.rejected())
                .filteredOn(row -> row.reason() == ReasonCode.NO_STEM)
                .hasSize(13);
        assertThat(lifts.rejected())
                .filteredOn(row -> row.reason() == ReasonCode.NO_ANSWER)
                .hasSize(3);
    }

    @Test
    void putsTornOptionsTogetherAndSaysSo() {
        BankImport welding = read("welding");
        assertThat(texts(welding, 108)).containsExactly("手工电弧焊", "埋弧焊", "年焊", "CO2气保焊");
        assertThat(texts(welding, 97)).containsExactly("A3钢", "铝合金", "紫铜", "不锈钢");
        assertThat(texts(welding, 128)).startsWith("乙块（CzH2）", "丙烷（C3H3）");
        assertThat(question(welding, 108).warnings())
                .extracting(ImportedQuestion.Warning::code)
                .containsExactly(ImportedQuestion.WarningCode.OPTIONS_REPAIRED);
    }

    @Test
    void takesNumbersOffStems() {
        for (String name : List.of("principals", "welding", "work-at-height", "lift-operators")) {
            assertThat(read(name).imported())
                    .filteredOn(q -> q.question().item().stem().matches("\\d{1,4}\\s*[.、．，].*"))
                    .extracting(ImportedQuestion::row)
                    .isSubsetOf(554);
        }
        BankImport welding = read("welding");
        assertThat(question(welding, 343).question().item().stem()).startsWith("16MnDR");
        assertThat(question(welding, 178).question().item().stem()).startsWith("8千克");
    }

    @Test
    void readsTypesChaptersAndPictures() {
        BankImport lifts = read("lift-operators");
        assertThat(question(lifts, 2).question().item().type()).isEqualTo(ItemType.TRUE_FALSE);
        assertThat(question(lifts, 2).question().chapter()).isEqualTo("第一章");
        assertThat(question(lifts, 2).question().tags()).containsExactly("电梯基础知识/理论");
        assertThat(question(read("welding"), 2).question().chapter()).isEqualTo("电焊");
        BankImport heights = read("work-at-height");
        assertThat(IntStream.of(712, 715).mapToObj(row -> question(heights, row).picture()))
                .allSatisfy(picture -> assertThat(picture.mediaType()).isEqualTo("image/png"));
    }
}
