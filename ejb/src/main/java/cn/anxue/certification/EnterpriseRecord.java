package cn.anxue.certification;

import cn.anxue.identity.OrganisationView;
import cn.anxue.learning.AssignmentProgress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training record of an enterprise (一企一档): the organisation with everything below it.
 *
 * @param people employed today, at most as many as were asked for
 * @param peopleTotal how many there are
 * @param coverage by assignment
 * @param jobs people and how many of them hold a valid certificate, by job category
 * @param certificates how many are valid, expiring (within 60 days; these are valid too), expired and revoked
 */
public record EnterpriseRecord(
        OrganisationView organisation,
        List<Member> people,
        long peopleTotal,
        List<AssignmentProgress> coverage,
        List<Job> jobs,
        Counts certificates) {

    public EnterpriseRecord {
        people = List.copyOf(people);
        coverage = List.copyOf(coverage);
        jobs = List.copyOf(jobs);
    }

    /**
     * Someone employed there.
     *
     * @param idNumber masked
     * @param jobCategory code
     * @param completed curricula completed while working there
     * @param validUntil of the certificate that holds longest, null without a valid one
     */
    public record Member(
            long personId,
            String name,
            @Nullable String idNumber,
            String organisation,
            String jobCategory,
            LocalDate startedOn,
            BigDecimal creditHours,
            long completed,
            long validCertificates,
            @Nullable LocalDate validUntil) {}

    /** A job category by its code. */
    public record Job(String jobCategory, long people, long certified) {

        /** Of these people, how many of a hundred hold a valid certificate; rounded down. */
        public int percent() {
            return people == 0 ? 0 : (int) (certified * 100 / people);
        }
    }

    public record Counts(long valid, long expiring, long expired, long revoked) {}
}
