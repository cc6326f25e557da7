package cn.anxue.exam.item;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Immutable sets with a sorted iteration order, so that whatever is written from them is the same everywhere. */
final class Sorted {
    private Sorted() {}

    static Set<String> copyOf(Collection<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
