package cn.anxue.exam.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @Test
    void answersAreComparedAsPeopleMeanThem() {
        assertThat(Texts.answer("（安全 第一。）", false)).isEqualTo("安全第一");
        assertThat(Texts.answer("《安全生产法》", false)).isEqualTo("安全生产法");
        assertThat(Texts.answer("ＡＢｃ  d。", false)).isEqualTo("abc d");
        assertThat(Texts.answer("mA", true)).isEqualTo("mA");
        assertThat(Texts.answer("f(x)和g(y)", false)).isEqualTo("f(x)和g(y)");
        assertThat(Texts.answer("(a)(b)", false)).isEqualTo("(a)(b)");
        assertThat(Texts.answer("。", false)).isEqualTo("。");
    }

    @Test
    void skeletonKeepsWhatMakesAStatementDifferent() {
        assertThat(Texts.skeleton("电压 ＞ 36Ｖ（  ）。")).isEqualTo(Texts.skeleton("电压>36v"));
        assertThat(Texts.skeleton("电压<36V")).isNotEqualTo(Texts.skeleton("电压>36V"));
        assertThat(Texts.skeleton("1.5米")).isNotEqualTo(Texts.skeleton("15米"));
        assertThat(Texts.skeleton("安全、第一。")).isEqualTo("安全第一");
        assertThat(Texts.family("安全")).hasSize(16).isEqualTo(Texts.family("安 全"));
    }

    @Test
    void optionsThatDifferInOneSignStayDifferent() {
        assertThat(Texts.folded("10²")).isNotEqualTo(Texts.folded("102"));
        assertThat(Texts.folded("１０ 米")).isEqualTo("10米");
        assertThat(Texts.folded("mA")).isNotEqualTo(Texts.folded("MA"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "１０;10;''",
                "10米;10;米",
                "1,000;1000;''",
                "-3.5 ℃;-3.5;°C",
                "5万元;50000;元",
                "10.;10;''",
                "36V;36;V",
                "50%;50;%",
            })
    void readsNumbers(String text, BigDecimal value, String unit) {
        assertThat(Numbers.parse(text)).contains(new Numbers.Quantity(value, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"十;10", "二十五米;25", "一百零五;105", "三点五;3.5", "两万;20000", "一千二百;1200", "二〇二六;2026"})
    void readsChineseNumerals(String text, BigDecimal value) {
        assertThat(Numbers.parseTyped(text).orElseThrow().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "3,5;3.5;\"\"",
                "1,00;1;\"\"",
                "0,500 m;0.5;m",
                "1,500;1500;\"\"",
                "1,234.5;1234.5;\"\"",
                "1.234,5;1234.5;\"\"",
                "1.234.567;1234567;\"\"",
                "1 000米;1000;米",
                "1'000;1000;\"\"",
                "-３．５　℃;-3.5;°C",
                "20 m²;20;m2",
                "9.8m/s2;9.8;m/s2",
                "10 。;10;\"\""
            })
    void readsWhatCandidatesType(String text, BigDecimal value, String unit) {
        Numbers.Quantity read = Numbers.parseTyped(text).orElseThrow();
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"m|米;10 m;true", "米;10m;true", "m|公尺;10公尺;true", "m;10 km;false", "m;10;true", "m²;3平方米;true"})
    void unitsAreAcceptedInEveryWritingAndNeverConverted(String units, String typed, boolean accepted) {
        String unit = Numbers.parseTyped(typed).orElseThrow().unit();
        assertThat(Units.accepts(units, unit)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "110/220",
                "3-5",
                "约10",
                "点",
                "''",
                "10=10",
                "GB50016",
                "1,2,3",
                "1.2.3",
                "1,23,456",
                "1 0",
                "10±1",
                "m 10"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(Numbers.parseTyped(text)).isEmpty();
    }
}
