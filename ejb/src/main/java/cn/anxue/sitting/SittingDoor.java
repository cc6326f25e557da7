package cn.anxue.sitting;

import cn.anxue.examination.StartGate;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets people start who are on the roster of a sitting that goes on, once each. */
@Dependent
class SittingDoor implements StartGate {

    @Inject
    private SittingRepository sittings;

    @Override
    public Optional<Pass> pass(Caller caller, long examId, boolean onlyHere) {
        List<SittingRepository.Place> places = sittings.places(caller.person(), examId, caller.now());
        if (places.isEmpty()) {
            if (onlyHere) {
                throw Refusal.conflict("sittingNone");
            }
            return Optional.empty();
        }
        SittingRepository.Place place = places.stream()
                .filter(one -> one.candidate().attemptId == null)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("sittingSat"));
        ExamSitting sitting = place.sitting();
        if (caller.now().isBefore(sitting.startsAt)) {
            throw Refusal.conflict("sittingNotYet", Days.minute(sitting.startsAt));
        }
        if (caller.now().isAfter(sitting.admitsUntil())) {
            throw Refusal.conflict("sittingLate", sitting.lateMinutes);
        }
        return Optional.of(new Pass(place.candidate().id(), sitting.endsAt, sitting.entryCode));
    }

    @Override
    public void started(Pass pass, long attemptId, Instant now) {
        Candidate candidate = sittings.candidate(pass.passId()).orElseThrow(Refusal::notFound);
        candidate.attemptId = attemptId;
        candidate.startedAt = now;
        Presence presence = new Presence();
        presence.attemptId = attemptId;
        presence.seenAt = now;
        sittings.add(presence);
    }
}
