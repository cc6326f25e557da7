package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * Why an attempt does not count.
 *
 * @param reason the candidate reads it; up to 400 characters
 * @param used whether it uses up one of the attempts all the same; no when missing
 */
public record AnnulmentInput(@Nullable String reason, @Nullable Boolean used) {}
