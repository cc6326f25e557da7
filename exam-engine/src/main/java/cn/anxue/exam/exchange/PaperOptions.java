package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lettered options in lines of a paper, one or several a line. */
final class PaperOptions {
    private static final Pattern MARKED =
            Pattern.compile("\\s*(?:[(\\[【]\\s*([A-Za-z])\\s*[)\\]】]\\s*[.、:]?|([A-Za-z])\\s*([.、:,)\\]】·]))\\s*");
    private static final Pattern BARE = Pattern.compile("\\s*([A-Z])(?:\\s+(?=\\S)|(?=\\p{IsHan}))");
    private static final Pattern FIRST_IN_STEM =
            Pattern.compile("(?<![A-Za-z0-9\\p{IsHan}、和或及与])(?:\\(A\\)|A\\s*[.、:)])");

    /** How many places in a stem are looked at; more would make a hostile text slow. */
    private static final int MOST_TRIED = 20;

    private PaperOptions() {}

    /** An option as found. */
    record Found(char letter, String text) {}

    /**
     * The letter at the start of a line.
     *
     * @param mark the character behind it, ( for brackets, a space for none
     * @param end where the text begins
     */
    private record Start(char letter, char mark, int end) {}

    private static Optional<Start> marked(String half) {
        Matcher found = MARKED.matcher(half);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String letter = found.group(1) != null ? found.group(1) : found.group(2);
        char mark = found.group(1) != null ? '(' : found.group(3).charAt(0);
        return Optional.of(new Start(Character.toUpperCase(letter.charAt(0)), mark, found.end()));
    }

    private static Optional<Start> bare(String half) {
        Matcher found = BARE.matcher(half);
        return found.lookingAt()
                ? Optional.of(new Start(found.group(1).charAt(0), ' ', found.end()))
                : Optional.empty();
    }

    private static Optional<Start> start(String half) {
        Optional<Start> marked = marked(half);
        return marked.isPresent() ? marked : bare(half);
    }

    /** Whether a line begins with option A: with a mark, or bare when B follows in it or in the next line. */
    static boolean isFirst(String half, String next) {
        return marked(half).map(Start::letter).filter(letter -> letter == 'A').isPresent()
                || (bare(half).filter(start -> start.letter() == 'A').isPresent()
                        && (Pattern.compile("\\sB(?=\\s|\\p{IsHan})")
                                        .matcher(half)
                                        .find()
                                || bare(next)
                                        .filter(start -> start.letter() == 'B')
                                        .isPresent()));
    }

    /**
     * Whether a line is another option: with any marked letter, or with the bare one that is due.
     *
     * @param last letter of the option before, 0 for none
     */
    static boolean goesOn(String half, char last) {
        return marked(half).isPresent()
                || (last != 0
                        && bare(half)
                                .filter(start -> start.letter() == last + 1)
                                .isPresent());
    }

    /** The letter of the last option in a line that begins with one. */
    static char last(String line) {
        List<Found> found = cut(List.of(line));
        return found.get(found.size() - 1).letter();
    }

    /** Where options begin behind a stem in the same line; empty unless A and B are there. */
    static Optional<Integer> inStem(String text) {
        String half = Texts.halfWidth(text);
        Matcher first = FIRST_IN_STEM.matcher(half);
        for (int tried = 0; tried < MOST_TRIED && first.find(); tried++) {
            Start start = marked(half.substring(first.start())).orElseThrow();
            if (next(half, first.end(), 'B', start.mark(), true) >= 0) {
                return Optional.of(first.start());
            }
        }
        return Optional.empty();
    }

    /** The options of lines that each begin with a letter. */
    static List<Found> cut(List<String> lines) {
        List<Found> found = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            boolean last = index == lines.size() - 1;
            char until = last
                    ? 'Z' + 1
                    : start(Texts.halfWidth(lines.get(index + 1)))
                            .map(Start::letter)
                            .orElse((char) ('Z' + 1));
            cut(lines.get(index), until, last, found);
        }
        return found;
    }

    private static void cut(String line, char until, boolean last, List<Found> found) {
        String half = Texts.halfWidth(line);
        Start start = start(half).orElseThrow();
        char letter = start.letter();
        int from = start.end();
        while (letter + 1 < until && letter < 'Z') {
            int next = next(half, from, (char) (letter + 1), start.mark(), last || until == 'Z' + 1);
            if (next < 0) {
                break;
            }
            found.add(new Found(letter, tidy(line.substring(from, next))));
            letter++;
            from = start(half.substring(next)).orElseThrow().end() + next;
        }
        found.add(new Found(letter, tidy(line.substring(from))));
    }

    /**
     * Where the next letter stands: behind a space if anywhere. Without a space it must have the line's own mark, as
     * "A.选项B、C都对" shows, unless the next line says that it has to be here.
     */
    private static int next(String half, int from, char letter, char mark, boolean careful) {
        Matcher spaced = (mark == ' '
                        ? Pattern.compile("(?<=\\s)" + letter + "(?=\\s\\S|\\p{IsHan})")
                        : Pattern.compile("(?<=\\s)(?:[(\\[【]" + letter + "[)\\]】]|" + letter + "\\s?[.、:,)\\]】·])"))
                .matcher(half);
        if (spaced.find(from)) {
            return spaced.start();
        }
        if (mark == ' ') {
            return -1;
        }
        String marks = careful ? Pattern.quote(String.valueOf(mark)) : "[.、:)\\]】]";
        String written = mark == '(' ? "[(\\[【]" + letter + "[)\\]】]" : letter + "\\s?" + marks;
        Matcher tight =
                Pattern.compile("(?<![A-Za-z0-9、和或及与])(?:" + written + ")").matcher(half);
        return tight.find(from) ? tight.start() : -1;
    }

    private static String tidy(String text) {
        return text.strip().replaceFirst("(?<![;；])[;；]$", "").strip();
    }
}
