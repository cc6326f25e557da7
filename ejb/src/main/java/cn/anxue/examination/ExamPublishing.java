package cn.anxue.examination;

import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.Draw;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperDrawer;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Freezes an exam: from now on its papers are drawn from the question versions of this moment. */
@Dependent
class ExamPublishing {

    @Inject
    private ExamDrafting drafting;

    @Inject
    private AuditTrail audit;

    /** Safe to repeat; refuses a closed exam, and one whose banks lack questions. */
    void publish(Caller caller, Exam exam) {
        if (exam.state == ExamState.PUBLISHED) {
            return;
        }
        if (exam.state == ExamState.CLOSED) {
            throw Refusal.conflict("examClosed");
        }
        Blueprint blueprint = BlueprintCheck.check(BlueprintColumn.read(exam.blueprint));
        drafting.checkBanks(caller, blueprint);
        List<PoolItem> pool = drafting.pool(blueprint);
        draw(blueprint, pool, 0);
        pool.forEach(item -> exam.pool.add(item.versionId()));
        exam.state = ExamState.PUBLISHED;
        exam.publishedAt = caller.now();
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.publish",
                "exam/" + exam.id(),
                exam.organisationId,
                exam.title + " · " + pool.size());
    }

    /** A paper; refuses with every rule that lacks questions. */
    static Paper draw(Blueprint blueprint, List<PoolItem> pool, long seed) {
        Draw drawn = PaperDrawer.draw(blueprint, pool, seed);
        if (drawn instanceof Draw.Shortfalls lacking) {
            throw Refusal.invalid(
                    lacking.rules().stream().map(ExamPublishing::problem).toList());
        }
        return (Paper) drawn;
    }

    private static Problem problem(Draw.Shortfall rule) {
        return Problem.of(
                "blueprint.rules[" + rule.ruleIndex() + "]",
                "examPoolTooSmall",
                rule.ruleIndex() + 1,
                rule.wanted(),
                rule.available());
    }
}
