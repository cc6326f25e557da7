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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * More time for people who need it, in percent or minutes, granted before they start (补时). An attempt gets it with its
 * deadline; a sitting that ends earlier ends later for them.
 */
@Stateless
public class AccommodationService {

    private static final int MOST_PERCENT = 200;
    private static final int MOST_MINUTES = 480;
    private static final Map<String, String> SORTS =
            Map.of("person", "p.name", "organisation", "o.name", "grantedAt", "a.grantedAt");
    private static final String FROM =
            " from Accommodation a, Person p, Organisation o where p.id = a.personId and o.id = a.organisationId"
                    + " and a.examId = :exam and ";

    @PersistenceContext
    private EntityManager entities;

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
        String condition =
                FROM + scope.condition("o.treePath") + (query.filter("q") == null ? "" : " and p.name like :q");
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", a.id"
                : "a.id desc";
        TypedQuery<AccommodationRow> found = entities.createQuery(
                "select new cn.anxue.examination.AccommodationRow(a.id, p.id, p.name, o.name, a.extraPercent,"
                        + " a.extraMinutes, a.reason, a.grantedAt,"
                        + " (select g.name from Person g where g.id = a.grantedBy))" + condition + " order by " + order,
                AccommodationRow.class);
        TypedQuery<Long> count = entities.createQuery("select count(a)" + condition, Long.class);
        for (Query one : List.of(found, count)) {
            scope.bind(one).setParameter("exam", examId);
            if (query.filter("q") != null) {
                one.setParameter("q", "%" + query.filter("q") + "%");
            }
        }
        return Slice.of(
                found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList(),
                count.getSingleResult(),
                query);
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
        if (percent + minutes == 0) {
            throw Refusal.invalid("extraMinutes", "accommodationNothing");
        }
        Accommodation made = of(person.id(), exam.id());
        boolean fresh = made == null;
        if (made == null) {
            made = new Accommodation();
            made.examId = exam.id();
            made.personId = person.id();
        }
        made.organisationId = person.organisationId();
        made.extraPercent = percent;
        made.extraMinutes = minutes;
        made.reason = Inputs.text("reason", input.reason(), 200);
        made.grantedAt = caller.now();
        made.grantedBy = caller.personId();
        if (fresh) {
            entities.persist(made);
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.accommodate",
                "exam/" + examId,
                made.organisationId,
                person.name() + " +" + percent + "% +" + minutes + ": " + made.reason);
        return made.id();
    }

    /** Takes it back; refuses with «not found» what was granted outside the caller's organisations. */
    @Requires(ATTEMPT_SUPERVISE)
    public void withdraw(Caller caller, long examId, long id) {
        Accommodation found = entities.find(Accommodation.class, id);
        if (found == null || found.examId != examId) {
            throw Refusal.notFound();
        }
        directory.organisation(caller, ATTEMPT_SUPERVISE, found.organisationId);
        entities.remove(found);
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.unaccommodate",
                "exam/" + examId,
                found.organisationId,
                directory.person(found.personId).name());
    }

    private @Nullable Accommodation of(long personId, long examId) {
        return entities.createQuery(
                        "select a from Accommodation a where a.personId = :person and a.examId = :exam",
                        Accommodation.class)
                .setParameter("person", personId)
                .setParameter("exam", examId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
