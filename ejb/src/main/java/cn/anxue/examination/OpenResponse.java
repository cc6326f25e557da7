package cn.anxue.examination;

import java.math.BigDecimal;

/**
 * A response that only a person can judge.
 *
 * @param slot 1-based
 * @param marks of the slot
 */
public record OpenResponse(int slot, long versionId, BigDecimal marks) {}
