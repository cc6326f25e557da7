package cn.anxue.identity;

import java.util.List;

/**
 * An organisation with its surroundings.
 *
 * @param above from the root down to the parent; only names, since the caller need not manage them
 * @param children organisations directly below it
 * @param people now employed in it and below
 */
public record OrganisationRecord(OrganisationView organisation, List<Above> above, long children, long people) {

    public OrganisationRecord {
        above = List.copyOf(above);
    }

    /** An organisation on the way from the root. */
    public record Above(long id, String name, boolean readable) {}
}
