package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.scoring.Marker;
import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.media.MediaLibrary;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions of a bank: written, changed, retired. */
@Stateless
public class QuestionService {

    @Inject
    private QuestionRepository questions;

    @Inject
    private BankAccess access;

    @Inject
    private MediaLibrary media;

    /**
     * Questions as their current versions say. Sorts: id, stem, chapter, type, difficulty, objective, changedAt. Filters: q (stem),
     * chapter ("-" for none), type, difficulty, tag, objective, active, ids (with commas, 500 at most).
     */
    @Requires(BANK_READ)
    public Slice<QuestionRow> list(Caller caller, long bankId, ListQuery query) {
        access.bank(caller, BANK_READ, bankId);
        List<QuestionRow> rows =
                questions.list(bankId, query).stream().map(QuestionService::row).toList();
        return Slice.of(rows, questions.count(bankId, query), query);
    }

    private static QuestionRow row(QuestionRepository.Current current) {
        QuestionVersion version = current.version();
        return new QuestionRow(
                current.question().id(),
                version.versionNo,
                version.itemType,
                version.stem,
                version.chapter,
                version.difficulty,
                List.copyOf(TagList.read(version.tags)),
                version.objective,
                version.pictureId != null,
                current.question().active,
                version.createdAt);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(BANK_READ)
    public QuestionView get(Caller caller, long id) {
        return view(caller, access.question(caller, BANK_READ, id));
    }

    /**
     * Writes a question; refuses with every problem found, and when the bank has the same question in use.
     *
     * @return the id of the new question
     */
    @Requires(BANK_WRITE)
    public long create(Caller caller, long bankId, QuestionData data) {
        QuestionBank bank = access.openBank(caller, bankId);
        QuestionVersion version = version(caller, data);
        questions.inUse(bankId, version.fingerprint).ifPresent(same -> {
            throw Refusal.invalid("stem", "question.DUPLICATE", same);
        });
        BankQuestion made = new BankQuestion();
        made.bankId = bank.id();
        made.active = true;
        questions.add(made);
        attach(made, version, 1);
        access.audit(caller, "question.create", made, null);
        return made.id();
    }

    /**
     * What {@link #create} would store, without storing it; refuses like it, except for questions that a bank has already.
     */
    @Requires(BANK_WRITE)
    public QuestionData check(Caller caller, QuestionData data) {
        Question question = wellFormed(data);
        filled(question);
        return QuestionContent.of(question, data.rowVersion(), caller.locale());
    }

    /**
     * Marks a response to a question that is being written: choices by the letters of their positions, chance with the
     * values of seed 0, as a preview shows it. Stores nothing.
     *
     * @param response null for none
     * @return the part of the marks that it earns, 0 to 1; null when only a person can mark it
     */
    @Requires(BANK_WRITE)
    public @Nullable BigDecimal tryOut(Caller caller, QuestionData data, @Nullable Response response) {
        Question question = wellFormed(data);
        if (!(question.key() instanceof CompositeKey rules)) {
            return Marker.mark(question.key(), response, BigDecimal.ONE, MarkingRule.ALL_OR_NOTHING, 0);
        }
        if (rules.content().needsHuman()) {
            return null;
        }
        if (!(response instanceof CompositeResponse given)) {
            return BigDecimal.ZERO;
        }
        try {
            CompositeResponse canonical = rules.content().toCanonical(given, 0);
            return Marker.mark(question.key(), canonical, BigDecimal.ONE, MarkingRule.ALL_OR_NOTHING, 0);
        } catch (EngineException e) {
            throw Refusal.invalid("response", "malformedResponse");
        }
    }

    /** Changes a question by a new version; the same content again makes none. */
    @Requires(BANK_WRITE)
    public QuestionView update(Caller caller, long id, QuestionData data) {
        BankQuestion question = access.lockedQuestion(caller, id);
        Inputs.sameVersion(data.rowVersion(), question.rowVersion);
        QuestionVersion present = questions.current(question);
        QuestionVersion version = version(caller, data);
        if (!version.sameContent(present)) {
            attach(question, version, present.versionNo + 1);
            questions.flush();
            access.audit(caller, "question.update", question, "version " + version.versionNo);
        }
        return view(caller, question);
    }

    /** Takes a question out of use: new papers leave it out, present ones keep it. Again changes nothing. */
    @Requires(BANK_WRITE)
    public QuestionView retire(Caller caller, long id) {
        return activate(caller, id, false);
    }

    /** Puts a retired question into use again. Again changes nothing. */
    @Requires(BANK_WRITE)
    public QuestionView restore(Caller caller, long id) {
        return activate(caller, id, true);
    }

    private QuestionView activate(Caller caller, long id, boolean active) {
        BankQuestion question = access.lockedQuestion(caller, id);
        if (question.active != active) {
            question.active = active;
            questions.flush();
            access.audit(caller, active ? "question.restore" : "question.retire", question, null);
        }
        return view(caller, question);
    }

    private QuestionVersion version(Caller caller, QuestionData data) {
        QuestionVersion version = filled(wellFormed(data));
        version.createdAt = caller.now();
        version.createdBy = caller.personId();
        return version;
    }

    /** The question that the author means; refuses one that is not well-formed, or names files that are not there. */
    private Question wellFormed(QuestionData data) {
        Question question = QuestionDraft.of(data);
        media.checkPicture("pictureId", data.pictureId());
        if (data.options() != null) {
            data.options().forEach(option -> media.checkPicture("options", option.pictureId()));
        }
        if (question.key() instanceof CompositeKey rules) {
            rules.content().files().forEach(file -> media.checkReference(QuestionProblems.writtenIn(data), file));
        }
        return question;
    }

    /** A version with the question's content; refuses what the database cannot hold. */
    private static QuestionVersion filled(Question question) {
        QuestionVersion version = new QuestionVersion();
        version.fill(question);
        QuestionProblems.unstorable(version).ifPresent(problem -> {
            throw Refusal.invalid(List.of(problem));
        });
        return version;
    }

    private void attach(BankQuestion question, QuestionVersion version, int number) {
        version.questionId = question.id();
        version.versionNo = number;
        questions.add(version);
        question.currentVersionId = version.id();
    }

    private QuestionView view(Caller caller, BankQuestion question) {
        List<QuestionView.VersionView> versions = questions.history(question.id()).stream()
                .map(version -> versionView(caller, version))
                .toList();
        QuestionVersion current = questions.current(question);
        return new QuestionView(
                question.id(),
                question.bankId,
                question.active,
                current.id(),
                current.versionNo,
                QuestionContent.of(current.question(), question.rowVersion, caller.locale()),
                versions);
    }

    private static QuestionView.VersionView versionView(Caller caller, QuestionRepository.Authored authored) {
        QuestionVersion version = authored.version();
        return new QuestionView.VersionView(
                version.id(),
                version.versionNo,
                version.createdAt,
                authored.author(),
                QuestionContent.of(version.question(), null, caller.locale()));
    }
}
