package cn.anxue.web.record;

import cn.anxue.course.credential.RecordData;
import cn.anxue.course.credential.RecordData.Column;
import cn.anxue.course.credential.RecordData.Fact;
import cn.anxue.course.credential.RecordData.Table;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.sitting.CandidateRow;
import cn.anxue.sitting.SittingView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sitting's roster to be signed in the room: a table for every room, with a column left empty for signatures. */
public final class AttendanceSheet {

    private AttendanceSheet() {}

    /** The sheet in the caller's language; rooms in the order of the roster. */
    public static RecordData of(Caller caller, SittingView sitting, List<CandidateRow> roster) {
        Map<String, List<CandidateRow>> rooms = new LinkedHashMap<>();
        roster.forEach(row ->
                rooms.computeIfAbsent(row.room(), room -> new ArrayList<>()).add(row));
        return new RecordData(
                caller.locale(),
                Words.text(caller, "sitting.attendance"),
                sitting.title(),
                List.of(
                        fact(caller, "sitting.exam", sitting.exam()),
                        fact(caller, "sitting.place", sitting.place()),
                        fact(caller, "sitting.startsAt", Days.minute(sitting.startsAt())),
                        fact(caller, "sitting.endsAt", Days.minute(sitting.endsAt())),
                        fact(caller, "sitting.candidates", String.valueOf(roster.size())),
                        fact(caller, "sitting.invigilators", "")),
                rooms.isEmpty()
                        ? List.of(room(caller, "", roster))
                        : rooms.entrySet().stream()
                                .map(room -> room(caller, room.getKey(), room.getValue()))
                                .toList(),
                Days.today(caller.now()));
    }

    private static Table room(Caller caller, String room, List<CandidateRow> rows) {
        return new Table(
                room.isEmpty() ? Words.text(caller, "sitting.noRoom") : room,
                List.of(
                        column(caller, "sitting.seat", 2),
                        column(caller, "sitting.number", 5),
                        column(caller, "sitting.person", 3),
                        column(caller, "sitting.idNumber", 5),
                        column(caller, "exam.organisation", 5),
                        column(caller, "sitting.signature", 5)),
                rows.stream()
                        .map(row -> List.of(
                                row.seat(),
                                row.number(),
                                row.person(),
                                Words.orEmpty(row.idNumber()),
                                row.organisation(),
                                ""))
                        .toList(),
                Words.text(caller, "sitting.rosterEmpty"));
    }

    private static Fact fact(Caller caller, String key, String value) {
        return new Fact(Words.text(caller, key), value);
    }

    private static Column column(Caller caller, String key, int weight) {
        return new Column(Words.text(caller, key), weight);
    }
}
