package cn.anxue.web.worker;

import cn.anxue.learning.PracticeService;
import cn.anxue.learning.WrongQuestion;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Behind /worker/wrong-questions (错题本). */
@Named
@RequestScoped
public class WrongBookBean {

    @Inject
    private PracticeService practice;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<WrongQuestion> questions;

    public void load() {
        ListPage asked = ListPage.of(request);
        page = asked;
        questions = practice.wrongBook(callers.current(), asked.query());
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<WrongQuestion> getQuestions() {
        return questions;
    }
}
