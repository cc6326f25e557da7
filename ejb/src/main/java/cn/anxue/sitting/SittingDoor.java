package cn.anxue.sitting;

import cn.anxue.examination.SafeBrowserClaim;
import cn.anxue.examination.StartGate;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets people start who are on the roster of a sitting that goes on, once each. Outside its times an exam that is not
 * bound to sittings is open as to everybody else.
 */
@Dependent
class SittingDoor implements StartGate {

    @Inject
    private SittingRepository sittings;

    @Override
    public Optional<Pass> pass(Caller caller, long examId, boolean onlyHere) {
        List<SittingRepository.Place> places = sittings.places(caller.person(), examId, caller.now());
        Optional<Pass> open = places.stream()
                .filter(place ->
                        place.candidate().attemptId == null && place.sitting().admits(caller.now()))
                .findFirst()
                .map(place -> pass(caller, place));
        // at a hall's device only the exam that is sat there can be started
        if ((onlyHere || caller.examOnly()) && open.isEmpty()) {
            throw why(places, caller.now());
        }
        return open;
    }

    private static Pass pass(Caller caller, SittingRepository.Place place) {
        ExamSitting sitting = place.sitting();
        refuseOutside(sitting, caller);
        return new Pass(place.candidate().id(), sitting.endsAt, sitting.entryCode, sitting.safeBrowser);
    }

    /** Refuses whoever asks from outside the sitting's networks. */
    static void refuseOutside(ExamSitting sitting, Caller caller) {
        if (!Networks.contain(sitting.networks, caller.origin())) {
            throw Refusal.conflict("networkOutside", caller.origin());
        }
    }

    @Override
    public void check(Pass pass, SafeBrowserClaim browser) {
        SafeBrowsers.check(sitting(pass), browser);
    }

    private ExamSitting sitting(Pass pass) {
        return sittings.candidate(pass.passId())
                .flatMap(candidate -> sittings.find(candidate.sittingId))
                .orElseThrow(Refusal::notFound);
    }

    private static Refusal why(List<SittingRepository.Place> places, Instant now) {
        if (places.isEmpty()) {
            return Refusal.conflict("sittingNone");
        }
        Optional<ExamSitting> next = places.stream()
                .filter(place -> place.candidate().attemptId == null)
                .map(SittingRepository.Place::sitting)
                .findFirst();
        if (next.isEmpty()) {
            return Refusal.conflict("sittingSat");
        }
        return now.isBefore(next.get().startsAt)
                ? Refusal.conflict("sittingNotYet", Days.minute(next.get().startsAt))
                : Refusal.conflict("sittingLate", next.get().lateMinutes);
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
