package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes and text formats of GIFT. */
final class GiftText {
    private static final String ESCAPED = "\\~=#{}:";
    /** Noncharacters, which no text has, stand for escaped characters while marks are looked for. */
    private static final char FIRST = '\uFDD0';

    private static final char NEW_LINE = '\uFDDF';
    private static final Pattern NONCHARACTERS = Pattern.compile("[\\uFDD0-\\uFDEF]");
    private static final Pattern FORMAT =
            Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]", Pattern.CASE_INSENSITIVE);

    private GiftText() {}

    /** The text with escapes hidden. */
    static String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        String clean = NONCHARACTERS.matcher(text).replaceAll("");
        for (int i = 0; i < clean.length(); i++) {
            char next = i + 1 < clean.length() ? clean.charAt(i + 1) : 0;
            int escaped = clean.charAt(i) == '\\' && next != 0 ? ESCAPED.indexOf(next) : -1;
            if (escaped >= 0) {
                hidden.append((char) (FIRST + escaped));
                i++;
            } else if (clean.charAt(i) == '\\' && next == 'n') {
                hidden.append(NEW_LINE);
                i++;
            } else {
                hidden.append(clean.charAt(i));
            }
        }
        return hidden.toString();
    }

    /** Hidden characters as what they are. */
    static String shown(String hidden) {
        StringBuilder shown = new StringBuilder(hidden.length());
        for (char c : hidden.toCharArray()) {
            int escaped = c - FIRST;
            shown.append(
                    c == NEW_LINE ? '\n' : escaped >= 0 && escaped < ESCAPED.length() ? ESCAPED.charAt(escaped) : c);
        }
        return shown.toString();
    }

    /** What a hidden text says to a reader, by its format or the one that is usual here. */
    static String plain(String hidden, String usual, Set<Warning> warnings) {
        Matcher format = FORMAT.matcher(hidden);
        boolean says = format.lookingAt();
        String kind = says ? format.group(1).toLowerCase(Locale.ROOT) : usual;
        String text = shown(says ? hidden.substring(format.end()) : hidden).strip();
        boolean html =
                kind.equals("html") || (!kind.equals("plain") && !kind.equals("markdown") && HtmlText.isHtml(text));
        if (html && HtmlText.hasMedia(text)) {
            warnings.add(new Warning(WarningCode.MEDIA_LEFT_OUT, List.of()));
        }
        return html ? HtmlText.plain(text) : text;
    }

    /** The format a text names, or the one that is usual. */
    static String format(String hidden, String usual) {
        Matcher format = FORMAT.matcher(hidden);
        return format.lookingAt() ? format.group(1).toLowerCase(Locale.ROOT) : usual;
    }

    /** A text as written. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
