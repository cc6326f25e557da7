package cn.anxue.questionbank;

import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.media.MediaPath;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The content of a question at one time; never updated (I12). */
@Entity
@Table(name = "question_version")
class QuestionVersion extends BaseEntity {

    @Column(name = "question_id", updatable = false)
    long questionId;

    @Column(name = "version_no", updatable = false)
    int versionNo;

    @Column(name = "item_type", updatable = false)
    @Enumerated(EnumType.STRING)
    ItemType itemType;

    @Column(name = "chapter", updatable = false)
    String chapter;

    @Column(name = "difficulty", updatable = false)
    int difficulty;

    @Column(name = "stem", updatable = false)
    String stem;

    @Column(name = "interaction", updatable = false)
    String interaction;

    @Column(name = "option_count", updatable = false)
    int optionCount;

    @Column(name = "answer_key", updatable = false)
    String answerKey;

    @Column(name = "explanation", updatable = false)
    String explanation;

    @Column(name = "picture_id", updatable = false)
    @Nullable
    Long pictureId;

    @Column(name = "tags", updatable = false)
    String tags;

    @Column(name = "objective", updatable = false)
    String objective;

    @Column(name = "family", updatable = false)
    String family;

    @Column(name = "fingerprint", updatable = false)
    String fingerprint;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    @Nullable
    Long createdBy;

    /** The content as the engine knows it; the item's id is the version's. */
    Question question() {
        Item item = new Item(
                String.valueOf(id()),
                itemType,
                stem,
                MediaPath.ofOptional(pictureId),
                QuestionJson.interaction(itemType, interaction));
        // A composite question holds its key itself; parsing it twice would be waste.
        Key key = item.interaction() instanceof CompositeInteraction composite
                ? new CompositeKey(composite.content())
                : QuestionJson.key(itemType, answerKey);
        return new Question(item, key, explanation, chapter, difficulty, TagList.read(tags), objective);
    }

    /** Takes the content of a question; the item's id does not count. */
    void fill(Question question) {
        Item item = question.item();
        itemType = item.type();
        chapter = question.chapter();
        difficulty = question.difficulty();
        stem = item.stem();
        interaction = QuestionJson.write(item.interaction());
        optionCount = item.options().size();
        answerKey = QuestionJson.write(question.key());
        explanation = question.explanation();
        pictureId = MediaPath.id(item.picture());
        tags = TagList.write(question.tags());
        objective = question.objective();
        family = question.family();
        fingerprint = question.fingerprint();
    }

    /** Whether both say the same to candidates, teachers and the paper's drawing. */
    boolean sameContent(QuestionVersion other) {
        return itemType == other.itemType
                && chapter.equals(other.chapter)
                && difficulty == other.difficulty
                && stem.equals(other.stem)
                && interaction.equals(other.interaction)
                && answerKey.equals(other.answerKey)
                && explanation.equals(other.explanation)
                && Objects.equals(pictureId, other.pictureId)
                && tags.equals(other.tags)
                && objective.equals(other.objective);
    }
}
