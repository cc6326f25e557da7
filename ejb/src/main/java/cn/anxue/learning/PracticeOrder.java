package cn.anxue.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of practice, from the enrolment's stored seed: the same person meets the same order again. */
final class PracticeOrder {

    private PracticeOrder() {}

    /** The pool's questions of the plan's chapter in the plan's order; chapters stay together unless at random. */
    static List<PracticePool.Entry> arranged(List<PracticePool.Entry> pool, PracticePlan plan, long seed) {
        List<PracticePool.Entry> chosen = new ArrayList<>(pool.stream()
                .filter(entry -> plan.chapter() == null || plan.chapter().equals(entry.chapter()))
                .toList());
        if (plan.random()) {
            Collections.shuffle(chosen, new Random(seed));
        } else {
            List<String> chapters =
                    pool.stream().map(PracticePool.Entry::chapter).distinct().toList();
            chosen.sort(Comparator.comparingInt(entry -> chapters.indexOf(entry.chapter())));
        }
        return chosen;
    }

    /**
     * The question to ask: the one behind {@code after} when given, else the first unanswered one, else the first.
     *
     * @param order all questions of the plan, among them {@code after} even when it is not asked any more
     * @param asked those that may come, in the same order
     */
    static Optional<PracticePool.Entry> next(
            List<PracticePool.Entry> order, List<PracticePool.Entry> asked, @Nullable Long after, Set<Long> answered) {
        if (after != null) {
            Set<PracticePool.Entry> behind = Set.copyOf(order.subList(indexOf(order, after) + 1, order.size()));
            return asked.stream().filter(behind::contains).findFirst();
        }
        return asked.stream()
                .filter(entry -> !answered.contains(entry.questionId()))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    private static int indexOf(List<PracticePool.Entry> order, long versionId) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).versionId() == versionId) {
                return i;
            }
        }
        return -1;
    }

    /** How a question's options are shown: its own shuffle per enrolment, so that "it was B" is not learnt. */
    static List<Integer> options(int count, long seed, long versionId) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(seed ^ versionId));
        return order;
    }
}
