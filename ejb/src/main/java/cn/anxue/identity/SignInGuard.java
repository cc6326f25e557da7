package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down and records what came of it. Its own transactions: a failure is counted although the sign-in is
 * refused. An address may fail more often than an account, since a whole training centre shares one.
 */
@ApplicationScoped
public class SignInGuard {

    static final int ACCOUNT_FAILURES = 5;
    static final int ADDRESS_FAILURES = 100;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Secrets secrets;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    private String dummyHash = "";

    @PostConstruct
    void prepare() {
        dummyHash = passwords.hash(secrets.token());
    }

    /** A hash no password fits, so that an unknown name takes as long as a wrong password. */
    public String dummyHash() {
        return dummyHash;
    }

    @Transactional
    public void refuseWhileBlocked(String name, Caller caller) {
        for (String subject : new String[] {account(name), address(caller)}) {
            SignInThrottle throttle = entities.find(SignInThrottle.class, subject);
            Instant until = throttle == null ? null : throttle.blockedUntil;
            if (until != null && until.isAfter(caller.now())) {
                throw Refusal.tooMany(
                        "tooManySignIns", Duration.between(caller.now(), until).toSeconds() + 1);
            }
        }
    }

    @Transactional
    public void failed(String name, Caller caller) {
        count(account(name), ACCOUNT_FAILURES, caller.now());
        count(address(caller), ADDRESS_FAILURES, caller.now());
        audit.append(null, caller.now(), "signIn.fail", null, null, caller.origin());
    }

    @Transactional
    public SignedIn succeeded(
            long personId, String name, Caller caller, SignInService.Kind kind, @Nullable String agent) {
        SignInThrottle throttle = entities.find(SignInThrottle.class, account(name));
        if (throttle != null) {
            entities.remove(throttle);
        }
        String token = secrets.token();
        SignIn made = new SignIn();
        made.tokenHash = Secrets.sha256(token.getBytes(StandardCharsets.UTF_8));
        made.personId = personId;
        made.kind = kind.name();
        made.agent = agent == null ? null : agent.substring(0, Math.min(200, agent.length()));
        made.createdAt = caller.now();
        made.seenAt = caller.now();
        made.expiresAt =
                caller.now().plus(kind == SignInService.Kind.API ? SignInService.API_LIFE : SignInService.BROWSER_LIFE);
        entities.persist(made);
        audit.append(personId, caller.now(), "signIn.start", "person/" + personId, null, kind.name());
        Person person = entities.find(Person.class, personId);
        return new SignedIn(token, personId, person.name, person.mustChangePassword, made.expiresAt);
    }

    private void count(String subject, int allowed, Instant now) {
        SignInThrottle throttle = entities.find(SignInThrottle.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (throttle == null) {
            throttle = new SignInThrottle();
            throttle.subjectHash = subject;
            entities.persist(throttle);
        } else if (throttle.lastFailureAt.plus(FORGIVEN_AFTER).isBefore(now)) {
            throttle.failures = 0;
        }
        throttle.failures++;
        throttle.lastFailureAt = now;
        if (throttle.failures >= allowed) {
            int doublings = Math.min(4, throttle.failures - allowed);
            Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
            throttle.blockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    private String account(String name) {
        return secrets.keyedHash("account " + name);
    }

    private String address(Caller caller) {
        return secrets.keyedHash("address " + caller.origin());
    }
}
