package cn.anxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page in a real browser, over an organisation whose every field is hostile ({@link InjectedWorld}): nothing runs,
 * nothing becomes an element or an attribute, no template is evaluated, and the content security policy has nothing to
 * stop.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XssTest {

    private static final String WATCH =
            """
            window.__hits = [];
            window.__xss = () => window.__hits.push('ran');
            window.alert = () => window.__hits.push('alert');
            document.addEventListener('securitypolicyviolation', e =>
                window.__hits.push('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    /** What of a page is no longer text. */
    private static final String FIND =
            """
            () => {
              const found = [...window.__hits];
              for (const element of document.querySelectorAll('*')) {
                for (const attribute of element.attributes) {
                  const name = attribute.name.toLowerCase();
                  if (name === 'data-xss' || name.startsWith('on')) found.push(name + ': ' + element.outerHTML.slice(0, 160));
                  if (['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset'].includes(name)
                      && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text)/i.test(attribute.value)) {
                    found.push(name + '=' + attribute.value.slice(0, 80));
                  }
                }
              }
              if (document.documentElement.innerHTML.includes('%s')) found.push('a template was evaluated');
              return found;
            }
            """
                    .formatted(Payloads.EVALUATED);

    /** Whether a payload is there to be seen, as text or in a field. */
    private static final String SHOWN =
            """
            () => document.body.textContent.includes('__xss()') || document.body.textContent.includes('data-xss')
                || [...document.querySelectorAll('input, textarea')].some(field => /xss/.test(field.value))
            """;

    private final Product product = Product.shared();
    private final List<String> faults = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private InjectedWorld injected;

    @BeforeAll
    void prepare() {
        assertThat(Payloads.all()).hasSizeGreaterThan(200);
        injected = new InjectedWorld();
    }

    @Test
    void administratorsPagesShowTextOnly() {
        String exam = "?id=" + injected.id("exam");
        String sitting = "?id=" + injected.id("sitting");
        String bank = "?id=" + injected.id("bank");
        String lists = "?size=500";
        visitAll(
                injected.admin(),
                Size.DESK,
                List.of(
                        "/admin/organisations" + lists,
                        "/admin/organisation?id=" + injected.id("organisation"),
                        "/admin/organisation-edit?id=" + injected.id("organisation"),
                        "/admin/organisation-record?id=" + injected.id("organisation"),
                        "/admin/people" + lists,
                        "/admin/person?id=" + injected.id("person"),
                        "/admin/person-edit?id=" + injected.id("person"),
                        "/admin/person-record?id=" + injected.id("person"),
                        "/admin/imports" + lists,
                        "/admin/import?size=500&id=" + injected.id("import"),
                        "/admin/banks" + lists,
                        "/admin/bank" + bank + "&size=500",
                        "/admin/bank-edit" + bank,
                        "/admin/bank-export" + bank,
                        "/admin/question?id=" + injected.id("question"),
                        "/admin/question-edit?id=" + injected.id("question"),
                        "/admin/courses" + lists,
                        "/admin/course?id=" + injected.id("course"),
                        "/admin/course-edit?id=" + injected.id("course"),
                        "/admin/lesson-edit?id=" + injected.id("lesson"),
                        "/admin/lesson-preview?id=" + injected.id("lesson"),
                        "/admin/exams" + lists,
                        "/admin/exam" + exam,
                        "/admin/exam-sample" + exam,
                        "/admin/exam-results" + exam,
                        "/admin/exam-statistics" + exam,
                        "/admin/exam-items" + exam,
                        "/admin/exam-item" + exam + "&version=" + injected.id("itemVersion"),
                        "/admin/exam-regrades" + exam,
                        "/admin/exam-regrade?id=" + injected.id("regrade"),
                        "/admin/exam-accommodations" + exam,
                        "/admin/exam-similarity" + exam,
                        "/admin/exam-appeals" + lists,
                        "/admin/exam-appeal?id=" + injected.id("appeal"),
                        "/admin/attempts" + lists,
                        "/admin/attempt?id=" + injected.id("attempt"),
                        "/admin/sittings" + lists,
                        "/admin/sitting" + sitting,
                        "/admin/sitting-edit" + sitting,
                        "/admin/sitting-papers" + sitting,
                        "/admin/curricula" + lists,
                        "/admin/curriculum?id=" + injected.id("curriculum"),
                        "/admin/curriculum-preview?id=" + injected.id("curriculum"),
                        "/admin/progress",
                        "/admin/progress-people" + lists,
                        "/admin/certificates" + lists,
                        "/admin/certificate?id=" + injected.id("certificate"),
                        "/admin/attempt?id=" + injected.id("annulled"),
                        "/admin/audit" + lists));
        assertThat(faults).isEmpty();
        assertThat(silent)
                .as("pages that show no payload: nothing was tried there")
                .isEmpty();
    }

    @Test
    void workersPagesShowTextOnly() {
        String enrolment = "enrolment=" + injected.id("enrolment");
        visitAll(
                injected.worker(),
                Size.PHONE,
                List.of(
                        "/worker/home",
                        "/worker/exams",
                        "/worker/certificates",
                        "/worker/me",
                        "/worker/record",
                        "/worker/curriculum?id=" + injected.id("enrolment"),
                        "/worker/lesson?" + enrolment + "&lesson=" + injected.id("lessonVersion"),
                        "/worker/practice?" + enrolment,
                        "/worker/practice-question?" + enrolment,
                        "/worker/exam-rules?exam=" + injected.id("exam"),
                        "/worker/result?attempt=" + injected.id("attempt"),
                        "/worker/exam?attempt=" + injected.id("running")));
        assertThat(faults).isEmpty();
        assertThat(silent).isEmpty();
    }

    /** What a link brings along comes back as text. */
    @Test
    void linksBringTextOnly() {
        List<String> hostile = Payloads.fitting(2500).stream()
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        List<String> pages = new ArrayList<>();
        for (String text : hostile) {
            for (String list : List.of("organisations", "people", "banks", "exams", "attempts", "audit")) {
                pages.add("/admin/" + list + "?q=" + text + "&sort=" + text + "&state=" + text);
            }
            pages.add("/admin/bank?id=" + injected.id("bank") + "&q=" + text + "&chapter=" + text + "&tag=" + text);
            pages.add("/open/verify?no=" + text);
            pages.add("/open/nothing/" + text);
            pages.add("/admin/organisation?id=" + text);
        }
        visitAll(injected.admin(), Size.DESK, pages);
        assertThat(faults).isEmpty();
    }

    private void visitAll(Api who, Size size, List<String> paths) {
        faults.clear();
        silent.clear();
        try (Window window = Browser.open(product, size)) {
            window.context().addInitScript(WATCH);
            window.context().addCookies(List.of(new Cookie("anxue", who.token()).setUrl(product.address())));
            Page page = window.page();
            page.onDialog(dialog -> noted(page, dialog));
            for (String path : paths) {
                visit(page, path);
            }
        }
    }

    private void noted(Page page, Dialog dialog) {
        faults.add(page.url() + ": dialog " + dialog.message());
        dialog.dismiss();
    }

    private void visit(Page page, String path) {
        int status = page.navigate(product.address() + path).status();
        String about = path.substring(0, Math.min(60, path.length()));
        if (status >= 500) {
            faults.add(about + " answered " + status);
        }
        page.waitForTimeout(path.startsWith("/worker/exam?") || path.contains("question") ? 1500 : 50);
        ((List<?>) page.evaluate(FIND)).forEach(found -> faults.add(about + ": " + found));
        if (page.evaluate(SHOWN).equals(false)) {
            silent.add(about + " " + status);
        }
    }
}
