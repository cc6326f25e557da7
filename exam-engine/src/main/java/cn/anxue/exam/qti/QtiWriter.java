package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes the model's elements as XML of a version: names with hyphens and {@code qti-} for 3.0. */
public final class QtiWriter {
    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final Pattern CAPITAL = Pattern.compile("([A-Z]+|\\d+)");
    private static final Pattern TEMPLATE = Pattern.compile(".*/rptemplates/");
    /** Elements of XHTML besides {@link BodyTags#TEXT} that keep their names. */
    private static final Set<String> XHTML = Set.of("img", "object", "audio", "video", "source", "track", "param", "a");

    /** What version 2.2 keeps in a namespace of its own. */
    private static final Set<String> HTML_5 = Set.of(
            "article",
            "aside",
            "audio",
            "bdi",
            "figcaption",
            "figure",
            "footer",
            "header",
            "nav",
            "rb",
            "rp",
            "rt",
            "rtc",
            "ruby",
            "section",
            "source",
            "track",
            "video");

    private static final String HTML_5_OF_VERSION_2 = "http://www.imsglobal.org/xsd/imsqtiv2p2_html5_v1p0";
    private static final Set<String> GAPS = Set.of("gap", "gapText", "gapImg");
    private static final Set<String> BOXED = Set.of("modalFeedback", "feedbackBlock", "templateBlock", "rubricBlock");

    private static final Map<String, String> RENAMED =
            Map.of("durationLT", "duration-lt", "durationGTE", "duration-gte");

    private final QtiVersion version;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private final boolean asIs;

    private QtiWriter(QtiVersion version, boolean asIs) {
        this.version = version;
        this.asIs = asIs;
    }

    /** The document of a root element. */
    public static String write(Element root, QtiVersion version) {
        QtiWriter writer = new QtiWriter(version, false);
        writer.element(root, true, false);
        return writer.out.append('\n').toString();
    }

    /** The document of a root element that names its namespace itself; names stay as they are. */
    static String plain(Element root) {
        QtiWriter writer = new QtiWriter(QtiVersion.V2_2, true);
        writer.element(root, false, false);
        return writer.out.append('\n').toString();
    }

    private void element(Element element, boolean root, boolean inMath) {
        boolean math = inMath || element.name().equals("math");
        boolean html = math || BodyTags.TEXT.contains(element.name()) || XHTML.contains(element.name());
        boolean fifth = !asIs && version == QtiVersion.V2_2 && !inMath && HTML_5.contains(element.name());
        String name = fifth
                ? "qh5:" + element.name()
                : html || version == QtiVersion.V2_2 ? element.name() : "qti-" + hyphened(element.name());
        out.append('<').append(name);
        if (root) {
            attribute("xmlns", version.namespace());
        } else if (math && !inMath) {
            attribute("xmlns", MATHML);
        }
        if (fifth) {
            attribute("xmlns:qh5", HTML_5_OF_VERSION_2);
        }
        element.attributes().forEach((key, value) -> {
            // version 3 lets authors note anything but on gaps
            boolean noted = version == QtiVersion.V3_0 && GAPS.contains(element.name()) && key.startsWith("data-");
            if (version == QtiVersion.V3_0 && key.equals(UnitsLabel.UNITS)) {
                attribute("label", UnitsLabel.of(value));
            } else if (!noted && !key.equals("schemaLocation") && !key.equals("noNamespaceSchemaLocation")) {
                attribute(attributeName(key, html), template(key, value));
            }
        });
        if (version == QtiVersion.V3_0 && element.name().equals("rubricBlock") && element.get("use") == null) {
            attribute("use", "scorer".equals(element.get("view")) ? "scoring" : "instructions");
        }
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (version == QtiVersion.V3_0 && BOXED.contains(element.name())) {
            boxed(element);
        } else {
            children(element.children(), math);
        }
        out.append("</").append(name).append('>');
    }

    private void children(List<QtiNode> children, boolean math) {
        for (QtiNode child : children) {
            if (child instanceof Element inner) {
                element(inner, false, math);
            } else {
                escaped(((Text) child).text(), false);
            }
        }
    }

    /** Version 3 wants the content, but not its style sheets, in a box. */
    private void boxed(Element element) {
        Predicate<QtiNode> style = child -> child instanceof Element inner
                && (inner.name().equals("stylesheet") || inner.name().equals("catalogInfo"));
        children(element.children().stream().filter(style).toList(), false);
        out.append("<qti-content-body>");
        children(element.children().stream().filter(style.negate()).toList(), false);
        out.append("</qti-content-body>");
    }

    /** Templates of response processing have an address in each version. */
    private String template(String key, String value) {
        return key.equals("template") || key.equals("templateLocation")
                ? TEMPLATE.matcher(value).replaceFirst(version.templates())
                : value;
    }

    private String attributeName(String name, boolean html) {
        if (name.equals("lang") || name.equals("base")) {
            return "xml:" + name;
        }
        boolean foreign = html || name.startsWith("data-") || name.startsWith("aria-") || version == QtiVersion.V2_2;
        return foreign ? name : hyphened(name);
    }

    private static String hyphened(String camel) {
        String known = RENAMED.get(camel);
        return known != null
                ? known
                : CAPITAL.matcher(camel).replaceAll(found -> "-" + found.group().toLowerCase(Locale.ROOT));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value, true);
        out.append('"');
    }

    private void escaped(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }
}
