package cn.anxue.questionbank;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "question_bank")
class QuestionBank extends BaseEntity {

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "name")
    String name;

    @Column(name = "description")
    @Nullable
    String description;

    /** A closed bank is kept for the papers drawn from it, but takes no changes. */
    @Column(name = "active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
