package cn.anxue.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what a question is marked. */
@Entity
@Table(name = "rubric")
class RubricRow {

    @Id
    @Column(name = "question_id")
    long questionId;

    /** As {@code Rubric.write} writes it. */
    @Column(name = "criteria")
    String criteria;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    @Nullable
    Long changedBy;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
