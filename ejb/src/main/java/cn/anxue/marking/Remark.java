package cn.anxue.marking;

import java.util.List;

/**
 * What a candidate is told about a response that people marked: the mark that decided first, or the two that agreed, and
 * those after an objection. Markers stay unnamed.
 */
public record Remark(int slot, List<GivenMark> marks) {}
