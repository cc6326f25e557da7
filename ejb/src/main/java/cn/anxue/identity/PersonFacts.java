package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a person's record shall hold, checked and normalised.
 *
 * @param idNumber in clear, or null when the present one stays
 * @param idNumberHash keyed hash of {@code idNumber}
 */
record PersonFacts(
        String name,
        String username,
        @Nullable String mobile,
        @Nullable String idNumber,
        @Nullable String idNumberHash) {}
