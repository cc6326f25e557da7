package cn.anxue.exam.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic. Whole numbers stay whole as long as every part is; what is no number is NULL. */
final class NumberExpressions {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.ofEntries(
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("sec", x -> 1 / Math.cos(x)),
            Map.entry("csc", x -> 1 / Math.sin(x)),
            Map.entry("cot", x -> 1 / Math.tan(x)),
            Map.entry("asin", Math::asin),
            Map.entry("acos", Math::acos),
            Map.entry("atan", Math::atan),
            Map.entry("asec", x -> Math.acos(1 / x)),
            Map.entry("acsc", x -> Math.asin(1 / x)),
            Map.entry("acot", x -> Math.PI / 2 - Math.atan(x)),
            Map.entry("sinh", Math::sinh),
            Map.entry("cosh", Math::cosh),
            Map.entry("tanh", Math::tanh),
            Map.entry("sech", x -> 1 / Math.cosh(x)),
            Map.entry("csch", x -> 1 / Math.sinh(x)),
            Map.entry("coth", x -> 1 / Math.tanh(x)),
            Map.entry("log", Math::log10),
            Map.entry("ln", Math::log),
            Map.entry("exp", Math::exp),
            Map.entry("abs", Math::abs),
            Map.entry("toDegrees", Math::toDegrees),
            Map.entry("toRadians", Math::toRadians));

    /** Functions whose value is a whole number. */
    private static final Map<String, DoubleUnaryOperator> WHOLE =
            Map.of("signum", Math::signum, "floor", Math::floor, "ceil", Math::ceil);

    private final ExpressionReader reader;

    NumberExpressions(ExpressionReader reader) {
        this.reader = reader;
    }

    void register() {
        reader.some("sum", (element, parts) -> fold(parts, Math::addExact, Double::sum));
        reader.some("product", (element, parts) -> fold(parts, Math::multiplyExact, (a, b) -> a * b));
        reader.some("min", (element, parts) -> fold(parts, Math::min, Math::min));
        reader.some("max", (element, parts) -> fold(parts, Math::max, Math::max));
        reader.some("gcd", (element, parts) -> fold(parts, NumberExpressions::gcd, null));
        reader.some("lcm", (element, parts) -> fold(parts, NumberExpressions::lcm, null));
        reader.two("subtract", (element, parts) -> fold(parts, Math::subtractExact, (a, b) -> a - b));
        reader.two("divide", (element, parts) -> real(parts, (a, b) -> b == 0 ? Double.NaN : a / b));
        reader.two("power", (element, parts) -> real(parts, Math::pow));
        reader.two("integerDivide", (element, parts) -> whole(parts, (a, b) -> Math.floor(a / b)));
        reader.two("integerModulus", (element, parts) -> whole(parts, (a, b) -> a - b * Math.floor(a / b)));
        reader.one("truncate", (element, parts) -> rounded(parts, x -> x < 0 ? Math.ceil(x) : Math.floor(x)));
        reader.one("round", (element, parts) -> rounded(parts, x -> Math.floor(x + 0.5)));
        reader.one(
                "integerToFloat",
                (element, parts) -> scope -> parts.get(0).in(scope).as(BaseType.FLOAT));
        reader.one("roundTo", (element, parts) -> {
            String mode = element.get("roundingMode", "significantFigures");
            Expression figures = reader.attribute(element, "figures", "");
            return scope -> {
                Double rounded = LogicExpressions.rounded(
                        parts.get(0).in(scope).number(), mode, figures.in(scope).number());
                return rounded == null ? Value.NULL : Value.real(rounded);
            };
        });
        reader.none("mathConstant", (element, none) -> {
            double constant =
                    switch (element.need("name")) {
                        case "pi" -> Math.PI;
                        case "e" -> Math.E;
                        default -> throw element.badValue("name");
                    };
            return scope -> Value.real(constant);
        });
        reader.some("mathOperator", NumberExpressions::mathOperator);
        reader.one("statsOperator", NumberExpressions::statsOperator);
    }

    /** All numbers in the parts, containers included; null when one of them is NULL or no number. */
    private static @Nullable List<Number> numbers(List<Expression> parts, Scope scope) {
        List<Number> numbers = new ArrayList<>();
        for (Expression part : parts) {
            Value value = part.in(scope);
            if (value.isNull()) {
                return null;
            }
            for (Object atom : value.atoms()) {
                if (!(atom instanceof Number number)) {
                    return null;
                }
                numbers.add(number);
            }
        }
        return numbers.isEmpty() ? null : numbers;
    }

    /** @param reals null where only whole numbers make sense */
    private static Expression fold(
            List<Expression> parts, LongBinaryOperator longs, @Nullable DoubleBinaryOperator reals) {
        return scope -> {
            List<Number> numbers = numbers(parts, scope);
            if (numbers == null) {
                return Value.NULL;
            }
            if (numbers.stream().allMatch(Long.class::isInstance)) {
                try {
                    return Value.whole(numbers.stream()
                            .mapToLong(Number::longValue)
                            .reduce(longs)
                            .orElse(0));
                } catch (ArithmeticException overflow) {
                    return Value.NULL;
                }
            }
            return reals == null
                    ? Value.NULL
                    : Value.real(numbers.stream()
                            .mapToDouble(Number::doubleValue)
                            .reduce(reals)
                            .orElse(0));
        };
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private static long lcm(long a, long b) {
        return a == 0 || b == 0 ? 0 : Math.abs(Math.multiplyExact(a / gcd(a, b), b));
    }

    private static Expression real(List<Expression> parts, DoubleBinaryOperator operator) {
        return scope -> {
            Double a = parts.get(0).in(scope).number();
            Double b = parts.get(1).in(scope).number();
            return a == null || b == null ? Value.NULL : Value.real(operator.applyAsDouble(a, b));
        };
    }

    private static Expression whole(List<Expression> parts, DoubleBinaryOperator operator) {
        return scope -> {
            Double a = parts.get(0).in(scope).number();
            Double b = parts.get(1).in(scope).number();
            return a == null || b == null || b == 0 ? Value.NULL : integer(operator.applyAsDouble(a, b));
        };
    }

    private static Expression rounded(List<Expression> parts, DoubleUnaryOperator rounding) {
        return scope -> {
            Double number = parts.get(0).in(scope).number();
            return number == null ? Value.NULL : integer(rounding.applyAsDouble(number));
        };
    }

    private static Value integer(double number) {
        return Double.isFinite(number) ? Value.whole((long) number) : Value.NULL;
    }

    private static Expression mathOperator(QtiNode.Element element, List<Expression> parts) {
        String name = element.need("name");
        if (name.equals("atan2") && parts.size() == 2) {
            return real(parts, Math::atan2);
        }
        DoubleUnaryOperator whole = WHOLE.get(name);
        DoubleUnaryOperator function = FUNCTIONS.get(name);
        if (parts.size() != 1 || (whole == null && function == null)) {
            throw element.unsupported("mathOperator " + name);
        }
        return scope -> {
            Double number = parts.get(0).in(scope).number();
            if (number == null) {
                return Value.NULL;
            }
            return whole != null
                    ? integer(whole.applyAsDouble(number))
                    : Value.real(Objects.requireNonNull(function).applyAsDouble(number));
        };
    }

    private static Expression statsOperator(QtiNode.Element element, List<Expression> parts) {
        String name = element.need("name");
        if (!List.of("mean", "sampleVariance", "sampleSD", "popVariance", "popSD")
                .contains(name)) {
            throw element.unsupported("statsOperator " + name);
        }
        return scope -> {
            List<Number> numbers = numbers(parts, scope);
            boolean sample = name.startsWith("sample");
            if (numbers == null || (sample && numbers.size() < 2)) {
                return Value.NULL;
            }
            double mean =
                    numbers.stream().mapToDouble(Number::doubleValue).average().orElse(Double.NaN);
            if (name.equals("mean")) {
                return Value.real(mean);
            }
            double squares = numbers.stream()
                    .mapToDouble(n -> (n.doubleValue() - mean) * (n.doubleValue() - mean))
                    .sum();
            double variance = squares / (sample ? numbers.size() - 1 : numbers.size());
            return Value.real(name.endsWith("SD") ? Math.sqrt(variance) : variance);
        };
    }
}
