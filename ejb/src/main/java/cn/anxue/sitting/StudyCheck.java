package cn.anxue.sitting;

import java.time.Instant;
import java.util.Map;

/**
 * Knows what people should have studied before an exam. The module of learning, which stands above this one, implements
 * it as a CDI bean.
 */
public interface StudyCheck {

    /**
     * How far everybody on the roster is to whom a curriculum that ends with the exam is assigned, by person; the best
     * where there are several. Who is missing in the answer has no such curriculum. A bounded number of statements,
     * however long the roster.
     */
    Map<Long, Standing> of(long sittingId, long examId, Instant now);

    /**
     * @param begun whether study was begun
     * @param done whether all study that is asked for is done
     * @param needed whether the exam may only be sat after it
     * @param lessonsCompleted of {@code lessonsTotal}
     */
    record Standing(boolean begun, boolean done, boolean needed, int lessonsCompleted, int lessonsTotal) {}
}
