package cn.anxue.identity;

import java.util.Optional;

/** Finds who holds a sign-in name or an identity number: in the database, or among what an import has prefetched. */
interface PersonFinder {

    /** By username or mobile number; a username never looks like somebody else's mobile number. */
    Optional<Person> bySignInName(String name);

    Optional<Person> byIdNumberHash(String hash);
}
