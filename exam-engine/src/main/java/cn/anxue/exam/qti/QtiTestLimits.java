package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiTest.Code;
import cn.anxue.exam.qti.QtiTest.Part;
import cn.anxue.exam.qti.QtiTest.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings a test within what a blueprint can hold, or says why it cannot be. */
final class QtiTestLimits {
    private static final int MOST_PARTS = 40;
    private static final int MOST_QUESTIONS = 300;
    private static final int MOST_NAMED = 100;

    private final Set<Remark> obstacles;
    private final Set<Remark> remarks;

    QtiTestLimits(Set<Remark> obstacles, Set<Remark> remarks) {
        this.obstacles = obstacles;
        this.remarks = remarks;
    }

    List<Part> within(List<Part> parts) {
        List<Part> few = parts.size() > MOST_PARTS ? joined(parts) : parts;
        if (few.size() > MOST_PARTS) {
            obstacles.add(Remark.of(Code.TOO_MANY_PARTS, MOST_PARTS));
        }
        if (few.stream().mapToInt(Part::count).sum() > MOST_QUESTIONS) {
            obstacles.add(Remark.of(Code.TOO_MANY_QUESTIONS, MOST_QUESTIONS));
        }
        if (few.isEmpty() && obstacles.isEmpty()) {
            obstacles.add(Remark.of(Code.EMPTY));
        }
        Set<String> asked = new HashSet<>();
        for (Part part : few) {
            boolean all = part.count() == part.items().size();
            boolean again = new HashSet<>(part.items()).size() < part.items().size();
            part.items().stream()
                    .filter(item -> all && !asked.add(item) || again)
                    .forEach(item -> obstacles.add(Remark.of(Code.ITEM_TWICE, item)));
        }
        return few;
    }

    /** One part for single questions that follow one another with equal marks: their order is lost. */
    private List<Part> joined(List<Part> parts) {
        List<Part> few = new ArrayList<>();
        for (Part part : parts) {
            Part last = few.isEmpty() ? part : few.get(few.size() - 1);
            boolean joins = !few.isEmpty()
                    && part.count() == 1
                    && part.items().size() == 1
                    && last.count() == last.items().size()
                    && last.count() < MOST_NAMED
                    && last.section().equals(part.section())
                    && last.marks().equals(part.marks());
            if (joins) {
                remarks.add(Remark.of(Code.ORDER, part.section()));
                List<String> items = new ArrayList<>(last.items());
                items.addAll(part.items());
                few.set(few.size() - 1, new Part(last.section(), items, items.size(), last.marks()));
            } else {
                few.add(part);
            }
        }
        return few;
    }
}
