package cn.anxue.ledger;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_record")
class AuditRecord extends BaseEntity {

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "person_id")
    @Nullable
    Long personId;

    @Column(name = "act")
    String act;

    @Column(name = "subject")
    @Nullable
    String subject;

    @Column(name = "organisation_id")
    @Nullable
    Long organisationId;

    @Column(name = "detail")
    @Nullable
    String detail;
}
