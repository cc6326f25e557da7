package cn.anxue.importing;

import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The handlers by kind. */
@Dependent
class ImportHandlers {

    @Inject
    @Any
    private Instance<ImportHandler> handlers;

    ImportHandler of(ImportKind kind) {
        return handlers.stream()
                .filter(handler -> handler.kind() == kind)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
