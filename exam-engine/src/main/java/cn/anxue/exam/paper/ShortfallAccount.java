package cn.anxue.exam.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Says why a rule could not be filled. */
record ShortfallAccount(Blueprint blueprint, List<List<PoolItem>> families, int[][] candidates) {

    /** @param competing the rules that violate Hall's condition, this one among them */
    Draw.Shortfall of(int rule, int available, int[] competing) {
        int[] takers = new int[families.size()];
        Arrays.stream(competing).flatMap(one -> Arrays.stream(candidates[one])).forEach(family -> takers[family]++);
        List<DrawRule> rivals =
                Arrays.stream(competing).mapToObj(blueprint.rules()::get).toList();
        List<Long> shared = IntStream.range(0, takers.length)
                .filter(family -> takers[family] > 1)
                .boxed()
                .flatMap(family -> families.get(family).stream())
                .filter(item ->
                        rivals.stream().filter(rival -> rival.matches(item)).count() > 1)
                .map(PoolItem::versionId)
                .toList();
        DrawRule asked = blueprint.rules().get(rule);
        return new Draw.Shortfall(
                rule,
                asked.count(),
                available,
                (int) families.stream()
                        .flatMap(List::stream)
                        .filter(asked::matches)
                        .count(),
                candidates[rule].length,
                Arrays.stream(competing).filter(one -> one != rule).boxed().toList(),
                rivals.stream().mapToInt(DrawRule::count).sum(),
                (int) Arrays.stream(takers).filter(count -> count > 0).count(),
                shared.subList(0, Math.min(shared.size(), Draw.Shortfall.MOST_SHARED)),
                shared.size());
    }
}
