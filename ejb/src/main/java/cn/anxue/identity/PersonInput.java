package cn.anxue.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a person.
 *
 * @param username for sign-in; null takes the mobile number
 * @param idNumber resident identity number; kept encrypted
 * @param password null draws a one-time password, which is answered once
 * @param mustChangePassword null means: only when the password was drawn
 * @param organisationId where the person works; needed for a new person
 * @param jobCategory code of a job category; null means general-worker
 * @param startedOn null means today
 * @param rowVersion the version that was read, for a change; null skips the check
 */
public record PersonInput(
        @Nullable String name,
        @Nullable String username,
        @Nullable String mobile,
        @Nullable String idNumber,
        @Nullable String password,
        @Nullable Boolean mustChangePassword,
        @Nullable Long organisationId,
        @Nullable String jobCategory,
        @Nullable LocalDate startedOn,
        @Nullable Boolean active,
        @Nullable Integer rowVersion) {}
