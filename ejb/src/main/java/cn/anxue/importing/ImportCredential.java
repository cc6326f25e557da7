package cn.anxue.importing;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "import_credential")
class ImportCredential extends BaseEntity {

    @Column(name = "job_id")
    long jobId;

    @Column(name = "name")
    String name;

    @Column(name = "username")
    String username;

    @Column(name = "password_sealed")
    String passwordSealed;

    @Column(name = "created_at")
    Instant createdAt;
}
