package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person on a roster, as lists show them.
 *
 * @param signInName by which the person signs in
 * @param idNumber masked
 * @param number the admission number
 * @param attemptId once started
 * @param signedInAt when the ticket was used in the hall; null before, and again once it may be used anew
 * @param endedAt when the attempt ended
 * @param study what is left to study; null for nothing, and once started
 */
public record RosterRow(
        long id,
        long personId,
        String person,
        String signInName,
        @Nullable String idNumber,
        long organisationId,
        String organisation,
        String number,
        String room,
        String seat,
        @Nullable Long attemptId,
        @Nullable Instant signedInAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Attendance state,
        @Nullable StudyGap study) {

    /** As the database has it. */
    public RosterRow(
            long id,
            long personId,
            String person,
            String signInName,
            @Nullable String idNumber,
            long organisationId,
            String organisation,
            String number,
            String room,
            String seat,
            @Nullable Long attemptId,
            @Nullable Instant signedInAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        this(
                id,
                personId,
                person,
                signInName,
                idNumber,
                organisationId,
                organisation,
                number,
                room,
                seat,
                attemptId,
                signedInAt,
                startedAt,
                endedAt,
                Attendance.of(attemptId, endedAt, signedInAt, false),
                null);
    }

    RosterRow at(boolean over, @Nullable StudyGap gap) {
        return new RosterRow(
                id,
                personId,
                person,
                signInName,
                idNumber,
                organisationId,
                organisation,
                number,
                room,
                seat,
                attemptId,
                signedInAt,
                startedAt,
                endedAt,
                Attendance.of(attemptId, endedAt, signedInAt, over),
                gap);
    }
}
