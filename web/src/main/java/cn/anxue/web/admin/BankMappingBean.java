package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankMappingService;
import cn.anxue.questionbank.MappingInput;
import cn.anxue.questionbank.MappingView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank-mapping: a saved mapping, or a new one. */
@Named
@RequestScoped
public class BankMappingBean extends RecordBean {

    @Inject
    private BankMappingService mappings;

    private @Nullable Long id;
    private boolean editable = true;
    private @Nullable String name;
    private @Nullable Long organisationId;
    private @Nullable Integer rowVersion;
    private @Nullable MappingForm mapping;

    /** Before Faces asks which inputs there are. */
    @PostConstruct
    void begin() {
        id = optionalId();
        Long present = id;
        if (present == null) {
            if (!caller().may(Permission.BANK_WRITE)) {
                throw Refusal.notFound();
            }
            mapping = new MappingForm(caller().locale());
            return;
        }
        MappingView found = mappings.get(caller(), present);
        editable = found.editable();
        name = found.name();
        organisationId = found.organisationId();
        rowVersion = found.rowVersion();
        mapping = MappingForm.of(caller().locale(), found.mapping());
    }

    public @Nullable String save() {
        return act(this::store, "common.saved", "/admin/bank-mappings");
    }

    private void store() {
        MappingInput input = new MappingInput(name, organisationId, getMapping().data(), rowVersion);
        Long present = id;
        if (present == null) {
            mappings.create(caller(), input);
        } else {
            mappings.update(caller(), present, input);
        }
    }

    public @Nullable String delete() {
        return act(
                () -> mappings.delete(caller(), Objects.requireNonNull(id)),
                "bank.mappingDeleted",
                "/admin/bank-mappings");
    }

    public @Nullable Long getId() {
        return id;
    }

    public boolean isEditable() {
        return editable;
    }

    public MappingForm getMapping() {
        return Objects.requireNonNull(mapping);
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

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
