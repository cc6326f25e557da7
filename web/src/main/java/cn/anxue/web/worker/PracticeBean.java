package cn.anxue.web.worker;

import cn.anxue.learning.PracticeChapter;
import cn.anxue.learning.PracticeService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Behind /worker/practice and /worker/practice-question, whose script does the rest over the API. */
@Named
@RequestScoped
public class PracticeBean {

    @Inject
    private PracticeService practice;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private long enrolment;
    private List<PracticeChapter> chapters = List.of();

    public void load() {
        enrolment = Requests.neededId(request, "enrolment");
        chapters = practice.chapters(callers.current(), enrolment);
    }

    /** A chapter's name as a parameter of an address. */
    public String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    public List<PracticeChapter> getChapters() {
        return chapters;
    }

    public long getEnrolment() {
        return enrolment;
    }
}
