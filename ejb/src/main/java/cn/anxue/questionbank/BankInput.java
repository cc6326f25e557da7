package cn.anxue.questionbank;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a bank.
 *
 * @param organisationId whose it is; for a new bank the organisation of the caller's highest role that may write banks
 *     when missing; cannot be changed afterwards
 * @param active false closes the bank; null leaves it as it is
 * @param rowVersion the version that was read, for a change; null skips the check
 */
public record BankInput(
        @Nullable String name,
        @Nullable Long organisationId,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable Integer rowVersion) {}
