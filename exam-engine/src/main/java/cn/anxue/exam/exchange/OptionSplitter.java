package cn.anxue.exam.exchange;

import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the options of a row: split by {@code **}, {@code ##} and their like, line breaks, {@code |}, by semicolons or
 * by letters alone. Letters are taken off only where they run A, B, C … over all options. Torn cells, where a separator
 * got into an option's text ("**D**CO2"), are put together when there is one sensible way to and one tear at most;
 * otherwise the row is refused, because a guessed key is worse than none.
 */
final class OptionSplitter {
    private static final Pattern HARD = Pattern.compile("\\*{2,}|#{2,}|@{2,}|\\${2,}|&{2,}");
    private static final Pattern LINES = Pattern.compile("\\R|\\t");
    private static final Pattern BARS = Pattern.compile("[|｜]+");
    private static final Pattern SEMICOLONS = Pattern.compile("[;；]");
    /** A letter with a mark behind or brackets around, or bare; on half-width text. */
    private static final Pattern LETTER = Pattern.compile(
            "\\s*(?:[(\\[【]\\s*([A-Za-z])\\s*[)\\]】]\\s*[.、:]?|([A-Za-z])\\s*[.、:,。·)\\]】]+|([A-Z])(?![a-z']))\\s*");

    private static final Pattern STOP_BEHIND = Pattern.compile("(?<![;；、,，\\s])[;；、,，\\s]+$");

    /** Torn cells have a few pieces more than options; thousands of pieces are no options. */
    private static final int MOST_PIECES = 2 * QuestionRules.MAX_OPTIONS;

    private OptionSplitter() {}

    /** One piece between separators: its letter (0 for none) and what follows it. */
    private record Piece(String text, char letter, boolean marked, String rest) {
        static Piece of(String text) {
            Matcher letter = LETTER.matcher(Texts.halfWidth(text));
            if (!letter.lookingAt()) {
                return new Piece(text, (char) 0, false, text);
            }
            boolean marked = letter.group(3) == null;
            String found = Stream.of(1, 2, 3)
                    .map(letter::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            char upper = Character.toUpperCase(found.charAt(0));
            return new Piece(text, upper, marked, text.substring(letter.end()));
        }

        boolean isLone() {
            return letter != 0 && rest.isBlank();
        }
    }

    /**
     * The options of one cell.
     *
     * @throws RowRefusal OPTIONS_UNCLEAR
     */
    static OptionList split(String cell) {
        if (cell.isBlank()) {
            return OptionList.NONE;
        }
        for (Pattern separator : List.of(HARD, LINES, BARS)) {
            List<String> pieces = pieces(cell, separator);
            if (pieces.size() > 1 || (separator == HARD && HARD.matcher(cell).find())) {
                return lettered(pieces);
            }
        }
        List<String> soft = pieces(cell, SEMICOLONS);
        return soft.size() > 1 && inOrder(toPieces(soft)) ? lettered(soft) : lettered(List.of(cell.strip()));
    }

    /** The options of one column each; a blank cell is no option, but keeps its letter. */
    static OptionList columns(List<String> cells) {
        List<String> labels = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        OptionList all = OptionList.byPosition(cells, false);
        for (int index = 0; index < cells.size(); index++) {
            if (!cells.get(index).isBlank()) {
                labels.add(all.labels().get(index));
                texts.add(cells.get(index).strip());
            }
        }
        List<Piece> pieces = toPieces(texts);
        return inOrder(pieces) && !lettersBelongToTexts(pieces)
                ? new OptionList(labels, rests(pieces), false)
                : new OptionList(labels, texts, false);
    }

    private static List<String> pieces(String cell, Pattern separator) {
        return separator
                .splitAsStream(cell)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static List<Piece> toPieces(List<String> texts) {
        return texts.stream().map(Piece::of).toList();
    }

    private static OptionList lettered(List<String> texts) {
        if (texts.size() > MOST_PIECES) {
            throw new RowRefusal(ReasonCode.TOO_MANY_OPTIONS, QuestionRules.MAX_OPTIONS);
        }
        List<Piece> pieces = toPieces(RunTogether.apart(texts));
        if (inOrder(pieces)) {
            return lettersBelongToTexts(pieces)
                    ? OptionList.byPosition(texts, false)
                    : OptionList.byPosition(rests(pieces), false);
        }
        if (ascending(pieces)) {
            List<String> labels =
                    pieces.stream().map(piece -> String.valueOf(piece.letter)).toList();
            return new OptionList(labels, rests(pieces), true);
        }
        if (pieces.size() > 1 && onlyFirstLettered(pieces)) {
            return OptionList.byPosition(rests(pieces), true);
        }
        List<String> joined = Torn.join(pieces);
        if (!joined.isEmpty()) {
            return OptionList.byPosition(
                    joined.stream().map(OptionSplitter::tidy).toList(), true);
        }
        if (pieces.stream().anyMatch(piece -> piece.marked || piece.isLone())) {
            throw new RowRefusal(ReasonCode.OPTIONS_UNCLEAR);
        }
        return OptionList.byPosition(pieces.stream().map(Piece::text).toList(), false);
    }

    private static boolean inOrder(List<Piece> pieces) {
        return IntStream.range(0, pieces.size()).allMatch(index -> pieces.get(index).letter == 'A' + index);
    }

    /** "A类, B类, C类" or the words "A, B, C" themselves: without the bare letters they would be alike or empty. */
    private static boolean lettersBelongToTexts(List<Piece> pieces) {
        List<String> rests = rests(pieces);
        boolean bare = pieces.stream().anyMatch(piece -> !piece.marked);
        return bare && (OptionList.alike(rests) || rests.stream().anyMatch(String::isBlank));
    }

    /** All lettered with marks and rising, with a letter missing in between. */
    private static boolean ascending(List<Piece> pieces) {
        return pieces.size() > 1
                && pieces.get(0).letter == 'A'
                && pieces.stream().allMatch(Piece::marked)
                && IntStream.range(1, pieces.size())
                        .allMatch(index -> pieces.get(index - 1).letter < pieces.get(index).letter);
    }

    private static boolean onlyFirstLettered(List<Piece> pieces) {
        return pieces.get(0).letter == 'A'
                && pieces.get(0).marked
                && pieces.stream().skip(1).allMatch(piece -> piece.letter == 0);
    }

    private static List<String> rests(List<Piece> pieces) {
        return pieces.stream().map(piece -> tidy(piece.rest)).toList();
    }

    private static String tidy(String text) {
        String bare = STOP_BEHIND.matcher(text).replaceAll("");
        return bare.isEmpty() ? text.strip() : bare.strip();
    }

    /** Options that follow one another in one piece: "A.x B.y", or "A.x" and "B.y C.z" on two lines. */
    private static final class RunTogether {
        private RunTogether() {}

        static List<String> apart(List<String> texts) {
            List<Piece> pieces = toPieces(texts);
            List<String> apart = new ArrayList<>();
            for (int index = 0; index < pieces.size(); index++) {
                Piece piece = pieces.get(index);
                boolean last = index == pieces.size() - 1;
                char until = last ? 'Z' : pieces.get(index + 1).letter;
                boolean alone = pieces.size() == 1;
                if (piece.letter == 0 || until <= piece.letter + 1) {
                    apart.add(piece.text);
                } else {
                    apart.addAll(cut(piece, until, last && !alone, alone));
                }
            }
            return apart;
        }

        /** Behind the last piece a letter counts only after a space: at the end nobody knows that one is missing. */
        private static List<String> cut(Piece piece, char until, boolean afterSpace, boolean alone) {
            List<String> parts = new ArrayList<>();
            String left = piece.text;
            int from = left.length() - piece.rest.length();
            for (char next = (char) (piece.letter + 1); next < until; next++) {
                Matcher letter =
                        marker(next, afterSpace, alone && !piece.marked).matcher(Texts.halfWidth(left));
                if (!letter.find(from)) {
                    break;
                }
                parts.add(left.substring(0, letter.start()).strip());
                left = left.substring(letter.start()).strip();
                from = 1;
            }
            parts.add(left);
            return parts;
        }

        private static Pattern marker(char letter, boolean afterSpace, boolean bare) {
            if (bare) {
                return Pattern.compile("(?<=\\s)" + letter + "(?![a-z])");
            }
            String before = afterSpace ? "(?<=\\s)" : "(?<![A-Za-z])";
            return Pattern.compile(before + "(?:[(\\[【]" + letter + "[)\\]】]|" + letter + "\\s*[.、:)】])");
        }
    }

    /** Options with a separator in their text. */
    private static final class Torn {
        private Torn() {}

        /** The texts put together again, or nothing when it is not clear how. */
        static List<String> join(List<Piece> pieces) {
            boolean marked = pieces.get(0).marked;
            List<Integer> heads = heads(pieces, marked);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < heads.size(); i++) {
                int end = i + 1 < heads.size() ? heads.get(i + 1) : pieces.size();
                texts.add(content(pieces, heads.get(i), end));
            }
            // Bare letters begin ordinary words as well, so they must run up to D to be believed.
            boolean believable = heads.size() >= (marked ? 2 : 4)
                    && texts.stream().noneMatch(String::isBlank)
                    && !OptionList.alike(texts)
                    && lone(pieces, marked) <= 1
                    && (!marked || othersUnmarked(pieces, heads));
            return believable ? texts : List.of();
        }

        /** The earliest A, B, C … in order, such that no option is empty or ends inside brackets. */
        private static List<Integer> heads(List<Piece> pieces, boolean marked) {
            List<Integer> heads = new ArrayList<>();
            for (int index = 0; index < pieces.size(); index++) {
                Piece piece = pieces.get(index);
                boolean next = piece.letter == 'A' + heads.size() && piece.marked == marked;
                if (next && (heads.isEmpty() ? index == 0 : isWhole(pieces, heads.get(heads.size() - 1), index))) {
                    heads.add(index);
                }
            }
            return heads;
        }

        private static boolean isWhole(List<Piece> pieces, int head, int end) {
            String content = Texts.halfWidth(content(pieces, head, end));
            return !content.isBlank() && count(content, '(') == count(content, ')');
        }

        private static String content(List<Piece> pieces, int head, int end) {
            StringBuilder content = new StringBuilder(pieces.get(head).rest);
            pieces.subList(head + 1, end).forEach(piece -> content.append(piece.text));
            return content.toString().strip();
        }

        private static long count(String text, char wanted) {
            return text.chars().filter(c -> c == wanted).count();
        }

        private static long lone(List<Piece> pieces, boolean marked) {
            return pieces.stream()
                    .filter(piece -> piece.isLone() && piece.marked == marked)
                    .count();
        }

        private static boolean othersUnmarked(List<Piece> pieces, List<Integer> heads) {
            return IntStream.range(0, pieces.size())
                    .filter(index -> !heads.contains(index))
                    .noneMatch(index -> pieces.get(index).marked);
        }
    }
}
