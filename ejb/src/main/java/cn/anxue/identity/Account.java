package cn.anxue.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person with all employments and roles: what decides who may see and who may change the account. */
final class Account {

    final Person person;
    final List<EmploymentPlace> employments;
    final List<GrantPlace> grants;

    Account(Person person, List<EmploymentPlace> employments, List<GrantPlace> grants) {
        this.person = person;
        this.employments = new ArrayList<>(employments);
        this.grants = new ArrayList<>(grants);
    }

    /** Whether the person works or worked within the scope. */
    boolean within(Scope scope) {
        return employments.stream().anyMatch(place -> scope.contains(place.organisation().treePath));
    }

    /**
     * Whether the caller may change the account: all present employments lie within the caller's subtrees, there is at
     * least one, and the caller covers every role. Otherwise an enterprise's administrator could take over the account
     * of a city official, or of somebody who also works elsewhere.
     */
    boolean managedBy(Caller caller, LocalDate today) {
        Scope scope = caller.scope(Permission.PERSON_WRITE);
        List<EmploymentPlace> present =
                employments.stream().filter(place -> place.lastsOn(today)).toList();
        return !present.isEmpty()
                && present.stream().allMatch(place -> scope.contains(place.organisation().treePath))
                && grants.stream().allMatch(place -> caller.covers(place.grant().role, place.organisation().treePath));
    }
}
