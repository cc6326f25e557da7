package cn.anxue.learning;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.examination.AttemptRow;
import cn.anxue.examination.ExamView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's exams.
 *
 * @param curricula assigned curricula with an exam, the most urgent first
 * @param attempts newest first
 */
public record OwnExams(List<AssignedCurriculum> curricula, List<Attempt> attempts) {

    public OwnExams {
        curricula = List.copyOf(curricula);
        attempts = List.copyOf(attempts);
    }

    /** An attempt; score and passed are null while it runs, waits for its result or is annulled. */
    public record Attempt(
            long id,
            long examId,
            String exam,
            int number,
            AttemptState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal score,
            BigDecimal maximum,
            @Nullable Boolean passed,
            @Nullable Instant annulledAt) {

        static Attempt of(AttemptRow row, @Nullable ExamView exam) {
            return new Attempt(
                    row.id(),
                    row.examId(),
                    exam == null ? "" : exam.title(),
                    row.attemptNo(),
                    row.state(),
                    row.startedAt(),
                    row.endedAt(),
                    row.score(),
                    row.maximum(),
                    row.passed(),
                    row.annulledAt());
        }
    }
}
