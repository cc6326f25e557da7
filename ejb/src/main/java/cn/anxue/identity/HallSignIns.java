package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in at a device of an exam hall, for the module that has checked the admission ticket or the password. It holds
 * no roles and sits exams only ({@link Permission#SIT_EXAM}): a ticket is paper that others can pick up, and a shared
 * device may be left without signing out.
 */
@Dependent
public class HallSignIns {

    @Inject
    private SignIns signIns;

    @Inject
    private PersonRepository people;

    /**
     * Signs the person in, within the caller's transaction; refuses who is no longer active.
     *
     * @param until when it ends by itself
     */
    public SignedIn begin(long personId, Instant now, Instant until, @Nullable String agent) {
        if (people.find(personId).filter(person -> person.active).isEmpty()) {
            throw Refusal.notFound();
        }
        return signIns.begin(personId, SignInService.Kind.HALL, now, until, agent);
    }
}
