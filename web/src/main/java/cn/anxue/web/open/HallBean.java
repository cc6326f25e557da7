package cn.anxue.web.open;

import cn.anxue.identity.SignInService;
import cn.anxue.sitting.HallEntry;
import cn.anxue.sitting.HallJoined;
import cn.anxue.sitting.HallService;
import cn.anxue.sitting.HallView;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.TokenAuthentication;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /open/hall: a shared device of an exam hall, where candidates sign in with their admission tickets. */
@Named
@RequestScoped
public class HallBean {

    @Inject
    private HallService halls;

    @Inject
    private SignInService signIns;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private @Nullable HallView hall;
    private @Nullable String hallCode;
    private @Nullable String deviceName;
    private @Nullable String ticket;

    @PostConstruct
    void begin() {
        hall = Requests.hallToken(request)
                .flatMap(token -> halls.hall(callers.current(), token))
                .orElse(null);
    }

    /** Makes this device one of the hall whose code was typed. */
    public @Nullable String join() {
        HallJoined[] joined = new HallJoined[1];
        if (!feedback.attempt(() -> joined[0] = halls.join(callers.current(), hallCode, deviceName))) {
            return null;
        }
        signOut();
        Requests.hallCookie(request, response(), joined[0].token(), joined[0].until());
        return "/open/hall?faces-redirect=true";
    }

    /** Signs the holder of the ticket in, and whoever sat here before out. */
    public void admit() throws IOException {
        HallEntry[] entry = new HallEntry[1];
        String agent = String.valueOf(request.getHeader("User-Agent"));
        String token = Requests.hallToken(request).orElse("");
        if (feedback.attemptHere(() -> entry[0] = halls.admit(callers.current(), token, ticket, agent))) {
            signOut();
            Requests.tokenCookie(request, response(), entry[0].signedIn().token());
            external().redirect("/worker/exam-rules?exam=" + entry[0].examId());
        }
    }

    private void signOut() {
        Optional<String> before = TokenAuthentication.token(request);
        before.ifPresent(token -> signIns.signOut(callers.current(), token));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        if (before.isPresent()) {
            Requests.tokenCookie(request, response(), "");
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    /** Null while the device belongs to no hall. */
    public @Nullable HallView getHall() {
        return hall;
    }

    public @Nullable String getHallCode() {
        return hallCode;
    }

    public void setHallCode(@Nullable String hallCode) {
        this.hallCode = hallCode;
    }

    public @Nullable String getDeviceName() {
        return deviceName;
    }

    public void setDeviceName(@Nullable String deviceName) {
        this.deviceName = deviceName;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }
}
