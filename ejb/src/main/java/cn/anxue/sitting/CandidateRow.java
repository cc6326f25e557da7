package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person on a roster.
 *
 * @param number the admission number
 * @param idNumber masked
 * @param attemptId once started
 * @param signedInAt when the ticket was used in the hall; null before, and again once it may be used anew
 */
public record CandidateRow(
        long id,
        long personId,
        String person,
        @Nullable String idNumber,
        String organisation,
        String number,
        String room,
        String seat,
        @Nullable Long attemptId,
        @Nullable Instant signedInAt) {}
