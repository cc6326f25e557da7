package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.importing.ImportKind;
import cn.anxue.importing.ImportListRow;
import cn.anxue.importing.ImportPhase;
import cn.anxue.importing.ImportService;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /admin/imports: the imports of organisations and people. */
@Named
@RequestScoped
public class ImportsBean extends ListBean<ImportListRow> {

    @Inject
    private ImportService service;

    @Override
    protected String[] filters() {
        return new String[] {"q", "kind", "phase", "dryRun"};
    }

    @Override
    protected Slice<ImportListRow> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    /** What the caller may import. */
    public List<ImportKind> getKinds() {
        return kinds(caller());
    }

    static List<ImportKind> kinds(Caller caller) {
        return List.of(ImportKind.values()).stream()
                .filter(kind -> caller.may(kind.permission()))
                .toList();
    }

    public List<ImportPhase> getPhases() {
        return List.of(ImportPhase.values());
    }
}
