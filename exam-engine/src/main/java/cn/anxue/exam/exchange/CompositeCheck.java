package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.notation.Sheet;
import cn.anxue.exam.qti.QtiItem;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a composite question survives a format: it is written, read again and compared. */
final class CompositeCheck {
    private CompositeCheck() {}

    /** What the question is made of; empty when it is not composite, or no sheet makes it. */
    static Optional<Sheet> sheet(Question question) {
        return item(question).flatMap(Notation::sheet);
    }

    /** Whether what was written reads as nothing but this question. */
    static boolean same(Question question, Supplier<BankImport> read) {
        try {
            BankImport bank = read.get();
            return bank.rejected().isEmpty()
                    && bank.imported().size() == 1
                    && source(bank.imported().get(0).question()).equals(source(question));
        } catch (TextRefusal refused) {
            return false;
        }
    }

    private static Optional<String> source(Question question) {
        return item(question).map(QtiItem::source);
    }

    private static Optional<QtiItem> item(Question question) {
        return question.key() instanceof CompositeKey key && key.content() instanceof QtiItem item
                ? Optional.of(item)
                : Optional.empty();
    }
}
