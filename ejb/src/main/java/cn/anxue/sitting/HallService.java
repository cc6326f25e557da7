package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ANYONE;
import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;
import static cn.anxue.identity.Permission.SIGNED_IN;
import static cn.anxue.identity.Permission.SITTING_WRITE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.identity.Throttle;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Admission tickets, and the shared devices of an exam hall at which they sign candidates in. A device becomes one of
 * the hall's by a code that the invigilator types into it, so that nobody with roles ever signs in there.
 */
@Stateless
public class HallService {

    private static final int WRONG_HALL_CODES = 20;
    private static final int WRONG_TICKETS = 10;

    @Inject
    private SittingRepository sittings;

    @Inject
    private TicketCodes codes;

    @Inject
    private HallSeats seats;

    @Inject
    private Throttle throttle;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    /** Gives the code by which devices join this sitting's hall; a new one each time, devices that joined stay. */
    @Requires(ATTEMPT_SUPERVISE)
    public String openHall(Caller caller, long id) {
        ExamSitting sitting = supervised(caller, id);
        if (sitting.state != SittingState.PLANNED || HallSeats.closed(sitting, caller.now())) {
            throw Refusal.conflict("hallOver");
        }
        String code = secrets.oneTimePassword().substring(0, 8).toUpperCase(Locale.ROOT);
        sitting.hallCode = code;
        audit.append(caller.personId(), caller.now(), "sitting.openHall", subject(id), sitting.organisationId, null);
        return code;
    }

    /** Takes the code back and closes all devices; who is working there goes on. */
    @Requires(ATTEMPT_SUPERVISE)
    public void closeHall(Caller caller, long id) {
        ExamSitting sitting = supervised(caller, id);
        sitting.hallCode = null;
        sittings.openDevices(id).forEach(device -> device.closedAt = caller.now());
        audit.append(caller.personId(), caller.now(), "sitting.closeHall", subject(id), sitting.organisationId, null);
    }

    /** The code that {@link #openHall} gave; empty for none. */
    @Requires(ATTEMPT_SUPERVISE)
    public Optional<String> hallCode(Caller caller, long id) {
        return Optional.ofNullable(supervised(caller, id).hallCode);
    }

    /** The hall's devices, the latest first. */
    @Requires(ATTEMPT_READ)
    public List<HallDeviceRow> devices(Caller caller, long id) {
        SittingView sitting = sittings.view(caller.scope(ATTEMPT_READ), id).orElseThrow(Refusal::notFound);
        return sittings.devices(sitting.id());
    }

    /** Closes one device. */
    @Requires(ATTEMPT_SUPERVISE)
    public void closeDevice(Caller caller, long id, long deviceId) {
        ExamSitting sitting = supervised(caller, id);
        HallDevice device =
                sittings.device(deviceId).filter(found -> found.sittingId == id).orElseThrow(Refusal::notFound);
        device.closedAt = caller.now();
        audit.append(
                caller.personId(),
                caller.now(),
                "sitting.closeDevice",
                subject(id),
                sitting.organisationId,
                device.name);
    }

    /** Makes the asking device one of the hall whose code is given; its name is what invigilators see. */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public HallJoined join(Caller caller, @Nullable String code, @Nullable String name) {
        String subject = secrets.keyedHash("hall " + caller.origin());
        throttle.refuseWhileBlocked(subject, "tooManyCodes", caller.now());
        String given = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        String named = Inputs.text("deviceName", name, 60);
        ExamSitting sitting = sittings.ofHallCode(given, caller.now().minus(HallSeats.AFTER)).stream()
                .findFirst()
                .orElseThrow(() -> {
                    throttle.failed(subject, WRONG_HALL_CODES, caller.now());
                    return Refusal.invalid("hallCode", "hallCodeWrong");
                });
        String token = secrets.token();
        HallDevice made = new HallDevice();
        made.sittingId = sitting.id();
        made.name = named;
        made.tokenHash = HallSeats.hash(token);
        made.joinedAt = caller.now();
        sittings.add(made);
        audit.append(null, caller.now(), "sitting.joinDevice", subject(sitting.id()), sitting.organisationId, named);
        return new HallJoined(token, sitting.endsAt.plus(HallSeats.AFTER));
    }

    /** What the device shows; empty when the token is unknown, or the device or the hall is closed. */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public Optional<HallView> hall(Caller caller, String token) {
        return seats.open(token, caller.now())
                .flatMap(device -> sittings.view(new Scope(List.of("/")), device.sittingId)
                        .map(sitting -> new HallView(
                                device.name,
                                sitting.examId(),
                                sitting.title(),
                                sitting.exam(),
                                sitting.place(),
                                sitting.startsAt(),
                                sitting.endsAt())));
    }

    /**
     * Signs the ticket's holder in at the device, once: for this sitting only, and for nothing but exams.
     *
     * @param typed the code as scanned or typed
     */
    @Requires(value = ANYONE, beforePasswordChange = true)
    public HallEntry admit(Caller caller, String token, @Nullable String typed, @Nullable String agent) {
        HallDevice device = seats.open(token, caller.now()).orElseThrow(() -> Refusal.conflict("hallClosed"));
        String subject = secrets.keyedHash("ticket at " + device.id());
        throttle.refuseWhileBlocked(subject, "tooManyCodes", caller.now());
        String digits = TicketCodes.digits(Objects.requireNonNullElse(typed, ""));
        if (digits.isEmpty()) {
            throw Refusal.invalid("ticket", "required");
        }
        Candidate candidate = (codes.right(digits)
                        ? sittings.ofNumber(digits.substring(0, TicketCodes.NUMBER))
                        : Optional.<Candidate>empty())
                .orElseThrow(() -> {
                    throttle.failed(subject, WRONG_TICKETS, caller.now());
                    return Refusal.invalid("ticket", "ticketWrong");
                });
        return seats.begin(caller, device, candidate, true, agent);
    }

    /** Lets a ticket sign its holder in once more, after a device broke down. */
    @Requires(ATTEMPT_SUPERVISE)
    public void allowAgain(Caller caller, long id, long candidateId) {
        ExamSitting sitting = supervised(caller, id);
        Candidate candidate = sittings.candidate(candidateId)
                .filter(found -> found.sittingId == id)
                .orElseThrow(Refusal::notFound);
        candidate.ticketUsedAt = null;
        audit.append(
                caller.personId(),
                caller.now(),
                "sitting.allowAgain",
                subject(id),
                sitting.organisationId,
                candidate.number);
    }

    /** All tickets by room, seat and number; their codes sign people in, so only for those who hand them out. */
    @Requires({SITTING_WRITE, ATTEMPT_SUPERVISE})
    public List<Ticket> tickets(Caller caller, long id) {
        SittingView sitting = sittings.handled(caller, id).orElseThrow(Refusal::notFound);
        return sittings.tickets(sitting.id(), null).stream().map(this::withCode).toList();
    }

    /** The caller's own ticket for a sitting; «not found» for who is not on its roster. */
    @Requires(SIGNED_IN)
    public Ticket ownTicket(Caller caller, long id) {
        return sittings.tickets(id, caller.person()).stream()
                .findFirst()
                .map(this::withCode)
                .orElseThrow(Refusal::notFound);
    }

    private Ticket withCode(Ticket found) {
        return found.withCode(codes.of(found.number()));
    }

    private ExamSitting supervised(Caller caller, long id) {
        SittingView found = sittings.view(caller.scope(ATTEMPT_SUPERVISE), id).orElseThrow(Refusal::notFound);
        return sittings.find(found.id()).orElseThrow(Refusal::notFound);
    }

    private static String subject(long id) {
        return "sitting/" + id;
    }
}
