package cn.anxue.exam.notation;

import cn.anxue.exam.item.Units;
import cn.anxue.exam.notation.NotationProblem.Code;
import cn.anxue.exam.notation.Sheet.Hot;
import cn.anxue.exam.notation.Sheet.Image;
import cn.anxue.exam.notation.Sheet.ListGap;
import cn.anxue.exam.notation.Sheet.NumberGap;
import cn.anxue.exam.notation.Sheet.NumberVariant;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Shown;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Variant;
import cn.anxue.exam.notation.Sheet.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one line of text apart: words, gaps in {@code {{ }}}, words to press in {@code [[ ]]}, variables in braces. */
final class LineReader {
    private static final Pattern MARKED = Pattern.compile(
            "!\\[(?<alt>[^\\]]*)]\\((?<src>[^)\\s\"'<>&]+)\\)|\\{\\{(?<gap>.*?)}}|\\[\\[(?<hot>.*?)]]|\\{(?<shown>[A-Za-z][A-Za-z0-9_]*)}");
    private static final Pattern POINTS = Pattern.compile("(.*?)[@＠](\\d{1,3}(?:\\.\\d{1,4})?)");
    private static final Pattern UNITS = Pattern.compile("(.*?)[\\[［【]([^\\]］】]*)[\\]］】]\\s*");
    private static final Pattern TOLERANCE = Pattern.compile("(.*?)±(.*)");

    private static final Pattern CASED = Pattern.compile("(?:大小写|[Cc]ase)\\s*[:：](.*)");
    private static final Pattern BETWEEN = Pattern.compile("[;；](?![^\\[［【]*[\\]］】])");

    private final int line;
    private final Set<String> variables;
    private final Problems problems;

    LineReader(int line, Set<String> variables, Problems problems) {
        this.line = line;
        this.variables = variables;
        this.problems = problems;
    }

    List<Piece> pieces(String written) {
        String text = written.replace("｛｛", "{{")
                .replace("｝｝", "}}")
                .replace("［［", "[[")
                .replace("］］", "]]");
        List<Piece> pieces = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            words(text.substring(end, marked.start()), pieces);
            end = marked.end();
            if (marked.group("src") != null) {
                pieces.add(new Image(marked.group("src"), marked.group("alt").strip()));
            } else if (marked.group("gap") != null) {
                gap(marked.group("gap").strip()).ifPresent(pieces::add);
            } else if (marked.group("hot") != null) {
                hot(marked.group("hot").strip()).ifPresent(pieces::add);
            } else {
                pieces.add(shown(marked.group("shown")));
            }
        }
        words(text.substring(end), pieces);
        return pieces;
    }

    private void words(String text, List<Piece> pieces) {
        if (Stream.of("{{", "}}", "[[", "]]").anyMatch(text::contains)) {
            problems.add(line, Code.NOT_CLOSED);
        }
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }

    private Piece shown(String name) {
        known(Set.of(name));
        return new Shown(name);
    }

    private void known(Set<String> names) {
        names.stream()
                .filter(name -> !variables.contains(name))
                .forEach(name -> problems.add(line, Code.UNKNOWN_VARIABLE, name));
    }

    private Optional<Piece> hot(String text) {
        boolean right = starred(text);
        String words = right ? text.substring(1).strip() : text;
        return words.isEmpty() ? empty() : Optional.of(new Hot(words, right));
    }

    static boolean starred(String text) {
        return text.startsWith("*") || text.startsWith("＊");
    }

    private Optional<Piece> empty() {
        problems.add(line, Code.EMPTY);
        return Optional.empty();
    }

    private Optional<Piece> gap(String text) {
        if (text.isEmpty()) {
            return empty();
        }
        if (text.startsWith("=") || text.startsWith("＝")) {
            return number(text.substring(1));
        }
        List<String> options = split(text, "[/／]");
        return options.stream().anyMatch(LineReader::starred) ? list(text) : typed(text);
    }

    private Optional<Piece> typed(String text) {
        List<Variant> variants = new ArrayList<>();
        Matcher cased = CASED.matcher(text);
        boolean exact = cased.matches();
        for (String variant : split(exact ? cased.group(1) : text, "[|｜]")) {
            Matcher points = POINTS.matcher(variant);
            boolean weighed = points.matches();
            String words = weighed ? points.group(1).strip() : variant;
            if (words.isEmpty()) {
                return empty();
            }
            if (variants.stream()
                    .anyMatch(other ->
                            exact ? other.text().equals(words) : other.text().equalsIgnoreCase(words))) {
                problems.add(line, Code.TWICE, words);
            }
            variants.add(new Variant(words, weighed ? new BigDecimal(points.group(2)) : BigDecimal.ONE));
        }
        return Optional.of(new TextGap(variants, exact));
    }

    private Optional<Piece> list(String text) {
        Matcher points = POINTS.matcher(text);
        boolean weighed = points.matches();
        List<String> options = new ArrayList<>();
        int right = -1;
        for (String option : split(weighed ? points.group(1) : text, "[/／]")) {
            if (starred(option)) {
                if (right >= 0) {
                    problems.add(line, Code.SEVERAL_RIGHT);
                }
                right = options.size();
            }
            String words = starred(option) ? option.substring(1).strip() : option;
            if (words.isEmpty()) {
                return empty();
            }
            if (options.contains(words)) {
                problems.add(line, Code.TWICE, words);
            }
            options.add(words);
        }
        if (options.size() < 2) {
            problems.add(line, Code.TOO_FEW);
        }
        return Optional.of(new ListGap(options, right, weighed ? new BigDecimal(points.group(2)) : BigDecimal.ONE));
    }

    /** A number, and behind semicolons others that earn points of their own. */
    private Optional<Piece> number(String text) {
        List<String> written =
                Stream.of(BETWEEN.split(text, -1)).map(String::strip).toList();
        List<NumberVariant> others = new ArrayList<>();
        for (String other : written.subList(1, written.size())) {
            Optional<NumberGap> gap = oneNumber(other, List.of());
            if (gap.isEmpty()) {
                return Optional.empty();
            }
            NumberVariant variant = gap.get().right();
            if (variant == null || !gap.get().units().isEmpty()) {
                problems.add(line, Code.BAD_NUMBER, other);
                return Optional.empty();
            }
            others.add(variant);
        }
        return oneNumber(written.get(0), others).map(Piece.class::cast);
    }

    private Optional<NumberGap> oneNumber(String text, List<NumberVariant> others) {
        Matcher points = POINTS.matcher(text);
        boolean weighed = points.matches();
        String whole = weighed ? points.group(1) : text;
        Matcher named = UNITS.matcher(whole);
        boolean measured = named.matches();
        String written = measured ? named.group(1) : whole;
        List<String> units = measured ? Units.named(named.group(2).replace('｜', '|')) : List.of();
        if (measured && units.isEmpty()) {
            problems.add(line, Code.EMPTY);
            return Optional.empty();
        }
        Matcher about = TOLERANCE.matcher(written);
        boolean tolerant = about.matches();
        Optional<Formula> formula = Formula.of(tolerant ? about.group(1) : written);
        if (formula.isEmpty()) {
            problems.add(line, Code.BAD_FORMULA, written.strip());
            return Optional.empty();
        }
        known(formula.get().variables());
        @Nullable BigDecimal tolerance = tolerant ? decimal(about.group(2)) : null;
        if (tolerant && tolerance == null) {
            problems.add(line, Code.BAD_NUMBER, about.group(2).strip());
        }
        return Optional.of(new NumberGap(
                formula.get(),
                tolerance,
                String.join("|", units),
                weighed ? new BigDecimal(points.group(2)) : BigDecimal.ONE,
                others));
    }

    /** A number that is not negative, or null. */
    static @Nullable BigDecimal decimal(String text) {
        String plain = text.strip();
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? new BigDecimal(plain) : null;
    }

    static List<String> split(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(String::strip).toList();
    }
}
