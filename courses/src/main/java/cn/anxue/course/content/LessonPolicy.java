package cn.anxue.course.content;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may stand in a lesson's HTML: the second wall behind the Markdown renderer, which escapes raw HTML already. */
final class LessonPolicy {

    private static final Pattern HTTPS = Pattern.compile("https://[^\\s]+");

    /** An address on this site: a slash, but not the two (or slash and backslash) that mean another host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "em", "strong")
            .allowElements("blockquote", "code", "pre", "figure", "figcaption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("div", "a", "img")
            .allowUrlProtocols("https")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("href")
            .matching(HTTPS)
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(false, "table-wrap")
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("aria-hidden")
            .matching(false, "true")
            .onElements("figcaption")
            .toFactory();

    private LessonPolicy() {}

    static String sanitize(String html) {
        return POLICY.sanitize(html);
    }
}
