package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of an author, that cannot run away: a match that takes too long is none. */
final class BoundedPattern {
    private static final int LONGEST = 500;
    private static final int MOST_LOOKS = 200_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The attribute {@code pattern}, in the dialect of XML Schema as far as Java shares it. */
    static BoundedPattern of(Element element) {
        String text = element.need("pattern");
        if (text.length() > LONGEST) {
            throw element.badValue("pattern");
        }
        try {
            return new BoundedPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw element.badValue("pattern");
        }
    }

    boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).matches();
        } catch (Scope.TooMuch | StackOverflowError tooMuch) {
            return false;
        }
    }

    /** Counts how often the matcher looks at a character. */
    private record Counted(CharSequence text, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            looks[0]++;
            if (looks[0] > MOST_LOOKS) {
                throw new Scope.TooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
