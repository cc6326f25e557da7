package cn.anxue.identity;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation")
class Organisation extends BaseEntity {

    @Column(name = "parent_id")
    @Nullable
    Long parentId;

    @Column(name = "tier")
    @Enumerated(EnumType.STRING)
    OrganisationTier tier;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Column(name = "name")
    String name;

    @Column(name = "credit_code")
    @Nullable
    String creditCode;

    @Column(name = "address")
    @Nullable
    String address;

    @Column(name = "tree_path")
    String treePath;

    @Column(name = "active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    OrganisationView view() {
        return new OrganisationView(
                id(), parentId, tier, kind, name, creditCode, address, treePath, active, rowVersion);
    }
}
