package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.questionbank.QuestionView;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/question-edit: a new question of a bank, or the next version of one. */
@Named
@RequestScoped
public class QuestionEditBean extends RecordBean {

    @Inject
    private QuestionService questions;

    @Inject
    private QuestionBankService banks;

    private final QuestionForm form = new QuestionForm();
    private @Nullable Long id;
    private @Nullable BankView bank;

    /** Before Faces asks how many options there are: as many as the form that was sent has, else the stored ones. */
    @PostConstruct
    void begin() {
        id = optionalId();
        if (id == null) {
            bank = banks.get(caller(), Requests.neededId(request(), "bank"));
            @Nullable Long like = Requests.id(request(), "like");
            if (like != null) {
                form.continueFrom(questions.get(caller(), like).question());
            }
        } else {
            QuestionView found = questions.get(caller(), id);
            bank = banks.get(caller(), found.bankId());
            form.read(found.question());
        }
        checkWritable();
        form.resize(request().getParameter("rows"));
    }

    private void checkWritable() {
        if (!getBank().editable()) {
            throw Refusal.notFound();
        }
        if (!getBank().active()) {
            throw Refusal.conflict("bankClosed");
        }
    }

    /** Saves and leads to the question. */
    public @Nullable String save() {
        return saved() ? "/admin/question?faces-redirect=true&id=" + id : null;
    }

    /** Saves a new question and leads to the form for another one of its kind. */
    public @Nullable String saveAndNext() {
        return saved()
                ? "/admin/question-edit?faces-redirect=true&bank=" + getBank().id() + "&like=" + id
                : null;
    }

    private boolean saved() {
        return act(this::store, "common.saved", "") != null;
    }

    private void store() {
        QuestionData data = form.data();
        if (id == null) {
            id = questions.create(caller(), getBank().id(), data);
        } else {
            questions.update(caller(), id, data);
        }
    }

    public @Nullable Long getId() {
        return id;
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    public QuestionForm getForm() {
        return form;
    }

    public List<QuestionForm.WrittenAs> getWritings() {
        return List.of(QuestionForm.WrittenAs.values());
    }

    /** An example of each kind of composite question, in the reader's language. */
    public List<NotationExample> getExamples() {
        return NotationExample.all(caller().locale());
    }

    public List<ItemType> getTypes() {
        return List.of(ItemType.values());
    }

    /** 1 (very easy) to 5. */
    public List<Integer> getDifficulties() {
        return List.of(1, 2, 3, 4, 5);
    }

    /** The bank's chapters with a name, for the field to offer. */
    public List<String> getChapters() {
        return getBank().chapters().stream()
                .map(BankView.Chapter::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
