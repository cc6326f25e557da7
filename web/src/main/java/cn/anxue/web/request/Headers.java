package cn.anxue.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Security and cache headers of every answer. */
@WebFilter(urlPatterns = "/*")
public class Headers extends HttpFilter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", policy(ScriptNonces.of(request)));
        response.setHeader("Permissions-Policy", CameraPages.policy(path));
        if (path.startsWith("/assets/") || path.startsWith("/exam/")) {
            boolean versioned = Assets.VERSION.equals(request.getParameter("v"));
            response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        } else if (path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String policy(@Nullable String nonce) {
        return nonce == null ? POLICY : POLICY + "; script-src 'self' 'nonce-" + nonce + "'";
    }
}
