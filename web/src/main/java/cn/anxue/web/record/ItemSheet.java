package cn.anxue.web.record;

import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.identity.Caller;
import cn.anxue.results.Finding;
import cn.anxue.results.ItemReport;
import cn.anxue.results.ItemRow;
import cn.anxue.web.request.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The analysis of an exam's questions as a workbook, and its findings in words. */
public final class ItemSheet {

    private static final int OPTIONS = 8;

    private ItemSheet() {}

    /** What a finding means, as a sentence. */
    public static String words(Locale locale, Finding finding) {
        return Texts.text(locale, "finding." + finding.kind(), finding.about());
    }

    /** A row per question; counts of the first eight options behind. */
    public static Sheet of(Caller caller, ItemReport report) {
        List<String> header = new ArrayList<>(ListSheets.header(
                caller,
                "item.finding",
                "item.question",
                "exam.type",
                "exam.chapter",
                "item.attempts",
                "item.exposure",
                "item.omitted",
                "item.facility",
                "item.discrimination",
                "item.pointBiserial",
                "item.seconds",
                "item.difficulty",
                "item.difficultyError",
                "item.infit",
                "item.before",
                "item.since",
                "item.driftProbability"));
        for (int option = 0; option < OPTIONS; option++) {
            header.add(Words.text(caller, "item.option", String.valueOf((char) ('A' + option))));
        }
        return new Sheet(
                Words.text(caller, "item.list"),
                header,
                report.rows().stream().map(row -> row(caller, row)).toList());
    }

    private static List<@Nullable Object> row(Caller caller, ItemRow row) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                row.findings().stream()
                        .map(finding -> words(caller.locale(), finding))
                        .collect(Collectors.joining(" ")),
                row.stem(),
                Words.of(caller, row.type()),
                row.chapter(),
                row.attempts(),
                rounded(row.exposure(), 1),
                row.omitted(),
                rounded(row.facility(), 1),
                rounded(row.discrimination(), 2),
                rounded(row.pointBiserial(), 2),
                rounded(row.medianSeconds(), 0),
                rounded(row.difficulty(), 2),
                rounded(row.difficultyError(), 2),
                rounded(row.infit(), 2),
                rounded(row.facilityBefore(), 1),
                rounded(row.facilitySince(), 1),
                rounded(row.driftProbability(), 4)));
        row.options().stream().limit(OPTIONS).forEach(option -> cells.add(option.chosen()));
        return cells;
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value, int digits) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
