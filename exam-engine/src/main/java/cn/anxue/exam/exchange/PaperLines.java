package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.PaperWords.Field;
import cn.anxue.exam.exchange.StemCleaner.Numbered;
import cn.anxue.exam.item.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a paper, from 0, and what those that follow look like. */
final class PaperLines {
    /** Long runs of spaces say nothing and would make patterns slow. */
    private static final Pattern WIDE = Pattern.compile("[\\s\\u00A0\\u3000]{9,}");
    /** How many lines a stem without number may have before its options. */
    private static final int LONGEST_STEM = 2;
    /** How many blank lines are looked over. */
    private static final int LONGEST_BLANK = 5;

    private final List<String> raw;
    private final List<String> texts;
    private final List<String> halves;

    PaperLines(List<String> raw) {
        this.raw = raw;
        this.texts = raw.stream()
                .map(line -> WIDE.matcher(line.replace('\u00A0', ' ')).replaceAll("        "))
                .toList();
        this.halves = texts.stream().map(Texts::halfWidth).toList();
    }

    int size() {
        return raw.size();
    }

    /** The line as it came. */
    String raw(int index) {
        return raw.get(index);
    }

    /** The line without long runs of spaces. */
    String text(int index) {
        return texts.get(index);
    }

    /** The same in half width, letter by letter. */
    String half(int index) {
        return halves.get(index);
    }

    /** The next line with content, -1 for none nearby. */
    int nextFilled(int index) {
        for (int next = index + 1; next < halves.size() && next <= index + LONGEST_BLANK; next++) {
            if (!halves.get(next).isBlank()) {
                return next;
            }
        }
        return -1;
    }

    /** The next line with content in half width, empty for none nearby. */
    String next(int index) {
        int next = nextFilled(index);
        return next < 0 ? "" : halves.get(next);
    }

    /** Whether the next line holds items of a list of answers. */
    boolean hasItems(int index) {
        return !PaperAnswers.items(next(index)).isEmpty();
    }

    /** Whether the next line with content goes on as a list of answers does. */
    boolean isListAhead(int index) {
        int next = nextFilled(index);
        if (next < 0) {
            return false;
        }
        String half = halves.get(next);
        return !PaperAnswers.items(half).isEmpty()
                || !PaperAnswers.table(half, next(next)).isEmpty()
                || PaperWords.typeHead(half).isPresent()
                || PaperWords.chapter(half).isPresent()
                || (StemCleaner.numbered(half).isPresent() && !optionsFollow(next));
    }

    /** Whether option A begins within the next lines, before another number. */
    boolean optionsFollow(int index) {
        int at = index;
        for (int line = 0; line < LONGEST_STEM; line++) {
            at = nextFilled(at);
            if (at < 0
                    || PaperWords.segments(halves.get(at), halves.get(at))
                                    .get(0)
                                    .field()
                            != Field.BODY) {
                return false;
            }
            if (PaperOptions.isFirst(halves.get(at), next(at))) {
                return true;
            }
            if (StemCleaner.numbered(halves.get(at)).filter(Numbered::clear).isPresent()) {
                return false;
            }
        }
        return false;
    }
}
