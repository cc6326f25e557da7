package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of browsers and API clients. Both get an opaque token that is looked up in the database, so that signing out
 * everywhere works at once and a restart signs nobody out.
 */
@Stateless
public class SignInService {

    /** Idle time after which a browser has to sign in again. */
    static final Duration BROWSER_IDLE = Duration.ofHours(2);
    /** A browser session's whole life. */
    static final Duration BROWSER_LIFE = Duration.ofHours(12);

    static final Duration API_LIFE = Duration.ofHours(12);

    /** A row is touched at most once in this time: reading a page must not cost a write. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PersonRepository people;

    @Inject
    private Passwords passwords;

    @Inject
    private Secrets secrets;

    @Inject
    private SignInCache cache;

    @Inject
    private SignInGuard guard;

    @Inject
    private PasswordCheck check;

    @Inject
    private PersonData data;

    @Inject
    private AuditTrail audit;

    /** How a client signs in: a browser's token ends when idle, an API token after 12 hours. */
    public enum Kind {
        BROWSER,
        API,
        /** For the exam alone, at a device of an exam hall: see {@link HallSignIns}. */
        HALL
    }

    /**
     * Checks username or mobile number and password. The answer to a wrong name and to a wrong password is the same and
     * takes the same time. After five failures an account, after a hundred an address has to wait.
     */
    @Requires(value = ANYONE, beforePasswordChange = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn signIn(Caller caller, @Nullable String name, @Nullable String password, Kind kind, String agent) {
        return signIn(caller, name, password, kind, agent, null);
    }

    /**
     * The same for the one person whose page is open: another person's name and password are right but refused, and
     * nobody is signed in by them.
     */
    @Requires(value = ANYONE, beforePasswordChange = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn signInAgain(
            Caller caller, long personId, @Nullable String name, @Nullable String password, String agent) {
        return signIn(caller, name, password, Kind.BROWSER, agent, personId);
    }

    private SignedIn signIn(
            Caller caller,
            @Nullable String name,
            @Nullable String password,
            Kind kind,
            String agent,
            @Nullable Long only) {
        long person = check.person(caller, name, password);
        if (only != null && person != only) {
            throw Refusal.forbidden("signInOther");
        }
        return guard.succeeded(person, PasswordCheck.asked(name), caller, kind, agent);
    }

    /** Who holds the token; empty when it is unknown, expired, idle for too long or signed out. */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public Optional<Caller> resolve(Caller caller, String token) {
        String hash = Secrets.sha256(token.getBytes(StandardCharsets.UTF_8));
        return cache.find(hash)
                .or(() -> load(hash, caller))
                .filter(holder -> holder.expiresAt().isAfter(caller.now()))
                .map(holder -> new Caller(
                        holder.personId(),
                        holder.name(),
                        Locale.forLanguageTag(holder.locale()),
                        holder.grants(),
                        holder.mustChangePassword(),
                        holder.examOnly(),
                        caller.origin(),
                        false,
                        caller.now()));
    }

    private Optional<SignInCache.Holder> load(String hash, Caller caller) {
        Optional<SignIn> found = entities.createQuery(
                        "select s from SignIn s where s.tokenHash = :hash and s.endedAt is null", SignIn.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .filter(signIn -> signIn.expiresAt.isAfter(caller.now()))
                .filter(signIn -> !idleTooLong(signIn, caller));
        Optional<Person> person =
                found.flatMap(signIn -> people.find(signIn.personId)).filter(one -> one.active);
        if (found.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().seenAt.plus(TOUCH).isBefore(caller.now())) {
            found.get().seenAt = caller.now();
        }
        boolean hall = found.get().kind.equals(Kind.HALL.name());
        SignInCache.Holder holder = new SignInCache.Holder(
                found.get().id(),
                person.get().id(),
                person.get().name,
                person.get().locale,
                !hall && person.get().mustChangePassword,
                hall,
                hall
                        ? List.of()
                        : people.grants(person.get().id()).stream()
                                .map(GrantPlace::value)
                                .toList(),
                found.get().expiresAt);
        cache.keep(hash, holder);
        return Optional.of(holder);
    }

    private static boolean idleTooLong(SignIn signIn, Caller caller) {
        return signIn.kind.equals(Kind.BROWSER.name())
                && signIn.seenAt.plus(BROWSER_IDLE).isBefore(caller.now());
    }

    /** Ends the sign-in of this token. */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public void signOut(Caller caller, String token) {
        entities.createQuery("update SignIn s set s.endedAt = :now where s.tokenHash = :hash and s.endedAt is null")
                .setParameter("now", caller.now())
                .setParameter("hash", Secrets.sha256(token.getBytes(StandardCharsets.UTF_8)))
                .executeUpdate();
        cache.forget();
    }

    /** Ends every sign-in of the caller, this one included. */
    @Requires(value = SIGNED_IN, beforePasswordChange = true)
    public void signOutEverywhere(Caller caller) {
        data.endSignIns(caller.person(), caller.now());
        audit.append(caller.personId(), caller.now(), "signIn.endAll", "person/" + caller.person(), null, null);
    }

    /** Sets a new password and ends every other sign-in; the present one ends too, the caller signs in anew. */
    @Requires(value = SIGNED_IN, beforePasswordChange = true)
    public void changePassword(Caller caller, @Nullable String present, @Nullable String wanted) {
        Person person = people.find(caller.person()).orElseThrow(Refusal::notFound);
        if (present == null || !passwords.matches(present, person.passwordHash)) {
            throw Refusal.invalid("present", "wrongPassword");
        }
        if (wanted == null || !Passwords.acceptable(wanted)) {
            throw Refusal.invalid("wanted", "password");
        }
        if (wanted.equals(present) || wanted.equalsIgnoreCase(person.username)) {
            throw Refusal.invalid("wanted", "passwordSame");
        }
        person.passwordHash = passwords.hash(wanted);
        person.mustChangePassword = false;
        data.endSignIns(person.id(), caller.now());
        audit.append(caller.personId(), caller.now(), "person.changePassword", "person/" + person.id(), null, null);
    }

    /** Remembers the language in which the caller reads. */
    @Requires(value = SIGNED_IN, beforePasswordChange = true)
    public void chooseLocale(Caller caller, Locale locale) {
        Person person = people.find(caller.person()).orElseThrow(Refusal::notFound);
        person.locale = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        cache.forget();
    }
}
