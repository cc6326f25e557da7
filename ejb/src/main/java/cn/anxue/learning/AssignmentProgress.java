package cn.anxue.learning;

import java.time.LocalDate;

/** How far the people are whom an assignment reaches; counted as in {@link OrganisationProgress}. */
public record AssignmentProgress(
        long assignmentId,
        long curriculumId,
        String curriculum,
        LocalDate dueOn,
        long covered,
        long started,
        long studied,
        long completed,
        long overdue) {

    /** Of those covered, how many of a hundred are complete; rounded down. */
    public int percent() {
        return covered == 0 ? 0 : (int) (completed * 100 / covered);
    }
}
