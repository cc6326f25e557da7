package cn.anxue.web.request;

import cn.anxue.identity.Caller;
import cn.anxue.identity.SignInService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Security's mechanism of the platform: a bearer token, or the browser's cookie with the same kind of token.
 * A request without either stays anonymous; what needs a person refuses by its own permission.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String CALLER = TokenAuthentication.class.getName() + ".caller";
    private static final String BEARER = "Bearer ";

    @Inject
    private SignInService signIns;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Caller anonymous = Requests.anonymous(request);
        Optional<Caller> found = token(request).flatMap(token -> signIns.resolve(anonymous, token));
        if (found.isEmpty()) {
            request.setAttribute(CALLER, anonymous);
            return context.doNothing();
        }
        request.setAttribute(
                CALLER,
                found.get().withLocale(Requests.locale(request, found.get().locale())));
        return context.notifyContainerAboutLogin(String.valueOf(found.get().person()), Set.of("person"));
    }

    /** The caller of the request; anonymous for requests that never came by the mechanism. */
    public static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Requests.anonymous(request);
    }

    /** The token that the request carries: the header's before the cookie's. */
    public static Optional<String> token(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null) {
            return header.startsWith(BEARER)
                    ? Optional.of(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        return Requests.cookie(request, Requests.TOKEN_COOKIE);
    }
}
