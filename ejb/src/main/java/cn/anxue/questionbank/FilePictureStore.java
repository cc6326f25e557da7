package cn.anxue.questionbank;

import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.Picture;
import cn.anxue.exam.exchange.ReasonCode;
import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiPackage;
import cn.anxue.identity.Caller;
import cn.anxue.media.MediaLibrary;
import cn.anxue.media.MediaPath;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures in files of questions: stored as media, and the questions name them by their paths. */
@Dependent
class FilePictureStore {

    @Inject
    private MediaLibrary media;

    /**
     * The question with its pictures' paths; what is no picture is left out with a warning. Such a picture within the text
     * of a composite question, or one that was all of an option, makes it no question: empty then, and the intake knows.
     *
     * @param dryRun stores nothing; a picture that is not there yet has a path like no other
     */
    Optional<Question> withPictures(
            Caller caller, QuestionBank bank, ImportedQuestion row, QuestionIntake intake, boolean dryRun) {
        Map<String, String> paths = new HashMap<>();
        row.namedPictures().forEach((name, picture) -> path(caller, bank, row.row(), picture, intake, dryRun)
                .ifPresent(path -> paths.put(name, path)));
        if (row.question().item().type() == ItemType.COMPOSITE) {
            return withinText(row, paths, intake);
        }
        String stem = Optional.ofNullable(row.picture())
                .flatMap(picture -> path(caller, bank, row.row(), picture, intake, dryRun))
                .orElse(null);
        Question shown = with(row.question(), stem, paths);
        for (Option option : shown.item().options()) {
            boolean wasPicture = row.question().item().options().stream()
                    .anyMatch(before -> before.id().equals(option.id()) && before.picture() != null);
            if (wasPicture && option.text().isBlank() && option.picture() == null) {
                intake.reject(row.row(), QuestionProblems.ofRow(ReasonCode.OPTION_EMPTY.name(), option.id()));
                return Optional.empty();
            }
        }
        return Optional.of(shown);
    }

    private static Optional<Question> withinText(
            ImportedQuestion row, Map<String, String> paths, QuestionIntake intake) {
        if (!paths.keySet().containsAll(row.namedPictures().keySet())) {
            intake.reject(row.row(), QuestionProblems.ofRow(ReasonCode.UNSUPPORTED_CONSTRUCT.name(), "img"));
            return Optional.empty();
        }
        return Optional.of(QtiPackage.withFiles(row.question(), paths));
    }

    /** The question without pictures; those within a text keep the names that the file has for them. */
    static Question without(Question question) {
        return question.item().type() == ItemType.COMPOSITE ? question : with(question, null, Map.of());
    }

    private static Question with(Question question, @Nullable String stem, Map<String, String> paths) {
        Item item = question.item();
        Interaction interaction = item.interaction();
        List<Option> options = item.options().stream()
                .map(option -> new Option(
                        option.id(), option.text(), option.picture() == null ? null : paths.get(option.picture())))
                .toList();
        Interaction shown = interaction instanceof ChoiceInteraction choice
                ? new ChoiceInteraction(options, choice.maxChoices())
                : interaction instanceof OrderInteraction ? new OrderInteraction(options) : interaction;
        return new Question(
                new Item(item.id(), item.type(), item.stem(), stem, shown),
                question.key(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
    }

    private Optional<String> path(
            Caller caller, QuestionBank bank, int row, Picture picture, QuestionIntake intake, boolean dryRun) {
        try {
            return Optional.of(MediaPath.of(dryRun ? idOf(bank, picture) : store(caller, bank, row, picture)));
        } catch (Refusal unusable) {
            intake.warn(row, WarningCode.PICTURE_FORMAT);
            return Optional.empty();
        }
    }

    /** A picture that a dry run does not store is like no other with other bytes. */
    private long idOf(QuestionBank bank, Picture picture) {
        return media.same(bank.organisationId, picture.bytes())
                .map(StoredMedia::id)
                .orElse(-1L - Math.abs((long) picture.hashCode()));
    }

    private long store(Caller caller, QuestionBank bank, int row, Picture picture) {
        String name = "row-" + row + "." + picture.mediaType().substring("image/".length());
        return media.storeAgain(caller, bank.organisationId, name, picture.bytes())
                .id();
    }
}
