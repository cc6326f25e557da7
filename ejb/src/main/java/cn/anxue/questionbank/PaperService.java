package cn.anxue.questionbank;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.exchange.BankFile;
import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.BankImport;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.PaperImport;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.exchange.PaperText;
import cn.anxue.exam.exchange.TextRefusal;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.questionbank.ParsedPaper.ParsedQuestion;
import cn.anxue.questionbank.ParsedPaper.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Question papers that somebody pastes as text, as out of Word. */
@Stateless
public class PaperService {

    /** Characters of a text; a paper of 100 questions has about a fiftieth of it. */
    static final int LONGEST = 500_000;

    @Inject
    private QuestionRepository questions;

    @Inject
    private BankAccess access;

    @Inject
    private BankIntake intake;

    /** What the text is understood as and what an import would do; changes nothing. */
    @Requires(BANK_WRITE)
    public ParsedPaper parse(Caller caller, long bankId, @Nullable String text) {
        access.openBank(caller, bankId);
        PaperImport paper = read(text);
        Map<String, QuestionRepository.Known> known = questions.known(bankId);
        Map<Integer, ImportedQuestion> good =
                paper.bank().imported().stream().collect(Collectors.toMap(ImportedQuestion::row, Function.identity()));
        Map<Integer, Problem> wrong = paper.bank().rejected().stream()
                .collect(Collectors.toMap(BankImport.Rejected::row, QuestionIntake::reason));
        List<ParsedQuestion> parsed = paper.entries().stream()
                .map(entry -> question(entry, good.get(entry.row()), wrong.get(entry.row()), known))
                .toList();
        return new ParsedPaper(
                parsed,
                paper.unplaced().stream().map(QuestionIntake::words).toList(),
                count(parsed, State.READY),
                count(parsed, State.DOUBTFUL),
                count(parsed, State.PRESENT),
                count(parsed, State.WRONG));
    }

    private static int count(List<ParsedQuestion> parsed, State state) {
        return (int)
                parsed.stream().filter(question -> question.state() == state).count();
    }

    private static ParsedQuestion question(
            PaperImport.Entry entry,
            @Nullable ImportedQuestion good,
            @Nullable Problem wrong,
            Map<String, QuestionRepository.Known> known) {
        QuestionRepository.Known present =
                good == null ? null : known.get(good.question().fingerprint());
        State state = wrong != null
                ? State.WRONG
                : good == null || present != null
                        ? State.PRESENT
                        : entry.doubts().isEmpty() ? State.READY : State.DOUBTFUL;
        return new ParsedQuestion(
                entry.row(),
                entry.number(),
                entry.lines(),
                state,
                good == null ? null : QuestionContent.of(good.question()),
                wrong,
                entry.doubts().stream()
                        .filter(doubt -> wrong == null || doubt.code() != DoubtCode.NO_ANSWER)
                        .map(QuestionIntake::words)
                        .toList(),
                present == null ? null : present.questionId());
    }

    /**
     * Adds the questions of the text that the bank does not have yet and that nothing is doubtful of, all of them or none.
     *
     * @param doubtful whether doubtful ones as well
     */
    @Requires(BANK_WRITE)
    public ImportReport importText(Caller caller, long bankId, @Nullable String text, boolean doubtful) {
        access.openBank(caller, bankId);
        ImportChoice choice = new ImportChoice(BankFormat.PAPER, null, null, doubtful);
        return intake.take(caller, bankId, BankFile.Reading.of(read(text)), choice, "text", false);
    }

    private static PaperImport read(@Nullable String text) {
        String pasted = Inputs.present("text", text);
        // Checked, but read as it came: the lines have to be those that the editor sees.
        Inputs.text("text", pasted, LONGEST);
        try {
            return PaperText.read(pasted, ImportLimits.DEFAULT);
        } catch (TextRefusal refused) {
            throw FileProblems.refusal("text", refused);
        }
    }
}
