package cn.anxue.web.api;

import cn.anxue.platform.Problem;
import cn.anxue.questionbank.ParsedPaper;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pasted paper as it was understood, worded in the caller's language. */
@Schema(description = "Lines are counted from 1. ready + doubtful + present + wrong = number of questions.")
public record PaperResult(
        @Schema(description = "What an import takes as it is") int ready,
        @Schema(description = "What it takes only with `doubtful`: true") int doubtful,
        @Schema(description = "What the bank or the paper has already") int present,
        @Schema(description = "What is no well-formed question") int wrong,
        List<Question> questions,
        @Schema(description = "What the list of answers says of questions that are not there") List<Doubt> unplaced) {

    /** A question of the paper. */
    @Schema(name = "PaperQuestion")
    public record Question(
            @Schema(description = "Its first line") int row,
            @Schema(description = "As printed, 0 for none") int number,
            @Schema(description = "All lines that say something of it") List<Integer> lines,
            ParsedPaper.State state,
            @Schema(description = "Absent when it is not well-formed") @Nullable QuestionData question,
            @Schema(description = "Why it is not well-formed") @Nullable String reason,
            List<Doubt> doubts,
            @Schema(description = "The bank's question that it repeats") @Nullable Long sameAs) {}

    /** Something an editor should look at. */
    @Schema(name = "PaperDoubt")
    public record Doubt(
            @Schema(description = "In the language of Accept-Language") String words,
            @Schema(description = "The same in every language, for example NUMBER_GAP") String code,
            @Schema(description = "Where to look") int line) {}

    static PaperResult of(Locale locale, ParsedPaper paper) {
        return new PaperResult(
                paper.ready(),
                paper.doubtful(),
                paper.present(),
                paper.wrong(),
                paper.questions().stream()
                        .map(question -> question(locale, question))
                        .toList(),
                paper.unplaced().stream().map(doubt -> doubt(locale, doubt, 1)).toList());
    }

    private static Question question(Locale locale, ParsedPaper.ParsedQuestion of) {
        return new Question(
                of.row(),
                of.number(),
                of.lines(),
                of.state(),
                of.question(),
                of.problem() == null ? null : Texts.text(locale, of.problem()),
                of.doubts().stream()
                        .map(problem -> doubt(locale, problem, of.row()))
                        .toList(),
                of.sameAs());
    }

    /** Doubts about a line name it; all others are of the question's first line. */
    private static Doubt doubt(Locale locale, Problem problem, int row) {
        String code = ImportResult.code(problem);
        boolean ofLine = code.equals("STRAY_LINE") || code.equals("ANSWER_WITHOUT_QUESTION");
        int last = problem.args().size() - 1;
        int line = ofLine ? Integer.parseInt(String.valueOf(problem.args().get(last))) : row;
        return new Doubt(Texts.text(locale, problem), code, line);
    }
}
