package cn.anxue.exam.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Classical item analysis. The measure of a candidate is the total as part of the own paper's maximum. */
public final class ItemAnalysis {
    private final ScoreMatrix matrix;
    private final ItemThresholds thresholds;

    private ItemAnalysis(ScoreMatrix matrix, ItemThresholds thresholds) {
        this.matrix = matrix;
        this.thresholds = thresholds;
    }

    /** One entry per item in the matrix's order, items without attempts included. */
    public static List<ItemStatistics> of(ScoreMatrix matrix, ItemThresholds thresholds) {
        ItemAnalysis analysis = new ItemAnalysis(matrix, thresholds);
        return matrix.columns().stream().map(analysis::item).toList();
    }

    private ItemStatistics item(ItemColumn column) {
        int attempts = column.size();
        ExtremeGroups groups = ExtremeGroups.of(matrix, column);
        double facility = facility(column);
        OptionalDouble discrimination = groups.discrimination();
        OptionalDouble itemRest = itemRest(column);
        List<OptionStatistics> options = IntStream.range(0, column.item().options())
                .mapToObj(option -> option(column, groups, option))
                .toList();
        int[] seconds = sortedSeconds(column);
        return new ItemStatistics(
                column.item(),
                attempts,
                matrix.attempts() == 0 ? 0 : (double) attempts / matrix.attempts(),
                omitted(column),
                facility,
                groups.upper(),
                groups.lower(),
                discrimination,
                itemRest,
                options,
                Arrays.stream(seconds).average(),
                median(seconds),
                flags(attempts, facility, discrimination, itemRest, options));
    }

    private static double facility(ItemColumn column) {
        double sum = 0;
        for (int cell = 0; cell < column.size(); cell++) {
            sum += column.share(cell);
        }
        return column.size() == 0 ? 0 : sum / column.size();
    }

    private static int omitted(ItemColumn column) {
        int omitted = 0;
        for (int cell = 0; cell < column.size(); cell++) {
            omitted += column.answer(cell) == Answer.OMITTED ? 1 : 0;
        }
        return omitted;
    }

    private OptionalDouble itemRest(ItemColumn column) {
        Correlation correlation = new Correlation();
        for (int cell = 0; cell < column.size(); cell++) {
            int attempt = column.attempt(cell);
            int restMaximum = matrix.maximum(attempt) - column.maximum(cell);
            if (restMaximum > 0) {
                correlation.add(
                        column.share(cell), (double) (matrix.points(attempt) - column.points(cell)) / restMaximum);
            }
        }
        return correlation.coefficient();
    }

    private static int[] sortedSeconds(ItemColumn column) {
        return IntStream.range(0, column.size())
                .map(column::seconds)
                .filter(seconds -> seconds != ItemColumn.NO_SECONDS)
                .sorted()
                .toArray();
    }

    private static OptionalDouble median(int[] sorted) {
        int count = sorted.length;
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0);
    }

    private OptionStatistics option(ItemColumn column, ExtremeGroups groups, int option) {
        int all = 0;
        int upper = 0;
        int lower = 0;
        for (int cell = 0; cell < column.size(); cell++) {
            if (Answer.chose(column.answer(cell), option)) {
                all++;
                upper += groups.isUpper(cell) ? 1 : 0;
                lower += groups.isLower(cell) ? 1 : 0;
            }
        }
        boolean correct = column.item().correct().contains(option);
        Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
        if (!correct && column.size() >= thresholds.attempts()) {
            addIf(flags, all == 0, ItemFlag.UNUSED_DISTRACTOR);
            addIf(flags, attracts(upper, lower, groups), ItemFlag.DISTRACTOR_ATTRACTS_BEST);
        }
        return new OptionStatistics(option, correct, all, upper, lower, flags);
    }

    /** Both groups are there when upper is more than 0. */
    private boolean attracts(int upper, int lower, ExtremeGroups groups) {
        if (upper == 0) {
            return false;
        }
        double upperPart = (double) upper / groups.upper();
        double difference = upperPart - (double) lower / groups.lower();
        double both = (double) (upper + lower) / (groups.upper() + groups.lower());
        double standardError = Math.sqrt(both * (1 - both) * (1.0 / groups.upper() + 1.0 / groups.lower()));
        return upperPart >= thresholds.attraction()
                && difference > 0
                && difference >= thresholds.standardErrors() * standardError;
    }

    private Set<ItemFlag> flags(
            int attempts,
            double facility,
            OptionalDouble discrimination,
            OptionalDouble itemRest,
            List<OptionStatistics> options) {
        if (attempts < thresholds.attempts()) {
            return Set.of(ItemFlag.TOO_FEW_ATTEMPTS);
        }
        Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
        options.forEach(option -> flags.addAll(option.flags()));
        addIf(flags, facility > thresholds.tooEasy(), ItemFlag.TOO_EASY);
        addIf(flags, facility < thresholds.tooHard(), ItemFlag.TOO_HARD);
        boolean negative =
                discrimination.orElse(0) < 0 && itemRest.orElse(0) < -thresholds.standardErrors() / Math.sqrt(attempts);
        addIf(flags, negative, ItemFlag.NEGATIVE_DISCRIMINATION);
        boolean low = discrimination.isPresent() && discrimination.getAsDouble() < thresholds.lowDiscrimination();
        // An item that everybody gets right cannot tell candidates apart; to say so twice helps nobody.
        addIf(flags, low && !negative && facility <= thresholds.tooEasy(), ItemFlag.LOW_DISCRIMINATION);
        return flags;
    }

    private static void addIf(Set<ItemFlag> flags, boolean condition, ItemFlag flag) {
        if (condition) {
            flags.add(flag);
        }
    }
}
