package cn.anxue.results;

/**
 * Something about a question.
 *
 * @param about what the sentence names: letters of options, a percentage, a number of answers; may be empty
 */
public record Finding(FindingKind kind, String about) {}
