package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The paper that was printed for a candidate. */
@Entity
@Table(name = "paper_copy")
class PaperCopy extends BaseEntity {

    @Column(name = "candidate_id")
    long candidateId;

    @Column(name = "paper")
    String paper;

    @Column(name = "drawn_at")
    Instant drawnAt;

    @Column(name = "drawn_by")
    @Nullable
    Long drawnBy;

    @Column(name = "entered_at")
    @Nullable
    Instant enteredAt;

    @Column(name = "entered_by")
    @Nullable
    Long enteredBy;
}
