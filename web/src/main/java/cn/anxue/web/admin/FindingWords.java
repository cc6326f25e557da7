package cn.anxue.web.admin;

import cn.anxue.results.Finding;
import cn.anxue.web.record.ItemSheet;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says findings about questions in sentences, wherever pages list them. */
@Named
@RequestScoped
public class FindingWords {

    @Inject
    private Callers callers;

    /** A finding as a sentence. */
    public String words(Finding finding) {
        return ItemSheet.words(callers.current().locale(), finding);
    }

    /** The colour of a finding. */
    public String level(Finding finding) {
        return switch (finding.kind().level()) {
            case BAD -> "bad";
            case WARN -> "warn";
            case NOTE -> "";
        };
    }
}
