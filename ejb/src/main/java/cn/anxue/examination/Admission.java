package cn.anxue.examination;

/**
 * Leave to sit an exam.
 *
 * @param admissionId what admits the person, as the admitting module knows it; attempts are counted per admission
 * @param organisationId for which organisation the person sits the exam; the attempt belongs to it (I9)
 */
public record Admission(long admissionId, long organisationId) {}
