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
import java.util.LinkedHashMap;
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
     * that was entered before changes nothing.
     */
    @Requires(ATTEMPT_SUPERVISE)
    public SheetsEntered enter(Caller caller, long id, List<AnswerSheet> sheets) {
        SittingView sitting = log.supervised(caller, id);
        if (sheets.isEmpty()) {
            throw Refusal.invalid("sheets", "required");
        }
        List<Problem> problems = new ArrayList<>();
        Map<PaperDesk.Copy, Map<Integer, AnswerData>> read = new LinkedHashMap<>();
        int unchanged = 0;
        for (int i = 0; i < sheets.size(); i++) {
            String number =
                    TicketCodes.digits(Objects.requireNonNullElse(sheets.get(i).number(), ""));
            String field = "sheets[" + i + "]";
            PaperDesk.@Nullable Copy copy = desk.copy(id, number).orElse(null);
            if (copy == null) {
                problems.add(Problem.of(field, "paperNone", i + 1, number));
            } else if (copy.paper().enteredAt != null) {
                unchanged++;
            } else if (copy.candidate().attemptId != null && !papers.ofPaper(copy.candidate().attemptId)) {
                problems.add(Problem.of(field, "paperOnScreen", i + 1, number));
            } else {
                List<String> written = Objects.requireNonNullElse(sheets.get(i).answers(), List.of());
                read.put(copy, papers.read(copy.paper().paper, written, field, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        read.forEach((copy, answers) -> {
            papers.enter(
                    copy.candidate().personId,
                    sitting.examId(),
                    copy.paper().paper,
                    answers,
                    copy.candidate().attemptId,
                    caller.now(),
                    attempt -> desk.started(copy.candidate().id(), attempt, caller.now()));
            desk.entered(caller, sitting, copy);
        });
        return new SheetsEntered(read.size(), unchanged);
    }
}
