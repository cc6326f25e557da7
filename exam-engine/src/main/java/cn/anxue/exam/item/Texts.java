package cn.anxue.exam.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Comparing Chinese and Latin text as people mean it: width, case, spaces and stray punctuation do not count. */
public final class Texts {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");
    private static final Pattern SPACE_BESIDE_CHINESE = Pattern.compile("(?<=[^\\p{ASCII}]) | (?=[^\\p{ASCII}])");
    /** The look-behind keeps hostile runs of stops linear. */
    private static final Pattern STOPS_BEHIND = Pattern.compile("(?<![\\s.,;:!?。、…·])[\\s.,;:!?。、…·]+$");

    private static final String OPENING = "([{<【《「『〈“‘\"'";
    private static final String CLOSING = ")]}>】》」』〉”’\"'";

    private Texts() {}

    /** NFKC (full-width to half-width), white space collapsed to one space, trimmed. Case is kept. */
    public static String tidy(String text) {
        return collapse(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** White space of every kind collapsed to one space, trimmed; all else is kept. */
    public static String collapse(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Full-width ASCII to half-width and no white space, for telling options apart. Unlike NFKC it keeps m² and m2, ①
     * and 1 apart; case counts because mA and MA differ.
     */
    public static String folded(String text) {
        return SPACES.matcher(halfWidth(text)).replaceAll("");
    }

    /** Full-width ASCII (Ａ，．１) and the ideographic space to half-width, character by character. */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                half.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c == '\u3000') {
                half.setCharAt(i, ' ');
            }
        }
        return half.toString();
    }

    /** For comparing typed answers: tidied, lower case unless case counts, without brackets around or stops behind. */
    public static String answer(String text, boolean caseSensitive) {
        String tidy = SPACE_BESIDE_CHINESE.matcher(tidy(text)).replaceAll("");
        String bare = withoutBrackets(tidy);
        // An answer of punctuation only stays what it is.
        String kept = bare.isEmpty() ? tidy : bare;
        return caseSensitive ? kept : kept.toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String text) {
        String bare = STOPS_BEHIND.matcher(text).replaceAll("");
        while (bare.length() > 2) {
            int kind = OPENING.indexOf(bare.charAt(0));
            if (kind < 0 || bare.indexOf(CLOSING.charAt(kind), 1) != bare.length() - 1) {
                break;
            }
            bare = STOPS_BEHIND
                    .matcher(bare.substring(1, bare.length() - 1))
                    .replaceAll("")
                    .strip();
        }
        return bare;
    }

    /**
     * For finding repeated questions: letters, digits and mathematical signs only, lower case, half-width. Signs stay
     * because "&gt; 36 V" and "&lt; 36 V" are different statements, and so are 1.5 and 15.
     */
    public static String skeleton(String text) {
        String folded = tidy(text).toLowerCase(Locale.ROOT);
        StringBuilder skeleton = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int point = folded.codePointAt(i);
            if (isContent(point) || (isNumberSign(point) && digitAt(folded, i + 1))) {
                skeleton.appendCodePoint(point);
            }
        }
        return skeleton.toString();
    }

    private static boolean isContent(int point) {
        return Character.isLetterOrDigit(point)
                || point == '%'
                || switch (Character.getType(point)) {
                    case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    private static boolean isNumberSign(int point) {
        return point == '.' || point == '-' || point == ':' || point == '/';
    }

    private static boolean digitAt(String text, int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    /** 16 hexadecimal digits from the SHA-256 of the {@link #skeleton}. */
    public static String family(String stem) {
        return hash(skeleton(stem));
    }

    /** 16 hexadecimal digits from the SHA-256 of a text. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
