package cn.anxue.web.request;

import cn.anxue.examination.SafeBrowserClaim;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a Safe Exam Browser says of itself: classic engines in headers of each request, modern ones to the page's script,
 * which passes it on with the page's address (in headers, or in a form's hidden fields).
 */
@RequestScoped
public class SafeBrowser {

    private static final String CONFIG_KEY = "X-SafeExamBrowser-ConfigKeyHash";
    private static final String EXAM_KEY = "X-SafeExamBrowser-RequestHash";
    private static final String PAGE = "X-Anxue-Page";

    @Inject
    private HttpServletRequest request;

    @Inject
    private BaseAddress base;

    /** Of the present request. */
    public SafeBrowserClaim claim() {
        String here = base.of(request);
        @Nullable String page = first(request.getHeader(PAGE), request.getParameter(PAGE));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new SafeBrowserClaim(
                here,
                page == null ? here + request.getRequestURI() + query : page,
                first(request.getParameter(CONFIG_KEY), request.getHeader(CONFIG_KEY)),
                first(request.getParameter(EXAM_KEY), request.getHeader(EXAM_KEY)));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other;
    }
}
