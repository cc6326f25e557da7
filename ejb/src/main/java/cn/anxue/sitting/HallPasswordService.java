package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ANYONE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.PasswordCheck;
import cn.anxue.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password at a device of an exam hall: as with a ticket, for the exam of the sitting alone. No
 * enterprise bean: the password is compared outside the transaction that seats the candidate.
 */
@ApplicationScoped
public class HallPasswordService {

    @Inject
    private PasswordCheck passwords;

    @Inject
    private HallSeats seats;

    /** Seats whose name and password they are; refuses a closed device and people who are not on its roster. */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public HallEntry admit(
            Caller caller, String token, @Nullable String name, @Nullable String password, @Nullable String agent) {
        return seats.begin(caller, token, passwords.person(caller, name, password), agent);
    }
}
