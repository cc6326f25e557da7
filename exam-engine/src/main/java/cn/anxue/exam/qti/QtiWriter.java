package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the model's elements as XML of a version: names with hyphens and {@code qti-} for 3.0. */
public final class QtiWriter {
    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final Pattern CAPITAL = Pattern.compile("([A-Z]+|\\d+)");
    private static final Pattern TEMPLATE = Pattern.compile(".*/rptemplates/");
    /** Elements of XHTML besides {@link BodyTags#TEXT} that keep their names. */
    private static final Set<String> XHTML = Set.of("img", "object", "audio", "video", "source", "track", "param", "a");

    private static final Map<String, String> RENAMED =
            Map.of("durationLT", "duration-lt", "durationGTE", "duration-gte");

    private final QtiVersion version;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private QtiWriter(QtiVersion version) {
        this.version = version;
    }

    /** The document of a root element. */
    public static String write(Element root, QtiVersion version) {
        QtiWriter writer = new QtiWriter(version);
        writer.element(root, true, false);
        return writer.out.append('\n').toString();
    }

    /** The document of a root element that names its namespace itself; names stay as they are. */
    static String plain(Element root) {
        QtiWriter writer = new QtiWriter(QtiVersion.V2_2);
        writer.element(root, false, false);
        return writer.out.append('\n').toString();
    }

    private void element(Element element, boolean root, boolean inMath) {
        boolean math = inMath || element.name().equals("math");
        boolean html = math || BodyTags.TEXT.contains(element.name()) || XHTML.contains(element.name());
        String name = html || version == QtiVersion.V2_2 ? element.name() : "qti-" + hyphened(element.name());
        out.append('<').append(name);
        if (root) {
            attribute("xmlns", version.namespace());
        } else if (math && !inMath) {
            attribute("xmlns", MATHML);
        }
        element.attributes().forEach((key, value) -> {
            if (!key.equals("schemaLocation") && !key.equals("noNamespaceSchemaLocation")) {
                attribute(attributeName(key, html), template(key, value));
            }
        });
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (QtiNode child : element.children()) {
            if (child instanceof Element inner) {
                element(inner, false, math);
            } else {
                escaped(((Text) child).text(), false);
            }
        }
        out.append("</").append(name).append('>');
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
