package cn.anxue.identity;

/** Where a person works, and as what. */
public record Workplace(long organisationId, String organisation, String treePath, String jobCategory) {}
