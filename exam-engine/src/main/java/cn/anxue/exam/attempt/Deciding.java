package cn.anxue.exam.attempt;

import cn.anxue.exam.attempt.Command.Annul;
import cn.anxue.exam.attempt.Command.AtDevice;
import cn.anxue.exam.attempt.Command.Flag;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Return;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.Supervise;
import cn.anxue.exam.attempt.Command.TakeBreak;
import cn.anxue.exam.attempt.Command.TakeDevice;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import cn.anxue.exam.attempt.Event.Annulled;
import cn.anxue.exam.attempt.Event.BreakTaken;
import cn.anxue.exam.attempt.Event.ClosedByClock;
import cn.anxue.exam.attempt.Event.DeviceTaken;
import cn.anxue.exam.attempt.Event.Flagged;
import cn.anxue.exam.attempt.Event.Responded;
import cn.anxue.exam.attempt.Event.Returned;
import cn.anxue.exam.attempt.Event.Submitted;
import cn.anxue.exam.attempt.Event.Supervised;
import cn.anxue.exam.item.ResponseCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a command does to an attempt at a time. The order of questions is the same for all: is it known, what says the
 * state, is there time, is it this device's, is it well-formed.
 */
final class Deciding {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LABEL = 60;

    private final Attempt attempt;
    private final Instant now;

    Deciding(Attempt attempt, Instant now) {
        this.attempt = attempt;
        this.now = now;
    }

    Decision on(Command command) {
        if (command instanceof Respond respond) {
            return respond(respond);
        } else if (command instanceof Flag flag) {
            return numbered(
                    flag,
                    flag.slot(),
                    flag.madeAt(),
                    new Flagged(
                            flag.sequence(), flag.commandId(), flag.slot(), flag.flagged(), now, late(flag.madeAt())));
        } else if (command instanceof Submit submit) {
            return submit(submit);
        } else if (command instanceof TakeBreak taken) {
            return takeBreak(taken);
        } else if (command instanceof Return back) {
            return atDevice(back, back.commandId(), next -> new Returned(next, back.commandId(), now));
        } else if (command instanceof TakeDevice take) {
            return takeDevice(take);
        } else if (command instanceof Supervise supervise) {
            return supervise(supervise);
        } else if (command instanceof Annul annul) {
            return annul(annul);
        }
        return close(command);
    }

    private Decision respond(Respond command) {
        if (ResponseCodec.read(command.response()) instanceof ResponseCodec.Malformed) {
            return new Refused(RefusalCode.MALFORMED_RESPONSE);
        }
        String response = ResponseCodec.canonical(command.response());
        return numbered(
                command,
                command.slot(),
                command.madeAt(),
                new Responded(
                        command.sequence(),
                        command.commandId(),
                        command.slot(),
                        response,
                        now,
                        late(command.madeAt())));
    }

    /** Of an answer that comes late, when it was given. */
    private @Nullable Instant late(@Nullable Instant madeAt) {
        return attempt.isLate(now) ? madeAt : null;
    }

    /** Known commands come first: whoever repeats a kept command hears so, even after the end (I1). */
    private Decision numbered(AtDevice command, int slot, @Nullable Instant madeAt, Event event) {
        Event known = attempt.known(event.commandId());
        if (known != null) {
            return sameEffect(known, event) ? kept() : new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (attempt.isOver(now) || (attempt.isLate(now) && !attempt.madeInTime(madeAt))) {
            return new Refused(RefusalCode.LATE);
        }
        if (isElsewhere(command)) {
            return new Refused(RefusalCode.OTHER_DEVICE);
        }
        if (isBadCandidateId(event.commandId())) {
            return new Refused(RefusalCode.BAD_COMMAND_ID);
        }
        if (slot < 1 || slot > attempt.terms().slots()) {
            return new Refused(RefusalCode.NO_SUCH_SLOT);
        }
        if (event.sequence() != attempt.keptUpTo() + 1) {
            return new Refused(
                    event.sequence() <= attempt.keptUpTo() ? RefusalCode.SEQUENCE_TAKEN : RefusalCode.NOT_NEXT);
        }
        return new Accepted(List.of(event));
    }

    private Decision submit(Submit command) {
        Event known = attempt.known(command.commandId());
        if (known != null && !(known instanceof Submitted)) {
            return new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        if (hasItsEffect(command)) {
            return kept();
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (attempt.isOver(now)) {
            return new Accepted(List.of(new ClosedByClock(attempt.keptUpTo() + 1, now)));
        }
        if (isElsewhere(command)) {
            return new Refused(RefusalCode.OTHER_DEVICE);
        }
        return isBadCandidateId(command.commandId())
                ? new Refused(RefusalCode.BAD_COMMAND_ID)
                : accepted(next -> new Submitted(next, command.commandId(), now));
    }

    private Decision takeBreak(TakeBreak command) {
        Decision decision =
                atDevice(command, command.commandId(), next -> new BreakTaken(next, command.commandId(), now));
        if (decision instanceof Accepted && now.isAfter(attempt.deadline(now))) {
            return new Refused(RefusalCode.LATE);
        }
        return decision instanceof Accepted && attempt.breaksLeft(now).isZero()
                ? new Refused(RefusalCode.NO_BREAK_LEFT)
                : decision;
    }

    /** Without a number of the client's. */
    private Decision atDevice(AtDevice command, String commandId, IntFunction<Event> event) {
        Optional<Decision> before = before(command, commandId);
        if (before.isPresent()) {
            return before.get();
        }
        return isElsewhere(command) ? new Refused(RefusalCode.OTHER_DEVICE) : accepted(event);
    }

    private Decision takeDevice(TakeDevice command) {
        boolean active = attempt.device().filter(command.device()::equals).isPresent();
        if (active && !attempt.state().isFinal()) {
            return kept();
        }
        Optional<Decision> before = before(command, command.commandId());
        if (before.isPresent()) {
            return before.get();
        }
        if (attempt.device().isPresent() && !command.over()) {
            return new Refused(RefusalCode.OTHER_DEVICE);
        }
        if (isBadId(command.device())
                || command.device().contains(" ")
                || command.label().length() > LONGEST_LABEL) {
            return new Refused(RefusalCode.BAD_DEVICE);
        }
        return accepted(next -> new DeviceTaken(next, command.commandId(), command.device(), command.label(), now));
    }

    private Decision supervise(Supervise command) {
        Event known = attempt.known(command.commandId());
        if (known instanceof Supervised kept && kept.act() == command.act() && kept.minutes() == command.minutes()) {
            return kept();
        }
        return before(command, command.commandId())
                .orElseGet(() -> accepted(next -> new Supervised(
                        next, command.commandId(), command.act(), command.minutes(), command.reason(), now)));
    }

    private Decision annul(Annul command) {
        Event known = attempt.known(command.commandId());
        if (known != null) {
            return known instanceof Annulled ? kept() : new Refused(RefusalCode.COMMAND_ID_REUSED);
        }
        if (attempt.annulled()) {
            return kept();
        }
        if (isBadId(command.commandId())) {
            return new Refused(RefusalCode.BAD_COMMAND_ID);
        }
        int next = attempt.keptUpTo() + 1;
        if (attempt.state().isFinal()) {
            return new Accepted(
                    List.of(new Annulled(next, command.commandId(), command.used(), command.reason(), now)));
        }
        return new Accepted(List.of(
                new Supervised(next, "", Kind.END, 0, command.reason(), now),
                new Annulled(next + 1, command.commandId(), command.used(), command.reason(), now)));
    }

    private Decision close(Command command) {
        if (hasItsEffect(command)) {
            return kept();
        }
        return attempt.isOver(now) ? accepted(next -> new ClosedByClock(next, now)) : new Refused(RefusalCode.NOT_DUE);
    }

    /** What is said of a command before its own questions are asked; empty when it may go on. */
    private Optional<Decision> before(Command command, String commandId) {
        Event known = attempt.known(commandId);
        if (known != null) {
            return Optional.of(isOf(known, command) ? kept() : new Refused(RefusalCode.COMMAND_ID_REUSED));
        }
        if (hasItsEffect(command)) {
            return Optional.of(kept());
        }
        Optional<Refused> stopped = stopped(command);
        if (stopped.isPresent()) {
            return Optional.of(stopped.get());
        }
        if (attempt.isOver(now)) {
            return Optional.of(new Refused(RefusalCode.LATE));
        }
        boolean bad = command instanceof AtDevice ? isBadCandidateId(commandId) : isBadId(commandId);
        return bad ? Optional.of(new Refused(RefusalCode.BAD_COMMAND_ID)) : Optional.empty();
    }

    private static boolean isOf(Event known, Command command) {
        return known instanceof BreakTaken && command instanceof TakeBreak
                || known instanceof Returned && command instanceof Return;
    }

    private boolean hasItsEffect(Command command) {
        return attempt.state().rule(command.kind()) == AttemptState.Rule.HAS_ITS_EFFECT;
    }

    /** What the state says against a command. */
    private Optional<Refused> stopped(Command command) {
        return switch (attempt.state().rule(command.kind())) {
            case ALLOWED, HAS_ITS_EFFECT -> Optional.empty();
            case LATER ->
                Optional.of(new Refused(
                        attempt.state() == AttemptState.ON_BREAK ? RefusalCode.ON_BREAK : RefusalCode.PAUSED));
            case REFUSED -> Optional.of(new Refused(RefusalCode.CLOSED));
        };
    }

    private boolean isElsewhere(AtDevice command) {
        return attempt.device()
                .filter(active -> !active.equals(command.device()))
                .isPresent();
    }

    private AlreadyKept kept() {
        return new AlreadyKept(attempt.keptUpTo());
    }

    private Accepted accepted(IntFunction<Event> event) {
        return new Accepted(List.of(event.apply(attempt.keptUpTo() + 1)));
    }

    private static boolean isBadCandidateId(String commandId) {
        return isBadId(commandId) || Attempt.isOwnId(commandId);
    }

    private static boolean isBadId(String commandId) {
        return commandId.isBlank() || commandId.length() > LONGEST_ID;
    }

    /** Whether two events with one command id say the same, whenever they came. */
    private static boolean sameEffect(Event kept, Event event) {
        if (kept instanceof Responded a && event instanceof Responded b) {
            return a.sequence() == b.sequence()
                    && a.slot() == b.slot()
                    && a.response().equals(b.response());
        }
        return kept instanceof Flagged a
                && event instanceof Flagged b
                && a.sequence() == b.sequence()
                && a.slot() == b.slot()
                && a.flagged() == b.flagged();
    }
}
