package cn.anxue.questionbank;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A question through all its versions. */
@Entity
@Table(name = "question")
class BankQuestion extends BaseEntity {

    @Column(name = "bank_id")
    long bankId;

    /** False once retired: new papers leave it out. */
    @Column(name = "active")
    boolean active;

    @Column(name = "current_version_id")
    long currentVersionId;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
