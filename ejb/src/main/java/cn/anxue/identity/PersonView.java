package cn.anxue.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's record; numbers are masked.
 *
 * @param manageable whether the reader may change the account and reset its password
 */
public record PersonView(
        long id,
        String name,
        String username,
        @Nullable String mobile,
        @Nullable String idNumber,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        List<EmploymentView> employments,
        List<RoleView> roles,
        boolean manageable,
        int rowVersion) {}
