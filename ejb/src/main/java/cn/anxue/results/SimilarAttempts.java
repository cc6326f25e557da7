package cn.anxue.results;

import java.time.Instant;

/**
 * Two attempts that answered the same wrong things.
 *
 * @param common questions that both had
 * @param bothWrong of these, answered wrongly by both
 * @param identical of these, with the same wrong answer
 * @param expected how many identical ones independent work would give
 * @param adjusted probability of at least so many by independent work, times the pairs compared
 * @param sameOrganisation whether both were sat for the same organisation
 * @param overlapping whether both ran at one time
 */
public record SimilarAttempts(
        Side first,
        Side second,
        int common,
        int bothWrong,
        int identical,
        double expected,
        double adjusted,
        boolean sameOrganisation,
        boolean overlapping) {

    /** One of the two. */
    public record Side(
            long attemptId,
            String person,
            long organisationId,
            String organisation,
            Instant startedAt,
            Instant endedAt) {}
}
