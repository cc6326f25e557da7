package cn.anxue.web.open;

import cn.anxue.identity.Caller;
import cn.anxue.identity.SignInService;
import cn.anxue.web.request.Nav;
import cn.anxue.web.request.PageGuard;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.TokenAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that only lead on: the start, the language and the way out. */
@WebServlet(urlPatterns = {"", "/open/language", "/open/sign-out"})
public class Doors extends HttpServlet {

    @Inject
    private SignInService signIns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = TokenAuthentication.caller(request);
        switch (request.getServletPath()) {
            case "/open/language" -> language(caller, request, response);
            default -> response.sendRedirect(start(caller));
        }
    }

    /** Signing out changes something, so a link or a picture of another site cannot do it. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/open/sign-out")) {
            signOut(TokenAuthentication.caller(request), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static String start(Caller caller) {
        if (!caller.signedIn()) {
            return "/open/sign-in";
        }
        if (caller.examOnly()) {
            return "/open/hall";
        }
        return Nav.administers(caller) ? "/admin/home" : "/worker/home";
    }

    private void language(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale wanted = Locale.forLanguageTag(String.valueOf(request.getParameter("to")));
        Requests.localeCookie(request, response, wanted);
        if (caller.signedIn() && !caller.examOnly()) {
            signIns.chooseLocale(caller, wanted);
        }
        @Nullable String next = request.getParameter("next");
        response.sendRedirect(next != null && PageGuard.safeNext(next) ? next : "/");
    }

    private void signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = TokenAuthentication.token(request);
        token.ifPresent(value -> signIns.signOut(caller, value));
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        Requests.tokenCookie(request, response, "");
        response.sendRedirect(Requests.hallToken(request).isPresent() ? "/open/hall" : "/open/sign-in");
    }
}
