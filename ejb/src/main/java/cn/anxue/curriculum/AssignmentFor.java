package cn.anxue.curriculum;

import cn.anxue.identity.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum that is due, with the version that people who start now get.
 *
 * @param organisationId where it was assigned; it covers the whole subtree of {@code treePath}
 * @param jobCategory only people of this job category, or null for everyone
 */
public record AssignmentFor(
        long assignmentId,
        long curriculumId,
        long curriculumVersionId,
        long organisationId,
        String treePath,
        @Nullable String jobCategory,
        LocalDate dueOn,
        Instant assignedAt) {

    /** Whether somebody who works there is meant. */
    public boolean covers(Workplace workplace) {
        return workplace.treePath().startsWith(treePath)
                && (jobCategory == null || jobCategory.equals(workplace.jobCategory()));
    }
}
