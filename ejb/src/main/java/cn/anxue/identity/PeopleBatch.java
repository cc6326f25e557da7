package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.RowOutcome;
import cn.anxue.platform.RowResult;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks and writes many people in the present transaction: what an import does with a chunk of its rows. The caller's
 * right at the import's organisation has been checked.
 *
 * <p>People are found by identity number, else mobile number, else username, and only under the same name. Accounts that
 * the caller does not manage are never changed: such a person gets a further employment when identity number and name
 * agree. Every other meeting with a foreign record is worded like a meeting with an own one, so that nothing shows whose
 * it is.
 */
@Dependent
public class PeopleBatch {

    @Inject
    private PersonRepository people;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PersonData data;

    @Inject
    private Appointments appointments;

    @Inject
    private JobCategories jobCategories;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    /**
     * Begins an import into an organisation's subtree.
     *
     * @param rehearsal when the transactions of {@link Run#apply} are rolled back
     */
    public Run begin(OrganisationView target, boolean rehearsal) {
        return new Run(target, rehearsal);
    }

    /** Rows of one import. In a rehearsal, whose transactions are rolled back, it remembers what would be there. */
    public final class Run {

        private final OrganisationView target;
        private final boolean rehearsal;
        private final Map<Long, Integer> firstRows = new HashMap<>();
        private PersonIndex index = new PersonIndex();
        private JobWords jobs = new JobWords(List.of());

        private Run(OrganisationView target, boolean rehearsal) {
            this.target = target;
            this.rehearsal = rehearsal;
        }

        public BatchResult apply(Caller caller, List<PersonLine> lines) {
            if (!rehearsal) {
                index = new PersonIndex();
            }
            jobs = new JobWords(jobCategories.all());
            Organisation top = organisations.find(target.id()).orElseThrow(Refusal::notFound);
            OrganisationIndex places = places(lines);
            index.load(people, hashes(lines), names(lines));
            List<RowResult> rows = new ArrayList<>();
            List<Credential> credentials = new ArrayList<>();
            for (PersonLine line : lines) {
                try {
                    String named = line.organisation();
                    Organisation place = named == null ? top : places.named("organisation", named);
                    RowOutcome outcome = outcome(caller, line, place, credentials);
                    rows.add(new RowResult(line.row(), outcome, line.name(), null));
                } catch (Refusal refusal) {
                    Problem first = refusal.problems().get(0);
                    rows.add(RowResult.rejected(line.row(), line.name(), first));
                }
            }
            return new BatchResult(rows, credentials);
        }

        private OrganisationIndex places(List<PersonLine> lines) {
            OrganisationIndex places = new OrganisationIndex(target.treePath());
            places.load(
                    organisations,
                    lines.stream()
                            .map(PersonLine::organisation)
                            .filter(Objects::nonNull)
                            .toList());
            return places;
        }

        private RowOutcome outcome(Caller caller, PersonLine line, Organisation place, List<Credential> credentials) {
            Role role = line.role();
            if (role != null
                    && !(caller.may(Permission.ROLE_GRANT, place.treePath) && caller.covers(role, place.treePath))) {
                throw Refusal.invalid("role", "roleAboveOwn");
            }
            String job = jobs.code(line.jobCategory());
            LocalDate today = Days.today(caller.now());
            Optional<Account> found = match(caller, line, today);
            if (found.isEmpty()) {
                create(caller, line, place, job, credentials);
                return RowOutcome.CREATED;
            }
            Account account = found.get();
            boolean changed = account.managedBy(caller, today) && update(caller, line, account);
            changed |= employ(caller, line, account, place, job, today);
            changed |= role != null && grant(caller, account, role, place);
            firstRows.putIfAbsent(account.person.id(), line.row());
            return changed ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
        }

        private void create(
                Caller caller,
                PersonLine line,
                Organisation place,
                @Nullable String job,
                List<Credential> credentials) {
            Person made = data.make(data.check(null, line.input(), index), caller.now());
            String password = data.drawPassword(made);
            people.add(made);
            Account account = new Account(made, List.of(), List.of());
            String asJob = job == null ? JobCategory.GENERAL : job;
            account.employments.add(new EmploymentPlace(
                    appointments.employ(caller, made.id(), place.id(), asJob, line.startedOn()), place));
            if (line.role() != null) {
                grant(caller, account, line.role(), place);
            }
            audit.append(
                    caller.personId(), caller.now(), "person.create", "person/" + made.id(), place.id(), made.name);
            index.add(account);
            firstRows.put(made.id(), line.row());
            credentials.add(new Credential(made.name, made.username, password));
        }

        private boolean update(Caller caller, PersonLine line, Account account) {
            PersonFacts facts = data.check(account.person, line.input(), index);
            PersonFacts kept = new PersonFacts(
                    account.person.name, facts.username(), facts.mobile(), facts.idNumber(), facts.idNumberHash());
            if (!data.differs(account.person, kept)) {
                return false;
            }
            Integer firstRow = firstRows.get(account.person.id());
            if (firstRow != null) {
                throw Refusal.invalid("", "rowContradicts", firstRow);
            }
            data.write(account.person, kept);
            index.add(account);
            audit.append(
                    caller.personId(),
                    caller.now(),
                    "person.update",
                    "person/" + account.person.id(),
                    target.id(),
                    account.person.name);
            return true;
        }

        private Optional<Account> match(Caller caller, PersonLine line, LocalDate today) {
            String idNumber = line.idNumber();
            String hash = idNumber == null ? null : secrets.keyedHash(IdNumber.normalise(idNumber));
            Optional<Account> numbered = hash == null ? Optional.empty() : index.withIdNumber(hash);
            if (numbered.isPresent()) {
                if (!sameName(numbered.get().person.name, line.name())) {
                    throw Refusal.invalid("idNumber", "numberOtherName");
                }
                return numbered;
            }
            String mobile = line.mobile();
            Optional<Account> found =
                    mobile == null ? Optional.empty() : index.withSignInName(MobileNumber.normalise(mobile));
            String taken = "mobile";
            if (found.isEmpty() && line.username() != null) {
                found = index.withSignInName(lower(line.username()));
                taken = "username";
            }
            boolean same = found.filter(account -> sameName(account.person.name, line.name())
                            && (hash == null || account.person.idNumberHash == null)
                            && account.managedBy(caller, today))
                    .isPresent();
            if (found.isPresent() && !same) {
                throw Refusal.invalid(taken, taken + "Taken");
            }
            return found;
        }
    }

    private boolean employ(
            Caller caller,
            PersonLine line,
            Account account,
            Organisation place,
            @Nullable String job,
            LocalDate today) {
        LocalDate from = line.startedOn();
        boolean known = account.employments.stream()
                .filter(one -> one.organisation().id() == place.id())
                .filter(one -> job == null || one.employment().jobCategory.equals(job))
                .anyMatch(one -> one.lastsOn(today) || from != null && one.lastsOn(from));
        if (known) {
            return false;
        }
        String asJob = job == null ? JobCategory.GENERAL : job;
        account.employments.add(
                new EmploymentPlace(appointments.employ(caller, account.person.id(), place.id(), asJob, from), place));
        return true;
    }

    private boolean grant(Caller caller, Account account, Role role, Organisation place) {
        boolean held = account.grants.stream()
                .anyMatch(one -> one.grant().role == role && one.organisation().id() == place.id());
        if (!held) {
            account.grants.add(
                    new GrantPlace(appointments.grant(caller, account.person.id(), role, place.id()), place));
        }
        return !held;
    }

    private List<String> hashes(List<PersonLine> lines) {
        return lines.stream()
                .map(PersonLine::idNumber)
                .filter(Objects::nonNull)
                .map(number -> secrets.keyedHash(IdNumber.normalise(number)))
                .toList();
    }

    private static List<String> names(List<PersonLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(
                        line.mobile() == null ? null : MobileNumber.normalise(line.mobile()),
                        line.username() == null ? null : lower(line.username())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String lower(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    /** Spaces and the forms of the middle dot do not count. */
    private static boolean sameName(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").replaceAll("[•・.]", "·");
    }
}
