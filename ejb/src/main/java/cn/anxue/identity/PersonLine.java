package cn.anxue.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as an import's row tells of them.
 *
 * @param row number as the spreadsheet shows it
 * @param organisation credit code or exact name within the import's organisation; null means that organisation
 * @param jobCategory code or name in Chinese or English; null keeps a present one, else general-worker
 * @param startedOn null means today, for a new employment
 * @param role granted in that organisation; null grants none
 */
public record PersonLine(
        int row,
        String name,
        @Nullable String idNumber,
        @Nullable String mobile,
        @Nullable String username,
        @Nullable String organisation,
        @Nullable String jobCategory,
        @Nullable LocalDate startedOn,
        @Nullable Role role) {

    PersonInput input() {
        return new PersonInput(name, username, mobile, idNumber, null, null, null, null, null, null, null);
    }
}
