package cn.anxue.exam.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each attempt answered wrongly, 8 bytes an item, sorted by item so that two attempts are compared in one walk. */
public final class WrongAnswers {
    /** In place of a wrong answer: right, or not answered. */
    static final int NOT_WRONG = -1;

    private final List<Sheet> sheets;
    private final double[] chances;

    private WrongAnswers(List<Sheet> sheets, double[] chances) {
        this.sheets = List.copyOf(sheets);
        this.chances = chances;
    }

    /** An attempt: items ascending, and beside each the wrong answer's number or {@link #NOT_WRONG}. */
    record Sheet(long attempt, long person, int[] items, int[] answers) {}

    /** To be filled attempt by attempt. */
    public static Builder builder() {
        return new Builder();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** How probable it is that two who answer the item wrongly give the same answer; NaN when it cannot be told. */
    double chance(int item) {
        return chances[item];
    }

    /** Takes attempts one after the other. */
    public static final class Builder {
        private final Map<Long, Integer> items = new HashMap<>();
        private final List<Map<String, Integer>> counts = new ArrayList<>();
        private final List<Map<String, Integer>> numbers = new ArrayList<>();
        private final List<Sheet> sheets = new ArrayList<>();
        private final Map<Integer, Integer> current = new HashMap<>();
        private long attempt;
        private long person;
        private boolean open;

        private Builder() {}

        /** Begins the next attempt; what follows belongs to it. Attempts of one person are not compared. */
        public Builder attempt(long id, long personId) {
            close();
            attempt = id;
            person = personId;
            open = true;
            return this;
        }

        /** An item that was answered rightly or not at all. */
        public Builder notWrong(long item) {
            current.put(number(item), NOT_WRONG);
            return this;
        }

        /**
         * An item that was answered wrongly.
         *
         * @param answer equal for equal answers
         */
        public Builder wrong(long item, String answer) {
            int at = number(item);
            counts.get(at).merge(answer, 1, Integer::sum);
            Map<String, Integer> known = numbers.get(at);
            current.put(at, known.computeIfAbsent(answer, one -> known.size()));
            return this;
        }

        private int number(long item) {
            return items.computeIfAbsent(item, one -> {
                counts.add(new HashMap<>());
                numbers.add(new HashMap<>());
                return counts.size() - 1;
            });
        }

        private void close() {
            if (open) {
                int[] sorted = current.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
                int[] answers = Arrays.stream(sorted).map(current::get).toArray();
                sheets.add(new Sheet(attempt, person, sorted, answers));
                current.clear();
            }
        }

        /**
         * The table. The builder is of no use afterwards.
         *
         * @param fewestWrong an item that fewer attempts answered wrongly tells nothing about chance
         */
        public WrongAnswers build(int fewestWrong) {
            close();
            double[] chances = new double[counts.size()];
            Arrays.fill(chances, Double.NaN);
            for (int item = 0; item < chances.length; item++) {
                double wrong = counts.get(item).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                if (wrong >= fewestWrong && wrong > 1) {
                    double same = counts.get(item).values().stream()
                            .mapToDouble(count -> count * (count - 1.0))
                            .sum();
                    chances[item] = same / (wrong * (wrong - 1));
                }
            }
            return new WrongAnswers(sheets, chances);
        }
    }
}
