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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills and checks what a person's record holds; shared by the pages, the API and imports. */
@Dependent
class PersonData {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PersonRepository people;

    @Inject
    private Secrets secrets;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInCache signIns;

    /** A missing number leaves the present one: it is never shown whole, so an editor cannot send it back. */
    void fill(Person person, PersonInput input) {
        person.name = Inputs.text("name", input.name(), 80);
        String mobile = Inputs.optionalText("mobile", input.mobile(), 30);
        if (mobile != null) {
            setMobile(person, MobileNumber.normalise(mobile));
        }
        String idNumber = Inputs.optionalText("idNumber", input.idNumber(), 30);
        if (idNumber != null) {
            setIdNumber(person, IdNumber.normalise(idNumber));
        }
        setUsername(person, Inputs.optionalText("username", input.username(), 60));
    }

    private void setMobile(Person person, String mobile) {
        if (!MobileNumber.valid(mobile)) {
            throw Refusal.invalid("mobile", "mobile");
        }
        refuseTaken(people.bySignInName(mobile), person, "mobile", "mobileTaken");
        person.mobile = mobile;
    }

    private void setIdNumber(Person person, String number) {
        if (!IdNumber.valid(number)) {
            throw Refusal.invalid("idNumber", "idNumber");
        }
        String hash = secrets.keyedHash(number);
        refuseTaken(people.byIdNumberHash(hash), person, "idNumber", "idNumberTaken");
        person.idNumberHash = hash;
        person.idNumberSealed = secrets.seal(number);
        person.idNumberMasked = IdNumber.mask(number);
    }

    private void setUsername(Person person, @Nullable String given) {
        String username = given == null ? person.username == null ? person.mobile : person.username : given;
        if (username == null) {
            throw Refusal.invalid("username", "usernameOrMobile");
        }
        String lower = username.toLowerCase(Locale.ROOT);
        if (!lower.matches("[a-z0-9][a-z0-9._@-]{1,59}") || MobileNumber.valid(lower) && !lower.equals(person.mobile)) {
            throw Refusal.invalid("username", "username");
        }
        refuseTaken(people.bySignInName(lower), person, "username", "usernameTaken");
        person.username = lower;
    }

    private static void refuseTaken(Optional<Person> holder, Person person, String field, String code) {
        if (holder.filter(other -> other != person).isPresent()) {
            throw Refusal.invalid(field, code);
        }
    }

    /** @return the one-time password that was drawn, or null when one was given */
    @Nullable
    String setPassword(Person person, PersonInput input) {
        if (input.password() == null) {
            String drawn = secrets.oneTimePassword();
            person.passwordHash = passwords.hashOneTime(drawn);
            person.mustChangePassword = true;
            return drawn;
        }
        if (!Passwords.acceptable(input.password())) {
            throw Refusal.invalid("password", "password");
        }
        person.passwordHash = passwords.hash(input.password());
        person.mustChangePassword = Boolean.TRUE.equals(input.mustChangePassword());
        return null;
    }

    String jobCategory(@Nullable String code) {
        String wanted = code == null || code.isBlank() ? "general-worker" : code.strip();
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

    static PersonRow masked(PersonRow row) {
        return new PersonRow(
                row.id(),
                row.name(),
                row.username().equals(row.mobile()) ? MobileNumber.mask(row.username()) : row.username(),
                row.mobile() == null ? null : MobileNumber.mask(row.mobile()),
                row.idNumber(),
                row.active(),
                row.organisationId(),
                row.organisation(),
                row.jobCategory());
    }
}
