package cn.anxue.questionbank;

import java.time.Instant;

/**
 * A saved mapping.
 *
 * @param organisation name of the organisation whose it is
 * @param editable whether the caller may change it
 */
public record MappingView(
        long id,
        String name,
        long organisationId,
        String organisation,
        MappingData mapping,
        boolean editable,
        Instant changedAt,
        int rowVersion) {}
