package cn.anxue.web.worker;

import cn.anxue.examination.AttemptService;
import cn.anxue.examination.AttemptView;
import cn.anxue.identity.PersonService;
import cn.anxue.photo.PhotoService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Behind /worker/exam, whose script does the rest over the API. */
@Named
@RequestScoped
public class PlayerBean {

    @Inject
    private AttemptService attempts;

    @Inject
    private Callers callers;

    @Inject
    private PersonService people;

    @Inject
    private PhotoService photos;

    @Inject
    private HttpServletRequest request;

    private long attempt;
    private String username = "";
    private boolean photographed;

    /** Refuses with «not found» an attempt of somebody else. */
    public void load() {
        AttemptView found = attempts.get(callers.current(), Requests.neededId(request, "attempt"));
        attempt = found.id();
        photographed = photos.due(callers.current(), attempt).asked();
        if (!callers.current().examOnly()) {
            username = people.own(callers.current()).username();
        }
    }

    public long getAttempt() {
        return attempt;
    }

    /** Whether the exam asks for photos. */
    public boolean isPhotographed() {
        return photographed;
    }

    /** By which the person signs in again without leaving the page; empty at a device of an exam hall. */
    public String getUsername() {
        return username;
    }
}
