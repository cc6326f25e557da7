package cn.anxue.marking;

import cn.anxue.exam.marking.Rubric;
import cn.anxue.exam.marking.Rubric.Criterion;
import cn.anxue.exam.marking.Rubric.Level;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of marks: to other markers, to those who answer for the exam, and to candidates. */
@Dependent
class MarkViews {

    @Inject
    private MarkingRepository marking;

    @Inject
    private QuestionPool questions;

    /** The rubric of a question as it is now; null for none. */
    @Nullable
    Rubric rubric(long versionId) {
        Long question = questions.questionOf(List.of(versionId)).get(versionId);
        return question == null
                ? null
                : marking.rubric(question).map(row -> parsed(row.criteria)).orElse(null);
    }

    /** All marks with their markers. */
    List<TaskRow> rows(List<MarkingTask> tasks) {
        Map<Long, List<MarkingSeat>> seats = given(tasks);
        Map<Long, String> names = marking.names(seats.values().stream()
                .flatMap(List::stream)
                .map(seat -> seat.markerId)
                .distinct()
                .toList());
        return tasks.stream()
                .map(task -> new TaskRow(
                        task.id(),
                        task.versionId,
                        task.attemptId,
                        task.slot,
                        task.state,
                        task.marks,
                        task.points,
                        seats.getOrDefault(task.id(), List.of()).stream()
                                .map(seat -> given(seat, names.get(seat.markerId)))
                                .toList(),
                        task.createdAt,
                        task.decidedAt))
                .toList();
    }

    /** The marks of others before this one, without names. */
    List<GivenMark> before(MarkingTask task, MarkingSeat present) {
        return marking.seats(List.of(task.id())).stream()
                .filter(seat -> seat.givenAt != null && seat.id() != present.id())
                .map(seat -> given(seat, null))
                .toList();
    }

    /** What candidates are told: of a disputed response only what decided, otherwise all marks, without names. */
    List<Remark> remarks(List<MarkingTask> tasks) {
        Map<Long, List<MarkingSeat>> seats = given(tasks);
        return tasks.stream()
                .map(task -> {
                    List<MarkingSeat> given = seats.getOrDefault(task.id(), List.of());
                    boolean disputed = given.stream().anyMatch(seat -> seat.role == SeatRole.ARBITER);
                    return new Remark(
                            task.slot,
                            given.stream()
                                    .filter(seat -> !disputed || seat.role != SeatRole.BLIND)
                                    .map(seat -> given(seat, null))
                                    .toList());
                })
                .filter(remark -> !remark.marks().isEmpty())
                .toList();
    }

    /** Seats with a mark, by task, in the order in which the marks were given. */
    private Map<Long, List<MarkingSeat>> given(List<MarkingTask> tasks) {
        return marking.seats(tasks.stream().map(MarkingTask::id).toList()).stream()
                .filter(seat -> seat.givenAt != null)
                .collect(Collectors.groupingBy(seat -> seat.taskId));
    }

    /** A mark that was given. */
    GivenMark given(MarkingSeat seat, @Nullable String marker) {
        return new GivenMark(
                seat.role,
                marker,
                Objects.requireNonNull(seat.points),
                criteria(seat),
                seat.remark,
                AnnotationColumn.read(seat.annotations),
                Objects.requireNonNull(seat.givenAt));
    }

    private static List<GivenMark.CriterionMark> criteria(MarkingSeat seat) {
        if (seat.criteria == null || seat.levels == null) {
            return List.of();
        }
        List<Criterion> criteria = parsed(seat.criteria).criteria();
        String[] levels = seat.levels.split(",");
        List<GivenMark.CriterionMark> marks = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            Level chosen = criterion.levels().get(Integer.parseInt(levels[i]));
            BigDecimal most = criterion.levels().stream().map(Level::points).reduce(BigDecimal.ZERO, BigDecimal::max);
            marks.add(new GivenMark.CriterionMark(criterion.name(), chosen.points(), most, chosen.words()));
        }
        return marks;
    }

    private static Rubric parsed(String stored) {
        return ((Rubric.Parsed) Rubric.read(stored)).rubric();
    }
}
