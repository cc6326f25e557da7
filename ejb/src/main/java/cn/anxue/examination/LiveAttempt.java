package cn.anxue.examination;

import cn.anxue.exam.attempt.Attempt;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.attempt.ReceiptChain;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * An attempt as far as this node knows it. It may be behind the database when another node took a command, never ahead
 * of it: {@link LiveAttempts} gets it only after the commit.
 *
 * @param receipt of the last kept event
 * @param lastCommand id of the command that caused it
 */
record LiveAttempt(Sitting sitting, Attempt attempt, String receipt, String lastCommand) {

    static LiveAttempt replay(Sitting sitting, List<KeptEvent> events) {
        List<Event> happened = events.stream().map(KeptEvent::event).toList();
        Attempt attempt = Attempt.replay(sitting.terms(), happened);
        if (events.isEmpty()) {
            return new LiveAttempt(sitting, attempt, ReceiptChain.NONE, "");
        }
        KeptEvent last = events.get(events.size() - 1);
        return new LiveAttempt(sitting, attempt, last.receipt, last.commandId);
    }

    long id() {
        return sitting.attemptId();
    }

    /** This attempt, when it is the caller's; refuses with «not found» otherwise. */
    LiveAttempt of(Caller caller) {
        if (sitting.personId() != caller.person()) {
            throw Refusal.notFound();
        }
        return this;
    }

    /** The rows that the decision appends. */
    List<KeptEvent> rows(Accepted decision) {
        List<KeptEvent> rows = new ArrayList<>();
        String before = receipt;
        for (Event event : decision.events()) {
            KeptEvent row = new KeptEvent(id(), event, before);
            rows.add(row);
            before = row.receipt;
        }
        return rows;
    }

    /** The attempt after these rows. */
    LiveAttempt after(List<KeptEvent> rows) {
        LiveAttempt next = this;
        for (KeptEvent row : rows) {
            next = new LiveAttempt(sitting, next.attempt.apply(row.event()), row.receipt, row.commandId);
        }
        return next;
    }
}
