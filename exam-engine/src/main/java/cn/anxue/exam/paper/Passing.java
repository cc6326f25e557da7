package cn.anxue.exam.paper;

import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Finds the candidates of a rule on the way through an order of all families. */
final class Passing implements Matching.Preference {
    private final IntUnaryOperator order;
    private final boolean[] takes;
    private final Supplier<int[]> all;
    private int found;

    /**
     * @param order the family at a place, -1 behind the last
     * @param takes for each family whether it is a candidate
     * @param all the candidates in order
     */
    Passing(IntUnaryOperator order, boolean[] takes, Supplier<int[]> all) {
        this.order = order;
        this.takes = takes;
        this.all = all;
    }

    @Override
    public int at(int position) {
        found = position;
        int family = order.applyAsInt(found);
        while (family >= 0 && !takes[family]) {
            found++;
            family = order.applyAsInt(found);
        }
        return family;
    }

    @Override
    public int behind(int position) {
        return found + 1;
    }

    @Override
    public int[] all() {
        return all.get();
    }
}
