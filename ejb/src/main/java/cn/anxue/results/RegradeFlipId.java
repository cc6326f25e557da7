package cn.anxue.results;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Key of {@link RegradeFlip}. */
public class RegradeFlipId implements Serializable {
    private static final long serialVersionUID = 1L;

    long regradeId;
    long attemptId;

    public RegradeFlipId() {}

    RegradeFlipId(long regradeId, long attemptId) {
        this.regradeId = regradeId;
        this.attemptId = attemptId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegradeFlipId id && id.regradeId == regradeId && id.attemptId == attemptId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(regradeId, attemptId);
    }
}
