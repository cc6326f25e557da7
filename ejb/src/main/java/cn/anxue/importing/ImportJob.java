package cn.anxue.importing;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "import_job")
class ImportJob extends BaseEntity {

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    ImportKind kind;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "started_by")
    long startedBy;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "phase")
    @Enumerated(EnumType.STRING)
    ImportPhase phase;

    @Column(name = "rows_total")
    int rowsTotal;

    @Column(name = "rows_done")
    int rowsDone;

    @Column(name = "failure_code")
    @Nullable
    String failureCode;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;
}
