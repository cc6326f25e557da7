package cn.anxue.results;

import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.examination.CorrectionKind;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the keys of a correction and refuses those that do not fit their question. */
@Dependent
class RegradeKeys {

    @Inject
    private QuestionPool questions;

    /** Refuses a version that does not exist. */
    Question question(long versionId) {
        Question found = questions.questions(List.of(versionId)).get(versionId);
        if (found == null) {
            throw Refusal.invalid("versionId", "regradeVersion");
        }
        return found;
    }

    /** The keys that the correction brings: none for FULL_MARKS and LEFT_OUT. */
    List<Key> of(RegradeInput input, long versionId) {
        CorrectionKind kind = Inputs.present("kind", input.kind());
        if (kind == CorrectionKind.FULL_MARKS || kind == CorrectionKind.LEFT_OUT) {
            return List.of();
        }
        if (kind == CorrectionKind.REPLACED && input.likeVersionId() != null) {
            return List.of(like(versionId, input.likeVersionId()));
        }
        Question question = question(versionId);
        List<Key> keys =
                input.allKeys().stream().map(data -> key(question, data)).toList();
        if (keys.isEmpty() || kind == CorrectionKind.REPLACED && keys.size() > 1) {
            throw Refusal.invalid("keys", "regradeKeys");
        }
        return keys;
    }

    private Key like(long versionId, long other) {
        Map<Long, Long> owners = questions.questionOf(List.of(versionId, other));
        Question like = question(other);
        boolean sameQuestion = Objects.equals(owners.get(versionId), owners.get(other));
        if (!sameQuestion || !fits(question(versionId), like.key())) {
            throw Refusal.invalid("likeVersionId", "regradeLike");
        }
        return like.key();
    }

    private static Key key(Question question, RegradeInput.KeyInput data) {
        Key key;
        if (data.choice() != null) {
            key = new Key.ChoiceKey(Set.copyOf(data.choice()));
        } else if (data.order() != null) {
            key = new Key.OrderKey(data.order());
        } else if (data.accepted() != null) {
            boolean counts = question.key() instanceof Key.TextKey text && text.caseSensitive();
            key = new Key.TextKey(data.accepted(), counts);
        } else if (data.number() != null) {
            key = new Key.NumericKey(
                    data.number(), Objects.requireNonNullElse(data.tolerance(), BigDecimal.ZERO), data.unit());
        } else {
            throw Refusal.invalid("keys", "regradeKeys");
        }
        if (!fits(question, key)) {
            throw Refusal.invalid("keys", "regradeKeys");
        }
        return key;
    }

    /** Of the kind of the question's key, and good for its options by the rules of banks but for an order. */
    private static boolean fits(Question question, Key key) {
        Item item = question.item();
        if (!key.getClass().equals(question.key().getClass())) {
            return false;
        }
        if (key instanceof Key.OrderKey order) {
            return Set.copyOf(order.sequence())
                            .equals(Set.copyOf(
                                    item.options().stream().map(Option::id).toList()))
                    && order.sequence().size() == item.options().size();
        }
        Question with = new Question(
                item,
                key,
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
        return QuestionRules.check(with).stream()
                .noneMatch(problem -> problem.field().equals("key"));
    }
}
