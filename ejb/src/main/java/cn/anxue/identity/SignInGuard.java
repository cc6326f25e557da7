package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down and records what came of it. Its own transactions: a failure is counted although the sign-in is
 * refused. An address may fail more often than an account, since a whole training centre shares one.
 */
@ApplicationScoped
public class SignInGuard {

    static final int ACCOUNT_FAILURES = 5;
    static final int ADDRESS_FAILURES = 100;

    @Inject
    private Throttle throttle;

    @Inject
    private SignIns signIns;

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

    public void refuseWhileBlocked(String name, Caller caller) {
        throttle.refuseWhileBlocked(account(name), "tooManySignIns", caller.now());
        throttle.refuseWhileBlocked(address(caller), "tooManySignIns", caller.now());
    }

    @Transactional
    public void failed(String name, Caller caller) {
        throttle.failed(account(name), ACCOUNT_FAILURES, caller.now());
        throttle.failed(address(caller), ADDRESS_FAILURES, caller.now());
        audit.append(null, caller.now(), "signIn.fail", null, null, caller.origin());
    }

    @Transactional
    public SignedIn succeeded(
            long personId, String name, Caller caller, SignInService.Kind kind, @Nullable String agent) {
        throttle.forget(account(name));
        Duration life = kind == SignInService.Kind.API ? SignInService.API_LIFE : SignInService.BROWSER_LIFE;
        return signIns.begin(personId, kind, caller.now(), caller.now().plus(life), agent);
    }

    private String account(String name) {
        return secrets.keyedHash("account " + name);
    }

    private String address(Caller caller) {
        return secrets.keyedHash("address " + caller.origin());
    }
}
