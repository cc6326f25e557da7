package cn.anxue.exam.marking;

import cn.anxue.exam.item.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Criteria by which a response is marked, each with levels. Its points are relative: together they are scaled to the
 * marks that the question has in a paper.
 */
public record Rubric(List<Criterion> criteria) {

    /** No more criteria, and no more levels of one. */
    public static final int MOST = 12;

    private static final int LONGEST_WORDS = 300;
    private static final BigDecimal MOST_POINTS = new BigDecimal("1000");
    private static final Pattern POINTS_LIKE = Pattern.compile("[0-9.]*[0-9][0-9.]*");
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** What is looked at, and what it earns; one level is chosen. */
    public record Criterion(String name, List<Level> levels) {
        public Criterion {
            levels = List.copyOf(levels);
        }

        BigDecimal most() {
            return levels.stream().map(Level::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    /**
     * How well it is done.
     *
     * @param points 0 or more, at most two decimals
     */
    public record Level(BigDecimal points, String words) {}

    /** Why a text is no rubric. */
    public enum Reason {
        /** A line of points stands above the first criterion. */
        LEVEL_WITHOUT_CRITERION,
        /** A criterion has fewer than two levels. */
        TOO_FEW_LEVELS,
        TOO_MANY,
        TOO_LONG,
        /** Not 0 to 1,000 with two decimals at most. */
        BAD_POINTS,
        /** One criterion has the same points, or the rubric the same name, twice. */
        TWICE,
        /** There is no criterion. */
        NOTHING
    }

    /** What {@link #read} makes of a text. */
    public sealed interface Reading {}

    public record Parsed(Rubric rubric) implements Reading {}

    /**
     * Not a rubric.
     *
     * @param line from 1
     */
    public record Wrong(int line, Reason reason) implements Reading {}

    /**
     * Reads a rubric as it is written: a line for each criterion, below it a line for each level that begins with its
     * points, as in
     *
     * <pre>
     * Isolation
     *   4 valves closed, locked and tagged
     *   2 closed only
     *   0 missing
     * </pre>
     *
     * White space, full-width digits and empty lines do not matter.
     */
    public static Reading read(String text) {
        Draft draft = new Draft();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = Texts.collapse(raw);
            if (!line.isEmpty()) {
                @Nullable Wrong wrong = draft.take(line, number);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return draft.done();
    }

    /** The rubric as {@link #read} takes it. */
    public String write() {
        StringBuilder text = new StringBuilder();
        for (Criterion criterion : criteria) {
            text.append(criterion.name()).append('\n');
            criterion.levels().forEach(level -> text.append("  ")
                    .append(level.points().stripTrailingZeros().toPlainString())
                    .append(' ')
                    .append(level.words())
                    .append('\n'));
        }
        return text.toString();
    }

    /** What all criteria can earn together, in its own points. */
    public BigDecimal most() {
        return criteria.stream().map(Criterion::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The points for the chosen levels, scaled to the marks of the question, two decimals.
     *
     * @param chosen for each criterion the number of its level, from 0
     * @throws IllegalArgumentException when a level does not exist or one is missing
     */
    public BigDecimal points(List<Integer> chosen, BigDecimal marks) {
        if (chosen.size() != criteria.size()) {
            throw new IllegalArgumentException(chosen.size() + " levels for " + criteria.size() + " criteria");
        }
        BigDecimal earned = BigDecimal.ZERO;
        for (int i = 0; i < chosen.size(); i++) {
            List<Level> levels = criteria.get(i).levels();
            int level = chosen.get(i);
            if (level < 0 || level >= levels.size()) {
                throw new IllegalArgumentException("level " + level + " of criterion " + i);
            }
            earned = earned.add(levels.get(level).points());
        }
        return earned.multiply(marks).divide(most(), 2, RoundingMode.HALF_UP);
    }

    /** A rubric while it is read. */
    private static final class Draft {
        private final List<Criterion> done = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final List<Level> levels = new ArrayList<>();
        private String name = "";
        private int line;

        /** What is wrong with the line, or with the criterion that it ends; null for nothing. */
        private @Nullable Wrong take(String text, int number) {
            if (text.length() > LONGEST_WORDS) {
                return new Wrong(number, Reason.TOO_LONG);
            }
            int space = text.indexOf(' ');
            String first = Texts.folded(space < 0 ? text : text.substring(0, space));
            if (!POINTS_LIKE.matcher(first).matches()) {
                return begin(text, number);
            }
            @Nullable Reason wrong = level(first, space < 0 ? "" : text.substring(space + 1));
            return wrong == null ? null : new Wrong(number, wrong);
        }

        private @Nullable Wrong begin(String text, int number) {
            @Nullable Wrong wrong = close();
            if (wrong != null) {
                return wrong;
            }
            name = text;
            line = number;
            return names.add(text) ? null : new Wrong(number, Reason.TWICE);
        }

        private @Nullable Reason level(String points, String words) {
            if (name.isEmpty()) {
                return Reason.LEVEL_WITHOUT_CRITERION;
            }
            if (!POINTS.matcher(points).matches() || new BigDecimal(points).compareTo(MOST_POINTS) > 0) {
                return Reason.BAD_POINTS;
            }
            BigDecimal value = new BigDecimal(points);
            if (levels.stream().anyMatch(level -> level.points().compareTo(value) == 0)) {
                return Reason.TWICE;
            }
            levels.add(new Level(value, words));
            return levels.size() > MOST ? Reason.TOO_MANY : null;
        }

        private @Nullable Wrong close() {
            if (name.isEmpty()) {
                return null;
            }
            if (levels.size() < 2) {
                return new Wrong(line, Reason.TOO_FEW_LEVELS);
            }
            done.add(new Criterion(name, levels));
            levels.clear();
            return done.size() > MOST ? new Wrong(line, Reason.TOO_MANY) : null;
        }

        private Reading done() {
            @Nullable Wrong wrong = close();
            if (wrong != null) {
                return wrong;
            }
            return done.isEmpty() ? new Wrong(1, Reason.NOTHING) : new Parsed(new Rubric(done));
        }
    }
}
