package cn.anxue.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a mapping.
 *
 * @param name up to 120 characters, once in an organisation
 * @param organisationId whose it is; the organisation of the caller's highest role that may write banks when missing;
 *     cannot be changed afterwards
 * @param rowVersion the version that was read, for a change; null skips the check
 */
public record MappingInput(
        @Nullable String name,
        @Nullable Long organisationId,
        @Nullable MappingData mapping,
        @Nullable Integer rowVersion) {}
