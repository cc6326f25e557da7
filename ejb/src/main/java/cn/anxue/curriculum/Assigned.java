package cn.anxue.curriculum;

/**
 * What came of assigning.
 *
 * @param created false when the same assignment was in force already
 */
public record Assigned(long id, boolean created) {}
