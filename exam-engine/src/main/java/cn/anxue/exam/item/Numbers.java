package cn.anxue.exam.item;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them: １０, 1,000, -3.5, 3,5, 10米, 2 m², 二十五, 1万. */
public final class Numbers {
    private static final Pattern DIGITS =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+)\\s*(.*)");
    private static final Pattern TYPED = Pattern.compile("([+-]?)(\\d[\\d., ']*\\d|\\d|\\.\\d+)\\s*(.*)");
    private static final Pattern PLAIN = Pattern.compile("\\d*(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
    /** Groups of three between one kind of sign; another kind may stand before decimals. No group begins with nothing. */
    private static final Pattern GROUPS = Pattern.compile(
            "[1-9]\\d{0,2}(?:(?:,\\d{3})+(?:\\.\\d+)?|(?:[ ']\\d{3})+(?:[.,]\\d+)?|(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    private static final Pattern TYPED_UNIT =
            Pattern.compile("(?:[^\\d,;|=<>~±](?:[^\\d,;|=<>~±]|(?<=[\\p{L}^])[23])*)?");
    private static final Pattern CHINESE = Pattern.compile("([零〇一二两三四五六七八九十百千万点]+)(.*)");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 40;
    private static final int LONGEST_UNIT = 10;

    private Numbers() {}

    /**
     * A number and what stands behind it.
     *
     * @param unit as typed, half-width; empty for none
     */
    public record Quantity(BigDecimal value, String unit) {}

    /** Reads a number with digits and perhaps a unit; empty when the text is no number. */
    public static Optional<Quantity> parse(String text) {
        String tidy = tidy(text);
        if (tidy.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(tidy);
        if (!digits.matches() || !looksLikeUnit(digits.group(2))) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.group(1).replace(",", ""));
        return Optional.of(tenThousands(value, digits.group(2)));
    }

    /**
     * A number as a candidate types it. Besides what {@link #parse} reads: a comma before decimals (3,5), thousands
     * between spaces, apostrophes or points where they can be nothing else (1 000, 1.234,5), units with a power (m²), and
     * Chinese numerals up to the ten thousands. A comma before exactly three digits parts thousands: 1,500 is 1500.
     */
    public static Optional<Quantity> parseTyped(String text) {
        String tidy = tidy(text);
        if (tidy.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher typed = TYPED.matcher(tidy);
        if (typed.matches()) {
            String unit = typed.group(3);
            return digits(typed.group(2))
                    .filter(value -> unit.length() <= LONGEST_UNIT
                            && TYPED_UNIT.matcher(unit).matches())
                    .map(value -> tenThousands(typed.group(1).equals("-") ? value.negate() : value, unit));
        }
        Matcher chinese = CHINESE.matcher(tidy);
        if (!chinese.matches() || !looksLikeUnit(chinese.group(2))) {
            return Optional.empty();
        }
        return chineseValue(chinese.group(1)).map(value -> new Quantity(value, chinese.group(2)));
    }

    /** The number that digits with signs between them mean; empty when they mean none, or one of two. */
    private static Optional<BigDecimal> digits(String written) {
        if (GROUPS.matcher(written).matches()) {
            String sign = String.valueOf(written.replaceAll("\\d", "").charAt(0));
            return Optional.of(new BigDecimal(written.replace(sign, "").replace(',', '.')));
        }
        boolean plain = PLAIN.matcher(written).matches()
                || DECIMAL_COMMA.matcher(written).matches();
        return plain ? Optional.of(new BigDecimal(written.replace(',', '.'))) : Optional.empty();
    }

    private static String tidy(String text) {
        return Texts.tidy(text)
                .replace('−', '-')
                .replace('－', '-')
                .replace('’', '\'')
                .replaceAll("(?<![。.;,、])[。.;,、]+$", "");
    }

    private static boolean looksLikeUnit(String unit) {
        return unit.length() <= LONGEST_UNIT
                && unit.chars().noneMatch(c -> Character.isDigit(c) || ",;|=<>~".indexOf(c) >= 0);
    }

    private static Quantity tenThousands(BigDecimal value, String unit) {
        return unit.startsWith("万")
                ? new Quantity(value.movePointRight(4), unit.substring(1))
                : new Quantity(value, unit);
    }

    private static Optional<BigDecimal> chineseValue(String numeral) {
        String[] parts = numeral.replace('〇', '零').replace('两', '二').split("点", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<Long> whole = chineseInteger(parts[0]);
        if (parts.length == 1 || whole.isEmpty()) {
            return whole.map(BigDecimal::valueOf);
        }
        return chineseDigits(parts[1]).map(fraction -> new BigDecimal(whole.get() + "." + fraction));
    }

    private static Optional<String> chineseDigits(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (char c : numeral.toCharArray()) {
            digits.append(CHINESE_DIGITS.indexOf(c));
        }
        return digits.isEmpty() || digits.indexOf("-") >= 0 ? Optional.empty() : Optional.of(digits.toString());
    }

    private static Optional<Long> chineseInteger(String numeral) {
        if (numeral.length() > 1 && chineseDigits(numeral).isPresent()) {
            return numeral.length() <= 15 ? chineseDigits(numeral).map(Long::valueOf) : Optional.empty();
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char c : numeral.toCharArray()) {
            int unit = "十百千万".indexOf(c);
            if (unit < 0) {
                digit = CHINESE_DIGITS.indexOf(c);
            } else if (unit == 3) {
                total = (total + section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, unit + 1);
                digit = -1;
            }
        }
        return numeral.isEmpty() ? Optional.empty() : Optional.of(total + section + Math.max(digit, 0));
    }
}
