package cn.anxue.identity;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "role_grant")
class RoleGrant extends BaseEntity {

    @Column(name = "person_id")
    long personId;

    @Column(name = "role_code")
    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "granted_by")
    @Nullable
    Long grantedBy;
}
