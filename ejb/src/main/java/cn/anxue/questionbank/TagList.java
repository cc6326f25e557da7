package cn.anxue.questionbank;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tags as one column: sorted, with a comma before and behind each, so that one is found by {@code like '%,tag,%'}. */
final class TagList {

    private static final Pattern COMMA = Pattern.compile(",");

    private TagList() {}

    static String write(Set<String> tags) {
        return tags.isEmpty() ? "," : new TreeSet<>(tags).stream().collect(Collectors.joining(",", ",", ","));
    }

    static Set<String> read(String column) {
        return COMMA.splitAsStream(column).filter(tag -> !tag.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
