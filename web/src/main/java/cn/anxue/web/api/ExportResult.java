package cn.anxue.web.api;

import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.questionbank.ExportReport;
import cn.anxue.questionbank.ExportReport.ExportProblem;
import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an export carries and what not, worded in the caller's language. */
public record ExportResult(
        ExportFormat format,
        @Schema(description = "Questions that the filters let through") int questions,
        @Schema(description = "Questions in the file") int written,
        @Schema(description = "Questions that are not in the file") List<NotCarried> leftOut,
        @Schema(description = "Questions in the file that would not be imported as they are")
                List<NotCarried> changed) {

    /** A question and what the format cannot do with it. */
    public record NotCarried(
            long questionId,
            String stem,
            @Schema(description = "In the language of Accept-Language") String reason,
            @Schema(description = "The same in every language, for example ORDERING") String code) {}

    static ExportResult of(Locale locale, ExportReport report) {
        return new ExportResult(
                report.format(),
                report.questions(),
                report.written(),
                list(locale, report.leftOut()),
                list(locale, report.changed()));
    }

    private static List<NotCarried> list(Locale locale, List<ExportProblem> problems) {
        return problems.stream()
                .map(one -> new NotCarried(
                        one.questionId(),
                        one.stem(),
                        Texts.text(locale, one.problem()),
                        ImportResult.code(one.problem())))
                .toList();
    }
}
