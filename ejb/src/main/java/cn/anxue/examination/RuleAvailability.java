package cn.anxue.examination;

/**
 * Whether a rule of a blueprint finds its questions.
 *
 * @param rule 0-based position
 * @param matching questions that fit the rule by itself
 * @param wanted questions it asks for
 * @param available how many it can get beside the earlier rules; at most wanted
 */
public record RuleAvailability(int rule, int matching, int wanted, int available) {}
