package cn.anxue.platform;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: page (from 1), rows per page (1–500), sort column, direction and filters by name. Each list
 * says which sort columns and filters it knows and ignores others.
 */
public record ListQuery(int page, int size, String sort, boolean descending, Map<String, String> filters) {

    private static final int LARGEST_PAGE = 500;

    public ListQuery {
        page = Math.max(1, page);
        size = Math.min(LARGEST_PAGE, Math.max(1, size));
        filters = Map.copyOf(filters);
    }

    /** The first page of 50 in the list's own order. */
    public static ListQuery first() {
        return new ListQuery(1, 50, "", false, Map.of());
    }

    /** The trimmed filter text, or null when it is not set. */
    public @Nullable String filter(String name) {
        String value = filters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The filter as an id, or null when it is not set or no number. */
    public @Nullable Long filterId(String name) {
        String value = filter(name);
        return value == null || !value.matches("\\d{1,18}") ? null : Long.valueOf(value);
    }

    /** The same list with one more filter. */
    public ListQuery with(String name, String value) {
        Map<String, String> more = new HashMap<>(filters);
        more.put(name, value);
        return new ListQuery(page, size, sort, descending, more);
    }

    public int offset() {
        return (page - 1) * size;
    }
}
