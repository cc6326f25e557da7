package cn.anxue.results;

import cn.anxue.marking.MarkDecided;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Answers objections to people's marks with what the new look found, in its transaction. */
@Dependent
public class AppealVerdicts {

    @Inject
    private AppealRepository appeals;

    void decided(@Observes MarkDecided mark) {
        appeals.at(mark.attemptId(), mark.slot())
                .filter(appeal -> appeal.state == AppealState.OPEN)
                .ifPresent(appeal -> {
                    appeal.become(mark.raised() ? AppealState.ACCEPTED : AppealState.REJECTED);
                    appeal.answer = mark.remark();
                    appeal.answeredBy = mark.markerId();
                    appeal.answeredAt = mark.decidedAt();
                });
    }
}
