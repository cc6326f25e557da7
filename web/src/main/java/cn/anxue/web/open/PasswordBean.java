package cn.anxue.web.open;

import cn.anxue.identity.SignInService;
import cn.anxue.platform.Problem;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /open/change-password: at the first sign-in of imported people, and whenever somebody wants. */
@Named
@RequestScoped
public class PasswordBean {

    @Inject
    private SignInService signIns;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    private @Nullable String present;
    private @Nullable String wanted;
    private @Nullable String again;

    /** Changes the password; every sign-in ends, so the person signs in with the new one. */
    public void change() throws IOException {
        if (!Objects.equals(wanted, again)) {
            feedback.problem(Problem.of("again", "passwordsDiffer"));
            return;
        }
        if (feedback.attempt(() -> signIns.changePassword(callers.current(), present, wanted))) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            Requests.tokenCookie(
                    (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), "");
            feedback.done("common.passwordChanged");
            external.redirect("/open/sign-in");
        }
    }

    public @Nullable String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
