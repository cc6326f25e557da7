package cn.anxue.course.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    @Test
    void everySingleWrongDigitIsFound() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String value =
                    CertificateNumber.make(2026, random.nextInt(100_000_000)).value();
            for (int at = 2; at < value.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String changed = value.substring(0, at) + digit + value.substring(at + 1);
                    assertThat(CertificateNumber.isValid(changed)).isEqualTo(changed.equals(value));
                }
            }
        }
    }

    @Test
    void checkDigitIsThatOfTheStandard() {
        assertThat(CertificateNumber.checkDigit("0794")).isEqualTo('5'); // its worked example for MOD 11,10
    }

    @Test
    void makesAndReads() {
        CertificateNumber number = CertificateNumber.make(2026, 1);
        assertThat(number.value()).matches("AX202600000001\\d");
        assertThat(CertificateNumber.parse("ax " + number.grouped().substring(3).replace(' ', '-')))
                .contains(number);
        assertThat(CertificateNumber.parse(" ａｘ" + number.value().substring(2) + "\n"))
                .contains(number);
        assertThat(number).hasToString(number.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AX", "AX2026000000011x", "BX2026000000017", "AX20260000000", "AX20260000000170", "AX１"})
    void othersAreNone(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber(typed));
    }

    @Test
    void serialsHaveTheirRange() {
        assertThat(CertificateNumber.make(2026, 99_999_999).value()).startsWith("AX202699999999");
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.make(2026, 100_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.make(2026, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateNumber.make(1999, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-23,,VALID",
        "2027-11-24,,EXPIRED",
        "2027-01-01,2027-01-02,VALID",
        "2027-01-02,2027-01-02,REVOKED",
        "2028-01-01,2027-01-02,REVOKED"
    })
    void status(LocalDate day, LocalDate revoked, CertificateStatus status) {
        assertThat(CertificateStatus.on(day, LocalDate.of(2027, 11, 23), revoked))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "张伟,张*",
        "王小明,王**",
        "欧阳娜娜,欧阳**",
        "欧阳,欧*",
        "买买提·艾力,买**·艾*",
        "John Smith,J*** S****",
        "𠮷田,𠮷*",
        "李,李",
        "'',''"
    })
    void names(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void numbers() {
        assertThat(Masking.identity("110101199003071234")).isEqualTo("110***********1234");
        assertThat(Masking.identity("G1234567")).isEqualTo("********");
        assertThat(Masking.mobile("13812341234")).isEqualTo("138****1234");
        assertThat(Masking.mobile("12345")).isEqualTo("*****");
        assertThat(Masking.mobile("")).isEmpty();
    }
}
