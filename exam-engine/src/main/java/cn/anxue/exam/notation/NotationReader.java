package cn.anxue.exam.notation;

import cn.anxue.exam.notation.NotationProblem.Code;
import cn.anxue.exam.notation.Sheet.Hot;
import cn.anxue.exam.notation.Sheet.Marking;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text into a {@link Sheet}. */
final class NotationReader {
    private static final Pattern SEPARATOR = Pattern.compile("[-—－]{3,}");
    private static final Pattern MARKING = Pattern.compile("(?:评分|[Mm]arking)\\s*[:：]\\s*(\\S+)(?:\\s+(\\S+))?");
    private static final Pattern VARIABLE = Pattern.compile("(?:变量|[Vv]ariable)\\s+(\\S+?)\\s*[:：](.*)");
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(-?\\d{1,6})\\s*(?:\\.\\.|…|～|~|至)\\s*(-?\\d{1,6})\\s*(?:[,，]?\\s*(?:步长|step)\\s*(\\d{1,6}))?\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,30}");
    private static final int MOST_CHARACTERS = 20_000;

    private final Problems problems = new Problems();
    private final List<Variable> variables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Marking marking = Marking.EACH;
    private BigDecimal penalty = BigDecimal.ONE;

    private NotationReader() {}

    /**
     * The sheet.
     *
     * @throws NotationRefusal with everything that is wrong
     */
    static Sheet read(String text) {
        return new NotationReader().sheet(text);
    }

    private Sheet sheet(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(1, Code.TOO_LONG);
            problems.refuseIfAny();
        }
        List<String> lines = text.replace('\t', ' ').lines().map(String::strip).toList();
        boolean[] taken = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            taken[i] = setting(lines.get(i), i + 1);
        }
        List<Part> parts = new ArrayList<>();
        PartReader part = new PartReader(names, problems, 1);
        for (int i = 0; i < lines.size(); i++) {
            if (SEPARATOR.matcher(lines.get(i)).matches()) {
                part.end().ifPresent(parts::add);
                part = new PartReader(names, problems, i + 1);
            } else if (!taken[i] && !lines.get(i).isEmpty()) {
                part.line(lines.get(i), i + 1);
            }
        }
        part.end().ifPresent(parts::add);
        problems.refuseIfAny();
        if (parts.stream().noneMatch(Part::asks)) {
            problems.add(1, Code.NO_TASK);
            problems.refuseIfAny();
        }
        return new Sheet(marking, penalty, variables, parts);
    }

    static boolean isHot(Piece piece) {
        return piece instanceof Hot;
    }

    private boolean setting(String line, int number) {
        Matcher marks = MARKING.matcher(line);
        if (marks.matches()) {
            marking(marks, number);
            return true;
        }
        Matcher variable = VARIABLE.matcher(line);
        if (variable.matches()) {
            variable(variable.group(1), variable.group(2), line, number);
            return true;
        }
        return false;
    }

    private void marking(Matcher written, int number) {
        switch (written.group(1).toLowerCase(Locale.ROOT)) {
            case "逐项", "each" -> marking = Marking.EACH;
            case "整题", "all" -> marking = Marking.ALL;
            case "扣分", "negative" -> marking = Marking.NEGATIVE;
            default -> problems.add(number, Code.BAD_MARKING, written.group(1));
        }
        if (written.group(2) != null) {
            BigDecimal points = LineReader.decimal(written.group(2));
            if (points == null || marking != Marking.NEGATIVE) {
                problems.add(number, Code.BAD_MARKING, written.group(2));
            } else {
                penalty = points;
            }
        }
    }

    private void variable(String name, String written, String line, int number) {
        Matcher range = RANGE.matcher(written);
        if (!NAME.matcher(name).matches() || !range.matches()) {
            problems.add(number, Code.BAD_VARIABLE, line);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
        if (to < from || step < 1) {
            problems.add(number, Code.BAD_VARIABLE, line);
        } else if (!names.add(name)) {
            problems.add(number, Code.TWICE, name);
        } else {
            variables.add(new Variable(name, from, to, step));
        }
    }
}
