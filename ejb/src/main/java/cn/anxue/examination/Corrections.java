package cn.anxue.examination;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Units;
import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import cn.anxue.questionbank.StoredKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was decided about questions after their exams. An attempt follows what was in force when it was scored last, at
 * its end or by its latest regrade, so that its score can be replayed at any time (I5). For services that have checked
 * their caller.
 */
@Dependent
public class Corrections {

    @Inject
    private QuestionPool questions;

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a correction that is not in force yet, and answers its id. */
    public long propose(
            Caller caller, long examId, long versionId, CorrectionKind kind, List<Key> keys, String reason) {
        KeyCorrectionRow made = new KeyCorrectionRow();
        made.examId = examId;
        made.versionId = versionId;
        made.kind = kind;
        made.answerKeys = StoredKeys.write(keys);
        made.reason = reason;
        made.decidedBy = caller.personId();
        made.decidedAt = caller.now();
        entities.persist(made);
        return made.id();
    }

    /** The correction; refuses with «not found». */
    public CorrectionView view(long id) {
        return row(id).view();
    }

    /** What it says, for a computation with it. */
    public KeyCorrection correction(long id) {
        KeyCorrectionRow row = row(id);
        return row.correction(type(row.versionId));
    }

    /** The keys it brings as neutral text: {@code A, C}, {@code 10 ± 0.5 m}; several with «/» between; empty for none. */
    public String keys(long id) {
        KeyCorrectionRow row = row(id);
        return StoredKeys.read(type(row.versionId), row.answerKeys).stream()
                .map(Corrections::text)
                .collect(Collectors.joining(" / "));
    }

    private static String text(Key key) {
        if (key instanceof Key.ChoiceKey choice) {
            return String.join(", ", choice.correct());
        } else if (key instanceof Key.OrderKey order) {
            return String.join(" → ", order.sequence());
        } else if (key instanceof Key.TextKey accepted) {
            return String.join(" / ", accepted.accepted());
        } else if (key instanceof Key.NumericKey number) {
            String unit = number.unit() == null ? "" : " " + Units.words(number.unit());
            return number.value().toPlainString() + " ± " + number.tolerance().toPlainString() + unit;
        }
        return "";
    }

    /** Puts it into force, and the present one of the same question out of force. Again changes nothing. */
    public void putIntoForce(long id, Instant now) {
        KeyCorrectionRow row = row(id);
        if (row.inForceAt != null) {
            return;
        }
        rows(row.examId).stream()
                .filter(other -> other.versionId == row.versionId && other.inForce(now))
                .forEach(other -> other.outOfForceAt = now);
        row.inForceAt = now;
    }

    /** All that was ever in force for the exam. One query. */
    public CorrectionHistory history(long examId) {
        return new CorrectionHistory(rows(examId).stream()
                .filter(row -> row.inForceAt != null)
                .map(row -> new CorrectionHistory.Dated(row, row.correction(type(row.versionId))))
                .toList());
    }

    /** All corrections of the exam that were ever in force, the latest first. */
    public List<CorrectionView> ofExam(long examId) {
        return rows(examId).stream()
                .filter(row -> row.inForceAt != null)
                .map(KeyCorrectionRow::view)
                .toList();
    }

    private ItemType type(long versionId) {
        Question question =
                Objects.requireNonNull(questions.questions(List.of(versionId)).get(versionId));
        return question.item().type();
    }

    private KeyCorrectionRow row(long id) {
        KeyCorrectionRow found = entities.find(KeyCorrectionRow.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    private List<KeyCorrectionRow> rows(long examId) {
        return entities.createQuery(
                        "select c from KeyCorrectionRow c where c.examId = :exam order by c.id desc",
                        KeyCorrectionRow.class)
                .setParameter("exam", examId)
                .getResultList();
    }
}
