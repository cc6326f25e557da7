package cn.anxue.web.open;

import cn.anxue.identity.SignInService;
import cn.anxue.identity.SignedIn;
import cn.anxue.sitting.HallEntry;
import cn.anxue.sitting.HallPasswordService;
import cn.anxue.sitting.HallService;
import cn.anxue.sitting.HallView;
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
    private HallService halls;

    @Inject
    private HallPasswordService hallPasswords;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    private @Nullable HallView hall;
    private boolean looked;
    private @Nullable String next;
    private @Nullable String username;
    private @Nullable String password;

    /** Someone who is signed in already goes on to where they wanted. */
    public void enter() throws IOException {
        if (callers.current().signedIn()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(target());
        }
    }

    /** Signs in, renews the session and goes on; at a device of an exam hall to the exam, and for it alone. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedIn[] done = new SignedIn[1];
        String[] on = new String[1];
        String agent = String.valueOf(request.getHeader("User-Agent"));
        if (feedback.attemptHere(() -> {
            if (getHall() == null) {
                done[0] = signIns.signIn(callers.current(), username, password, SignInService.Kind.BROWSER, agent);
                on[0] = done[0].mustChangePassword() ? "/open/change-password" : target();
            } else {
                String token = Requests.hallToken(request).orElse("");
                HallEntry entry = hallPasswords.admit(callers.current(), token, username, password, agent);
                done[0] = entry.signedIn();
                on[0] = "/worker/exam-rules?exam=" + entry.examId();
            }
        })) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            Requests.tokenCookie(request, (HttpServletResponse) external.getResponse(), done[0].token());
            external.redirect(on[0]);
        }
    }

    /** The hall whose device this is; null for any other device. */
    public @Nullable HallView getHall() {
        if (!looked) {
            looked = true;
            HttpServletRequest request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            hall = Requests.hallToken(request)
                    .flatMap(token -> halls.hall(callers.current(), token))
                    .orElse(null);
        }
        return hall;
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
