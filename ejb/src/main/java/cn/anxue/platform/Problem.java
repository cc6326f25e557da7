package cn.anxue.platform;

import java.util.List;

/**
 * One thing that is wrong: where (a field of the input, or empty), which (a code with its text in the bundles under
 * {@code problem.<code>}) and the values to name in that text.
 */
public record Problem(String field, String code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String field, String code, Object... args) {
        return new Problem(field, code, List.of(args));
    }
}
