package cn.anxue.identity;

/** A role held in the organisation at {@code treePath} ('/1/5/') and below. */
public record Grant(Role role, long organisationId, String treePath) {}
