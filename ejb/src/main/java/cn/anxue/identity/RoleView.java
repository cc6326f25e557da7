package cn.anxue.identity;

/** A role that a person holds in an organisation's subtree. */
public record RoleView(long id, Role role, long organisationId, String organisation) {}
