package cn.anxue.learning;

import static cn.anxue.identity.Permission.PROGRESS_READ;

import cn.anxue.course.progress.Standing;
import cn.anxue.course.progress.Standing.ExamState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.platform.SqlRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far organisations and people are with what is assigned to them. */
@Stateless
public class ProgressService {

    /** The most rows of an export. */
    public static final int LONGEST_EXPORT = 20_000;

    @Inject
    private ProgressRepository progress;

    @Inject
    private Directory directory;

    /**
     * The organisations right below one, with everybody in their subtrees, and the people employed in the organisation
     * itself. Refuses with «not found» outside the caller's subtrees. Filters: assignmentId, curriculumId.
     */
    @Requires(PROGRESS_READ)
    public List<OrganisationProgress> byOrganisation(Caller caller, long organisationId, ListQuery query) {
        OrganisationView parent = directory.organisation(caller, PROGRESS_READ, organisationId);
        LocalDate today = Days.today(caller.now());
        Map<Long, OrganisationProgress> found = new LinkedHashMap<>();
        for (SqlRow row : progress.byChild(parent.treePath(), organisationId, query, today)) {
            OrganisationProgress counted = counted(row, organisationId, today);
            found.merge(counted.organisationId(), counted, OrganisationProgress::plus);
        }
        return new ArrayList<>(found.values());
    }

    /**
     * The assignments that reach people in an organisation's subtree, the next due first, with how far those people are.
     * Filters: curriculumId.
     */
    @Requires(PROGRESS_READ)
    public List<AssignmentProgress> byAssignment(Caller caller, long organisationId, ListQuery query) {
        OrganisationView within = directory.organisation(caller, PROGRESS_READ, organisationId);
        LocalDate today = Days.today(caller.now());
        return progress.byAssignment(within.treePath(), query, today).stream()
                .map(row -> assignment(row, today))
                .toList();
    }

    /**
     * People within the caller's subtrees, a row per employment and assignment. Sorts: name, organisation, curriculum,
     * due, hours, lessons, completed. Filters: q (name), organisationId (its subtree), assignmentId, curriculumId, state
     * (NOT_STARTED, STUDYING, STUDIED, COMPLETED, OVERDUE).
     */
    @Requires(PROGRESS_READ)
    public Slice<ProgressRow> byPerson(Caller caller, ListQuery query) {
        Scope scope = caller.scope(PROGRESS_READ);
        LocalDate today = Days.today(caller.now());
        List<ProgressRow> rows = people(caller, query, query.offset(), query.size());
        return Slice.of(rows, progress.countPeople(scope, query, today), query);
    }

    /** All rows of such a list, up to {@link #LONGEST_EXPORT}. */
    @Requires(PROGRESS_READ)
    public List<ProgressRow> export(Caller caller, ListQuery query) {
        return people(caller, query, 0, LONGEST_EXPORT);
    }

    private List<ProgressRow> people(Caller caller, ListQuery query, int offset, int limit) {
        LocalDate today = Days.today(caller.now());
        return progress.people(caller.scope(PROGRESS_READ), query, today, offset, limit).stream()
                .map(row -> person(row, today))
                .toList();
    }

    private static OrganisationProgress counted(SqlRow row, long parentId, LocalDate today) {
        long covered = row.number(4);
        long completed = row.number(7);
        boolean late = Objects.requireNonNull(row.day(3)).isBefore(today);
        return new OrganisationProgress(
                row.number(0),
                row.text(1),
                row.number(0) == parentId,
                covered,
                row.number(5),
                row.number(6),
                completed,
                late ? covered - completed : 0);
    }

    private static AssignmentProgress assignment(SqlRow row, LocalDate today) {
        LocalDate due = Objects.requireNonNull(row.day(3));
        long covered = row.number(4);
        long completed = row.number(7);
        return new AssignmentProgress(
                row.number(0),
                row.number(1),
                row.text(2),
                due,
                covered,
                row.number(5),
                row.number(6),
                completed,
                due.isBefore(today) ? covered - completed : 0);
    }

    private static ProgressRow person(SqlRow row, LocalDate today) {
        LocalDate due = Objects.requireNonNull(row.day(9));
        boolean completed = row.time(17) != null;
        return new ProgressRow(
                row.number(0),
                row.text(1),
                row.optionalText(2),
                row.number(3),
                row.text(4),
                row.text(5),
                row.number(6),
                row.number(7),
                row.text(8),
                due,
                state(row),
                !completed && due.isBefore(today),
                percent(row),
                Enrolment.hours(row.number(11)),
                Objects.requireNonNull(row.decimal(12)),
                (int) row.number(13),
                (int) row.number(14),
                row.decimal(16),
                row.time(17));
    }

    private static ProgressState state(SqlRow row) {
        if (row.time(17) != null) {
            return ProgressState.COMPLETED;
        }
        if (row.time(15) != null) {
            return ProgressState.STUDIED;
        }
        return row.optionalNumber(10) == null ? ProgressState.NOT_STARTED : ProgressState.STUDYING;
    }

    private static int percent(SqlRow row) {
        if (row.optionalNumber(10) == null) {
            return 0;
        }
        @Nullable BigDecimal required = row.decimal(12);
        ExamState exam = row.optionalNumber(18) == null
                ? ExamState.NONE
                : row.time(19) == null ? ExamState.OPEN : ExamState.PASSED;
        return Standing.of(
                        new Standing.Requirement(Objects.requireNonNull(required), (int) row.number(14), true),
                        new Standing.Achievement(Enrolment.hours(row.number(11)), (int) row.number(13), exam))
                .percent();
    }
}
