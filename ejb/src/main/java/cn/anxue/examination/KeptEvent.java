package cn.anxue.examination;

import cn.anxue.exam.attempt.Event;
import cn.anxue.exam.attempt.ReceiptChain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event of an attempt as stored: never changed, never removed. */
@Entity
@Table(name = "attempt_event")
@IdClass(KeptEventId.class)
class KeptEvent {

    /** Before the reason of an annulment: whether the attempt is used up all the same. */
    private static final String USED = "!";

    private static final String FREE = "-";

    @Id
    @Column(name = "attempt_id")
    long attemptId;

    @Id
    @Column(name = "sequence_no")
    int sequenceNo;

    @Column(name = "command_id")
    String commandId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    EventKind kind;

    @Column(name = "slot")
    @Nullable
    Integer slot;

    @Column(name = "response")
    @Nullable
    String response;

    @Column(name = "happened_at")
    Instant happenedAt;

    /** Of a late answer: when it was given, by the client's account. */
    @Column(name = "made_at")
    @Nullable
    Instant madeAt;

    @Column(name = "receipt")
    String receipt;

    protected KeptEvent() {}

    /** The event as a row, with the receipt that follows the one before. */
    KeptEvent(long attemptId, Event event, String receiptBefore) {
        this.attemptId = attemptId;
        sequenceNo = event.sequence();
        commandId = event.commandId();
        happenedAt = event.at();
        if (event instanceof Event.Responded responded) {
            kind = EventKind.RESPONDED;
            slot = responded.slot();
            response = responded.response();
            madeAt = responded.madeAt();
        } else if (event instanceof Event.Flagged flagged) {
            kind = flagged.flagged() ? EventKind.FLAGGED : EventKind.UNFLAGGED;
            slot = flagged.slot();
            madeAt = flagged.madeAt();
        } else if (event instanceof Event.Supervised supervised) {
            kind = EventKind.of(supervised.act());
            response = SupervisionNote.write(supervised);
        } else if (event instanceof Event.Regraded regraded) {
            kind = EventKind.REGRADED;
            response = regraded.outcome();
        } else if (event instanceof Event.Annulled annulled) {
            kind = EventKind.ANNULLED;
            response = (annulled.used() ? USED : FREE) + annulled.reason();
        } else if (event instanceof Event.Reinstated reinstated) {
            kind = EventKind.REINSTATED;
            response = reinstated.reason();
        } else if (event instanceof Event.DeviceTaken taken) {
            kind = EventKind.DEVICE;
            response = (taken.device() + " " + taken.label()).strip();
        } else if (event instanceof Event.BreakTaken) {
            kind = EventKind.BREAK;
        } else if (event instanceof Event.Returned) {
            kind = EventKind.RETURNED;
        } else if (event instanceof Event.Marked marked) {
            kind = EventKind.MARKED;
            slot = marked.slot();
            response = marked.points().toPlainString();
        } else {
            kind = event instanceof Event.Submitted ? EventKind.SUBMITTED : EventKind.CLOSED;
        }
        receipt = ReceiptChain.next(receiptBefore, attemptId, link(""));
    }

    /** As the chain of receipts sees it. */
    ReceiptChain.Link link() {
        return link(receipt);
    }

    private ReceiptChain.Link link(String given) {
        return new ReceiptChain.Link(sequenceNo, commandId, kind.name(), slot, text(), happenedAt, madeAt, given);
    }

    Event event() {
        return switch (kind) {
            case RESPONDED -> new Event.Responded(sequenceNo, commandId, slotNumber(), text(), happenedAt, madeAt);
            case FLAGGED -> new Event.Flagged(sequenceNo, commandId, slotNumber(), true, happenedAt, madeAt);
            case UNFLAGGED -> new Event.Flagged(sequenceNo, commandId, slotNumber(), false, happenedAt, madeAt);
            case SUBMITTED -> new Event.Submitted(sequenceNo, commandId, happenedAt);
            case CLOSED -> new Event.ClosedByClock(sequenceNo, happenedAt);
            case PAUSED, RESUMED, EXTENDED, ENDED ->
                SupervisionNote.read(kind, text(), sequenceNo, commandId, happenedAt);
            case ANNULLED ->
                new Event.Annulled(sequenceNo, commandId, text().startsWith(USED), text().substring(1), happenedAt);
            case REINSTATED -> new Event.Reinstated(sequenceNo, commandId, text(), happenedAt);
            case MARKED -> new Event.Marked(sequenceNo, commandId, slotNumber(), new BigDecimal(text()), happenedAt);
            case DEVICE -> new Event.DeviceTaken(sequenceNo, commandId, device()[0], device()[1], happenedAt);
            case BREAK -> new Event.BreakTaken(sequenceNo, commandId, happenedAt);
            case RETURNED -> new Event.Returned(sequenceNo, commandId, happenedAt);
            case REGRADED -> new Event.Regraded(sequenceNo, commandId, text(), happenedAt);
        };
    }

    /** What people read of it beside the answer: a new score, points, a reason, a device; null for nothing. */
    @Nullable
    String note() {
        if (kind == EventKind.ANNULLED) {
            return text().substring(1);
        }
        if (kind == EventKind.DEVICE) {
            return device()[1];
        }
        return kind.afterEnd() || kind.supervised() ? response : null;
    }

    /** Its name and its label. */
    private String[] device() {
        String[] parts = text().split(" ", 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }

    private String text() {
        return Objects.requireNonNullElse(response, "");
    }

    private int slotNumber() {
        return Objects.requireNonNull(slot);
    }
}
