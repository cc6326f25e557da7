package cn.anxue.sitting;

import org.jspecify.annotations.Nullable;

/**
 * Words about or to a candidate.
 *
 * @param candidateId of the same sitting; null for all
 */
public record NoteInput(@Nullable Long candidateId, @Nullable String words) {}
