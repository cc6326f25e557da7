package cn.anxue.learning;

import java.io.Serializable;
import java.util.Objects;

/** A question that a person practised. A class, because EclipseLink takes no records as keys. */
class PracticeKey implements Serializable {

    private long personId;
    private long questionId;

    protected PracticeKey() {}

    PracticeKey(long personId, long questionId) {
        this.personId = personId;
        this.questionId = questionId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PracticeKey key && key.personId == personId && key.questionId == questionId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(personId, questionId);
    }
}
