package cn.anxue.web.request;

import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of a list page, kept in its address: page, size, sort, order and filters. Tags {@code ax:th} and
 * {@code ax:pager} draw links from it.
 */
public final class ListPage {

    private static final int DEFAULT_SIZE = 50;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private ListPage(Map<String, String> parameters) {
        this.parameters.putAll(parameters);
    }

    /** Reads the request's parameters: the common ones and the named filters. */
    public static ListPage of(HttpServletRequest request, String... filters) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : filters) {
            keep(request, name, found);
        }
        for (String name : new String[] {"page", "size", "sort", "order"}) {
            keep(request, name, found);
        }
        return new ListPage(found);
    }

    private static void keep(HttpServletRequest request, String name, Map<String, String> found) {
        @Nullable String value = request.getParameter(name);
        if (value != null && !value.isBlank()) {
            found.put(name, value.strip());
        }
    }

    /** What the service is asked. */
    public ListQuery query() {
        return new ListQuery(
                number("page", 1),
                number("size", DEFAULT_SIZE),
                parameters.getOrDefault("sort", ""),
                "desc".equals(parameters.get("order")),
                parameters);
    }

    /** A filter's value, empty when not set. */
    public String filter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The address sorted by a column: ascending first, then descending. */
    public String sortLink(String column) {
        boolean turn = column.equals(parameters.get("sort")) && !"desc".equals(parameters.get("order"));
        return link(Map.of("sort", column, "order", turn ? "desc" : "asc", "page", ""));
    }

    /** For aria-sort. */
    public String ariaSort(String column) {
        if (!column.equals(parameters.get("sort"))) {
            return "none";
        }
        return "desc".equals(parameters.get("order")) ? "descending" : "ascending";
    }

    /** The address of a page of the same list. */
    public String pageLink(int page) {
        return link(Map.of("page", String.valueOf(page)));
    }

    /** The address of the same list without a filter. */
    public String without(String name) {
        return link(Map.of(name, "", "page", ""));
    }

    public boolean hasNext(Slice<?> slice) {
        return slice.page() < slice.pages();
    }

    /** The filters as a query string without the page: for export links. */
    public String getFilterString() {
        return link(Map.of("page", "", "size", "")).substring(1);
    }

    /** What a form on the page carries in hidden fields, so that the same rows are shown after it; without {@code id}. */
    public Map<String, String> getKept() {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.remove("id");
        return kept;
    }

    /** The address of the same rows, as a query string. */
    public String getHere() {
        return link(Map.of());
    }

    private String link(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(changed);
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int number(String name, int otherwise) {
        String value = parameters.getOrDefault(name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
