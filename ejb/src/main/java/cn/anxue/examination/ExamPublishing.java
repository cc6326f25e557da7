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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Freezes an exam: from now on its papers are drawn from the question versions of this moment. */
@Dependent
class ExamPublishing {

    private static final int TRIALS = 200;
    private static final int PER_MILLE = 10;
    private static final Map<Draw.Reason, String> CODES = Map.of(
            Draw.Reason.TOO_FEW, "examPoolTooSmall",
            Draw.Reason.FAMILY, "examPoolVariants",
            Draw.Reason.OVERLAP, "examPoolOverlap");

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
        List<PoolItem> pool = drafting.pool(blueprint, exam.marking());
        draw(blueprint, pool, 0);
        checkTolerance(blueprint, pool);
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
        String rivals =
                rule.rivals().stream().map(rival -> String.valueOf(rival + 1)).collect(Collectors.joining(", "));
        return Problem.of(
                "blueprint.rules[" + rule.ruleIndex() + "]",
                Objects.requireNonNull(CODES.get(rule.reason())),
                rule.ruleIndex() + 1,
                rule.wanted(),
                rule.available(),
                rule.wanted() - rule.available(),
                rule.matching(),
                rule.families(),
                rivals,
                rule.wantedTogether(),
                rule.availableTogether(),
                rule.sharedCount());
    }

    /** Refuses when papers of the pool cannot be made equally hard: better now than when people sit. */
    private static void checkTolerance(Blueprint blueprint, List<PoolItem> pool) {
        if (blueprint.tolerance() == 0) {
            return;
        }
        PaperDrawer drawer = PaperDrawer.prepare(blueprint, pool);
        double worst = LongStream.range(0, TRIALS)
                .mapToDouble(seed -> Math.abs(drawer.deviation((Paper) drawer.draw(seed))))
                .max()
                .orElse(0);
        if (worst > blueprint.tolerance()) {
            throw Refusal.invalid("blueprint.tolerance", "examToleranceUnmet", blueprint.tolerance() / PER_MILLE, (int)
                    Math.ceil(worst / PER_MILLE));
        }
    }
}
