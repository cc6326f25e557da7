package cn.anxue.sitting;

import cn.anxue.identity.Caller;
import cn.anxue.identity.HallSignIns;
import cn.anxue.identity.SignedIn;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seats candidates at the devices of a hall, once it is known who they are: by ticket or by password. */
@ApplicationScoped
@Transactional
public class HallSeats {

    /** Candidates sign in from so long before the start on. */
    private static final Duration EARLY = Duration.ofMinutes(60);
    /** Added time keeps people working after the end. */
    static final Duration AFTER = Duration.ofHours(4);

    @Inject
    private SittingRepository sittings;

    @Inject
    private HallSignIns signIns;

    @Inject
    private AuditTrail audit;

    /** Empty when the token is unknown, or the device or the hall is closed. */
    Optional<HallDevice> open(String token, Instant now) {
        return sittings.openDevice(hash(token)).filter(device -> sittings.find(device.sittingId)
                .filter(sitting -> !closed(sitting, now))
                .isPresent());
    }

    /** Seats somebody whose password was right; refuses who is not on the roster. */
    HallEntry begin(Caller caller, String token, long personId, @Nullable String agent) {
        HallDevice device = open(token, caller.now()).orElseThrow(() -> Refusal.conflict("hallClosed"));
        Candidate candidate = sittings.ofPerson(device.sittingId, personId)
                .orElseThrow(() -> Refusal.invalid("username", "hallNotExpected"));
        return begin(caller, device, candidate, false, agent);
    }

    /**
     * Signs in for the exam of the sitting alone, until the hall closes.
     *
     * @param once whether a ticket is used, which signs in once; a password may go on at another device
     */
    HallEntry begin(Caller caller, HallDevice device, Candidate candidate, boolean once, @Nullable String agent) {
        ExamSitting sitting = sittings.find(device.sittingId).orElseThrow(Refusal::notFound);
        refuseUnlessExpected(sitting, candidate, caller.now(), once ? "ticket" : "username");
        if (once && candidate.ticketUsedAt != null) {
            throw Refusal.invalid("ticket", "ticketUsed");
        }
        candidate.ticketUsedAt = caller.now();
        device.candidateId = candidate.id();
        device.usedAt = caller.now();
        SignedIn begun = signIns.begin(candidate.personId, caller.now(), sitting.endsAt.plus(AFTER), agent);
        audit.append(
                candidate.personId,
                caller.now(),
                once ? "sitting.admit" : "sitting.admitPassword",
                "sitting/" + sitting.id(),
                sitting.organisationId,
                candidate.number + " · " + device.name);
        return new HallEntry(begun, sitting.examId);
    }

    private static void refuseUnlessExpected(ExamSitting sitting, Candidate candidate, Instant now, String field) {
        if (candidate.sittingId != sitting.id()) {
            throw Refusal.invalid(field, "ticketElsewhere");
        }
        if (sitting.state != SittingState.PLANNED) {
            throw Refusal.conflict("sittingCancelled");
        }
        if (now.isBefore(sitting.startsAt.minus(EARLY))) {
            throw Refusal.invalid(field, "ticketEarly", EARLY.toMinutes());
        }
    }

    static boolean closed(ExamSitting sitting, Instant now) {
        return sitting.endsAt.plus(AFTER).isBefore(now);
    }

    static String hash(String token) {
        return Secrets.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
