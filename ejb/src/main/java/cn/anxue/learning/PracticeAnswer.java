package cn.anxue.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What came of a person's practice of one question, over all its versions. */
@Entity
@IdClass(PracticeKey.class)
@Table(name = "practice_answer")
class PracticeAnswer {

    /** So many right answers in a row take a question out of the wrong-question book. */
    static final int RIGHT_TO_LEAVE = 2;

    @Id
    @Column(name = "person_id")
    long personId;

    @Id
    @Column(name = "question_id")
    long questionId;

    @Column(name = "version_id")
    long versionId;

    @Column(name = "times_right")
    int timesRight;

    @Column(name = "times_wrong")
    int timesWrong;

    @Column(name = "streak")
    int streak;

    @Column(name = "in_wrong_book")
    boolean inWrongBook;

    @Column(name = "answered_at")
    Instant answeredAt;

    /** Counts one answer; a wrong one puts the question into the wrong-question book. */
    void count(boolean right, long version, Instant now) {
        versionId = version;
        answeredAt = now;
        if (right) {
            timesRight++;
            streak++;
            inWrongBook = inWrongBook && streak < RIGHT_TO_LEAVE;
        } else {
            timesWrong++;
            streak = 0;
            inWrongBook = true;
        }
    }
}
