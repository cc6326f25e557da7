package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;
import static cn.anxue.identity.Permission.SITTING_WRITE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Dependent
class SittingRepository {

    private static final Map<String, String> SORTS =
            Map.of("title", "s.title", "startsAt", "s.startsAt", "organisation", "o.name", "exam", "e.title");
    private static final String VIEW = "select new cn.anxue.sitting.SittingView(s.id, e.id, e.title, o.id, o.name,"
            + " s.title, s.place, s.startsAt, s.endsAt, s.lateMinutes, s.entryCode, s.networks, s.safeBrowser,"
            + " s.browserExamKeys, s.state,"
            + " (select count(c) from Candidate c where c.sittingId = s.id),"
            + " (select count(d) from Candidate d where d.sittingId = s.id and d.attemptId is not null),"
            + " s.rowVersion)";
    private static final String FROM =
            " from ExamSitting s, Exam e, Organisation o where e.id = s.examId" + " and o.id = s.organisationId and ";
    private static final String CANDIDATE = "select new cn.anxue.sitting.CandidateRow(c.id, p.id, p.name,"
            + " p.idNumberMasked, o.name, c.number, c.room, c.seat, c.attemptId,"
            + " c.ticketUsedAt)"
            + " from Candidate c, Person p, Organisation o where p.id = c.personId and o.id = c.organisationId"
            + " and c.sittingId = :sitting";
    private static final String NOTE = "select new cn.anxue.sitting.NoteRow(n.id, n.candidateId, p.name, n.words, n.%s,"
            + " b.name) from %s n left join Candidate c on c.id = n.candidateId"
            + " left join Person p on p.id = c.personId left join Person b on b.id = n.%s"
            + " where n.sittingId = :sitting order by n.%s desc, n.id desc";

    @PersistenceContext
    private EntityManager entities;

    <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<ExamSitting> find(long id) {
        return Optional.ofNullable(entities.find(ExamSitting.class, id));
    }

    Optional<Candidate> candidate(long id) {
        return Optional.ofNullable(entities.find(Candidate.class, id));
    }

    Optional<SittingView> view(Scope scope, long id) {
        TypedQuery<SittingView> found = entities.createQuery(
                VIEW + FROM + scope.condition("o.treePath") + " and s.id = :id", SittingView.class);
        return scope.bind(found).setParameter("id", id).getResultStream().findFirst();
    }

    /** A sitting that the caller plans or supervises. */
    Optional<SittingView> handled(Caller caller, long id) {
        return view(caller.scope(SITTING_WRITE), id).or(() -> view(caller.scope(ATTEMPT_SUPERVISE), id));
    }

    List<SittingView> list(Scope scope, ListQuery query) {
        String order = SORTS.containsKey(query.sort())
                ? SORTS.get(query.sort()) + (query.descending() ? " desc" : "") + ", s.id"
                : "s.startsAt desc, s.id desc";
        TypedQuery<SittingView> found =
                entities.createQuery(VIEW + from(scope, query) + " order by " + order, SittingView.class);
        bind(found, scope, query);
        return found.setFirstResult(query.offset()).setMaxResults(query.size()).getResultList();
    }

    long count(Scope scope, ListQuery query) {
        TypedQuery<Long> count = entities.createQuery("select count(s)" + from(scope, query), Long.class);
        bind(count, scope, query);
        return count.getSingleResult();
    }

    private static String from(Scope scope, ListQuery query) {
        return FROM
                + scope.condition("o.treePath")
                + (query.filter("q") == null ? "" : " and (s.title like :q or s.place like :q or e.title like :q)")
                + (query.filter("state") == null ? "" : " and s.state = :state")
                + (query.filterId("examId") == null ? "" : " and e.id = :exam");
    }

    private static void bind(Query found, Scope scope, ListQuery query) {
        scope.bind(found);
        if (query.filter("q") != null) {
            found.setParameter("q", "%" + query.filter("q") + "%");
        }
        if (query.filter("state") != null) {
            found.setParameter("state", Inputs.choice(SittingState.class, "state", query.filter("state")));
        }
        if (query.filterId("examId") != null) {
            found.setParameter("exam", query.filterId("examId"));
        }
    }

    /** The roster by room, seat and number. */
    List<CandidateRow> roster(long sittingId) {
        return entities.createQuery(CANDIDATE + " order by c.room, c.seat, c.number", CandidateRow.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** By person. */
    Map<Long, Candidate> candidates(long sittingId) {
        return entities.createQuery("select c from Candidate c where c.sittingId = :sitting", Candidate.class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .collect(Collectors.toMap(candidate -> candidate.personId, Function.identity()));
    }

    /** A place on a roster with its sitting. */
    record Place(Candidate candidate, ExamSitting sitting) {}

    /** The person's places in sittings of the exam that are not over and not cancelled, the earliest first. */
    List<Place> places(long personId, long examId, Instant now) {
        return entities.createQuery(
                        "select c, s from Candidate c, ExamSitting s where s.id = c.sittingId and c.personId = :person"
                                + " and s.examId = :exam and s.endsAt > :now and s.state = :planned"
                                + " order by s.startsAt, s.id",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("exam", examId)
                .setParameter("now", now)
                .setParameter("planned", SittingState.PLANNED)
                .getResultStream()
                .map(row -> new Place((Candidate) row[0], (ExamSitting) row[1]))
                .toList();
    }

    /** Sittings to come or going on in which the person has not started, the earliest first. */
    List<OwnSitting> own(long personId, Instant now) {
        return entities.createQuery(
                        "select new cn.anxue.sitting.OwnSitting(s.id, e.id, e.title, s.title, s.place, s.startsAt,"
                                + " s.endsAt, s.lateMinutes, c.number, c.room, c.seat)"
                                + " from Candidate c, ExamSitting s, Exam e where s.id = c.sittingId and e.id = s.examId"
                                + " and c.personId = :person and c.attemptId is null and s.endsAt > :now"
                                + " and s.state = :planned order by s.startsAt, s.id",
                        OwnSitting.class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .setParameter("planned", SittingState.PLANNED)
                .getResultList();
    }

    Optional<Candidate> ofAttempt(long attemptId) {
        return entities.createQuery("select c from Candidate c where c.attemptId = :attempt", Candidate.class)
                .setParameter("attempt", attemptId)
                .getResultStream()
                .findFirst();
    }

    /** When the players asked last, by attempt. */
    Map<Long, Instant> seen(long sittingId) {
        return entities.createQuery(
                        "select p.attemptId, p.seenAt from Presence p, Candidate c where c.attemptId = p.attemptId"
                                + " and c.sittingId = :sitting",
                        Object[].class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    void seen(long attemptId, Instant now) {
        entities.createQuery("update Presence p set p.seenAt = :now where p.attemptId = :attempt")
                .setParameter("now", now)
                .setParameter("attempt", attemptId)
                .executeUpdate();
    }

    /** How many incidents are noted, by candidate. */
    Map<Long, Long> incidentCounts(long sittingId) {
        return entities.createQuery(
                        "select i.candidateId, count(i) from SittingIncident i where i.sittingId = :sitting"
                                + " and i.candidateId is not null group by i.candidateId",
                        Object[].class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Newest first. */
    List<NoteRow> messages(long sittingId) {
        return notes(NOTE.formatted("sentAt", "SittingMessage", "sentBy", "sentAt"), sittingId);
    }

    /** Newest first. */
    List<NoteRow> incidents(long sittingId) {
        return notes(NOTE.formatted("notedAt", "SittingIncident", "notedBy", "notedAt"), sittingId);
    }

    private List<NoteRow> notes(String jpql, long sittingId) {
        return entities.createQuery(jpql, NoteRow.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** Admission tickets without their codes, by room, seat and number; of one person when one is given. */
    List<Ticket> tickets(long sittingId, @Nullable Long personId) {
        TypedQuery<Ticket> found = entities.createQuery(
                "select new cn.anxue.sitting.Ticket(c.id, p.name, p.idNumberMasked, o.name, e.title, s.title, s.place,"
                        + " s.startsAt, s.endsAt, s.lateMinutes, c.number, c.room, c.seat, c.number, c.ticketUsedAt)"
                        + " from Candidate c, Person p, Organisation o, ExamSitting s, Exam e where p.id = c.personId"
                        + " and o.id = c.organisationId and s.id = c.sittingId and e.id = s.examId"
                        + " and s.id = :sitting and s.state = :planned"
                        + (personId == null ? "" : " and p.id = :person")
                        + " order by c.room, c.seat, c.number",
                Ticket.class);
        found.setParameter("sitting", sittingId).setParameter("planned", SittingState.PLANNED);
        if (personId != null) {
            found.setParameter("person", personId);
        }
        return found.getResultList();
    }

    Optional<Candidate> ofPerson(long sittingId, long personId) {
        return entities.createQuery(
                        "select c from Candidate c where c.sittingId = :sitting and c.personId = :person",
                        Candidate.class)
                .setParameter("sitting", sittingId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    Optional<Candidate> ofNumber(String number) {
        return entities.createQuery("select c from Candidate c where c.number = :number", Candidate.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Sittings with that hall code that are not called off and ended after {@code since}. */
    List<ExamSitting> ofHallCode(String code, Instant since) {
        return entities.createQuery(
                        "select s from ExamSitting s where s.hallCode = :code and s.state = :planned"
                                + " and s.endsAt > :since",
                        ExamSitting.class)
                .setParameter("code", code)
                .setParameter("planned", SittingState.PLANNED)
                .setParameter("since", since)
                .getResultList();
    }

    Optional<HallDevice> device(long id) {
        return Optional.ofNullable(entities.find(HallDevice.class, id));
    }

    Optional<HallDevice> openDevice(String tokenHash) {
        return entities.createQuery(
                        "select d from HallDevice d where d.tokenHash = :hash and d.closedAt is null", HallDevice.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    List<HallDevice> openDevices(long sittingId) {
        return entities.createQuery(
                        "select d from HallDevice d where d.sittingId = :sitting and d.closedAt is null",
                        HallDevice.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** The latest first. */
    List<HallDeviceRow> devices(long sittingId) {
        return entities.createQuery(
                        "select new cn.anxue.sitting.HallDeviceRow(d.id, d.name, d.joinedAt, p.name, d.usedAt, d.closedAt)"
                                + " from HallDevice d left join Candidate c on c.id = d.candidateId"
                                + " left join Person p on p.id = c.personId where d.sittingId = :sitting"
                                + " order by d.joinedAt desc, d.id desc",
                        HallDeviceRow.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** The paper that was printed for the candidate. */
    Optional<PaperCopy> copy(long candidateId) {
        return entities.createQuery("select p from PaperCopy p where p.candidateId = :candidate", PaperCopy.class)
                .setParameter("candidate", candidateId)
                .getResultStream()
                .findFirst();
    }

    /** By candidate. */
    Map<Long, PaperCopy> copies(long sittingId) {
        return entities.createQuery(
                        "select p from PaperCopy p, Candidate c where c.id = p.candidateId and c.sittingId = :sitting",
                        PaperCopy.class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .collect(Collectors.toMap(copy -> copy.candidateId, Function.identity()));
    }

    /** By room, seat and number. */
    List<PaperCopyRow> copyRows(long sittingId) {
        return entities.createQuery(
                        "select new cn.anxue.sitting.PaperCopyRow(c.id, p.name, c.number, c.room, c.seat, y.drawnAt,"
                                + " c.attemptId, y.enteredAt) from PaperCopy y, Candidate c, Person p"
                                + " where c.id = y.candidateId and p.id = c.personId and c.sittingId = :sitting"
                                + " order by c.room, c.seat, c.number",
                        PaperCopyRow.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }
}
