package cn.anxue.web.request;

import cn.anxue.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses uploads of pages before their body is read, when they are larger than allowed by their own word or do not tell
 * their length. The browser comes back to the page, which then says so.
 */
@WebFilter(urlPatterns = {"/admin/bank-import", "/admin/qti-import", "/admin/import-new"})
public class PageUploads extends HttpFilter {

    /** Largest spreadsheet. */
    public static final long MEGABYTES = 20;

    /** What a form adds around the file. */
    private static final long ENVELOPE = 64 << 10;

    private static final String TOO_LARGE = "tooLarge";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        long length = request.getContentLengthLong();
        if (upload && (length < 0 || length > (MEGABYTES << 20) + ENVELOPE)) {
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", back(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Parameters of the address only: asking for others would read the body. */
    private static String back(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return request.getRequestURI() + "?" + (query == null ? "" : query + "&") + TOO_LARGE + "=1";
    }

    /** What a page tells after such a refusal. */
    public static Optional<Problem> refused(HttpServletRequest request) {
        return request.getParameter(TOO_LARGE) == null
                ? Optional.empty()
                : Optional.of(Problem.of("file", TOO_LARGE, MEGABYTES));
    }
}
