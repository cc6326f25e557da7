package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;
import static cn.anxue.identity.Permission.SIGNED_IN;
import static cn.anxue.identity.Permission.SITTING_WRITE;
import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.examination.ExamState;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Planning: when and where an exam is sat together, and by whom. */
@Stateless
public class SittingService {

    private static final int MOST_CANDIDATES = 2_000;
    private static final int LATEST = 480;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{4,12}");
    private static final Pattern KEYS = Pattern.compile("[0-9a-f]{64}(\n[0-9a-f]{64})*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    @Inject
    private SittingRepository sittings;

    @Inject
    private Exams exams;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Sittings held by the caller's organisations, the latest first. Sorts: title, startsAt, organisation, exam. Filters:
     * q (title, place or exam), state, examId.
     */
    @Requires(ATTEMPT_READ)
    public Slice<SittingView> list(Caller caller, ListQuery query) {
        return Slice.of(
                sittings.list(caller.scope(ATTEMPT_READ), query).stream()
                        .map(found -> told(caller, found))
                        .toList(),
                sittings.count(caller.scope(ATTEMPT_READ), query),
                query);
    }

    /** Where the caller is expected: sittings to come or going on, not yet started there, the earliest first. */
    @Requires(SIGNED_IN)
    public List<OwnSitting> own(Caller caller) {
        return sittings.own(caller.person(), caller.now());
    }

    /** One of the list; refuses with «not found» any other. */
    @Requires(ATTEMPT_READ)
    public SittingView get(Caller caller, long id) {
        return told(caller, sittings.view(caller.scope(ATTEMPT_READ), id).orElseThrow(Refusal::notFound));
    }

    /** The entry code is for those who say it in the room, and those who set it. */
    private static SittingView told(Caller caller, SittingView found) {
        return caller.may(ATTEMPT_SUPERVISE) || caller.may(SITTING_WRITE) ? found : found.withoutCode();
    }

    /** Plans a sitting of a published exam that the caller may see. */
    @Requires(SITTING_WRITE)
    public long create(Caller caller, SittingInput input) {
        long organisation = Inputs.present("organisationId", input.organisationId());
        directory.organisation(caller, SITTING_WRITE, organisation);
        ExamView exam = exams.view(Inputs.present("examId", input.examId()));
        directory.organisation(caller, ATTEMPT_READ, exam.organisationId());
        if (exam.state() != ExamState.PUBLISHED) {
            throw Refusal.conflict("sittingExamState");
        }
        ExamSitting made = new ExamSitting();
        made.examId = exam.id();
        made.organisationId = organisation;
        made.state = SittingState.PLANNED;
        made.createdAt = caller.now();
        fill(made, input);
        sittings.add(made);
        record(caller, "sitting.create", made, made.title);
        return made.id();
    }

    /** Changes times, place and rules; who is working already keeps the time that was given at the start. */
    @Requires(SITTING_WRITE)
    public void update(Caller caller, long id, SittingInput input) {
        ExamSitting found = planned(caller, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        fill(found, input);
        sittings.flush();
        record(caller, "sitting.update", found, found.title);
    }

    /** Calls the sitting off; attempts that run go on. Refuses one that is called off. */
    @Requires(SITTING_WRITE)
    public void cancel(Caller caller, long id) {
        ExamSitting found = planned(caller, id);
        found.state = SittingState.CANCELLED;
        record(caller, "sitting.cancel", found, found.title);
    }

    /** The roster by room, seat and number. */
    @Requires(ATTEMPT_READ)
    public List<CandidateRow> roster(Caller caller, long id) {
        get(caller, id);
        return sittings.roster(id);
    }

    /**
     * Puts people on the roster, all or none: whoever is there already gets the room and seat given. People must work
     * within the caller's organisations; each line that is wrong is named.
     */
    @Requires(SITTING_WRITE)
    public RosterResult enter(Caller caller, long id, List<CandidateInput> lines) {
        ExamSitting sitting = planned(caller, id);
        if (lines.isEmpty()) {
            throw Refusal.invalid("candidates", "required");
        }
        Map<Long, Candidate> there = sittings.candidates(id);
        List<Problem> problems = new ArrayList<>();
        Map<String, Directory.Employed> people = directory.employed(
                caller,
                SITTING_WRITE,
                lines.stream().map(line -> signInName(line)).toList());
        int place = last(there);
        int added = 0;
        int moved = 0;
        int unchanged = 0;
        for (int i = 0; i < lines.size(); i++) {
            CandidateInput line = lines.get(i);
            Directory.Employed person = people.get(signInName(line));
            if (person == null) {
                problems.add(Problem.of("candidates[" + i + "].signInName", "sittingUnknown", i + 1, signInName(line)));
                continue;
            }
            String room = Objects.requireNonNullElse(Inputs.optionalText("room", line.room(), 60), "");
            String seat = Objects.requireNonNullElse(Inputs.optionalText("seat", line.seat(), 20), "");
            Candidate present = there.get(person.id());
            if (present == null) {
                there.put(person.id(), candidate(sitting, person, ++place, room, seat));
                added++;
            } else if (present.room.equals(room) && present.seat.equals(seat)) {
                unchanged++;
            } else {
                present.room = room;
                present.seat = seat;
                moved++;
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        refuseTooMany(there.size());
        record(caller, "sitting.enter", sitting, "+" + added);
        return new RosterResult(added, moved, unchanged);
    }

    /** Puts everybody on the roster who works in the organisation or below it; whoever is there stays as they are. */
    @Requires(SITTING_WRITE)
    public RosterResult enterAll(Caller caller, long id, @Nullable Long organisationId, @Nullable String room) {
        ExamSitting sitting = planned(caller, id);
        long organisation = Inputs.present("enterOrganisation", organisationId);
        String where = Objects.requireNonNullElse(Inputs.optionalText("enterRoom", room, 60), "");
        Map<Long, Candidate> there = sittings.candidates(id);
        int place = last(there);
        int before = there.size();
        List<Directory.Employed> people = directory.employees(caller, SITTING_WRITE, organisation, MOST_CANDIDATES + 1);
        for (Directory.Employed person : people) {
            if (!there.containsKey(person.id())) {
                there.put(person.id(), candidate(sitting, person, ++place, where, ""));
            }
        }
        refuseTooMany(there.size());
        int added = there.size() - before;
        record(caller, "sitting.enter", sitting, "+" + added);
        return new RosterResult(added, 0, people.size() - added);
    }

    private static int last(Map<Long, Candidate> there) {
        return there.values().stream().mapToInt(Candidate::place).max().orElse(0);
    }

    private static void refuseTooMany(int candidates) {
        if (candidates > MOST_CANDIDATES) {
            throw Refusal.invalid("candidates", "sittingFull", MOST_CANDIDATES);
        }
    }

    /** Takes somebody off the roster who has not started. */
    @Requires(SITTING_WRITE)
    public void withdraw(Caller caller, long id, long candidateId) {
        ExamSitting sitting = planned(caller, id);
        Candidate found = sittings.candidate(candidateId)
                .filter(candidate -> candidate.sittingId == id)
                .orElseThrow(Refusal::notFound);
        if (found.attemptId != null) {
            throw Refusal.conflict("sittingStarted");
        }
        sittings.remove(found);
        record(
                caller,
                "sitting.withdraw",
                sitting,
                directory.person(found.personId).name());
    }

    private ExamSitting planned(Caller caller, long id) {
        ExamSitting found = sittings.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, SITTING_WRITE, found.organisationId);
        if (found.state != SittingState.PLANNED) {
            throw Refusal.conflict("sittingCancelled");
        }
        return found;
    }

    private static void fill(ExamSitting sitting, SittingInput input) {
        sitting.title = Inputs.text("title", input.title(), 120);
        sitting.place = Objects.requireNonNullElse(Inputs.optionalText("place", input.place(), 200), "");
        Instant starts = Inputs.present("startsAt", input.startsAt());
        Instant ends = Inputs.present("endsAt", input.endsAt());
        if (!ends.isAfter(starts) || ends.isAfter(starts.plus(LONGEST))) {
            throw Refusal.invalid("endsAt", "sittingTimes", LONGEST.toDays());
        }
        sitting.startsAt = starts;
        sitting.endsAt = ends;
        sitting.lateMinutes =
                Inputs.between("lateMinutes", Objects.requireNonNullElse(input.lateMinutes(), 0), 0, LATEST);
        @Nullable String code = Inputs.optionalText("entryCode", input.entryCode(), 12);
        if (code != null && !CODE.matcher(code).matches()) {
            throw Refusal.invalid("entryCode", "sittingCode");
        }
        sitting.entryCode = code == null ? null : code.toUpperCase(Locale.ROOT);
        sitting.networks = Networks.read(Inputs.optionalText("networks", input.networks(), 1000));
        fillBrowser(sitting, input);
    }

    private static void fillBrowser(ExamSitting sitting, SittingInput input) {
        sitting.safeBrowser = Boolean.TRUE.equals(input.safeBrowser());
        if (!sitting.safeBrowser) {
            sitting.quitPasswordHash = null;
            sitting.browserExamKeys = null;
            return;
        }
        @Nullable String password = Inputs.optionalText("quitPassword", input.quitPassword(), 60);
        if (password != null) {
            sitting.quitPasswordHash = Secrets.sha256(password.getBytes(StandardCharsets.UTF_8));
        }
        @Nullable String keys = Inputs.optionalText("browserExamKeys", input.browserExamKeys(), 1400);
        sitting.browserExamKeys =
                keys == null ? null : keys.toLowerCase(Locale.ROOT).replaceAll("\\s+", "\n");
        if (sitting.browserExamKeys != null
                && !KEYS.matcher(sitting.browserExamKeys).matches()) {
            throw Refusal.invalid("browserExamKeys", "sittingExamKeys");
        }
    }

    /** The settings file for Safe Exam Browsers that reach the platform at {@code base}. */
    @Requires({SITTING_WRITE, ATTEMPT_SUPERVISE})
    public byte[] browserSettings(Caller caller, long id, String base) {
        SittingView found = sittings.handled(caller, id).orElseThrow(Refusal::notFound);
        return SafeBrowsers.file(sittings.find(found.id()).orElseThrow(Refusal::notFound), base);
    }

    /** The same for a candidate who may start the exam now or later; «not found» where no such browser is asked for. */
    @Requires(SIT_EXAM)
    public byte[] ownBrowserSettings(Caller caller, long examId, String base) {
        return sittings.places(caller.person(), examId, caller.now()).stream()
                .map(SittingRepository.Place::sitting)
                .filter(sitting -> sitting.safeBrowser)
                .findFirst()
                .map(sitting -> SafeBrowsers.file(sitting, base))
                .orElseThrow(Refusal::notFound);
    }

    /** The number is unique: day, the sitting's key, and the place on the roster. */
    private Candidate candidate(ExamSitting sitting, Directory.Employed person, int place, String room, String seat) {
        Candidate made = new Candidate();
        made.sittingId = sitting.id();
        made.personId = person.id();
        made.organisationId = person.organisationId();
        made.number = Days.today(sitting.startsAt).format(DAY)
                + String.format(Locale.ROOT, "%06d%04d", sitting.id() % 1_000_000, place);
        made.room = room;
        made.seat = seat;
        return sittings.add(made);
    }

    private static String signInName(CandidateInput line) {
        return line.signInName() == null ? "" : line.signInName().strip().toLowerCase(Locale.ROOT);
    }

    private void record(Caller caller, String act, ExamSitting sitting, String detail) {
        audit.append(caller.personId(), caller.now(), act, "sitting/" + sitting.id(), sitting.organisationId, detail);
    }
}
