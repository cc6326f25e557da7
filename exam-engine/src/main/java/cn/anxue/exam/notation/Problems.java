package cn.anxue.exam.notation;

import cn.anxue.exam.notation.NotationProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a text is read. */
final class Problems {
    private final List<NotationProblem> found = new ArrayList<>();

    void add(int line, Code code, String... args) {
        found.add(new NotationProblem(line, code, List.of(args)));
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new NotationRefusal(found);
        }
    }
}
