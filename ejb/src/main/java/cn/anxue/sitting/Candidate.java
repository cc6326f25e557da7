package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person on the roster of a sitting. */
@Entity
@Table(name = "sitting_candidate")
class Candidate extends BaseEntity {

    @Column(name = "sitting_id")
    long sittingId;

    @Column(name = "person_id")
    long personId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "number")
    String number;

    @Column(name = "room")
    String room;

    @Column(name = "seat")
    String seat;

    @Column(name = "attempt_id")
    @Nullable
    Long attemptId;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    /** When the ticket signed its holder in at a device of the hall. */
    @Column(name = "ticket_used_at")
    @Nullable
    Instant ticketUsedAt;

    /** The last four digits of the number: the place on the roster. */
    int place() {
        return Integer.parseInt(number.substring(number.length() - 4));
    }
}
