package cn.anxue.web.api;

import cn.anxue.exam.exchange.BankTable;
import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.exam.item.ItemType;
import cn.anxue.web.record.BankWords;
import cn.anxue.web.request.Texts;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The spreadsheet to fill in for an import. */
final class BankTemplate {

    private static final int OPTIONS = 6;

    private BankTemplate() {}

    /** An empty sheet to fill in, and a second one with an example of each type that a sheet can hold. */
    static StreamingOutput in(Locale locale) {
        List<String> header = BankTable.header(BankWords.of(locale), OPTIONS);
        List<List<String>> examples = Arrays.stream(ItemType.values())
                .filter(type -> type != ItemType.COMPOSITE)
                .map(type -> List.of(Texts.text(locale, "bank.example." + type).split("\\|", -1)))
                .toList();
        List<Sheet> sheets = List.of(
                new Sheet(Texts.text(locale, "bank.sheet.questions"), header, List.of()),
                new Sheet(Texts.text(locale, "bank.sheet.examples"), header, examples));
        return out -> XlsxWriter.write(out, sheets);
    }
}
