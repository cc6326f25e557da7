package cn.anxue.exam.notation;

import cn.anxue.exam.qti.Elements;
import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of numbers and variables: {@code a*(b+2)^2}; × ÷ − and full-width signs too.
 *
 * @param expression of the item's language
 * @param variables that it names
 * @param constant its value when it is nothing but a number
 */
public record Formula(Element expression, Set<String> variables, @Nullable BigDecimal constant) {
    /** Variables are called so in the item, so that none is called like an outcome. */
    static final String PREFIX = "v_";

    private static final int DEEPEST = 20;

    /** The formula; empty when it cannot be understood. */
    static Optional<Formula> of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .map(Formula::narrow)
                .forEach(plain::appendCodePoint);
        if (plain.toString().matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            BigDecimal value = new BigDecimal(plain.toString());
            return Optional.of(new Formula(number(plain.toString()).build(), Set.of(), value));
        }
        Reader reader = new Reader(plain.toString());
        Elements whole = reader.sum(0);
        return whole == null || reader.at < reader.text.length()
                ? Optional.empty()
                : Optional.of(new Formula(whole.build(), reader.variables, null));
    }

    private static int narrow(int c) {
        return switch (c) {
            case '×', '＊', '·' -> '*';
            case '÷', '／' -> '/';
            case '−', '－', '–' -> '-';
            case '＋' -> '+';
            case '（' -> '(';
            case '）' -> ')';
            default -> c >= '０' && c <= '９' ? c - '０' + '0' : c;
        };
    }

    private static Elements number(String text) {
        return Elements.of("baseValue").with("baseType", "float").text(text);
    }

    /** The text of an expression that {@link #of} made. */
    static String text(Element expression) {
        return text(expression, 0);
    }

    private static String text(Element e, int around) {
        if (e.name().equals("baseValue")) {
            return e.text();
        }
        if (e.name().equals("variable")) {
            return e.get("identifier", "").substring(PREFIX.length());
        }
        int binds =
                switch (e.name()) {
                    case "sum", "subtract" -> 1;
                    case "product", "divide" -> 2;
                    default -> 3;
                };
        String sign =
                switch (e.name()) {
                    case "sum" -> "+";
                    case "subtract" -> "-";
                    case "product" -> "*";
                    case "divide" -> "/";
                    default -> "^";
                };
        String written = text(e.elements().get(0), binds == 3 ? 4 : binds)
                + sign
                + text(e.elements().get(1), binds + 1);
        return binds < around ? "(" + written + ")" : written;
    }

    private static final class Reader {
        private final String text;
        private final Set<String> variables = new TreeSet<>();
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private boolean takes(char sign) {
            boolean here = at < text.length() && text.charAt(at) == sign;
            at += here ? 1 : 0;
            return here;
        }

        private @Nullable Elements sum(int depth) {
            Elements left = product(depth);
            while (left != null) {
                String name = takes('+') ? "sum" : takes('-') ? "subtract" : null;
                if (name == null) {
                    return left;
                }
                left = both(name, left, product(depth));
            }
            return null;
        }

        private @Nullable Elements product(int depth) {
            Elements left = power(depth);
            while (left != null) {
                String name = takes('*') ? "product" : takes('/') ? "divide" : null;
                if (name == null) {
                    return left;
                }
                left = both(name, left, power(depth));
            }
            return null;
        }

        private @Nullable Elements power(int depth) {
            Elements left = atom(depth);
            return left != null && takes('^') ? both("power", left, atom(depth)) : left;
        }

        private static @Nullable Elements both(String name, Elements left, @Nullable Elements right) {
            return right == null ? null : Elements.of(name).add(left).add(right);
        }

        private @Nullable Elements atom(int depth) {
            if (takes('(')) {
                Elements inner = depth < DEEPEST ? sum(depth + 1) : null;
                return inner != null && takes(')') ? inner : null;
            }
            int start = at;
            if (at < text.length() && Character.isDigit(text.charAt(at))) {
                while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                String digits = text.substring(start, at);
                return digits.matches("[0-9]{1,15}(\\.[0-9]{1,10})?") ? number(digits) : null;
            }
            while (at < text.length() && (text.charAt(at) + "").matches("[A-Za-z0-9_]")) {
                at++;
            }
            String name = text.substring(start, at);
            if (name.isEmpty()) {
                return null;
            }
            variables.add(name);
            return Elements.of("variable").with("identifier", PREFIX + name);
        }
    }
}
