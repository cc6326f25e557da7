package cn.anxue.learning;

import java.io.Serializable;
import java.util.Objects;

/** A lesson of an enrolment. A class, because EclipseLink takes no records as keys. */
class LessonKey implements Serializable {

    private long enrolmentId;
    private long lessonVersionId;

    protected LessonKey() {}

    LessonKey(long enrolmentId, long lessonVersionId) {
        this.enrolmentId = enrolmentId;
        this.lessonVersionId = lessonVersionId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LessonKey key
                && key.enrolmentId == enrolmentId
                && key.lessonVersionId == lessonVersionId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(enrolmentId, lessonVersionId);
    }
}
