package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/** A person in a list, with the present employment within the caller's organisations. */
public record PersonRow(
        long id,
        String name,
        String username,
        @Nullable String mobile,
        @Nullable String idNumber,
        boolean active,
        long organisationId,
        String organisation,
        String jobCategory) {}
