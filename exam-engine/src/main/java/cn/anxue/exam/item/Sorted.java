package cn.anxue.exam.item;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Immutable sets with a sorted iteration order, so that whatever is written from them is the same everywhere. */
final class Sorted {
    private Sorted() {}

    static Map<String, List<String>> copyOf(Map<String, List<String>> values) {
        Map<String, List<String>> sorted = new TreeMap<>();
        values.forEach((name, words) -> sorted.put(name, List.copyOf(words)));
        return Collections.unmodifiableMap(sorted);
    }

    static Set<String> copyOf(Collection<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
