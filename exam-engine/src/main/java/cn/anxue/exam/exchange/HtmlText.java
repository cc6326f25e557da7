package cn.anxue.exam.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML reduced to plain text with line breaks, and plain text as HTML. */
final class HtmlText {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\\s/][^<>]*+)?>|<!--");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile("[ \\n\\x{E000}]*\\x{E000}[ \\n\\x{E000}]*");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "blockquote",
            "dt",
            "dd");
    private static final Set<String> SKIPPED = Set.of("script", "style", "head", "title");
    private static final Set<String> MEDIA = Set.of("img", "audio", "video", "object", "embed", "iframe", "svg");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("plusmn", "±"),
            Map.entry("deg", "°"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("radic", "√"),
            Map.entry("micro", "µ"),
            Map.entry("Omega", "Ω"));
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String PLAIN = "0123456789+-";
    /** Stands for a line break while white space is put in order. */
    private static final char BREAK = '\uE000';

    private HtmlText() {}

    /** Whether a text that may be HTML is. */
    static boolean isHtml(String text) {
        return TAG.matcher(text).find() || ENTITY.matcher(text).find();
    }

    /** Whether it shows or plays something that is not text. */
    static boolean hasMedia(String html) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2);
            if (name != null && MEDIA.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return html.contains("@@PLUGINFILE@@");
    }

    /** The text a reader sees; paragraphs and breaks become line breaks, m&lt;sup>2&lt;/sup> becomes m². */
    static String plain(String source) {
        String html = source.replace(BREAK, ' ');
        StringBuilder plain = new StringBuilder(html.length());
        Matcher tag = TAG.matcher(html);
        String shift = "";
        int from = 0;
        while (tag.find(from)) {
            append(plain, html.substring(from, tag.start()), shift);
            from = tag.end();
            if (tag.group(2) == null) {
                from = behind(html, "-->", from);
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean opens = tag.group(1).isEmpty();
            if (SKIPPED.contains(name) && opens) {
                from = behind(html, "</" + name, from);
            } else if (BREAKING.contains(name)) {
                plain.append(BREAK);
            } else if (name.equals("td") || name.equals("th")) {
                plain.append(' ');
            }
            shift = name.equals("sup") ? opens ? RAISED : "" : name.equals("sub") ? opens ? LOWERED : "" : shift;
        }
        append(plain, html.substring(from), shift);
        String spaced = SPACES.matcher(plain).replaceAll(" ");
        String broken = AROUND_BREAKS.matcher(spaced).replaceAll("\n");
        return broken.strip().replace('\u00A0', ' ').strip();
    }

    private static int behind(String html, String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + (end.startsWith("<") ? 0 : end.length());
    }

    private static void append(StringBuilder plain, String text, String shift) {
        String decoded = ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
        boolean shifts = !shift.isEmpty() && decoded.strip().chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
        if (!shifts) {
            plain.append(decoded);
            return;
        }
        decoded.strip().chars().forEach(c -> plain.append(shift.charAt(PLAIN.indexOf(c))));
    }

    private static String entity(String name, String written) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, written);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean text = Character.isValidCodePoint(point)
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && (!Character.isISOControl(point) || point == '\n' || point == '\t');
        return text ? Character.toString(point) : "";
    }

    /** Plain text as HTML that {@link #plain} reads as the same text. */
    static String html(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("  ", " &#160;")
                .replace("  ", " &#160;")
                .replace("\n ", "\n&#160;")
                .replace("\n", "<br />");
    }
}
