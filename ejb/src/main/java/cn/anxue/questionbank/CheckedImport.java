package cn.anxue.questionbank;

/**
 * What an import would do.
 *
 * @param checked names the file for {@link QuestionImportService#importChecked}, within a day
 */
public record CheckedImport(ImportReport report, String checked) {}
