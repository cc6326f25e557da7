package cn.anxue.sitting;

import org.jspecify.annotations.Nullable;

/**
 * One person on a roster.
 *
 * @param number the admission number
 * @param idNumber masked
 * @param attemptId once started
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
        @Nullable Long attemptId) {}
