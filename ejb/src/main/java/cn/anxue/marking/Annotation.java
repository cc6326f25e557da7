package cn.anxue.marking;

import org.jspecify.annotations.Nullable;

/**
 * A remark at a place of a response: a passage of a text ({@code from} and {@code to}) or a point of a picture ({@code x}
 * and {@code y}).
 *
 * @param part the interaction that was answered, as the response names it: R1, R2 …
 * @param from first character of the passage, from 0; null in a picture
 * @param to the one behind its last
 * @param x percent of the picture's width from the left; null in a text
 * @param y percent of its height from the top
 * @param remark up to 300 characters
 */
public record Annotation(
        @Nullable String part,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable String remark) {}
