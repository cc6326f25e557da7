package cn.anxue.sitting;

import cn.anxue.identity.Caller;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes printed papers, each step in a transaction. */
@ApplicationScoped
public class PaperDesk {

    @Inject
    private SittingRepository sittings;

    @Inject
    private AuditTrail audit;

    /** A copy with its candidate, as entry needs them. */
    record Copy(Candidate candidate, PaperCopy paper) {}

    /** Stores a paper for every candidate who has neither started nor got one; how many. */
    @Transactional
    public int draw(Caller caller, SittingView sitting, Supplier<String> paper) {
        Map<Long, PaperCopy> there = sittings.copies(sitting.id());
        int drawn = 0;
        for (Candidate candidate : sittings.candidates(sitting.id()).values()) {
            if (candidate.attemptId == null && !there.containsKey(candidate.id())) {
                PaperCopy made = new PaperCopy();
                made.candidateId = candidate.id();
                made.paper = paper.get();
                made.drawnAt = caller.now();
                made.drawnBy = caller.personId();
                sittings.add(made);
                drawn++;
            }
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "sitting.drawPapers",
                "sitting/" + sitting.id(),
                sitting.organisationId(),
                "+" + drawn);
        return drawn;
    }

    @Transactional
    public List<PaperCopyRow> rows(long sittingId) {
        return sittings.copyRows(sittingId);
    }

    @Transactional
    Map<Long, PaperCopy> copies(long sittingId) {
        return sittings.copies(sittingId);
    }

    /** The copy of the candidate with that number on the roster. */
    @Transactional
    Optional<Copy> copy(long sittingId, String number) {
        return sittings.ofNumber(number)
                .filter(candidate -> candidate.sittingId == sittingId)
                .flatMap(candidate -> sittings.copy(candidate.id()).map(paper -> new Copy(candidate, paper)));
    }

    /** Within the transaction that makes the attempt. */
    @Transactional
    void started(long candidateId, long attemptId, Instant now) {
        Candidate candidate = sittings.candidate(candidateId).orElseThrow(Refusal::notFound);
        candidate.attemptId = attemptId;
        candidate.startedAt = now;
    }

    /** Once the attempt is handed in. */
    @Transactional
    void entered(Caller caller, SittingView sitting, Copy copy) {
        PaperCopy paper = sittings.copy(copy.candidate().id()).orElseThrow(Refusal::notFound);
        paper.enteredAt = caller.now();
        paper.enteredBy = caller.personId();
        audit.append(
                caller.personId(),
                caller.now(),
                "sitting.enterPaper",
                "sitting/" + sitting.id(),
                sitting.organisationId(),
                copy.candidate().number);
    }
}
