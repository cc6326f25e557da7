package cn.anxue.web.open;

import cn.anxue.identity.SignInService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Behind /account. */
@Named
@RequestScoped
public class AccountBean {

    @Inject
    private SignInService signIns;

    @Inject
    private Callers callers;

    /** Ends every sign-in of the person, this one too. */
    public void signOutEverywhere() throws IOException {
        signIns.signOutEverywhere(callers.current());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Requests.tokenCookie(
                (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), "");
        external.redirect("/open/sign-in");
    }
}
