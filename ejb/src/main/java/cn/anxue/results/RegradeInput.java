package cn.anxue.results;

import cn.anxue.examination.CorrectionKind;
import java.math.BigDecimal;
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
        @Nullable List<KeyInput> keys,
        @Nullable Long likeVersionId,
        @Nullable String reason) {

    public RegradeInput {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /**
     * A key; only the properties of the question's kind are given.
     *
     * @param accepted texts of which any one is right
     * @param number right from number - tolerance to number + tolerance; 0 when the tolerance is missing
     */
    public record KeyInput(
            @Nullable List<String> choice,
            @Nullable List<String> order,
            @Nullable List<String> accepted,
            @Nullable BigDecimal number,
            @Nullable BigDecimal tolerance,
            @Nullable String unit) {}

    /** Never null, although a request may leave it out. */
    public List<KeyInput> allKeys() {
        return keys == null ? List.of() : keys;
    }
}
