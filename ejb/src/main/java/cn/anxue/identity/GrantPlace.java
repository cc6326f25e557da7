package cn.anxue.identity;

/** A role grant with the organisation it is for. */
record GrantPlace(RoleGrant grant, Organisation organisation) {

    Grant value() {
        return new Grant(grant.role, organisation.id(), organisation.treePath);
    }

    /** Nobody takes back more than they hold at the organisation. */
    boolean revocableBy(Caller caller) {
        return caller.may(Permission.ROLE_GRANT, organisation.treePath)
                && caller.covers(grant.role, organisation.treePath);
    }

    RoleView view(Caller caller) {
        return new RoleView(grant.id(), grant.role, organisation.id(), organisation.name, revocableBy(caller));
    }
}
