package cn.anxue.exam.notation;

import cn.anxue.exam.notation.NotationProblem.Code;
import cn.anxue.exam.notation.Sheet.Area;
import cn.anxue.exam.notation.Sheet.Bank;
import cn.anxue.exam.notation.Sheet.Choice;
import cn.anxue.exam.notation.Sheet.Choices;
import cn.anxue.exam.notation.Sheet.Essay;
import cn.anxue.exam.notation.Sheet.Hot;
import cn.anxue.exam.notation.Sheet.HotWords;
import cn.anxue.exam.notation.Sheet.InLines;
import cn.anxue.exam.notation.Sheet.Link;
import cn.anxue.exam.notation.Sheet.Links;
import cn.anxue.exam.notation.Sheet.Pairs;
import cn.anxue.exam.notation.Sheet.Part;
import cn.anxue.exam.notation.Sheet.Picture;
import cn.anxue.exam.notation.Sheet.PictureTask;
import cn.anxue.exam.notation.Sheet.Piece;
import cn.anxue.exam.notation.Sheet.Row;
import cn.anxue.exam.notation.Sheet.Slider;
import cn.anxue.exam.notation.Sheet.Steps;
import cn.anxue.exam.notation.Sheet.Task;
import cn.anxue.exam.notation.Sheet.TextGap;
import cn.anxue.exam.notation.Sheet.Upload;
import cn.anxue.exam.notation.Sheet.WordGap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines between two separators: text, and one kind of task. */
final class PartReader {
    private static final Pattern BANK = Pattern.compile("(?:词库|[Ww]ords)\\s*[:：](.*)");
    private static final Pattern PAIR = Pattern.compile("(.*?)\\s*(?:→|->|=>|＝＞)\\s*(.*)");
    private static final Pattern LINK = Pattern.compile("(.*?)\\s*(?:↔|<->|＜－＞)\\s*(.*)");
    private static final Pattern CHOICE =
            Pattern.compile("([*＊]?)\\s*[A-ZＡ-Ｚ]\\s*(?:[@＠]\\s*(-?\\d{1,3}(?:\\.\\d{1,4})?)\\s*)?[.．、:：)）]\\s*(.+)");
    private static final Pattern PICTURE = Pattern.compile(
            "(图片|选点图|标图|连线图|[Pp]icture|[Pp]oints?|[Ll]abels?|[Ll]inks?)\\s*[:：]\\s*(\\S+)\\s+(\\d{1,5})[x×X*](\\d{1,5})(?:\\s+(.*))?");
    private static final Pattern PICTURE_BEGINS =
            Pattern.compile("(?:图片|选点图|标图|连线图|[Pp]icture|[Pp]oints?|[Ll]abels?|[Ll]inks?)\\s*[:：].*");
    private static final Pattern AREA =
            Pattern.compile("([*＊\\-－+]|\\d{1,2}[.．、])\\s*(矩形|圆形?|多边形|rect|circle|poly)\\s+([\\d,，]+)(?:\\s+(.*))?");
    private static final Pattern SLIDER = Pattern.compile("(?:滑块|[Ss]lider)\\s*[:：](.*)");
    private static final Pattern SLIDER_PARTS = Pattern.compile(
            "\\s*(\\S+?)\\s*(?:\\.\\.|…|～|~|至)\\s*(\\S+?)\\s*(?:[,，]?\\s*(?:步长|step)\\s*([0-9.]+))?\\s*[,，]?\\s*(?:答案|answer)\\s*([0-9.]+)(?:\\s*±\\s*([0-9.]+))?\\s*");
    private static final Pattern ORDER = Pattern.compile("(?:排序|[Oo]rder)\\s*[:：]");
    private static final Pattern STEP = Pattern.compile("\\d{1,2}\\s*[.．、)）]\\s*(.+)");
    private static final Pattern UPLOAD = Pattern.compile("(?:上传|[Uu]pload)\\s*[:：]");
    private static final Pattern ESSAY = Pattern.compile("(?:简答|[Ee]ssay)\\s*[:：]\\s*(\\d{1,5})?\\s*字?");

    private final Set<String> variables;
    private final Problems problems;
    private final int firstLine;
    private final List<List<Piece>> lines = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private @Nullable Bank bank;
    private @Nullable Picture picture;
    private @Nullable Slider slider;
    private @Nullable Essay essay;
    private @Nullable Upload upload;
    private boolean ordered;
    private boolean sequence;

    PartReader(Set<String> variables, Problems problems, int firstLine) {
        this.variables = variables;
        this.problems = problems;
        this.firstLine = firstLine;
    }

    void line(String line, int number) {
        Matcher words = BANK.matcher(line);
        Matcher area = AREA.matcher(line);
        Matcher slides = SLIDER.matcher(line);
        Matcher open = ESSAY.matcher(line);
        Matcher choice = CHOICE.matcher(line);
        Matcher pair = PAIR.matcher(line);
        Matcher step = STEP.matcher(line);
        Matcher link = LINK.matcher(line);
        if (ORDER.matcher(line).matches()) {
            sequence = true;
        } else if (sequence && step.matches()) {
            step(step.group(1).strip(), number);
        } else if (words.matches()) {
            bank = new Bank(Stream.of(words.group(1).split("[|｜、]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList());
        } else if (PICTURE_BEGINS.matcher(line).matches()) {
            picture(line, number);
        } else if (area.matches()) {
            area(area, number);
        } else if (slides.matches()) {
            slider(slides.group(1), number);
        } else if (open.matches()) {
            essay = new Essay(open.group(1) == null ? 0 : Integer.parseInt(open.group(1)));
        } else if (UPLOAD.matcher(line).matches()) {
            upload = new Upload();
        } else if (choice.matches()) {
            BigDecimal points = choice.group(2) == null ? null : new BigDecimal(choice.group(2));
            choices.add(new Choice(choice.group(3).strip(), !choice.group(1).isEmpty(), points));
        } else if (link.matches()) {
            link(link.group(1).strip(), link.group(2).strip(), number);
        } else if (pair.matches() && !line.contains("{{") && !line.contains("[[")) {
            pair(pair.group(1).strip(), pair.group(2).strip(), number);
        } else {
            lines.add(new LineReader(number, variables, problems).pieces(line));
        }
    }

    private void link(String first, String second, int number) {
        Link link = first.isEmpty() ? new Link(second, "") : new Link(first, second);
        boolean known = links.stream().anyMatch(other -> joins(other, link.first(), link.second()));
        if (link.first().isEmpty()) {
            problems.add(number, Code.EMPTY);
        } else if (known || link.first().equals(link.second())) {
            problems.add(number, Code.TWICE, link.first());
        } else {
            links.add(link);
        }
    }

    private static boolean joins(Link link, String one, String other) {
        return (link.first().equals(one) && link.second().equals(other))
                || (link.first().equals(other) && link.second().equals(one));
    }

    private void step(String words, int number) {
        if (steps.contains(words)) {
            problems.add(number, Code.TWICE, words);
        } else {
            steps.add(words);
        }
    }

    private void pair(String left, String right, int number) {
        List<String> rights = right.isEmpty() ? List.of() : LineReader.split(right, "[|｜]");
        if (rights.contains("") || (left.isEmpty() && rights.isEmpty())) {
            problems.add(number, Code.EMPTY);
        } else if (!left.isEmpty() && rows.stream().anyMatch(row -> row.left().equals(left))) {
            problems.add(number, Code.TWICE, left);
        } else if (new HashSet<>(rights).size() < rights.size()) {
            problems.add(number, Code.TWICE, right);
        } else {
            rows.add(new Row(left, rights));
        }
    }

    private void picture(String line, int number) {
        Matcher written = PICTURE.matcher(line);
        if (!written.matches() || picture != null) {
            problems.add(number, picture == null ? Code.BAD_PICTURE : Code.MIXED);
            return;
        }
        String words = written.group(5) == null ? "" : written.group(5).strip();
        picture = new Picture(
                written.group(2),
                Integer.parseInt(written.group(3)),
                Integer.parseInt(written.group(4)),
                words,
                task(written.group(1).toLowerCase(Locale.ROOT)),
                List.of(),
                List.of(),
                List.of());
    }

    private static PictureTask task(String word) {
        return switch (word) {
            case "选点图", "point", "points" -> PictureTask.POINTS;
            case "标图", "label", "labels" -> PictureTask.LABELS;
            case "连线图", "link", "links" -> PictureTask.LINKS;
            default -> PictureTask.AREAS;
        };
    }

    private void area(Matcher written, int number) {
        if (picture == null) {
            problems.add(number, Code.NO_PICTURE);
            return;
        }
        String shape =
                switch (written.group(2)) {
                    case "矩形", "rect" -> "rect";
                    case "圆", "圆形", "circle" -> "circle";
                    default -> "poly";
                };
        List<String> coords = LineReader.split(written.group(3), "[,，]");
        int count = coords.size();
        boolean fits =
                shape.equals("rect") ? count == 4 : shape.equals("circle") ? count == 3 : count >= 6 && count % 2 == 0;
        boolean numbers = coords.stream().allMatch(word -> word.matches("[0-9]{1,5}"));
        if (!fits || !numbers || !within(picture, shape, coords)) {
            problems.add(number, Code.BAD_AREA, written.group(3));
            return;
        }
        if (Character.isDigit(written.group(1).charAt(0))) {
            ordered = true;
        }
        boolean right = LineReader.starred(written.group(1)) || ordered;
        String label = written.group(4) == null ? "" : written.group(4).strip();
        boolean named = picture.task() == PictureTask.LABELS || picture.task() == PictureTask.LINKS;
        if (named && label.isEmpty()) {
            problems.add(number, Code.EMPTY);
        }
        if (picture.task() == PictureTask.LINKS
                && areas.stream().anyMatch(area -> area.label().equals(label))) {
            problems.add(number, Code.TWICE, label);
        }
        areas.add(new Area(right, shape, String.join(",", coords), label));
    }

    /** Whether corners and middle lie on the picture; a circle may reach over its edge. */
    private static boolean within(Picture picture, String shape, List<String> coords) {
        int points = shape.equals("circle") ? 2 : coords.size();
        return IntStream.range(0, points)
                .allMatch(i -> Integer.parseInt(coords.get(i)) <= (i % 2 == 0 ? picture.width() : picture.height()));
    }

    private void slider(String text, int number) {
        Matcher written = SLIDER_PARTS.matcher(text);
        if (!written.matches()) {
            problems.add(number, Code.BAD_SLIDER);
            return;
        }
        @Nullable BigDecimal from = LineReader.decimal(written.group(1));
        @Nullable BigDecimal to = LineReader.decimal(written.group(2));
        @Nullable BigDecimal step = written.group(3) == null ? BigDecimal.ONE : LineReader.decimal(written.group(3));
        @Nullable BigDecimal answer = LineReader.decimal(written.group(4));
        @Nullable BigDecimal about = written.group(5) == null ? BigDecimal.ZERO : LineReader.decimal(written.group(5));
        if (from == null || to == null || step == null || answer == null || about == null || step.signum() == 0) {
            problems.add(number, Code.BAD_SLIDER);
        } else if (from.compareTo(answer) > 0 || answer.compareTo(to) > 0) {
            problems.add(number, Code.BAD_SLIDER);
        } else {
            slider = new Slider(from, to, step, answer, about);
        }
    }

    /** The part; empty when there was nothing, or when it is not well-formed. */
    Optional<Part> end() {
        boolean hot = lines.stream().flatMap(List::stream).anyMatch(NotationReader::isHot);
        boolean gaps = lines.stream().flatMap(List::stream).anyMatch(Piece::isGap);
        List<Task> tasks = new ArrayList<>();
        Stream.of(slider, essay, upload).filter(task -> task != null).forEach(tasks::add);
        boolean labelled = picture != null && picture.task() == PictureTask.LABELS;
        boolean linked = picture != null && picture.task() == PictureTask.LINKS;
        if (bank != null && !labelled) {
            tasks.add(bank);
        } else if (gaps) {
            tasks.add(new InLines());
        }
        if (hot) {
            tasks.add(new HotWords());
        }
        if (!choices.isEmpty()) {
            tasks.add(new Choices(choices));
        }
        if (sequence) {
            tasks.add(new Steps(steps));
        }
        if (!rows.isEmpty()) {
            tasks.add(new Pairs(rows));
        }
        if (picture != null) {
            PictureTask task = ordered && picture.task() == PictureTask.AREAS ? PictureTask.ORDER : picture.task();
            tasks.add(new Picture(
                    picture.source(),
                    picture.width(),
                    picture.height(),
                    picture.words(),
                    task,
                    areas,
                    labelled && bank != null ? bank.others() : List.of(),
                    linked ? links : List.of()));
        }
        if (!links.isEmpty() && !linked) {
            tasks.add(new Links(links));
        }
        if (tasks.size() > 1) {
            problems.add(firstLine, Code.MIXED);
            return Optional.empty();
        }
        Task task = tasks.isEmpty() ? new InLines() : tasks.get(0);
        check(task);
        if (lines.isEmpty() && tasks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Part(task instanceof Bank ? filled() : lines, task));
    }

    private void check(Task task) {
        boolean right = true;
        boolean few = false;
        if (task instanceof Choices) {
            right = choices.stream().anyMatch(Choice::right);
            few = choices.size() < 2;
        } else if (task instanceof HotWords) {
            right = lines.stream().flatMap(List::stream).anyMatch(piece -> piece instanceof Hot word && word.right());
        } else if (task instanceof Picture shown) {
            right = shown.task() == PictureTask.LABELS
                    ? !areas.isEmpty()
                    : shown.task() == PictureTask.LINKS
                            ? links.stream().anyMatch(link -> !link.second().isEmpty())
                            : areas.stream().anyMatch(Area::right);
            links(shown);
            few = shown.task() == PictureTask.ORDER && areas.size() < 2;
        } else if (task instanceof Steps) {
            few = steps.size() < 2;
        } else if (task instanceof Links) {
            right = links.stream().anyMatch(link -> !link.second().isEmpty());
        } else if (task instanceof Pairs) {
            right = rows.stream()
                    .anyMatch(row -> !row.left().isEmpty() && !row.rights().isEmpty());
        }
        if (!right) {
            problems.add(firstLine, Code.NO_RIGHT);
        }
        if (few) {
            problems.add(firstLine, Code.TOO_FEW);
        }
    }

    /** Links name areas by their labels. */
    private void links(Picture shown) {
        if (shown.task() == PictureTask.LINKS) {
            List<String> labels = areas.stream().map(Area::label).toList();
            links.stream()
                    .flatMap(link -> Stream.of(link.first(), link.second()))
                    .filter(name -> !labels.contains(name))
                    .forEach(name -> problems.add(firstLine, Code.UNKNOWN_AREA, name));
        }
    }

    /** Gaps of a part with a word bank are filled with its words. */
    private List<List<Piece>> filled() {
        boolean gaps = lines.stream().flatMap(List::stream).anyMatch(TextGap.class::isInstance);
        if (!gaps) {
            problems.add(firstLine, Code.NO_TASK);
        }
        return lines.stream()
                .map(line -> line.stream()
                        .map(piece -> piece instanceof TextGap gap
                                ? new WordGap(gap.variants().get(0).text())
                                : piece)
                        .toList())
                .toList();
    }
}
