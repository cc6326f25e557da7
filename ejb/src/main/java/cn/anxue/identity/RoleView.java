package cn.anxue.identity;

/**
 * A role that a person holds in an organisation's subtree, as its reader sees it.
 *
 * @param revocable whether the reader may take it back
 */
public record RoleView(long id, Role role, long organisationId, String organisation, boolean revocable) {}
