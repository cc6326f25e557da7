package cn.anxue.identity;

import static cn.anxue.identity.Permission.AUDIT_READ;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the audit trail: who did what, and who looked at whose record. */
@Stateless
public class AuditService {

    /** The most rows of an export. */
    public static final int LONGEST_EXPORT = 20_000;

    @Inject
    private AuditRepository records;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Newest first. Who may read the audit of the whole tree sees every record, also those of no organisation (sign-ins,
     * platform jobs); others see those of their organisations. Filters: act (its beginning), personId, person (part of
     * the name), subject, from and to (days, both included).
     */
    @Requires(AUDIT_READ)
    public Slice<AuditRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(AUDIT_READ);
        boolean whole = whole(scope);
        List<AuditRow> rows = records.list(scope, whole, query, query.offset(), query.size());
        return Slice.of(rows, records.count(scope, whole, query), query);
    }

    /** All rows of such a list, up to {@link #LONGEST_EXPORT}; audited itself, since it takes them out. */
    @Requires(AUDIT_READ)
    public List<AuditRow> export(Caller caller, ListQuery query) {
        Scope scope = caller.scope(AUDIT_READ);
        List<AuditRow> rows = records.list(scope, whole(scope), query, 0, LONGEST_EXPORT);
        audit.append(
                caller.personId(),
                caller.now(),
                "audit.export",
                null,
                caller.highest(AUDIT_READ).orElse(null),
                rows.size() + " " + query.filters());
        return rows;
    }

    private boolean whole(Scope scope) {
        return directory.root().filter(root -> scope.contains(root.treePath())).isPresent();
    }
}
