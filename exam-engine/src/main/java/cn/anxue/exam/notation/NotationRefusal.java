package cn.anxue.exam.notation;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import java.util.List;

/** A text that is no question, with everything that was found. */
public final class NotationRefusal extends EngineException {
    private final transient List<NotationProblem> problems;

    NotationRefusal(List<NotationProblem> problems) {
        super(EngineError.FILE_REFUSED, problems.size());
        this.problems = List.copyOf(problems);
    }

    /** In the order of lines, at least one. */
    public List<NotationProblem> problems() {
        return problems;
    }
}
