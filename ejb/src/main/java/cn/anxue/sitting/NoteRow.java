package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message or an incident.
 *
 * @param candidate name of the one it is about; null for all
 * @param by who wrote it
 */
public record NoteRow(
        long id, @Nullable Long candidateId, @Nullable String candidate, String words, Instant at, String by) {}
