package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionData.OptionData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a question while it is edited. It keeps those of all types, so that another type can be chosen and taken
 * back; {@link #data} takes those of the chosen one.
 */
public class QuestionForm {

    private static final int FIRST_ROWS = 4;

    /** How a composite question is written; the other text is kept while one goes to and fro. */
    public enum WrittenAs {
        NOTATION,
        QTI
    }

    private ItemType type = ItemType.SINGLE_CHOICE;
    private @Nullable String stem;
    private @Nullable Long pictureId;
    private final List<Row> rows = new ArrayList<>();
    private int focus = -1;
    private @Nullable String answer;
    private @Nullable String accepted;
    private boolean caseSensitive;
    private @Nullable String value;
    private @Nullable String tolerance;
    private @Nullable String unit;
    private WrittenAs writtenAs = WrittenAs.NOTATION;
    private boolean onlyQti;
    private @Nullable String notation;
    private @Nullable String qti;
    private @Nullable String explanation;
    private @Nullable String chapter;
    private @Nullable Integer difficulty = Question.NORMAL_DIFFICULTY;
    private @Nullable String tags;
    private @Nullable String objective;
    private @Nullable Integer rowVersion;

    /** Takes a stored question. */
    void read(QuestionData found) {
        continueFrom(found);
        stem = found.stem();
        pictureId = found.pictureId();
        explanation = found.explanation();
        rowVersion = found.rowVersion();
        caseSensitive = Boolean.TRUE.equals(found.caseSensitive());
        accepted = found.accepted() == null ? null : String.join("\n", found.accepted());
        value = plain(found.value());
        tolerance = plain(found.tolerance());
        unit = found.unit();
        notation = found.notation();
        qti = found.qti();
        onlyQti = type == ItemType.COMPOSITE && notation == null;
        writtenAs = onlyQti ? WrittenAs.QTI : WrittenAs.NOTATION;
        List<String> right = found.answer() == null ? List.of() : found.answer();
        if (type == ItemType.TRUE_FALSE) {
            answer = right.isEmpty() ? null : right.get(0);
        } else if (found.options() != null) {
            found.options().forEach(option -> rows.add(Row.of(option, right)));
        }
    }

    /** Takes what questions written one after the other have in common. */
    void continueFrom(QuestionData earlier) {
        type = earlier.type() == null ? type : earlier.type();
        chapter = earlier.chapter();
        difficulty = earlier.difficulty();
        objective = earlier.objective();
        tags = earlier.tags() == null ? null : String.join(", ", earlier.tags());
    }

    /** As many option rows as the form that was sent has; without one some to begin with. */
    void resize(@Nullable String sent) {
        int wanted = sent != null && sent.matches("\\d{1,3}")
                ? Math.min(QuestionRules.MAX_OPTIONS, Integer.parseInt(sent))
                : rows.isEmpty() ? FIRST_ROWS : rows.size();
        while (rows.size() < wanted) {
            rows.add(new Row());
        }
        rows.subList(wanted, rows.size()).clear();
    }

    /** What is to be saved; refuses what is no number. */
    QuestionData data() {
        boolean numeric = type == ItemType.NUMERIC_ENTRY;
        List<OptionData> options = options();
        return new QuestionData(
                type,
                stem,
                options,
                answer(options.size()),
                accepted == null
                        ? List.of()
                        : accepted.lines().filter(line -> !line.isBlank()).toList(),
                caseSensitive,
                numeric ? number("value", value) : null,
                numeric ? number("tolerance", tolerance) : null,
                unit,
                explanation,
                chapter,
                difficulty,
                tags == null ? List.of() : List.of(tags),
                objective,
                pictureId,
                type == ItemType.COMPOSITE && writtenAs == WrittenAs.QTI ? qti : null,
                type == ItemType.COMPOSITE && writtenAs == WrittenAs.NOTATION ? notation : null,
                rowVersion);
    }

    /** The rows up to the last one that has something. */
    private List<OptionData> options() {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).isBlank()) {
            last--;
        }
        return rows.subList(0, last).stream()
                .map(row -> new OptionData(null, row.text, row.pictureId))
                .toList();
    }

    private List<String> answer(int options) {
        if (type == ItemType.TRUE_FALSE) {
            return answer == null ? List.of() : List.of(answer);
        }
        return IntStream.range(0, options)
                .filter(row -> type == ItemType.ORDERING || rows.get(row).right)
                .mapToObj(Option::letter)
                .toList();
    }

    private static @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid(field, "number");
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** One more option. */
    public void add() {
        if (rows.size() < QuestionRules.MAX_OPTIONS) {
            rows.add(new Row());
        }
        focus = rows.size() - 1;
    }

    /** Takes an option out. */
    public void remove(int row) {
        rows.remove(row);
        focus = Math.min(row, rows.size() - 1);
    }

    /** Moves an option by so many places, down for more than 0. */
    public void move(int row, int by) {
        focus = Math.max(0, Math.min(rows.size() - 1, row + by));
        Collections.swap(rows, row, focus);
    }

    /** A, B, C … */
    public String letter(int row) {
        return Option.letter(row);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The option that was added or moved, to go on with; -1 for none. */
    public int getFocus() {
        return focus;
    }

    public ItemType getType() {
        return type;
    }

    public void setType(ItemType type) {
        this.type = type;
    }

    public @Nullable String getStem() {
        return stem;
    }

    public void setStem(@Nullable String stem) {
        this.stem = stem;
    }

    public @Nullable Long getPictureId() {
        return pictureId;
    }

    public void setPictureId(@Nullable Long pictureId) {
        this.pictureId = pictureId;
    }

    /** TRUE or FALSE. */
    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    /** One text a line. */
    public @Nullable String getAccepted() {
        return accepted;
    }

    public void setAccepted(@Nullable String accepted) {
        this.accepted = accepted;
    }

    public boolean isCaseSensitive() {
        return caseSensitive;
    }

    public void setCaseSensitive(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getTolerance() {
        return tolerance;
    }

    public void setTolerance(@Nullable String tolerance) {
        this.tolerance = tolerance;
    }

    public WrittenAs getWrittenAs() {
        return writtenAs;
    }

    public void setWrittenAs(WrittenAs writtenAs) {
        this.writtenAs = writtenAs;
    }

    /** Whether the stored question is one that no plain text makes. */
    public boolean isOnlyQti() {
        return onlyQti;
    }

    /** A composite question as plain text. */
    public @Nullable String getNotation() {
        return notation;
    }

    public void setNotation(@Nullable String notation) {
        this.notation = notation;
    }

    /** The assessment item of a composite question, as XML. */
    public @Nullable String getQti() {
        return qti;
    }

    public void setQti(@Nullable String qti) {
        this.qti = qti;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation;
    }

    public @Nullable String getChapter() {
        return chapter;
    }

    public void setChapter(@Nullable String chapter) {
        this.chapter = chapter;
    }

    public @Nullable Integer getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(@Nullable Integer difficulty) {
        this.difficulty = difficulty;
    }

    /** Separated by commas. */
    public @Nullable String getObjective() {
        return objective;
    }

    public void setObjective(@Nullable String objective) {
        this.objective = objective;
    }

    public @Nullable String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }

    /** An option while it is edited. */
    public static class Row {

        private @Nullable String text;
        private boolean right;
        private @Nullable Long pictureId;

        static Row of(OptionData option, List<String> answer) {
            Row row = new Row();
            row.text = option.text();
            row.right = answer.contains(option.id());
            row.pictureId = option.pictureId();
            return row;
        }

        boolean isBlank() {
            return (text == null || text.isBlank()) && !right && pictureId == null;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }

        public boolean isRight() {
            return right;
        }

        public void setRight(boolean right) {
            this.right = right;
        }

        public @Nullable Long getPictureId() {
            return pictureId;
        }

        public void setPictureId(@Nullable Long pictureId) {
            this.pictureId = pictureId;
        }
    }
}
