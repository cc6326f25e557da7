package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * The attempt that counts for a person.
 *
 * @param band the name of its band; null when the exam has none for it
 */
public record ResultRow(AttemptRow attempt, @Nullable String band) {}
