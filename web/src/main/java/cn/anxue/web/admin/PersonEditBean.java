package cn.anxue.web.admin;

import cn.anxue.identity.CreatedPerson;
import cn.anxue.identity.Permission;
import cn.anxue.identity.PersonInput;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.platform.Refusal;
import cn.anxue.web.record.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Behind /admin/person-edit: a new person with a first employment, or the name, sign-in and numbers of one. Numbers are
 * never shown whole, so an empty field leaves the present one.
 */
@Named
@RequestScoped
public class PersonEditBean extends RecordBean {

    @Inject
    private PersonService people;

    @Inject
    private Words words;

    private @Nullable Long id;
    private @Nullable PersonView present;
    private @Nullable String name;
    private @Nullable String username;
    private @Nullable String mobile;
    private @Nullable String idNumber;
    private @Nullable Long organisationId;
    private @Nullable String jobCategory;
    private @Nullable LocalDate startedOn;
    private boolean active = true;
    private @Nullable Integer rowVersion;

    /** The form is for a new person unless the address names one whom the caller manages. */
    @PostConstruct
    void begin() {
        if (!caller().may(Permission.PERSON_WRITE)) {
            throw Refusal.notFound();
        }
        id = optionalId();
        if (id != null) {
            PersonView found = people.get(caller(), id);
            if (!found.manageable()) {
                throw Refusal.forbidden("accountNotYours");
            }
            present = found;
            name = found.name();
            active = found.active();
            rowVersion = found.rowVersion();
        }
    }

    /** Saves and leads to the person; a new one's one-time password is told there once. */
    public @Nullable String save() {
        return id == null ? create() : update(id);
    }

    private @Nullable String create() {
        CreatedPerson[] made = new CreatedPerson[1];
        if (!feedback().attempt(() -> made[0] = people.create(caller(), input()))) {
            return null;
        }
        feedback().done("person.created", String.valueOf(name), String.valueOf(made[0].oneTimePassword()));
        return "/admin/person?faces-redirect=true&id=" + made[0].id();
    }

    private @Nullable String update(long person) {
        return act(() -> people.update(caller(), person, input()), "common.saved", "/admin/person?id=" + person);
    }

    private PersonInput input() {
        return new PersonInput(
                name,
                username,
                mobile,
                idNumber,
                null,
                null,
                organisationId,
                jobCategory,
                startedOn,
                active,
                rowVersion);
    }

    public @Nullable Long getId() {
        return id;
    }

    /** As stored, numbers masked; null for a new one. */
    public @Nullable PersonView getPresent() {
        return present;
    }

    public Map<String, String> getJobCategories() {
        return new TreeMap<>(words.jobs(caller()));
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile;
    }

    public @Nullable String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(@Nullable String idNumber) {
        this.idNumber = idNumber;
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

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
