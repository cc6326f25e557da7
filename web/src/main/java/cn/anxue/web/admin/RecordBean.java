package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.Requests;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Behind a page about one record. Subclasses read it when they are made (PostConstruct), because Faces asks for rows and
 * buttons before it runs view actions of a post.
 */
public abstract class RecordBean {

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    /** For the page's view action: what the bean refuses is known before anything is written. */
    public void open() {}

    protected Caller caller() {
        return callers.current();
    }

    protected HttpServletRequest request() {
        return request;
    }

    protected Feedback feedback() {
        return feedback;
    }

    /** The record of the parameter {@code id}; null for a new one. */
    protected @Nullable Long optionalId() {
        return Requests.id(request, "id");
    }

    /** The record of the parameter {@code id}; «not found» without one. */
    protected long neededId() {
        return Requests.neededId(request, "id");
    }

    /** Does something and goes on to an address with its success in words; stays with what is wrong after a refusal. */
    protected @Nullable String act(Feedback.Action action, String done, String next) {
        if (!feedback.attempt(action)) {
            return null;
        }
        feedback.done(done);
        return next + (next.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
