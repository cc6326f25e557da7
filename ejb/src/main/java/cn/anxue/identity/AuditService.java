package cn.anxue.identity;

import static cn.anxue.identity.Permission.AUDIT_READ;

import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the audit trail: who did what, and who looked at whose record. */
@Stateless
public class AuditService {

    @Inject
    private AuditRepository records;

    @Inject
    private Directory directory;

    /**
     * Newest first. Who may read the audit of the whole tree sees every record, also those of no organisation (sign-ins,
     * platform jobs); others see those of their organisations. Filters: act (its beginning), personId, subject, from and
     * to (days, both included).
     */
    @Requires(AUDIT_READ)
    public Slice<AuditRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(AUDIT_READ);
        boolean whole =
                directory.root().filter(root -> scope.contains(root.treePath())).isPresent();
        List<AuditRow> rows = records.list(scope, whole, query);
        return Slice.of(rows, records.count(scope, whole, query), query);
    }
}
