package cn.anxue.identity;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Look-ups of organisations and people for the other modules' services, which have checked the caller's permission. */
@Dependent
public class Directory {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PersonRepository people;

    /** The organisation; refuses with «not found» unless the caller holds the permission there (I9). */
    public OrganisationView organisation(Caller caller, Permission permission, long id) {
        OrganisationView found = organisation(id);
        caller.check(permission, found.treePath());
        return found;
    }

    /** The organisation, without a check. */
    public OrganisationView organisation(long id) {
        return organisations.find(id).map(Organisation::view).orElseThrow(Refusal::notFound);
    }

    /** The person, without a check; masked numbers, no roles. */
    public PersonBrief person(long id) {
        Person found = people.find(id).orElseThrow(Refusal::notFound);
        return new PersonBrief(found.id(), found.name, found.idNumberMasked);
    }

    /** The person as a caller with the roles held now, for work that goes on without a request. */
    public Caller standIn(long personId, Instant now) {
        Person found = people.find(personId).filter(one -> one.active).orElseThrow(Refusal::notFound);
        List<Grant> grants =
                people.grants(personId).stream().map(GrantPlace::value).toList();
        return new Caller(
                personId, found.name, Locale.forLanguageTag(found.locale), grants, false, false, "", false, now);
    }

    /** A person with the workplace that counts here. */
    public record Employed(long id, String name, long organisationId) {}

    /**
     * Who works in the organisation or below it today, each once; refuses with «not found» unless the caller holds the
     * permission there.
     *
     * @param most of them
     */
    public List<Employed> employees(Caller caller, Permission permission, long organisationId, int most) {
        Scope subtree = new Scope(
                List.of(organisation(caller, permission, organisationId).treePath()));
        Map<Long, Employed> found = new LinkedHashMap<>();
        people.list(subtree, ListQuery.first(), Days.today(caller.now()), most).stream()
                .filter(PersonRow::active)
                .forEach(row -> found.putIfAbsent(row.id(), new Employed(row.id(), row.name(), row.organisationId())));
        return List.copyOf(found.values());
    }

    /**
     * Who works within the caller's subtrees today, by the sign-in name asked for; unknown people and people elsewhere
     * are missing.
     */
    public Map<String, Employed> employed(Caller caller, Permission permission, Collection<String> signInNames) {
        LocalDate today = Days.today(caller.now());
        Scope scope = caller.scope(permission);
        Map<String, Employed> found = new HashMap<>();
        for (Account account : people.accounts(people.holders(List.of(), Set.copyOf(signInNames)))) {
            Person person = account.person;
            account.employments.stream()
                    .filter(place -> place.lastsOn(today) && scope.contains(place.organisation().treePath))
                    .findFirst()
                    .map(place -> new Employed(
                            person.id(), person.name, place.organisation().id()))
                    .ifPresent(one -> {
                        found.put(person.username, one);
                        if (person.mobile != null) {
                            found.put(person.mobile, one);
                        }
                    });
        }
        return found;
    }

    /** Where the person works on the day of {@code now}, newest first. */
    public List<Workplace> workplaces(long personId, Instant now) {
        LocalDate today = Days.today(now);
        return people.employments(personId).stream()
                .filter(place ->
                        place.lastsOn(today) && !place.employment().startedOn.isAfter(today))
                .map(place -> new Workplace(
                        place.organisation().id(),
                        place.organisation().name,
                        place.organisation().treePath,
                        place.employment().jobCategory))
                .toList();
    }

    /** The job category with its names; refuses with «not found» an unknown code. */
    public JobCategoryView jobCategory(String code) {
        return people.jobCategory(code)
                .map(found -> new JobCategoryView(found.code, found.nameZh, found.nameEn))
                .orElseThrow(Refusal::notFound);
    }

    /** The code; refuses when it is missing or no job category has it. */
    public String jobCategory(String field, @Nullable String code) {
        String wanted = Inputs.text(field, code, 40);
        if (!organisations.knowsJobCategory(wanted)) {
            throw Refusal.invalid(field, "jobCategory", wanted);
        }
        return wanted;
    }

    /** The organisation at the top of the tree; absent before installation. */
    public Optional<OrganisationView> root() {
        return organisations.root().map(Organisation::view);
    }
}
