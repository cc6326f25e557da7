package cn.anxue.platform;

import java.util.List;

/** One page of a list: its rows, and how many rows there are in all. */
public record Slice<T>(List<T> rows, long total, int page, int size) {

    public Slice {
        rows = List.copyOf(rows);
    }

    public static <T> Slice<T> of(List<T> rows, long total, ListQuery query) {
        return new Slice<>(rows, total, query.page(), query.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
