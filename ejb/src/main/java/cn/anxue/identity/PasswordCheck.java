package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose name and password are given, for the modules that sign people in. Runs outside transactions: comparing
 * takes long, and a failure is counted whatever becomes of the caller's work.
 */
@Dependent
public class PasswordCheck {

    @Inject
    private PersonRepository people;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInGuard guard;

    /**
     * The id of the active person. A wrong name and a wrong password are refused with the same words after the same time;
     * after too many failures an account or an address has to wait.
     */
    public long person(Caller caller, @Nullable String name, @Nullable String password) {
        String asked = asked(name);
        guard.refuseWhileBlocked(asked, caller);
        Optional<Person> person = asked.isEmpty() ? Optional.empty() : people.bySignInName(asked);
        String given = password == null ? "" : password;
        boolean right =
                passwords.matches(given, person.map(found -> found.passwordHash).orElse(guard.dummyHash()));
        if (!right || person.filter(found -> found.active).isEmpty()) {
            guard.failed(asked, caller);
            throw Refusal.unauthenticated("wrongCredentials");
        }
        return person.get().id();
    }

    /** The name as failures are counted by. */
    static String asked(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
