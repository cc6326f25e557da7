package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.examination.AnswerData;
import cn.anxue.examination.PaperCopies;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way out when computers fail: each candidate's own paper is printed with an answer sheet, and what is written there
 * is entered later. No enterprise bean: every entered sheet commits by itself, and may be entered again after a break.
 */
@ApplicationScoped
public class PaperService {

    private static final int MOST_PRINTED = 200;

    @Inject
    private SittingLog log;

    @Inject
    private SittingService service;

    @Inject
    private PaperDesk desk;

    @Inject
    private PaperCopies papers;

    /** Draws a paper for every candidate who has neither started nor got one; how many. */
    @Requires(ATTEMPT_SUPERVISE)
    public int draw(Caller caller, long id) {
        SittingView sitting = log.supervised(caller, id);
        if (sitting.state() != SittingState.PLANNED) {
            throw Refusal.conflict("sittingCancelled");
        }
        return desk.draw(caller, sitting, () -> papers.draw(sitting.examId()));
    }

    /** Who got a paper, and whether it was entered, by room, seat and number. */
    @Requires(ATTEMPT_READ)
    public List<PaperCopyRow> copies(Caller caller, long id) {
        return desk.rows(service.get(caller, id).id());
    }

    /**
     * The papers to be printed, of one room when one is given; only for those who supervise, since papers are secret
     * until they are handed out. Refuses more than two hundred at once.
     */
    @Requires(ATTEMPT_SUPERVISE)
    public List<PrintedPaper> print(Caller caller, long id, @Nullable String room) {
        SittingView sitting = log.supervised(caller, id);
        Map<Long, PaperCopy> copies = desk.copies(id);
        List<CandidateRow> printed = log.roster(id).stream()
                .filter(row -> copies.containsKey(row.id()))
                .filter(row -> room == null || room.isEmpty() || room.equals(row.room()))
                .toList();
        if (printed.size() > MOST_PRINTED) {
            throw Refusal.invalid("room", "paperRoom", MOST_PRINTED);
        }
        return printed.stream()
                .map(row -> new PrintedPaper(
                        row.id(),
                        row.person(),
                        row.idNumber(),
                        row.organisation(),
                        row.number(),
                        row.room(),
                        row.seat(),
                        papers.sections(sitting.examId()),
                        papers.items(Objects.requireNonNull(copies.get(row.id())).paper)))
                .toList();
    }

    /**
     * Enters answer sheets; all are checked before the first is kept, and everything that does not fit is named. A sheet
     * that was entered before changes nothing. Where the exam refuses an attempt (all are used, a wait is not over), the
     * sheets before it are kept and the refusal names it.
     */
    @Requires(ATTEMPT_SUPERVISE)
    public SheetsEntered enter(Caller caller, long id, List<AnswerSheet> sheets) {
        SittingView sitting = log.supervised(caller, id);
        if (sheets.isEmpty()) {
            throw Refusal.invalid("sheets", "required");
        }
        List<Problem> problems = new ArrayList<>();
        List<Sheet> read = new ArrayList<>();
        int unchanged = 0;
        for (int i = 0; i < sheets.size(); i++) {
            String number =
                    TicketCodes.digits(Objects.requireNonNullElse(sheets.get(i).number(), ""));
            String field = field(i);
            PaperDesk.@Nullable Copy copy = desk.copy(id, number).orElse(null);
            if (copy == null) {
                problems.add(Problem.of(field, "paperNone", i + 1, number));
            } else if (copy.paper().enteredAt != null) {
                unchanged++;
            } else if (copy.candidate().attemptId != null && !papers.ofPaper(copy.candidate().attemptId)) {
                problems.add(Problem.of(field, "paperOnScreen", i + 1, number));
            } else {
                List<String> written = Objects.requireNonNullElse(sheets.get(i).answers(), List.of());
                read.add(new Sheet(i, copy, papers.read(copy.paper().paper, written, field, problems)));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        read.forEach(sheet -> enter(caller, sitting, sheet));
        return new SheetsEntered(read.size(), unchanged);
    }

    /** A sheet whose answers fit, with its place among those that came together. */
    private record Sheet(int place, PaperDesk.Copy copy, Map<Integer, AnswerData> answers) {}

    /** Says which sheet it was that the exam refuses; those before it are kept. */
    private void enter(Caller caller, SittingView sitting, Sheet sheet) {
        Candidate candidate = sheet.copy().candidate();
        try {
            papers.enter(
                    candidate.personId,
                    sitting.examId(),
                    sheet.copy().paper().paper,
                    sheet.answers(),
                    candidate.attemptId,
                    caller.now(),
                    attempt -> desk.started(candidate.id(), attempt, caller.now()));
        } catch (Refusal refused) {
            List<Problem> problems = new ArrayList<>();
            problems.add(Problem.of(field(sheet.place()), "paperStopped", sheet.place() + 1, candidate.number));
            problems.addAll(refused.problems());
            throw Refusal.invalid(problems);
        }
        desk.entered(caller, sitting, sheet.copy());
    }

    private static String field(int place) {
        return "sheets[" + place + "]";
    }
}
