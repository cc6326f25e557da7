package cn.anxue.results;

import cn.anxue.examination.AttemptChoice;
import cn.anxue.examination.CountingRule;
import cn.anxue.identity.Days;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis is limited to.
 *
 * @param organisationId with all below it; null for everything the caller may see
 * @param from first day on which an attempt may have ended; null for no limit
 * @param to last day; null for no limit
 * @param counting one attempt per admission; null for all attempts
 * @param since questions are compared before this day and from it on; null for no comparison
 */
public record AnalysisFilter(
        @Nullable Long organisationId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CountingRule counting,
        @Nullable LocalDate since) {

    /** Names of the filters. */
    public static final String[] NAMES = {"organisationId", "from", "to", "attempts", "since"};

    /** Reads the filters organisationId, from, to, since (days) and attempts (FIRST, BEST, LAST); refuses others. */
    public static AnalysisFilter of(ListQuery query) {
        @Nullable String counting = query.filter("attempts");
        return new AnalysisFilter(
                query.filterId("organisationId"),
                day(query, "from"),
                day(query, "to"),
                counting == null ? null : Inputs.choice(CountingRule.class, "attempts", counting),
                day(query, "since"));
    }

    private static @Nullable LocalDate day(ListQuery query, String name) {
        @Nullable String text = query.filter(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "date", text);
        }
    }

    AttemptChoice choice(long examId, Scope scope) {
        return new AttemptChoice(
                examId,
                scope,
                organisationId,
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)),
                counting);
    }

    /** Whether an attempt that ended then belongs to the later period. */
    boolean later(Instant endedAt) {
        return since != null && !endedAt.isBefore(start(since));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
