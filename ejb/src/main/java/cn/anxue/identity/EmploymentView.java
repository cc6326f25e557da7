package cn.anxue.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param endedOn the last day, or null while it lasts */
public record EmploymentView(
        long id,
        long organisationId,
        String organisation,
        String jobCategory,
        LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
