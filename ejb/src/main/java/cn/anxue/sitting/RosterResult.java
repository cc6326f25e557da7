package cn.anxue.sitting;

/**
 * @param added new on the roster
 * @param moved there before, with another room or seat now
 * @param unchanged there before
 */
public record RosterResult(int added, int moved, int unchanged) {}
