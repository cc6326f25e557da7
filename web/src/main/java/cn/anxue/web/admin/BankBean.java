package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankInput;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionRow;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Feedback;
import cn.anxue.web.request.ListPage;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Behind /admin/bank: a bank and its questions. */
@Named
@RequestScoped
public class BankBean {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionService questions;

    @Inject
    private Callers callers;

    @Inject
    private Feedback feedback;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable BankView bank;
    private @Nullable Slice<QuestionRow> slice;

    /** Reads the bank of the parameter {@code id} and the page of its questions. */
    public void load() {
        ListPage wanted =
                ListPage.of(request, "id", "q", "chapter", "type", "difficulty", "tag", "objective", "active");
        page = wanted;
        long id = Requests.neededId(request, "id");
        bank = banks.get(callers.current(), id);
        slice = questions.list(callers.current(), id, wanted.query());
    }

    /** Closes an open bank, reopens a closed one. */
    public @Nullable String toggle() {
        long id = Requests.neededId(request, "id");
        BankView found = banks.get(callers.current(), id);
        BankInput input = new BankInput(found.name(), null, found.description(), !found.active(), found.rowVersion());
        if (!feedback.attempt(() -> banks.update(callers.current(), id, input))) {
            return null;
        }
        feedback.done("common.saved");
        return "/admin/bank?faces-redirect=true&id=" + id;
    }

    public List<ItemType> getTypes() {
        return List.of(ItemType.values());
    }

    /** 1 (easy) to 5, as themselves. */
    public Map<String, String> getDifficulties() {
        Map<String, String> levels = new TreeMap<>();
        for (String level : List.of("1", "2", "3", "4", "5")) {
            levels.put(level, level);
        }
        return levels;
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable BankView getBank() {
        return bank;
    }

    public @Nullable Slice<QuestionRow> getSlice() {
        return slice;
    }
}
