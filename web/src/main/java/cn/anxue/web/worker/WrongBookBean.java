package cn.anxue.web.worker;

import cn.anxue.learning.PracticeService;
import cn.anxue.learning.WrongQuestion;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /worker/wrong-questions (错题本). */
@Named
@RequestScoped
public class WrongBookBean {

    @Inject
    private PracticeService practice;

    @Inject
    private Callers callers;

    private List<WrongQuestion> questions = List.of();

    public void load() {
        questions = practice.wrongBook(callers.current());
    }

    public List<WrongQuestion> getQuestions() {
        return questions;
    }
}
