package cn.anxue.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Behind the one error page: what happened in words, what to do, and a reference for support. */
@Named
@RequestScoped
public class ErrorBean {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 429);

    @Inject
    private HttpServletRequest request;

    public String getTitleKey() {
        return "common.error." + status();
    }

    public String getAdviceKey() {
        return "common.error." + status() + ".advice";
    }

    /** The log's reference of an unexpected failure, else empty. */
    public String getReference() {
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        String text = String.valueOf(message);
        return status() == 500 && text.matches("[0-9a-f-]{36}") ? text : "";
    }

    private int status() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            return 404;
        }
        return WORDED.contains(status) ? (Integer) status : 500;
    }
}
