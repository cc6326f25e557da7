package cn.anxue.exam.qti;

import cn.anxue.exam.qti.BaseType.Pair;
import cn.anxue.exam.qti.BaseType.Point;
import cn.anxue.exam.qti.QtiNode.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as candidates read them. */
final class Printed {
    private static final Pattern FORMAT =
            Pattern.compile("([^%]*)%[-+ 0#]*\\d{0,2}(?:\\.(\\d{1,2}))?([dioxXfFeEgGsrS])([^%]*)");
    private static final int MOST_DIGITS = 15;

    private Printed() {}

    /** What a {@code printedVariable} prints. */
    static String of(Element element, Value value) {
        List<Object> atoms = value.atoms();
        String field = element.get("field", "");
        if (!field.isEmpty()) {
            atoms = value.fields().getOrDefault(field, Value.NULL).atoms();
        }
        String index = element.get("index", "");
        if (index.matches("\\d{1,4}")) {
            int at = Integer.parseInt(index);
            atoms = at >= 1 && at <= atoms.size() ? List.of(atoms.get(at - 1)) : List.of();
        }
        String format = element.get("format", "");
        return atoms.stream()
                .map(atom -> atom(atom, format))
                .collect(Collectors.joining(element.get("delimiter", ";")));
    }

    private static String atom(Object atom, String format) {
        if (atom instanceof Number number) {
            Matcher parts = FORMAT.matcher(format);
            return parts.matches() ? parts.group(1) + formatted(number, parts) + parts.group(4) : text(atom);
        }
        return text(atom);
    }

    private static String formatted(Number number, Matcher parts) {
        String digits = parts.group(2);
        int places = digits == null ? 6 : Math.min(Integer.parseInt(digits), MOST_DIGITS);
        double real = number.doubleValue();
        return switch (parts.group(3)) {
            case "d", "i" -> String.valueOf(Math.round(real));
            case "o" -> Long.toOctalString(Math.round(real));
            case "x" -> Long.toHexString(Math.round(real));
            case "X" -> Long.toHexString(Math.round(real)).toUpperCase(Locale.ROOT);
            case "f", "F" ->
                Double.isFinite(real)
                        ? BigDecimal.valueOf(real)
                                .setScale(places, RoundingMode.HALF_UP)
                                .toPlainString()
                        : text(number);
            case "e", "E" -> String.format(Locale.ROOT, "%." + places + "e", real);
            default -> text(number);
        };
    }

    static String text(Object atom) {
        if (atom instanceof Double number) {
            return plain(number);
        }
        if (atom instanceof Point point) {
            return plain(point.x()) + " " + plain(point.y());
        }
        return atom instanceof Pair pair ? pair.first() + " " + pair.second() : atom.toString();
    }

    /** Without an exponent and without zeros at the end. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return decimal(number).toPlainString();
    }

    /** A finite number without the digits that arithmetic leaves behind. */
    static BigDecimal decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).round(new MathContext(MOST_DIGITS));
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
