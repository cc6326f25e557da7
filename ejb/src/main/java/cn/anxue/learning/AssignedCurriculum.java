package cn.anxue.learning;

import cn.anxue.course.progress.Standing.ExamState;
import cn.anxue.course.progress.Standing.NextStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum that a person has to do, and how far it is done.
 *
 * @param enrolmentId null until the person first opens it
 * @param organisation who asks for it
 * @param daysLeft until the due date: 0 on the day itself, negative when overdue
 * @param overdue the due date has passed and it is not complete
 * @param percent 0 to 100 of the whole way
 * @param nextLessonId where to go on studying, when {@code next} is STUDY and the curriculum was opened
 * @param examId null when there is no exam
 * @param examAllowed whether an attempt may start or go on now
 * @param waitUntil when the next attempt may start, while {@code exam} is WAITING
 */
public record AssignedCurriculum(
        long assignmentId,
        @Nullable Long enrolmentId,
        long curriculumId,
        String title,
        String organisation,
        LocalDate dueOn,
        long daysLeft,
        boolean overdue,
        int percent,
        BigDecimal creditedHours,
        BigDecimal requiredHours,
        int completedLessons,
        int lessons,
        NextStep next,
        @Nullable Long nextLessonId,
        @Nullable String nextLesson,
        @Nullable Long examId,
        ExamState exam,
        boolean examAllowed,
        @Nullable Instant waitUntil,
        @Nullable Instant completedAt) {

    public boolean completed() {
        return completedAt != null;
    }
}
