package cn.anxue.questionbank;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
@Table(name = "bank_mapping")
class BankMapping extends BaseEntity {

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "name")
    String name;

    /** {@link MappingData} as JSON. */
    @Column(name = "content")
    String content;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
