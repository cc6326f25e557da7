package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.item.ItemType;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Question banks of organisations. */
@Stateless
public class QuestionBankService {

    @Inject
    private BankRepository banks;

    @Inject
    private QuestionRepository questions;

    @Inject
    private BankAccess access;

    @Inject
    private Directory directory;

    /** Sorts: name, organisation, createdAt. Filters: q (name), organisationId (with all below it), active. */
    @Requires(BANK_READ)
    public Slice<BankRow> list(Caller caller, ListQuery query) {
        List<BankRepository.Placed> found = banks.list(caller.scope(BANK_READ), query);
        Map<Long, Map<ItemType, Long>> counts = questions.countsByType(
                found.stream().map(placed -> placed.bank().id()).toList());
        List<BankRow> rows = found.stream()
                .map(placed -> row(placed, counts.getOrDefault(placed.bank().id(), Map.of())))
                .toList();
        return Slice.of(rows, banks.count(caller.scope(BANK_READ), query), query);
    }

    private static BankRow row(BankRepository.Placed placed, Map<ItemType, Long> counts) {
        QuestionBank bank = placed.bank();
        return new BankRow(
                bank.id(), bank.name, bank.organisationId, placed.organisation(), bank.active, sum(counts), counts);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(BANK_READ)
    public BankView get(Caller caller, long id) {
        return view(caller, access.bank(caller, BANK_READ, id));
    }

    /** @return the id of the new bank */
    @Requires(BANK_WRITE)
    public long create(Caller caller, BankInput input) {
        QuestionBank made = new QuestionBank();
        made.name = Inputs.text("name", input.name(), 120);
        made.description = Inputs.optionalText("description", input.description(), 1000);
        made.organisationId = input.organisationId() == null
                ? access.ownOrganisation(caller)
                : directory
                        .organisation(caller, BANK_WRITE, input.organisationId())
                        .id();
        made.active = true;
        made.createdAt = caller.now();
        banks.add(made);
        access.audit(caller, "bank.create", made, made.name);
        return made.id();
    }

    /** Changes name and description, closes or reopens; the organisation stays. */
    @Requires(BANK_WRITE)
    public BankView update(Caller caller, long id, BankInput input) {
        QuestionBank found = access.bank(caller, BANK_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        found.name = Inputs.text("name", input.name(), 120);
        found.description = Inputs.optionalText("description", input.description(), 1000);
        found.active = input.active() == null ? found.active : input.active();
        banks.flush();
        access.audit(caller, "bank.update", found, found.name);
        return view(caller, found);
    }

    private BankView view(Caller caller, QuestionBank bank) {
        OrganisationView owner = directory.organisation(bank.organisationId);
        Map<ItemType, Long> counts = questions.countsByType(List.of(bank.id())).getOrDefault(bank.id(), Map.of());
        return new BankView(
                bank.id(),
                bank.name,
                bank.organisationId,
                owner.name(),
                bank.description,
                caller.may(BANK_WRITE, owner.treePath()),
                bank.active,
                sum(counts),
                counts,
                questions.chapters(Set.of(bank.id())).entrySet().stream()
                        .map(chapter -> new BankView.Chapter(chapter.getKey(), chapter.getValue()))
                        .toList(),
                questions.objectives(bank.id()),
                bank.createdAt,
                bank.rowVersion);
    }

    private static long sum(Map<ItemType, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
