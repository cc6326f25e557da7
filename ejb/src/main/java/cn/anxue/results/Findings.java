package cn.anxue.results;

import cn.anxue.exam.analysis.ItemDrift;
import cn.anxue.exam.analysis.ItemFlag;
import cn.anxue.exam.analysis.ItemStatistics;
import cn.anxue.exam.analysis.OptionStatistics;
import cn.anxue.exam.analysis.RaschItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns statistics of a question into what a teacher is told; thresholds in docs/decisions/011. */
final class Findings {

    private static final Map<ItemFlag, FindingKind> KINDS = Map.of(
            ItemFlag.TOO_FEW_ATTEMPTS, FindingKind.TOO_FEW,
            ItemFlag.TOO_EASY, FindingKind.TOO_EASY,
            ItemFlag.TOO_HARD, FindingKind.TOO_HARD,
            ItemFlag.LOW_DISCRIMINATION, FindingKind.LOW_DISCRIMINATION,
            ItemFlag.NEGATIVE_DISCRIMINATION, FindingKind.CHECK_KEY,
            ItemFlag.UNUSED_DISTRACTOR, FindingKind.UNUSED_OPTION,
            ItemFlag.DISTRACTOR_ATTRACTS_BEST, FindingKind.OPTION_ATTRACTS_BEST);

    /** Mean squares above this disturb a measure (Wright and Linacre 1994, Reasonable mean-square fit values). */
    private static final double MOST_INFIT = 1.3;

    private static final int LEAST_FOR_FIT = 100;
    private static final double DRIFT_PROBABILITY = 0.05;
    /** Smaller changes are real with many candidates, and of no use to anybody. */
    private static final double LEAST_DRIFT = 0.10;

    private Findings() {}

    /**
     * The most urgent first.
     *
     * @param drift null without a comparison
     * @param letters of the options by number
     */
    static List<Finding> of(
            ItemStatistics item,
            RaschItem rasch,
            @Nullable ItemDrift drift,
            boolean corrected,
            IntFunction<String> letters) {
        List<Finding> found = new ArrayList<>();
        item.flags().forEach(flag -> found.add(finding(item, flag, letters)));
        if (drift != null && drift.adjusted() <= DRIFT_PROBABILITY && Math.abs(drift.difference()) >= LEAST_DRIFT) {
            found.add(new Finding(FindingKind.DRIFTED, percent(drift.before()) + " → " + percent(drift.after())));
        }
        if (fits(rasch) && rasch.infit() > MOST_INFIT) {
            found.add(new Finding(FindingKind.UNPREDICTABLE, String.format("%.2f", rasch.infit())));
        }
        if (corrected) {
            found.add(new Finding(FindingKind.CORRECTED, ""));
        }
        found.sort(Comparator.comparing(Finding::kind));
        return found;
    }

    private static boolean fits(RaschItem rasch) {
        return rasch.state() == RaschItem.State.ESTIMATED && rasch.attempts() >= LEAST_FOR_FIT;
    }

    private static Finding finding(ItemStatistics item, ItemFlag flag, IntFunction<String> letters) {
        FindingKind kind = KINDS.getOrDefault(flag, FindingKind.TOO_FEW);
        return switch (kind) {
            case UNUSED_OPTION, OPTION_ATTRACTS_BEST -> new Finding(kind, options(item, flag, letters));
            case TOO_EASY, TOO_HARD -> new Finding(kind, percent(item.facility()));
            case TOO_FEW -> new Finding(kind, String.valueOf(item.attempts()));
            default -> new Finding(kind, "");
        };
    }

    private static String options(ItemStatistics item, ItemFlag flag, IntFunction<String> letters) {
        return item.options().stream()
                .filter(option -> option.flags().contains(flag))
                .map(OptionStatistics::option)
                .map(letters::apply)
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
