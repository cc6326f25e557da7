package cn.anxue.web.request;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The caller of the present request, for beans, resources and pages ({@code #{callers.current}}). */
@Named
@RequestScoped
public class Callers {

    @Inject
    private HttpServletRequest request;

    public Caller current() {
        return TokenAuthentication.caller(request);
    }

    /** For pages. */
    public Caller getCurrent() {
        return current();
    }
}
