package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the template of an import in the reader's language: the empty table with an example, and an explanation. */
final class Template {

    private Template() {}

    /** @param choices allowed values of columns that have such */
    static List<XlsxWriter.Sheet> of(Locale locale, String kind, List<String> columns, Map<String, String> choices) {
        List<String> header = columns.stream()
                .map(column -> ImportWords.text(locale, "header." + kind + "." + column))
                .toList();
        List<String> example = columns.stream()
                .map(column -> ImportWords.text(locale, "example." + kind + "." + column))
                .toList();
        List<List<String>> explained = columns.stream()
                .map(column -> List.of(
                        ImportWords.text(locale, "header." + kind + "." + column),
                        ImportWords.text(locale, "hint." + kind + "." + column),
                        choices.getOrDefault(column, "")))
                .toList();
        return List.of(
                new XlsxWriter.Sheet(ImportWords.text(locale, "sheet." + kind), header, List.of(example)),
                new XlsxWriter.Sheet(
                        ImportWords.text(locale, "sheet.help"),
                        List.of(
                                ImportWords.text(locale, "help.column"),
                                ImportWords.text(locale, "help.how"),
                                ImportWords.text(locale, "help.choices")),
                        explained));
    }
}
