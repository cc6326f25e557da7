package cn.anxue.certification;

import cn.anxue.identity.PersonView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training record of a person (一人一档), as far as the reader may see it.
 *
 * @param person numbers masked, with employments
 * @param studies curricula, newest first
 * @param attempts exam attempts that have ended, newest first
 * @param certificates newest first
 * @param creditHours sum over the curricula
 */
public record PersonRecord(
        PersonView person,
        List<Study> studies,
        List<Attempt> attempts,
        List<CertificateRow> certificates,
        BigDecimal creditHours) {

    public PersonRecord {
        studies = List.copyOf(studies);
        attempts = List.copyOf(attempts);
        certificates = List.copyOf(certificates);
    }

    /** A curriculum that was begun; {@code score} is of 100. */
    public record Study(
            String curriculum,
            String organisation,
            Instant startedAt,
            LocalDate dueOn,
            BigDecimal creditedHours,
            BigDecimal requiredHours,
            @Nullable Instant studiedAt,
            @Nullable BigDecimal score,
            @Nullable Instant completedAt) {}

    /** An exam attempt; {@code score} and {@code maximum} in points. */
    public record Attempt(
            String exam,
            String organisation,
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal score,
            BigDecimal maximum,
            boolean passed) {}
}
