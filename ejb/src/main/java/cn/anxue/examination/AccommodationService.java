package cn.anxue.examination;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * More time for people who need it, in percent or minutes, and breaks with the clock standing still, granted before they
 * start (补时). An attempt gets them with its terms; a sitting that ends earlier ends later for them.
 */
@Stateless
public class AccommodationService {

    private static final int MOST_PERCENT = 200;
    private static final int MOST_MINUTES = 480;
    private static final int MOST_BREAK = 240;

    @Inject
    private AccommodationRepository accommodations;

    @Inject
    private PublishedExams exams;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** Those granted to people of the caller's organisations. Sorts: person, organisation, grantedAt. Filter: q (name). */
    @Requires(ATTEMPT_READ)
    public Slice<AccommodationRow> list(Caller caller, long examId, ListQuery query) {
        Scope scope = caller.scope(ATTEMPT_READ);
        return Slice.of(accommodations.list(scope, examId, query), accommodations.count(scope, examId, query), query);
    }

    /** Grants it, in place of what the person had; who has started already keeps the time given then. */
    @Requires(ATTEMPT_SUPERVISE)
    public long grant(Caller caller, long examId, AccommodationInput input) {
        ExamView exam = exams.view(examId);
        String name = Inputs.text("signInName", input.signInName(), 60).toLowerCase(Locale.ROOT);
        Directory.Employed person =
                directory.employed(caller, ATTEMPT_SUPERVISE, List.of(name)).get(name);
        if (person == null) {
            throw Refusal.invalid("signInName", "accommodationUnknown", name);
        }
        int percent =
                Inputs.between("extraPercent", Objects.requireNonNullElse(input.extraPercent(), 0), 0, MOST_PERCENT);
        int minutes =
                Inputs.between("extraMinutes", Objects.requireNonNullElse(input.extraMinutes(), 0), 0, MOST_MINUTES);
        int breaks = Inputs.between("breakMinutes", Objects.requireNonNullElse(input.breakMinutes(), 0), 0, MOST_BREAK);
        if (percent + minutes + breaks == 0) {
            throw Refusal.invalid("extraMinutes", "accommodationNothing");
        }
        Accommodation made =
                accommodations.of(person.id(), exam.id()).orElseGet(() -> accommodations.add(person.id(), exam.id()));
        made.organisationId = person.organisationId();
        made.extraPercent = percent;
        made.extraMinutes = minutes;
        made.breakMinutes = breaks;
        made.reason = Inputs.text("reason", input.reason(), 200);
        made.grantedAt = caller.now();
        made.grantedBy = caller.personId();
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.accommodate",
                "exam/" + examId,
                made.organisationId,
                person.name() + " +" + percent + "% +" + minutes + (breaks > 0 ? " ⏸" + breaks : "") + ": "
                        + made.reason);
        return made.id();
    }

    /** Takes it back; refuses with «not found» what was granted outside the caller's organisations. */
    @Requires(ATTEMPT_SUPERVISE)
    public void withdraw(Caller caller, long examId, long id) {
        Accommodation found =
                accommodations.find(id).filter(one -> one.examId == examId).orElseThrow(Refusal::notFound);
        directory.organisation(caller, ATTEMPT_SUPERVISE, found.organisationId);
        accommodations.remove(found);
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.unaccommodate",
                "exam/" + examId,
                found.organisationId,
                directory.person(found.personId).name());
    }
}
