package cn.anxue.web.admin;

import cn.anxue.identity.EmploymentView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.identity.Role;
import cn.anxue.platform.Inputs;
import cn.anxue.web.record.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/person: a person with employments and roles; what becomes of the account. */
@Named
@RequestScoped
public class PersonBean extends RecordBean {

    @Inject
    private PersonService people;

    @Inject
    private Words words;

    private long id;
    private @Nullable PersonView person;
    private Map<String, String> jobs = Map.of();
    private @Nullable Long organisationId;
    private @Nullable String jobCategory;
    private @Nullable LocalDate startedOn;
    private @Nullable Long employmentId;
    private @Nullable LocalDate endedOn;
    private @Nullable Role role;
    private @Nullable Long roleOrganisationId;

    /** Before Faces asks which rows and buttons there are. */
    @PostConstruct
    void begin() {
        id = neededId();
        person = people.get(caller(), id);
        jobs = words.jobs(caller());
    }

    /** Draws a one-time password, which the next page tells once. */
    public @Nullable String resetPassword() {
        String[] drawn = new String[1];
        if (!feedback().attempt(() -> drawn[0] = people.resetPassword(caller(), id))) {
            return null;
        }
        feedback().done("person.passwordDrawn", getPerson().name(), drawn[0]);
        return here();
    }

    /** Adds an employment. */
    public @Nullable String employ() {
        return act(
                () -> people.addEmployment(
                        caller(), id, Inputs.present("organisationId", organisationId), jobCategory, startedOn),
                "person.employed",
                here());
    }

    /** Ends an employment on a day. */
    public @Nullable String endEmployment() {
        return act(
                () -> people.endEmployment(caller(), Inputs.present("employmentId", employmentId), endedOn),
                "person.employmentEnded",
                here());
    }

    /** Grants a role. */
    public @Nullable String grant() {
        return act(
                () -> people.grantRole(
                        caller(),
                        id,
                        Inputs.present("role", role),
                        Inputs.present("roleOrganisationId", roleOrganisationId)),
                "person.roleGranted",
                here());
    }

    /** Takes a role back. */
    public @Nullable String revoke(long grantId) {
        return act(() -> people.revokeRole(caller(), grantId), "person.roleRevoked", here());
    }

    private String here() {
        return "/admin/person?faces-redirect=true&id=" + id;
    }

    public PersonView getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Whether the caller may add employments. */
    public boolean isEmployer() {
        return caller().may(Permission.PERSON_WRITE);
    }

    /** Employments that the caller may end, with their names by id. */
    public Map<Long, String> getEnding() {
        Map<Long, String> ending = new TreeMap<>();
        for (EmploymentView employment : getPerson().employments()) {
            if (employment.editable() && employment.endedOn() == null) {
                ending.put(employment.id(), employment.organisation() + " · " + job(employment.jobCategory()));
            }
        }
        return ending;
    }

    /** Roles that the caller holds entirely somewhere, and so may grant there. */
    public List<Role> getGrantable() {
        return caller().may(Permission.ROLE_GRANT)
                ? Stream.of(Role.values())
                        .filter(one ->
                                caller().grants().stream().anyMatch(grant -> caller().covers(one, grant.treePath())))
                        .toList()
                : List.of();
    }

    public Map<String, String> getJobCategories() {
        return new TreeMap<>(jobs);
    }

    /** The name of a job category. */
    public String job(String code) {
        return jobs.getOrDefault(code, code);
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getJobCategory() {
        return jobCategory;
    }

    public void setJobCategory(@Nullable String jobCategory) {
        this.jobCategory = jobCategory;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public @Nullable Long getEmploymentId() {
        return employmentId;
    }

    public void setEmploymentId(@Nullable Long employmentId) {
        this.employmentId = employmentId;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(@Nullable LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public @Nullable Long getRoleOrganisationId() {
        return roleOrganisationId;
    }

    public void setRoleOrganisationId(@Nullable Long roleOrganisationId) {
        this.roleOrganisationId = roleOrganisationId;
    }
}
