package cn.anxue.web.api;

import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Requests;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forged requests: a browser's cookie counts for a changing request only together with the header
 * {@code X-Anxue}, which other sites cannot send; and not at all when the browser itself says that another site asks.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ForgeryGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!READING.contains(context.getMethod())
                && Requests.byCookie(request)
                && (context.getHeaderString("X-Anxue") == null || fromAnotherSite(context))) {
            throw Refusal.forbidden("markerMissing");
        }
    }

    private static boolean fromAnotherSite(ContainerRequestContext context) {
        @Nullable String site = context.getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
