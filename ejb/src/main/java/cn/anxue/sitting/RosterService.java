package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_READ;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roster of a sitting as a list: by pages, with who came and who has not studied as they should. */
@Stateless
public class RosterService {

    /** More than a roster can have. */
    private static final int ALL = 10_000;

    @Inject
    private SittingRepository sittings;

    @Inject
    private RosterRepository rosters;

    @Inject
    private Instance<StudyCheck> study;

    @Inject
    private AuditTrail audit;

    /**
     * The roster by room, seat and number. Sorts: person, signInName, number, organisation, room, seat, signedInAt,
     * startedAt, endedAt. Filters: q (part of the name, the sign-in name or the admission number), organisationId (with
     * those below it), room, seat, candidateId, state (an {@link Attendance}, or PRESENT for all who came), study (a
     * {@link StudyGapKind}, or ANY).
     */
    @Requires(ATTEMPT_READ)
    public Slice<RosterRow> list(Caller caller, long id, ListQuery query) {
        ExamSitting sitting = read(caller, id);
        boolean over = over(sitting, caller);
        Map<Long, StudyGap> gaps = gaps(sitting, caller);
        @Nullable Collection<Long> people = people(gaps, query);
        return Slice.of(
                told(rosters.list(sitting, over, query, people, query.offset(), query.size()), over, gaps),
                rosters.count(sitting, over, query, people),
                query);
    }

    /** All rows of such a list; audited, since it takes them out. */
    @Requires(ATTEMPT_READ)
    public List<RosterRow> export(Caller caller, long id, ListQuery query) {
        ExamSitting sitting = read(caller, id);
        boolean over = over(sitting, caller);
        Map<Long, StudyGap> gaps = gaps(sitting, caller);
        List<RosterRow> rows = told(rosters.list(sitting, over, query, people(gaps, query), 0, ALL), over, gaps);
        audit.append(
                caller.personId(),
                caller.now(),
                "sitting.export",
                "sitting/" + id,
                sitting.organisationId,
                String.valueOf(rows.size()));
        return rows;
    }

    /** What the roster can be filtered by, and how many should study first. */
    @Requires(ATTEMPT_READ)
    public RosterSummary summary(Caller caller, long id) {
        ExamSitting sitting = read(caller, id);
        Collection<StudyGap> gaps = gaps(sitting, caller).values();
        return new RosterSummary(
                rosters.rooms(id),
                rosters.organisations(id),
                new RosterSummary.StudyCount(
                        count(gaps, StudyGapKind.NOT_ASSIGNED),
                        count(gaps, StudyGapKind.NOT_BEGUN),
                        count(gaps, StudyGapKind.UNFINISHED),
                        gaps.stream().filter(StudyGap::keepsOut).count()));
    }

    private static long count(Collection<StudyGap> gaps, StudyGapKind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).count();
    }

    private ExamSitting read(Caller caller, long id) {
        SittingView found = sittings.view(caller.scope(ATTEMPT_READ), id).orElseThrow(Refusal::notFound);
        return sittings.find(found.id()).orElseThrow(Refusal::notFound);
    }

    private static boolean over(ExamSitting sitting, Caller caller) {
        return sitting.state == SittingState.PLANNED
                && caller.now().isAfter(sitting.startsAt)
                && !sitting.admits(caller.now());
    }

    private static List<RosterRow> told(List<RosterRow> rows, boolean over, Map<Long, StudyGap> gaps) {
        return rows.stream().map(row -> row.at(over, gaps.get(row.personId()))).toList();
    }

    /** Whom the filter «study» leaves; null for everybody. */
    private static @Nullable Collection<Long> people(Map<Long, StudyGap> gaps, ListQuery query) {
        String asked = query.filter("study");
        if (asked == null) {
            return null;
        }
        if (asked.equalsIgnoreCase("ANY")) {
            return gaps.keySet();
        }
        StudyGapKind kind = Inputs.choice(StudyGapKind.class, "study", asked);
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of those who have not started, by person; nobody once the sitting is over or called off. */
    private Map<Long, StudyGap> gaps(ExamSitting sitting, Caller caller) {
        Map<Long, StudyGap> gaps = new HashMap<>();
        if (sitting.state != SittingState.PLANNED || sitting.endsAt.isBefore(caller.now())) {
            return gaps;
        }
        Map<Long, StudyCheck.Standing> standings = new HashMap<>();
        study.forEach(check -> standings.putAll(check.of(sitting.id(), sitting.examId, caller.now())));
        for (long person : rosters.waiting(sitting.id())) {
            StudyCheck.Standing standing = standings.get(person);
            if (standing == null) {
                gaps.put(person, StudyGap.notAssigned());
            } else if (!standing.done()) {
                gaps.put(person, gap(standing));
            }
        }
        return gaps;
    }

    private static StudyGap gap(StudyCheck.Standing standing) {
        return new StudyGap(
                standing.begun() ? StudyGapKind.UNFINISHED : StudyGapKind.NOT_BEGUN,
                standing.needed(),
                standing.lessonsCompleted(),
                standing.lessonsTotal());
    }
}
