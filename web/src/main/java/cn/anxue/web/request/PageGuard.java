package cn.anxue.web.request;

import cn.anxue.identity.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Sends people without a sign-in to the sign-in page (and back afterwards), and people with an initial password to the
 * page that changes it. Whether they may see what they ask for is decided by the services.
 */
@WebFilter(urlPatterns = {"/worker/*", "/admin/*", "/account", "/account.xhtml"})
public class PageGuard extends HttpFilter {

    /** What somebody sees who signed in at a device of an exam hall. */
    private static final Set<String> OF_EXAMS = Set.of("/worker/exam-rules", "/worker/exam", "/worker/result");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = TokenAuthentication.caller(request);
        if (!caller.signedIn()) {
            response.sendRedirect(Requests.hallToken(request).isPresent() ? "/open/hall" : signInAddress(request));
        } else if (caller.mustChangePassword()) {
            response.sendRedirect("/open/change-password");
        } else if (caller.examOnly()
                && !OF_EXAMS.contains(request.getServletPath().replaceFirst("\\.xhtml$", ""))) {
            response.sendRedirect("/open/hall");
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    /** The sign-in page, which leads back to this request's address. */
    static String signInAddress(HttpServletRequest request) {
        return "/open/sign-in?next=" + URLEncoder.encode(Requests.pageAddress(request), StandardCharsets.UTF_8);
    }

    /** Only addresses within the platform: anything else would let a link lead people elsewhere after sign-in. */
    public static boolean safeNext(String next) {
        return next.startsWith("/")
                && !next.startsWith("//")
                && !next.contains("\\")
                && !next.contains("\r")
                && !next.contains("\n");
    }
}
