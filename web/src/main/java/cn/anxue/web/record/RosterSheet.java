package cn.anxue.web.record;

import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.identity.Caller;
import cn.anxue.sitting.RosterRow;
import cn.anxue.sitting.StudyGap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sitting's roster as a table. */
public final class RosterSheet {

    private RosterSheet() {}

    /** The table in the caller's language. */
    public static Sheet of(Caller caller, List<RosterRow> rows) {
        List<List<@Nullable Object>> cells =
                rows.stream().map(row -> cells(caller, row)).toList();
        return new Sheet(
                Words.text(caller, "sitting.rosterList"),
                ListSheets.header(
                        caller,
                        "sitting.number",
                        "sitting.person",
                        "sitting.signInName",
                        "sitting.idNumber",
                        "exam.organisation",
                        "sitting.room",
                        "sitting.seat",
                        "sitting.state",
                        "sitting.signedInAt",
                        "attempt.startedAt",
                        "attempt.endedAt",
                        "sitting.study"),
                cells);
    }

    private static List<@Nullable Object> cells(Caller caller, RosterRow row) {
        return Arrays.asList(
                row.number(),
                row.person(),
                row.signInName(),
                Words.orEmpty(row.idNumber()),
                row.organisation(),
                row.room(),
                row.seat(),
                Words.of(caller, row.state()),
                Words.time(row.signedInAt()),
                Words.time(row.startedAt()),
                Words.time(row.endedAt()),
                study(caller, row.study()));
    }

    /** What is left to study, in words; empty for nothing. */
    public static String study(Caller caller, @Nullable StudyGap gap) {
        if (gap == null) {
            return "";
        }
        String kind = Words.of(caller, gap.kind());
        return gap.lessonsTotal() == 0 ? kind : kind + " " + gap.lessonsCompleted() + " / " + gap.lessonsTotal();
    }
}
