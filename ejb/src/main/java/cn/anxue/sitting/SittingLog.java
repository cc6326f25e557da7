package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.identity.Caller;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said and what happens on exam day, each in a transaction of its own. */
@ApplicationScoped
@Transactional
public class SittingLog {

    private static final int LONGEST_MESSAGE = 400;
    private static final int LONGEST_INCIDENT = 1_000;

    @Inject
    private SittingRepository sittings;

    @Inject
    private AuditTrail audit;

    /** The sitting, when the caller may supervise there; refuses with «not found». */
    public SittingView supervised(Caller caller, long id) {
        return sittings.view(caller.scope(ATTEMPT_SUPERVISE), id).orElseThrow(Refusal::notFound);
    }

    public long message(Caller caller, SittingView sitting, NoteInput input) {
        SittingMessage made = new SittingMessage();
        made.sittingId = sitting.id();
        made.candidateId = ofSitting(sitting, input.candidateId());
        made.words = Inputs.text("words", input.words(), LONGEST_MESSAGE);
        made.sentAt = caller.now();
        made.sentBy = caller.personId();
        sittings.add(made);
        record(caller, "sitting.message", sitting, made.words);
        return made.id();
    }

    public long incident(Caller caller, SittingView sitting, NoteInput input) {
        SittingIncident made = new SittingIncident();
        made.sittingId = sitting.id();
        made.candidateId = ofSitting(sitting, input.candidateId());
        made.words = Inputs.text("words", input.words(), LONGEST_INCIDENT);
        made.notedAt = caller.now();
        made.notedBy = caller.personId();
        sittings.add(made);
        record(caller, "sitting.incident", sitting, made.words);
        return made.id();
    }

    public List<NoteRow> messages(long id) {
        return sittings.messages(id);
    }

    public List<NoteRow> incidents(long id) {
        return sittings.incidents(id);
    }

    List<CandidateRow> roster(long id) {
        return sittings.roster(id);
    }

    Map<Long, Instant> seen(long id) {
        return sittings.seen(id);
    }

    Map<Long, Long> incidentCounts(long id) {
        return sittings.incidentCounts(id);
    }

    private @Nullable Long ofSitting(SittingView sitting, @Nullable Long candidateId) {
        return candidateId == null
                ? null
                : sittings.candidate(candidateId)
                        .filter(candidate -> candidate.sittingId == sitting.id())
                        .orElseThrow(Refusal::notFound)
                        .id();
    }

    private void record(Caller caller, String act, SittingView sitting, String detail) {
        audit.append(caller.personId(), caller.now(), act, "sitting/" + sitting.id(), sitting.organisationId(), detail);
    }
}
