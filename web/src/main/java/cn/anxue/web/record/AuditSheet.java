package cn.anxue.web.record;

import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.identity.AuditRow;
import cn.anxue.identity.Caller;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The audit trail in words, for the page and as a workbook; what has no words stays as it was recorded. */
@Dependent
public class AuditSheet {

    private static final String ACT = "audit.act.";

    @Inject
    private Words words;

    /** All acts that have words, each with them. */
    public static SortedMap<String, String> acts(Caller caller) {
        return Texts.under(caller.locale(), ACT);
    }

    /** What was done. */
    public static String act(Caller caller, String act) {
        return Texts.textOr(caller.locale(), ACT + act, act);
    }

    /** Who did it: a name, the platform itself, or somebody who did not get in. */
    public static String person(Caller caller, AuditRow row) {
        if (row.person() != null) {
            return row.person();
        }
        return Words.text(caller, row.act().equals("signIn.fail") ? "audit.nobody" : "audit.platform");
    }

    /** To what it was done: {@code person/12} as its type in words with the number. */
    public static String subject(Caller caller, @Nullable String subject) {
        String recorded = Words.orEmpty(subject);
        int slash = recorded.indexOf('/');
        if (slash < 0) {
            return recorded;
        }
        String type = recorded.substring(0, slash);
        return Texts.textOr(caller.locale(), "audit.subject." + type, type) + " " + recorded.substring(slash + 1);
    }

    /**
     * What changed: a role, a job category and a way to sign in by their names.
     *
     * @param jobs names of the job categories by code
     */
    public static String detail(Caller caller, AuditRow row, Map<String, String> jobs) {
        String detail = Words.orEmpty(row.detail());
        return switch (row.act()) {
            case "role.grant", "role.revoke" -> Texts.textOr(caller.locale(), "Role." + detail, detail);
            case "employment.create" -> jobs.getOrDefault(detail, detail);
            case "signIn.start" -> Texts.textOr(caller.locale(), "audit.signIn." + detail, detail);
            default -> detail;
        };
    }

    /** The records as a workbook's sheet. */
    public Sheet of(Caller caller, List<AuditRow> rows) {
        Map<String, String> jobs = words.jobs(caller);
        List<List<@Nullable Object>> cells = rows.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        Words.second(row.recordedAt()),
                        person(caller, row),
                        act(caller, row.act()),
                        row.act(),
                        subject(caller, row.subject()),
                        Words.orEmpty(row.organisation()),
                        detail(caller, row, jobs)))
                .toList();
        return new Sheet(
                Words.text(caller, "common.module.audit"),
                ListSheets.header(
                        caller,
                        "audit.time",
                        "audit.person",
                        "audit.act",
                        "audit.code",
                        "audit.subject",
                        "audit.organisation",
                        "audit.detail"),
                cells);
    }
}
