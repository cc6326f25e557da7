package cn.anxue.examination;

import java.io.Serializable;
import java.util.Objects;

/** Key of {@link KeptEvent}; its unique number within the attempt is what decides races (I1, I4). */
class KeptEventId implements Serializable {

    private static final long serialVersionUID = 1L;

    long attemptId;
    int sequenceNo;

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptEventId id && id.attemptId == attemptId && id.sequenceNo == sequenceNo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(attemptId, sequenceNo);
    }
}
