package cn.anxue.demo;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.course.catalogue.CatalogueBank;
import cn.anxue.course.catalogue.CatalogueQuestion;
import cn.anxue.exam.item.ItemType;
import cn.anxue.identity.Caller;
import cn.anxue.media.MediaPath;
import cn.anxue.questionbank.BankInput;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The catalogue's questions as a bank of the training centre. */
@Dependent
class DemoBank {

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionService questions;

    @Inject
    private DemoMedia media;

    /** Answers the bank's id. */
    long build(Caller system, Catalogue catalogue, long owner) {
        CatalogueBank bank = catalogue.banks().get(0);
        long id = banks.create(system, new BankInput(bank.name(), owner, "演示题库：消防、动火与履职", null, null));
        for (CatalogueQuestion question : bank.questions()) {
            questions.create(system, id, data(system, catalogue, owner, question));
        }
        return id;
    }

    private QuestionData data(Caller system, Catalogue catalogue, long owner, CatalogueQuestion question) {
        List<QuestionData.OptionData> options = question.options().stream()
                .map(text -> new QuestionData.OptionData(null, text, null))
                .toList();
        Long picture = question.picture() == null
                ? null
                : media.file(system, catalogue, owner, question.picture()).id();
        boolean composite = question.type() == CatalogueQuestion.Type.COMPOSITE;
        return new QuestionData(
                ItemType.valueOf(question.type().name()),
                question.stem(),
                options,
                question.answer(),
                question.accepted(),
                false,
                question.value(),
                question.tolerance(),
                question.unit(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.jobCategories(),
                question.objective(),
                composite ? null : picture,
                null,
                question.notationAt(picture == null ? "" : MediaPath.of(picture)),
                null);
    }
}
