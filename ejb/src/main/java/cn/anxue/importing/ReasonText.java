package cn.anxue.importing;

import cn.anxue.platform.Problem;
import cn.anxue.platform.RowResult;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of the report with their reasons, whose values are kept as a JSON array of texts. */
final class ReasonText {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_VALUE = 120;
    private static final Jsonb JSON = JsonbBuilder.create();

    private ReasonText() {}

    static ImportRow row(long jobId, RowResult result) {
        ImportRow row = new ImportRow();
        row.jobId = jobId;
        row.rowNo = result.row();
        row.outcome = result.outcome();
        row.subject = cut(result.subject(), LONGEST_SUBJECT);
        Problem problem = result.problem();
        if (problem != null) {
            row.reasonCode = problem.code();
            row.reasonField = problem.field().isEmpty() ? null : problem.field();
            row.reasonArgs =
                    JSON.toJson(problem.args().stream().map(ReasonText::text).toList());
        }
        return row;
    }

    /** @param locale of the reader, for the column's header word */
    static ImportRowView view(ImportRow row, ImportKind kind, Locale locale) {
        String code = row.reasonCode;
        String field = row.reasonField == null ? "" : row.reasonField;
        return new ImportRowView(
                row.rowNo,
                row.outcome,
                row.subject,
                code == null ? null : new Problem(field, code, values(row.reasonArgs)),
                ImportWords.header(locale, kind, field));
    }

    private static List<Object> values(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.fromJson(json, Object[].class));
    }

    private static String text(Object value) {
        return cut(String.valueOf(value), LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
