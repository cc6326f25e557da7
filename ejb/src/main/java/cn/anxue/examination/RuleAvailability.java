package cn.anxue.examination;

import cn.anxue.exam.paper.Draw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule of a blueprint finds its questions.
 *
 * @param rule 0-based position
 * @param matching questions that fit the rule by itself
 * @param wanted questions it asks for
 * @param available how many it can get beside the earlier rules; at most wanted
 * @param reason why it cannot get all: TOO_FEW fit, FAMILY (too many are variants of one another), OVERLAP (other rules
 *     need them too); null when it can
 * @param rivals 0-based positions of the rules that need the same questions
 * @param wantedTogether questions that this rule and its rivals ask for
 * @param availableTogether questions that they can get
 * @param shared ids of questions that more than one of them may take, 20 at most
 * @param sharedCount how many there are
 */
public record RuleAvailability(
        int rule,
        int matching,
        int wanted,
        int available,
        Draw.@Nullable Reason reason,
        List<Integer> rivals,
        int wantedTogether,
        int availableTogether,
        List<Long> shared,
        int sharedCount) {

    static RuleAvailability enough(int rule, int matching, int wanted) {
        return new RuleAvailability(rule, matching, wanted, wanted, null, List.of(), wanted, wanted, List.of(), 0);
    }

    /** @param shared ids of the questions of the account's versions */
    static RuleAvailability lacking(Draw.Shortfall found, List<Long> shared) {
        return new RuleAvailability(
                found.ruleIndex(),
                found.matching(),
                found.wanted(),
                found.available(),
                found.reason(),
                found.rivals(),
                found.wantedTogether(),
                found.availableTogether(),
                shared,
                found.sharedCount());
    }

    /** Questions that it lacks. */
    public int missing() {
        return wanted - available;
    }
}
