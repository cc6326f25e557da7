package cn.anxue.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employment as its reader sees it.
 *
 * @param endedOn the last day, or null while it lasts
 * @param editable whether the reader may end it
 */
public record EmploymentView(
        long id,
        long organisationId,
        String organisation,
        String jobCategory,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean editable) {}
