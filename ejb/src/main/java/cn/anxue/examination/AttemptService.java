package cn.anxue.examination;

import static cn.anxue.identity.Permission.SIGNED_IN;
import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.attempt.ReceiptFile;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Throttle;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sitting an exam. Everything may be repeated safely: the same command has its effect once (I1). No enterprise bean, so
 * that its methods run without a transaction: what they keep in memory must be committed, and each step commits by itself.
 */
@ApplicationScoped
public class AttemptService {

    private static final int START_ROUNDS = 3;
    /** So many wrong entry codes before a person has to wait. */
    private static final int WRONG_CODES = 5;

    @Inject
    private AttemptStart starting;

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptRepository repository;

    @Inject
    private AttemptClerk clerk;

    @Inject
    private AttemptViews views;

    @Inject
    private StoredResponses responses;

    @Inject
    private AttemptLog log;

    @Inject
    private AttemptReceipts receipts;

    @Inject
    private Proctoring proctoring;

    @Inject
    private ExamRulesReader rules;

    @Inject
    private Throttle throttle;

    @Inject
    private Secrets secrets;

    @Inject
    private AnswerFiles files;

    @Inject
    @Any
    private Instance<AttemptWatch> watches;

    /** What to know before starting, and whether the caller can start now. */
    @Requires(SIT_EXAM)
    public ExamRules rules(Caller caller, long examId) {
        starting.running(caller.person(), examId).ifPresent(id -> clerk.closeIfOver(attempts.known(id), caller.now()));
        return rules.read(caller, examId);
    }

    /** Starts an attempt, or goes on with the running one. */
    @Requires(SIT_EXAM)
    public StartedAttempt start(Caller caller, long examId, Arrival arrival) {
        for (int round = 0; round < START_ROUNDS; round++) {
            Optional<LiveAttempt> running = starting.running(caller.person(), examId)
                    .map(id -> clerk.closeIfOver(attempts.fresh(id), caller.now()))
                    .filter(attempt -> !attempt.attempt().state().isFinal());
            if (running.isPresent()) {
                opens(caller, running.get(), arrival.browser());
                return new StartedAttempt(views.view(running.get(), caller.now(), arrival.device()), false);
            }
            try {
                long made = let(caller, examId, arrival);
                return new StartedAttempt(views.view(attempts.fresh(made), caller.now(), arrival.device()), true);
            } catch (SequenceTaken faster) {
                // another device of the same person started: the next round finds its attempt
            }
        }
        throw Refusal.conflict("attemptBusy");
    }

    /** Starts, and makes guessing entry codes slow. */
    private long let(Caller caller, long examId, Arrival arrival) {
        String subject = secrets.keyedHash("entry code " + caller.person() + " " + examId);
        throttle.refuseWhileBlocked(subject, "tooManyCodes", caller.now());
        try {
            return starting.start(caller, examId, arrival);
        } catch (Refusal refused) {
            if (arrival.entryCode() != null && refused.code().equals("entryCodeWrong")) {
                throttle.failed(subject, WRONG_CODES, caller.now());
            }
            throw refused;
        }
    }

    private void opens(Caller caller, LiveAttempt attempt, SafeBrowserClaim browser) {
        if (!attempt.attempt().state().isFinal()) {
            watches.forEach(watch -> watch.opens(caller, attempt.id(), browser));
        }
    }

    /** The attempt with its questions, for a player: like {@link #get}, where and with what it may be sat. */
    @Requires(SIT_EXAM)
    public AttemptView open(Caller caller, long attemptId, SafeBrowserClaim browser, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        LiveAttempt live = clerk.closeIfOver(attempts.fresh(attemptId), caller.now());
        opens(caller, live, browser);
        return views.view(live, caller.now(), device);
    }

    /** The attempt with everything kept; closes it first when its time is over. */
    @Requires(SIT_EXAM)
    public AttemptView get(Caller caller, long attemptId) {
        attempts.known(attemptId).of(caller);
        return views.view(clerk.closeIfOver(attempts.fresh(attemptId), caller.now()), caller.now(), null);
    }

    /** How the attempt stands: whether it is paused, and until when it runs; closes it first when its time is over. */
    @Requires(SIT_EXAM)
    public AttemptClock clock(Caller caller, long attemptId, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        LiveAttempt live = clerk.closeIfOver(attempts.fresh(attemptId), caller.now());
        List<AttemptWatch.Notice> notices = live.attempt().state().isFinal()
                ? List.of()
                : watches.stream()
                        .flatMap(watch -> watch.seen(attemptId, caller.now()).stream())
                        .toList();
        return AttemptClock.of(live, caller.now(), device, notices);
    }

    /**
     * Keeps an answer.
     *
     * @param device a name that the device gave itself; null where the client names none
     */
    @Requires(SIT_EXAM)
    public CommandReceipt respond(
            Caller caller, long attemptId, int slot, RespondCommand command, @Nullable String device) {
        LiveAttempt attempt = attempts.known(attemptId).of(caller);
        int sequence = Inputs.present("sequence", command.sequence());
        String id = Objects.requireNonNullElse(command.commandId(), "");
        String response = responses.of(attempt, slot, command.response());
        return kept(caller, attemptId, id, new Command.Respond(id, sequence, slot, response, command.madeAt(), device));
    }

    /** Marks a question for review, or unmarks it. */
    @Requires(SIT_EXAM)
    public CommandReceipt flag(Caller caller, long attemptId, int slot, FlagCommand command, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        int sequence = Inputs.present("sequence", command.sequence());
        String id = Objects.requireNonNullElse(command.commandId(), "");
        boolean flagged = command.flagged() == null || command.flagged();
        return kept(caller, attemptId, id, new Command.Flag(id, sequence, slot, flagged, command.madeAt(), device));
    }

    /**
     * Keeps what the player noticed: pages left, copying, pasting. It is shown to invigilators and decides nothing. What
     * was noticed before the end may come after it.
     */
    @Requires(SIT_EXAM)
    public void notice(Caller caller, long attemptId, List<ProctoringInput> noticed) {
        attempts.known(attemptId).of(caller);
        proctoring.keep(attemptId, noticed, caller.now());
    }

    /** Hands in and scores. Repeated, or after the clock closed the attempt, it answers how the attempt ended. */
    @Requires(SIT_EXAM)
    public AttemptResult submit(Caller caller, long attemptId, @Nullable String commandId, @Nullable String device) {
        attempts.known(attemptId).of(caller);
        String id = Objects.requireNonNullElse(commandId, "");
        return views.result(clerk.take(attemptId, new Command.Submit(id, device), caller.now()));
    }

    /**
     * What the exam shows of an ended attempt, which then counts as seen; refuses while it runs. At a device of an exam
     * hall only that it ended: others look at the same screen, and may still be sitting the exam.
     */
    @Requires(SIT_EXAM)
    public AttemptReview review(Caller caller, long attemptId) {
        attempts.known(attemptId).of(caller);
        LiveAttempt ended = clerk.closeIfOver(attempts.fresh(attemptId), caller.now());
        if (!ended.attempt().state().isFinal()) {
            throw Refusal.conflict("attemptRunning");
        }
        AttemptHeader header = repository.find(attemptId).orElseThrow();
        @Nullable Instant releasedAt = header.releasedAt;
        if (header.annulledAt != null) {
            log.seen(attemptId, caller.now());
            return views.pending(ended);
        }
        if (releasedAt == null || caller.examOnly()) {
            return views.pending(ended);
        }
        log.seen(attemptId, caller.now());
        return views.review(ended, releasedAt);
    }

    /** Everything of the caller's attempt that was acknowledged, and what was graded; refuses while it runs. */
    @Requires(SIT_EXAM)
    public ReceiptFile receipt(Caller caller, long attemptId) {
        LiveAttempt live = attempts.known(attemptId).of(caller);
        if (!clerk.closeIfOver(live, caller.now()).attempt().state().isFinal()) {
            throw Refusal.conflict("attemptRunning");
        }
        return receipts.of(attemptId);
    }

    /** The caller's results that were released or changed since the caller looked, newest first. */
    @Requires(SIGNED_IN)
    public List<NewResult> news(Caller caller) {
        return repository.unseen(caller.person());
    }

    /**
     * Stores a file that becomes part of an answer when a response names its path: a picture or a PDF.
     *
     * @return the file's path
     */
    @Requires(SIT_EXAM)
    public String keepFile(Caller caller, long attemptId, String fileName, InputStream content) {
        LiveAttempt attempt = attempts.known(attemptId).of(caller);
        if (attempt.attempt().state().isFinal()) {
            throw Refusal.conflict("attemptOver");
        }
        return files.keep(caller, attempt.sitting().organisationId(), fileName, content);
    }

    private CommandReceipt kept(Caller caller, long attemptId, String commandId, Command command) {
        LiveAttempt after = clerk.take(attemptId, command, caller.now());
        // A command that was kept before gets its own receipt again, not that of a later one.
        String receipt = after.lastCommand().equals(commandId)
                ? after.receipt()
                : repository.receipt(attemptId, commandId).orElseThrow(Refusal::notFound);
        return views.receipt(after, receipt, caller.now());
    }
}
