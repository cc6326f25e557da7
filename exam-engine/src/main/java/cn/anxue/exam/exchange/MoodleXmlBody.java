package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.MoodleXml.Element;
import cn.anxue.exam.notation.Sheet.Image;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a composite question in a Moodle XML file: its pictures stay where they are among the words. */
final class MoodleXmlBody {
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(src|alt)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("<hr\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final String FILES = "@@PLUGINFILE@@/";

    private final Element source;
    private final FilePictures pictures;
    private final Set<Warning> warnings;
    private final BodyText text = new BodyText();

    MoodleXmlBody(Element source, FilePictures pictures, Set<Warning> warnings) {
        this.source = source;
        this.pictures = pictures;
        this.warnings = warnings;
    }

    /** What is hidden in the text. */
    BodyText text() {
        return text;
    }

    /** The text as a reader sees it, with its pictures hidden. */
    String plain() {
        return plain(Function.identity());
    }

    /** The same with the gaps of cloze hidden as well. */
    String cloze() {
        MoodleCloze cloze = new MoodleCloze(text, MoodleXmlText.isHtml(source));
        String plain = plain(cloze::hidden);
        if (cloze.hadFeedback()) {
            warn(WarningCode.FEEDBACK_LEFT_OUT);
        }
        return plain;
    }

    private String plain(Function<String, String> gaps) {
        String raw = gaps.apply(BodyText.clean(source.textOf("text")));
        if (!MoodleXmlText.isHtml(source)) {
            return raw.replace("\r\n", "\n");
        }
        String bordered = RULE.matcher(withPictures(raw)).replaceAll("<br>" + BodyText.rule() + "<br>");
        if (HtmlText.hasMedia(bordered)) {
            warn(WarningCode.MEDIA_LEFT_OUT);
        }
        return HtmlText.plain(bordered);
    }

    private String withPictures(String html) {
        Map<String, byte[]> files = new HashMap<>();
        source.children("file").forEach(file -> files.put(file.attribute("name"), MoodleXmlText.content(file)));
        Set<String> unused = new HashSet<>(files.keySet());
        String shown = IMAGE.matcher(html).replaceAll(image -> {
            Map<String, String> attributes = attributes(image.group());
            String name = name(attributes.getOrDefault("src", ""));
            byte[] content = files.get(name);
            unused.remove(name);
            String stored = content == null ? null : pictures.addNamed(content);
            if (stored == null) {
                warn(WarningCode.MEDIA_LEFT_OUT);
                return "";
            }
            String words = attributes.getOrDefault("alt", "").replaceAll("[\\[\\]]", " ");
            return Matcher.quoteReplacement(text.hide(new Image(stored, words.strip())));
        });
        if (!unused.isEmpty()) {
            warn(WarningCode.MEDIA_LEFT_OUT);
        }
        return shown;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), HtmlText.plain(value));
        }
        return attributes;
    }

    private static String name(String source) {
        String path = source.startsWith(FILES) ? source.substring(FILES.length()) : "";
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return path;
        }
    }

    private void warn(WarningCode code) {
        warnings.add(new Warning(code, List.of()));
    }
}
