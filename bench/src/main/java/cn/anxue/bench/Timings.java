package cn.anxue.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How long each step took, in microseconds, of all takers together. */
final class Timings {

    /** The steps of an exam. */
    enum Step {
        SIGN_IN,
        START,
        SAVE,
        SUBMIT,
        RESULT
    }

    private final Map<Step, long[]> samples = new EnumMap<>(Step.class);
    private final Map<Step, Integer> counts = new EnumMap<>(Step.class);

    synchronized void add(Timings other) {
        for (Map.Entry<Step, long[]> entry : other.samples.entrySet()) {
            for (int i = 0; i < other.counts.getOrDefault(entry.getKey(), 0); i++) {
                add(entry.getKey(), entry.getValue()[i]);
            }
        }
    }

    void add(Step step, long micros) {
        int count = counts.getOrDefault(step, 0);
        long[] values = samples.computeIfAbsent(step, any -> new long[1024]);
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
            samples.put(step, values);
        }
        values[count] = micros;
        counts.put(step, count + 1);
    }

    int count(Step step) {
        return counts.getOrDefault(step, 0);
    }

    /** The given part (0.5, 0.99) of the samples took at most so many milliseconds. */
    double percentile(Step step, double part) {
        int count = count(step);
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(samples.getOrDefault(step, new long[0]), count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(part * count) - 1)] / 1000.0;
    }
}
