package cn.anxue.examination;

import java.time.Instant;
import java.util.Optional;

/**
 * Who may sit which exam. Modules above this one implement it as a CDI bean; all are asked, the first that admits wins,
 * and when none does the exam does not exist for that person.
 */
public interface ExamAdmission {

    /**
     * Empty when this module has nothing to do with the person and the exam. When it has, but the time has not come
     * (study not finished, say), it throws a {@code Refusal} with a reason of its own.
     */
    Optional<Admission> admit(long personId, long examId, Instant now);
}
