package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Truth: three-valued logic, comparisons, tests of texts. */
final class LogicExpressions {

    private final ExpressionReader reader;

    LogicExpressions(ExpressionReader reader) {
        this.reader = reader;
    }

    void register() {
        reader.one(
                "isNull",
                (element, parts) -> scope -> Value.of(parts.get(0).in(scope).isNull()));
        reader.one("not", (element, parts) -> scope -> {
            Boolean truth = parts.get(0).in(scope).truth();
            return truth == null ? Value.NULL : Value.of(!truth);
        });
        reader.some("and", (element, parts) -> scope -> junction(parts, scope, false));
        reader.some("or", (element, parts) -> scope -> junction(parts, scope, true));
        reader.some("anyN", (element, parts) -> {
            Expression min = reader.attribute(element, "min", "0");
            Expression max = reader.attribute(element, "max", "0");
            return scope ->
                    anyN(parts, scope, min.in(scope).number(), max.in(scope).number());
        });
        reader.two("match", (element, parts) -> scope -> {
            Value a = parts.get(0).in(scope);
            Value b = parts.get(1).in(scope);
            return a.isNull() || b.isNull() ? Value.NULL : Value.of(a.same(b));
        });
        numbers("lt", (a, b) -> a < b);
        numbers("lte", (a, b) -> a <= b);
        numbers("gt", (a, b) -> a > b);
        numbers("gte", (a, b) -> a >= b);
        numbers("durationLT", (a, b) -> a < b);
        numbers("durationGTE", (a, b) -> a >= b);
        reader.two("equal", (element, parts) -> equal(element, parts));
        reader.two("equalRounded", (element, parts) -> {
            String mode = element.get("roundingMode", "significantFigures");
            Expression figures = reader.attribute(element, "figures", "");
            return scope -> {
                Double a = rounded(
                        parts.get(0).in(scope).number(), mode, figures.in(scope).number());
                Double b = rounded(
                        parts.get(1).in(scope).number(), mode, figures.in(scope).number());
                return a == null || b == null ? Value.NULL : Value.of(Double.compare(a, b) == 0);
            };
        });
        texts();
    }

    private void texts() {
        reader.two("stringMatch", (element, parts) -> {
            boolean caseSensitive = !"false".equals(element.get("caseSensitive"));
            boolean within = element.isTrue("substring");
            return text(parts, (a, b) -> {
                String x = caseSensitive ? a : a.toLowerCase(Locale.ROOT);
                String y = caseSensitive ? b : b.toLowerCase(Locale.ROOT);
                return within ? x.contains(y) : x.equals(y);
            });
        });
        reader.two("substring", (element, parts) -> {
            boolean caseSensitive = !"false".equals(element.get("caseSensitive"));
            return text(
                    parts,
                    (a, b) -> caseSensitive
                            ? b.contains(a)
                            : b.toLowerCase(Locale.ROOT).contains(a.toLowerCase(Locale.ROOT)));
        });
        reader.one("patternMatch", (element, parts) -> {
            BoundedPattern pattern = BoundedPattern.of(element);
            return scope -> {
                String text = parts.get(0).in(scope).text();
                return text == null ? Value.NULL : Value.of(pattern.matches(text));
            };
        });
    }

    private static Expression text(List<Expression> parts, BiPredicate<String, String> test) {
        return scope -> {
            String a = parts.get(0).in(scope).text();
            String b = parts.get(1).in(scope).text();
            return a == null || b == null ? Value.NULL : Value.of(test.test(a, b));
        };
    }

    private void numbers(String name, BiPredicate<Double, Double> test) {
        reader.two(name, (element, parts) -> scope -> {
            Double a = parts.get(0).in(scope).number();
            Double b = parts.get(1).in(scope).number();
            return a == null || b == null ? Value.NULL : Value.of(test.test(a, b));
        });
    }

    /** {@code decisive} decides at once; an unknown part leaves the whole unknown otherwise. */
    private static Value junction(List<Expression> parts, Scope scope, boolean decisive) {
        boolean unknown = false;
        for (Expression part : parts) {
            Boolean truth = part.in(scope).truth();
            if (truth == null) {
                unknown = true;
            } else if (truth == decisive) {
                return Value.of(decisive);
            }
        }
        return unknown ? Value.NULL : Value.of(!decisive);
    }

    private static Value anyN(List<Expression> parts, Scope scope, @Nullable Double min, @Nullable Double max) {
        if (min == null || max == null) {
            return Value.NULL;
        }
        int known = 0;
        int unknown = 0;
        for (Expression part : parts) {
            Boolean truth = part.in(scope).truth();
            if (truth == null) {
                unknown++;
            } else if (truth) {
                known++;
            }
        }
        if (known > max || known + unknown < min) {
            return Value.FALSE;
        }
        return known >= min && known + unknown <= max ? Value.TRUE : Value.NULL;
    }

    private Expression equal(Element element, List<Expression> parts) {
        String mode = element.get("toleranceMode", "exact");
        String[] tolerances = element.get("tolerance", "0").strip().split("\\s+");
        Expression below = tolerance(element, tolerances[0]);
        Expression above = tolerance(element, tolerances[tolerances.length - 1]);
        boolean lower = !"false".equals(element.get("includeLowerBound"));
        boolean upper = !"false".equals(element.get("includeUpperBound"));
        return scope -> {
            Double a = parts.get(0).in(scope).number();
            Double b = parts.get(1).in(scope).number();
            if (a == null || b == null) {
                return Value.NULL;
            }
            if (mode.equals("exact")) {
                return Value.of(Double.compare(a + 0.0, b + 0.0) == 0);
            }
            Double down = below.in(scope).number();
            Double up = above.in(scope).number();
            if (down == null || up == null) {
                return Value.NULL;
            }
            double least = mode.equals("relative") ? a * (1 - down / 100) : a - down;
            double most = mode.equals("relative") ? a * (1 + up / 100) : a + up;
            double low = Math.min(least, most);
            double high = Math.max(least, most);
            return Value.of((lower ? b >= low : b > low) && (upper ? b <= high : b < high));
        };
    }

    private Expression tolerance(Element element, String text) {
        return reader.attribute(
                new Element(element.name(), Map.of("tolerance", text), List.of(), element.line()), "tolerance", "0");
    }

    /** Rounded half up to so many significant figures or decimal places. */
    static @Nullable Double rounded(@Nullable Double number, String mode, @Nullable Double figures) {
        if (number == null || figures == null) {
            return null;
        }
        if (number.isInfinite() || number == 0) {
            return number;
        }
        int digits = figures.intValue();
        if (digits < 0 || digits > 30 || (digits == 0 && mode.equals("significantFigures"))) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return mode.equals("significantFigures")
                ? exact.round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue()
                : exact.setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
