package cn.anxue.sitting;

import org.jspecify.annotations.Nullable;

/**
 * One line of a roster.
 *
 * @param signInName username or mobile number
 * @param room up to 60 characters; may be missing
 * @param seat up to 20 characters; may be missing
 */
public record CandidateInput(@Nullable String signInName, @Nullable String room, @Nullable String seat) {}
