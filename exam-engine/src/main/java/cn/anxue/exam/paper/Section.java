package cn.anxue.exam.paper;

/**
 * A part of a paper. Follows from the blueprint, whose counts are fixed: a paper need not store it.
 *
 * @param name shown as a heading; empty for none
 * @param from number of its first slot, 1-based
 * @param to number of its last slot
 */
public record Section(String name, int from, int to) {}
