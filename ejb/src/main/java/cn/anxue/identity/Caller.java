package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when: the first argument of every use case. The time is taken once per request at the edge, so that one
 * request has one time and tests set it.
 *
 * @param personId null for anonymous callers and for the platform's own jobs
 * @param origin address of the client for throttling, empty for jobs
 * @param mustChangePassword while true, only changing the password is allowed
 * @param examOnly signed in at a device of an exam hall: sits the exam of its sitting and does nothing else
 */
public record Caller(
        @Nullable Long personId,
        String name,
        Locale locale,
        List<Grant> grants,
        boolean mustChangePassword,
        boolean examOnly,
        String origin,
        boolean system,
        Instant now) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** Nobody in particular. */
    public static Caller anonymous(Locale locale, String origin, Instant now) {
        return new Caller(null, "", locale, List.of(), false, false, origin, false, now);
    }

    /** The platform itself: jobs, installation and demonstration data. It passes every permission. */
    public static Caller system(Instant now) {
        return new Caller(null, "system", Locale.SIMPLIFIED_CHINESE, List.of(), false, false, "", true, now);
    }

    public boolean signedIn() {
        return personId != null;
    }

    /** The person's id; refuses when nobody is signed in. */
    public long person() {
        if (personId == null) {
            throw Refusal.unauthenticated("signInFirst");
        }
        return Objects.requireNonNull(personId);
    }

    /** Whether the permission is held anywhere. */
    public boolean may(Permission permission) {
        return switch (permission) {
            case ANYONE -> true;
            case SIGNED_IN -> (signedIn() && !examOnly) || system;
            case SIT_EXAM -> signedIn() || system;
            case SYSTEM -> system;
            default -> system || grants.stream().anyMatch(grant -> grant.role().allows(permission));
        };
    }

    /** Whether the permission is held for the organisation at {@code treePath}. */
    public boolean may(Permission permission, String treePath) {
        return system
                || grants.stream()
                        .anyMatch(grant -> grant.role().allows(permission) && treePath.startsWith(grant.treePath()));
    }

    /** Whether the caller holds all that the role allows, for the organisation at {@code treePath}. */
    public boolean covers(Role role, String treePath) {
        return role.permissions().stream().allMatch(held -> may(held, treePath));
    }

    /** Refuses with «not found» unless the permission is held for the organisation at {@code treePath} (I9). */
    public void check(Permission permission, String treePath) {
        if (!may(permission, treePath)) {
            throw Refusal.notFound();
        }
    }

    /** The subtrees in which the permission is held, for queries. */
    public Scope scope(Permission permission) {
        if (system) {
            return new Scope(List.of("/"));
        }
        return new Scope(grants.stream()
                .filter(grant -> grant.role().allows(permission))
                .map(Grant::treePath)
                .distinct()
                .toList());
    }

    /** The organisation of the caller's highest role with the permission; empty for none. */
    public Optional<Long> highest(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.role().allows(permission))
                .min(Comparator.comparingInt((Grant grant) -> grant.treePath().length())
                        .thenComparingLong(Grant::organisationId))
                .map(Grant::organisationId);
    }

    /** The same caller, reading in another language. */
    public Caller withLocale(Locale other) {
        return new Caller(personId, name, other, grants, mustChangePassword, examOnly, origin, system, now);
    }

    /** The same caller at another time. */
    public Caller at(Instant time) {
        return new Caller(personId, name, locale, grants, mustChangePassword, examOnly, origin, system, time);
    }
}
