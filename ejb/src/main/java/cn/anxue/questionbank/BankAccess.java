package cn.anxue.questionbank;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The way to a bank and its questions: each by its organisation's permission (I9), each change into the trail. */
@Dependent
class BankAccess {

    @Inject
    private BankRepository banks;

    @Inject
    private QuestionRepository questions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Directory directory;

    /** Where the caller's highest role stands that may write banks. */
    long ownOrganisation(Caller caller) {
        if (caller.system()) {
            return directory.root().map(OrganisationView::id).orElseThrow(Refusal::notFound);
        }
        return caller.highest(Permission.BANK_WRITE).orElseThrow(Refusal::notFound);
    }

    QuestionBank bank(Caller caller, Permission permission, long id) {
        caller.check(permission, banks.treePath(id).orElseThrow(Refusal::notFound));
        return banks.find(id).orElseThrow(Refusal::notFound);
    }

    /** A bank that takes changes. */
    QuestionBank openBank(Caller caller, long id) {
        return open(bank(caller, Permission.BANK_WRITE, id));
    }

    /** The same, locked until the transaction ends: two imports of one file at a time must not both see it empty. */
    QuestionBank lockedBank(Caller caller, long id) {
        QuestionBank bank = bank(caller, Permission.BANK_WRITE, id);
        banks.lock(bank);
        return open(bank);
    }

    private static QuestionBank open(QuestionBank bank) {
        if (!bank.active) {
            throw Refusal.conflict("bankClosed");
        }
        return bank;
    }

    BankQuestion question(Caller caller, Permission permission, long id) {
        BankQuestion found = questions.find(id).orElseThrow(Refusal::notFound);
        bank(caller, permission, found.bankId);
        return found;
    }

    /** A question that takes changes, locked until the transaction ends: two edits must not make one version number. */
    BankQuestion lockedQuestion(Caller caller, long id) {
        BankQuestion found = questions.find(id).orElseThrow(Refusal::notFound);
        openBank(caller, found.bankId);
        questions.lock(found);
        return found;
    }

    void audit(Caller caller, String act, QuestionBank bank, @Nullable String detail) {
        audit.append(caller.personId(), caller.now(), act, "bank/" + bank.id(), bank.organisationId, detail);
    }

    void audit(Caller caller, String act, BankQuestion question, @Nullable String detail) {
        long organisation = banks.find(question.bankId).orElseThrow(Refusal::notFound).organisationId;
        audit.append(caller.personId(), caller.now(), act, "question/" + question.id(), organisation, detail);
    }
}
