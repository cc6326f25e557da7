package cn.anxue.importing;

import static cn.anxue.identity.Permission.ORGANISATION_WRITE;
import static cn.anxue.identity.Permission.PERSON_WRITE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query behind the list of imports: those of people where the caller may write people, those of organisations where
 * the caller may write organisations. Filters: kind, phase, dryRun, q (part of the file's name).
 */
final class ImportListing {

    private static final Map<String, String> SORTS = Map.of(
            "createdAt", "j.createdAt",
            "kind", "j.kind",
            "fileName", "lower(j.fileName)",
            "organisation", "lower(o.name)",
            "startedBy", "lower(p.name)",
            "phase", "j.phase",
            "rowsTotal", "j.rowsTotal");

    private final Scope people;
    private final Scope organisations;
    private final ListQuery query;

    ImportListing(Caller caller, ListQuery query) {
        this.people = caller.scope(PERSON_WRITE);
        this.organisations = caller.scope(ORGANISATION_WRITE);
        this.query = query;
    }

    List<ImportListRow> rows(EntityManager entities) {
        String select =
                "select new cn.anxue.importing.ImportListRow(j.id, j.kind, o.name, p.name, j.fileName, j.dryRun,"
                        + " j.phase, j.rowsTotal, j.rowsDone, j.createdAt) ";
        return bind(entities.createQuery(select + from() + order(), ImportListRow.class))
                .setFirstResult(query.offset())
                .setMaxResults(query.size())
                .getResultList();
    }

    long count(EntityManager entities) {
        return bind(entities.createQuery("select count(j) " + from(), Long.class))
                .getSingleResult();
    }

    private String from() {
        return "from ImportJob j, Organisation o, Person p where o.id = j.organisationId and p.id = j.startedBy and ((j.kind ="
                + " :people and " + people.condition("o.treePath") + ") or (j.kind = :organisations and "
                + organisations.condition("o.treePath", "place") + "))"
                + (query.filter("kind") == null ? "" : " and j.kind = :kind")
                + (query.filter("phase") == null ? "" : " and j.phase = :phase")
                + (dryRun() == null ? "" : " and j.dryRun = :dryRun")
                + (query.filter("q") == null ? "" : " and j.fileName like :q");
    }

    private String order() {
        String column = SORTS.get(query.sort());
        return column == null
                ? " order by j.createdAt desc, j.id desc"
                : " order by " + column + (query.descending() ? " desc" : "") + ", j.id desc";
    }

    private @Nullable Boolean dryRun() {
        String asked = query.filter("dryRun");
        return "true".equals(asked) || "false".equals(asked) ? Boolean.valueOf(asked) : null;
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> found) {
        people.bind(found).setParameter("people", ImportKind.PEOPLE);
        organisations.bind(found, "place").setParameter("organisations", ImportKind.ORGANISATIONS);
        String kind = query.filter("kind");
        if (kind != null) {
            found.setParameter("kind", Inputs.choice(ImportKind.class, "kind", kind));
        }
        String phase = query.filter("phase");
        if (phase != null) {
            found.setParameter("phase", Inputs.choice(ImportPhase.class, "phase", phase));
        }
        if (dryRun() != null) {
            found.setParameter("dryRun", dryRun());
        }
        String part = query.filter("q");
        if (part != null) {
            found.setParameter("q", "%" + part + "%");
        }
        return found;
    }
}
