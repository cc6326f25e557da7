package cn.anxue.results;

import cn.anxue.examination.CorrectionKind;
import cn.anxue.examination.QuestionReview.KeyData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a question of an exam.
 *
 * @param versionId the question version that the papers ask
 * @param keys with canonical option ids as in the bank: for REPLACED the one key, for ALSO_RIGHT one or more
 * @param likeVersionId for REPLACED instead of keys: the version of the same question whose key is right; the version
 *     that the papers ask itself takes an earlier correction back
 * @param reason 1 to 400 characters, kept in the audit trail
 */
public record RegradeInput(
        @Nullable Long versionId,
        @Nullable CorrectionKind kind,
        @Nullable List<KeyData> keys,
        @Nullable Long likeVersionId,
        @Nullable String reason) {

    public RegradeInput {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /** Never null, although a request may leave it out. */
    public List<KeyData> allKeys() {
        return keys == null ? List.of() : keys;
    }
}
