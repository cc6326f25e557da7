package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankInput;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-edit: a new bank, or the name and description of one. */
@Named
@RequestScoped
public class BankEditBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private @Nullable Long id;
    private @Nullable String name;
    private @Nullable Long organisationId;
    private @Nullable String description;
    private @Nullable Integer rowVersion;

    /** Reads the bank of the parameter {@code id}; without one the form is for a new bank. */
    public void load() {
        if (!callers.current().may(Permission.BANK_WRITE)) {
            throw Refusal.notFound();
        }
        id = Requests.id(request, "id");
        if (id != null) {
            BankView found = banks.get(callers.current(), id);
            name = found.name();
            description = found.description();
            rowVersion = found.rowVersion();
        }
    }

    /** Saves and leads to the bank. */
    public @Nullable String save() {
        Long present = Requests.id(request, "id");
        id = present;
        BankInput input = new BankInput(name, organisationId, description, null, rowVersion);
        long[] saved = new long[1];
        if (!feedback.attempt(() -> saved[0] = store(present, input))) {
            return null;
        }
        feedback.done("common.saved");
        return "/admin/bank?faces-redirect=true&id=" + saved[0];
    }

    private long store(@Nullable Long present, BankInput input) {
        return present == null
                ? banks.create(callers.current(), input)
                : banks.update(callers.current(), present, input).id();
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
