package cn.anxue.examination;

/**
 * A name for a range of results, beside passed and failed.
 *
 * @param percent of the marks from which on it applies, 0 to 100
 * @param name as people read it, 1 to 20 characters
 */
public record Band(int percent, String name) {}
