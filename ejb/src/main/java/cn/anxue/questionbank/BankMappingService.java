package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** How an organisation reads the JSON of other systems: set once, used for every file of that system. */
@Stateless
public class BankMappingService {

    private static final int LONGEST = 16_000;

    @Inject
    private MappingRepository mappings;

    @Inject
    private Directory directory;

    @Inject
    private BankAccess access;

    @Inject
    private AuditTrail audit;

    /** Sorts: name, organisation, changedAt. Filter: q (name). */
    @Requires(BANK_READ)
    public Slice<MappingView> list(Caller caller, ListQuery query) {
        List<MappingView> rows = mappings.list(caller.scope(BANK_READ), query).stream()
                .map(placed -> view(caller, placed.mapping()))
                .toList();
        return Slice.of(rows, mappings.count(caller.scope(BANK_READ), query), query);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(BANK_READ)
    public MappingView get(Caller caller, long id) {
        return view(caller, mapping(caller, BANK_READ, id));
    }

    /** @return the id of the new mapping */
    @Requires(BANK_WRITE)
    public long create(Caller caller, MappingInput input) {
        BankMapping made = new BankMapping();
        made.organisationId = input.organisationId() == null
                ? access.ownOrganisation(caller)
                : directory
                        .organisation(caller, BANK_WRITE, input.organisationId())
                        .id();
        refuseSecond(made.organisationId, input, -1);
        fill(caller, made, input);
        mappings.add(made);
        note(caller, "mapping.create", made);
        return made.id();
    }

    /** Changes name and places; the organisation stays. */
    @Requires(BANK_WRITE)
    public MappingView update(Caller caller, long id, MappingInput input) {
        BankMapping found = mapping(caller, BANK_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        refuseSecond(found.organisationId, input, id);
        fill(caller, found, input);
        mappings.flush();
        note(caller, "mapping.update", found);
        return view(caller, found);
    }

    /** What was imported by it stays. */
    @Requires(BANK_WRITE)
    public void delete(Caller caller, long id) {
        BankMapping found = mapping(caller, BANK_WRITE, id);
        mappings.remove(found);
        note(caller, "mapping.delete", found);
    }

    private BankMapping mapping(Caller caller, Permission permission, long id) {
        BankMapping found = mappings.find(id).orElseThrow(Refusal::notFound);
        caller.check(permission, directory.organisation(found.organisationId).treePath());
        return found;
    }

    private static void fill(Caller caller, BankMapping mapping, MappingInput input) {
        mapping.name = Inputs.text("name", input.name(), 120);
        mapping.content = Inputs.text(
                "mapping",
                MappingJson.write(MappingData.of(
                        Inputs.present("mapping", input.mapping()).mapping())),
                LONGEST);
        mapping.changedAt = caller.now();
    }

    /** Before anything is changed: a query would write it. */
    private void refuseSecond(long organisationId, MappingInput input, long self) {
        mappings.named(organisationId, Inputs.text("name", input.name(), 120))
                .filter(id -> id != self)
                .ifPresent(other -> {
                    throw Refusal.invalid("name", "mappingNameTaken");
                });
    }

    private void note(Caller caller, String act, BankMapping mapping) {
        audit.append(
                caller.personId(), caller.now(), act, "mapping/" + mapping.id(), mapping.organisationId, mapping.name);
    }

    private MappingView view(Caller caller, BankMapping mapping) {
        OrganisationView owner = directory.organisation(mapping.organisationId);
        return new MappingView(
                mapping.id(),
                mapping.name,
                mapping.organisationId,
                owner.name(),
                MappingJson.read(mapping.content, MappingData.class),
                caller.may(BANK_WRITE, owner.treePath()),
                mapping.changedAt,
                mapping.rowVersion);
    }
}
