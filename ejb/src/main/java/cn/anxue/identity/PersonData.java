package cn.anxue.identity;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks and writes what a person's record holds; shared by the pages, the API and imports. Checking comes first and
 * changes nothing, so that one bad row leaves no half-changed person in an import's transaction.
 */
@Dependent
class PersonData {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Secrets secrets;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInCache signIns;

    /**
     * A missing number leaves the present one: it is never shown whole, so an editor cannot send it back.
     *
     * @param present null for a new person
     */
    PersonFacts check(@Nullable Person present, PersonInput input, PersonFinder others) {
        String name = Inputs.text("name", input.name(), 80);
        String mobile = mobile(present, input, others);
        String idNumber = idNumber(input);
        String hash = idNumber == null ? null : secrets.keyedHash(idNumber);
        if (hash != null) {
            refuseTaken(others.byIdNumberHash(hash), present, "idNumber", "idNumberTaken");
        }
        return new PersonFacts(name, username(present, input, mobile, others), mobile, idNumber, hash);
    }

    private static @Nullable String mobile(@Nullable Person present, PersonInput input, PersonFinder others) {
        String given = Inputs.optionalText("mobile", input.mobile(), 30);
        if (given == null) {
            return present == null ? null : present.mobile;
        }
        String mobile = MobileNumber.normalise(given);
        if (!MobileNumber.valid(mobile)) {
            throw Refusal.invalid("mobile", "mobile");
        }
        refuseTaken(others.bySignInName(mobile), present, "mobile", "mobileTaken");
        return mobile;
    }

    private static @Nullable String idNumber(PersonInput input) {
        String given = Inputs.optionalText("idNumber", input.idNumber(), 30);
        if (given == null) {
            return null;
        }
        String number = IdNumber.normalise(given);
        if (!IdNumber.valid(number)) {
            throw Refusal.invalid("idNumber", "idNumber");
        }
        return number;
    }

    private static String username(
            @Nullable Person present, PersonInput input, @Nullable String mobile, PersonFinder others) {
        String given = Inputs.optionalText("username", input.username(), 60);
        String username = given == null ? unchanged(present, mobile) : given;
        if (username == null) {
            throw Refusal.invalid("username", "usernameOrMobile");
        }
        String lower = username.toLowerCase(Locale.ROOT);
        if (!lower.matches("[a-z0-9][a-z0-9._@-]{1,59}") || MobileNumber.valid(lower) && !lower.equals(mobile)) {
            throw Refusal.invalid("username", "username");
        }
        refuseTaken(others.bySignInName(lower), present, "username", "usernameTaken");
        return lower;
    }

    /** A username that is the mobile number follows it. */
    private static @Nullable String unchanged(@Nullable Person present, @Nullable String mobile) {
        return present == null || present.username.equals(present.mobile) ? mobile : present.username;
    }

    private static void refuseTaken(Optional<Person> holder, @Nullable Person present, String field, String code) {
        if (holder.filter(other -> other != present).isPresent()) {
            throw Refusal.invalid(field, code);
        }
    }

    /** Whether writing the facts would change the person. */
    boolean differs(Person person, PersonFacts facts) {
        return !Objects.equals(person.name, facts.name())
                || !Objects.equals(person.username, facts.username())
                || !Objects.equals(person.mobile, facts.mobile())
                || facts.idNumberHash() != null && !facts.idNumberHash().equals(person.idNumberHash);
    }

    void write(Person person, PersonFacts facts) {
        person.name = facts.name();
        person.username = facts.username();
        person.mobile = facts.mobile();
        String number = facts.idNumber();
        if (number != null && !Objects.equals(facts.idNumberHash(), person.idNumberHash)) {
            person.idNumberHash = facts.idNumberHash();
            person.idNumberSealed = secrets.seal(number);
            person.idNumberMasked = IdNumber.mask(number);
        }
    }

    /** A new active person without a password yet. */
    Person make(PersonFacts facts, Instant now) {
        Person made = new Person();
        write(made, facts);
        made.createdAt = now;
        made.locale = "zh-CN";
        made.active = true;
        return made;
    }

    /** @return the one-time password that was drawn */
    String drawPassword(Person person) {
        String drawn = secrets.oneTimePassword();
        person.passwordHash = passwords.hashOneTime(drawn);
        person.mustChangePassword = true;
        return drawn;
    }

    /** @return the one-time password that was drawn, or null when one was given */
    @Nullable
    String setPassword(Person person, PersonInput input) {
        if (input.password() == null) {
            return drawPassword(person);
        }
        if (!Passwords.acceptable(input.password())) {
            throw Refusal.invalid("password", "password");
        }
        person.passwordHash = passwords.hash(input.password());
        person.mustChangePassword = Boolean.TRUE.equals(input.mustChangePassword());
        return null;
    }

    String jobCategory(@Nullable String code) {
        String wanted = code == null || code.isBlank() ? JobCategory.GENERAL : code.strip();
        if (entities.find(JobCategory.class, wanted) == null) {
            throw Refusal.invalid("jobCategory", "jobCategory", wanted);
        }
        return wanted;
    }

    void endSignIns(long personId, Instant now) {
        entities.createQuery("update SignIn s set s.endedAt = :now where s.personId = :person and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("person", personId)
                .executeUpdate();
        signIns.forget();
    }

    static String maskedUsername(String username, @Nullable String mobile) {
        return username.equals(mobile) ? MobileNumber.mask(username) : username;
    }

    static PersonRow masked(PersonRow row) {
        return new PersonRow(
                row.id(),
                row.name(),
                maskedUsername(row.username(), row.mobile()),
                row.mobile() == null ? null : MobileNumber.mask(row.mobile()),
                row.idNumber(),
                row.active(),
                row.organisationId(),
                row.organisation(),
                row.jobCategory());
    }
}
