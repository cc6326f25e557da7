package cn.anxue.examination;

/**
 * A question as an attempt asks it.
 *
 * @param organisationId for which the attempt was sat
 */
public record AskedSlot(long examId, long organisationId, long versionId) {}
