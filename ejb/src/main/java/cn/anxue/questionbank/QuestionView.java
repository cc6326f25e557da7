package cn.anxue.questionbank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its history.
 *
 * @param active false once retired: new papers leave it out
 * @param question the current content, with the row version to be sent back
 * @param versions all versions, the newest first
 */
public record QuestionView(
        long id,
        long bankId,
        boolean active,
        long versionId,
        int versionNo,
        QuestionData question,
        List<VersionView> versions) {

    /**
     * A version; it never changes.
     *
     * @param createdBy name of the person, null for the platform itself
     */
    public record VersionView(
            long versionId, int versionNo, Instant createdAt, @Nullable String createdBy, QuestionData question) {}
}
