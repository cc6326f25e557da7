package cn.anxue.web.open;

import cn.anxue.identity.SignInService;
import cn.anxue.identity.SignedIn;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.PageGuard;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Behind /open/sign-in. */
@Named
@RequestScoped
public class SignInBean {

    @Inject
    private SignInService signIns;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    private @Nullable String next;
    private @Nullable String username;
    private @Nullable String password;

    /** Someone who is signed in already goes on to where they wanted. */
    public void enter() throws IOException {
        if (callers.current().signedIn()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(target());
        }
    }

    /** Signs in, renews the session and goes on. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedIn[] done = new SignedIn[1];
        String agent = String.valueOf(request.getHeader("User-Agent"));
        if (feedback.attemptHere(() ->
                done[0] = signIns.signIn(callers.current(), username, password, SignInService.Kind.BROWSER, agent))) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            Requests.tokenCookie(request, (HttpServletResponse) external.getResponse(), done[0].token());
            external.redirect(done[0].mustChangePassword() ? "/open/change-password" : target());
        }
    }

    private String target() {
        return next != null && PageGuard.safeNext(next) ? next : "/";
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
