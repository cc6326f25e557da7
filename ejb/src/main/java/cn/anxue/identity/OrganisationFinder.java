package cn.anxue.identity;

import java.util.Optional;

/** Finds who holds a credit code: in the database, or among what an import has prefetched. */
interface OrganisationFinder {

    Optional<Organisation> byCreditCode(String code);
}
