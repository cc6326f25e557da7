package cn.anxue.importing;

import cn.anxue.platform.BaseEntity;
import cn.anxue.platform.RowOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "import_row")
class ImportRow extends BaseEntity {

    @Column(name = "job_id")
    long jobId;

    @Column(name = "row_no")
    int rowNo;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    RowOutcome outcome;

    @Column(name = "subject")
    String subject;

    @Column(name = "reason_code")
    @Nullable
    String reasonCode;

    @Column(name = "reason_args")
    @Nullable
    String reasonArgs;

    @Column(name = "reason_field")
    @Nullable
    String reasonField;
}
