package cn.anxue.results;

/**
 * How one group did.
 *
 * @param id of an organisation; 0 where there is none
 * @param name of the organisation, or the day
 * @param mean of the totals in percent
 * @param passRate in percent
 */
public record GroupRow(long id, String name, long attempts, long passed, double mean, double passRate) {}
