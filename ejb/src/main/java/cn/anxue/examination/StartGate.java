package cn.anxue.examination;

import cn.anxue.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an admitted person may start. Modules above this one implement it as a CDI bean; all are asked, and
 * each may refuse with a reason of its own.
 */
public interface StartGate {

    /**
     * Leave to start now.
     *
     * @param passId what lets the person in, as the module knows it
     * @param until when the attempt ends at the latest, whatever time the exam gives
     * @param entryCode what the person has to type before the start; null for nothing
     * @param safeBrowser whether a Safe Exam Browser with the right settings is asked for
     */
    record Pass(long passId, Instant until, @Nullable String entryCode, boolean safeBrowser) {}

    /**
     * Empty when this module has no say.
     *
     * @param onlyHere whether the exam is sat by those only whom a gate lets in
     */
    Optional<Pass> pass(Caller caller, long examId, boolean onlyHere);

    /** Refuses a browser that is not as the pass asks. */
    void check(Pass pass, SafeBrowserClaim browser);

    /** Hears of the start, in its transaction. */
    void started(Pass pass, long attemptId, Instant now);
}
