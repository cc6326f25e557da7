package cn.anxue.identity;

/** A role grant with the organisation it is for. */
record GrantPlace(RoleGrant grant, Organisation organisation) {

    Grant value() {
        return new Grant(grant.role, organisation.id(), organisation.treePath);
    }

    RoleView view() {
        return new RoleView(grant.id(), grant.role, organisation.id(), organisation.name);
    }
}
