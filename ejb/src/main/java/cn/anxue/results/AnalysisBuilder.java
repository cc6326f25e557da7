package cn.anxue.results;

import cn.anxue.exam.analysis.AnalysedItem;
import cn.anxue.exam.analysis.Answer;
import cn.anxue.exam.analysis.DriftAnalysis;
import cn.anxue.exam.analysis.ItemAnalysis;
import cn.anxue.exam.analysis.ItemThresholds;
import cn.anxue.exam.analysis.Rasch;
import cn.anxue.exam.analysis.RaschCriteria;
import cn.anxue.exam.analysis.ScoreMatrix;
import cn.anxue.exam.analysis.TestAnalysis;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.scoring.Score;
import cn.anxue.exam.scoring.SlotScore;
import cn.anxue.examination.Band;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.SatAttempt;
import cn.anxue.identity.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills matrices and tallies attempt by attempt: 16 bytes for an answer, nothing else of an attempt is kept. */
final class AnalysisBuilder {

    private static final int BANDS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ExamView exam;
    private final AnalysisFilter filter;
    private final String top;
    private final LongFunction<Question> questions;
    private final Matrix all = new Matrix();
    private final Matrix before = new Matrix();
    private final Matrix later = new Matrix();
    private final Map<Long, Question> asked = new HashMap<>();
    private final Map<Long, double[]> earned = new HashMap<>();
    private final Set<Long> people = new HashSet<>();
    private final SortedMap<Long, Tally> organisations = new TreeMap<>();
    private final SortedMap<String, Tally> days = new TreeMap<>();
    private final int[] bands;
    private double[] shares = new double[64];
    private int attempts;
    private long passed;

    /**
     * @param top tree path of the organisation whose children are told apart
     * @param questions content by version id
     */
    AnalysisBuilder(ExamView exam, AnalysisFilter filter, String top, LongFunction<Question> questions) {
        this.exam = exam;
        this.filter = filter;
        this.top = top;
        this.questions = questions;
        this.bands = new int[exam.results().allBands().size() + 1];
    }

    /** A matrix that declares an item when it first meets it. */
    private static final class Matrix {
        private final ScoreMatrix.Builder builder = ScoreMatrix.builder();
        private final Set<Long> declared = new HashSet<>();

        void cell(AnalysedItem item, int points, int maximum, int answer, @Nullable Integer seconds) {
            if (declared.add(item.id())) {
                builder.item(item);
            }
            if (seconds == null) {
                builder.cell(item.id(), points, maximum, answer);
            } else {
                builder.cell(item.id(), points, maximum, answer, seconds);
            }
        }
    }

    void add(SatAttempt sat) {
        Score score = sat.score();
        double share = score.maximum().signum() == 0
                ? 0
                : score.points().doubleValue() / score.maximum().doubleValue();
        count(sat, share, score.passed());
        List<Matrix> matrices = new ArrayList<>(List.of(all));
        if (filter.since() != null) {
            matrices.add(filter.later(sat.endedAt()) ? later : before);
        }
        matrices.forEach(matrix -> matrix.builder.attempt());
        for (SlotScore slot : score.slots()) {
            cell(sat, slot, matrices);
        }
    }

    private void count(SatAttempt sat, double share, boolean pass) {
        if (attempts == shares.length) {
            shares = Arrays.copyOf(shares, attempts * 2);
        }
        shares[attempts++] = share;
        passed += pass ? 1 : 0;
        people.add(sat.personId());
        organisations.computeIfAbsent(child(sat.treePath()), id -> new Tally()).add(share, pass);
        days.computeIfAbsent(Days.today(sat.endedAt()).toString(), day -> new Tally())
                .add(share, pass);
        List<Band> named = exam.results().allBands();
        bands[
                exam.results()
                        .band(sat.score().points(), sat.score().maximum())
                        .map(named::indexOf)
                        .orElse(named.size())]++;
    }

    /** The organisation right below the top, or the top itself; an organisation beside it stands for itself. */
    private long child(String treePath) {
        String[] ids = treePath.split("/");
        int depth = top.split("/").length;
        return Long.parseLong(ids[treePath.startsWith(top) && ids.length > depth ? depth : ids.length - 1]);
    }

    private void cell(SatAttempt sat, SlotScore slot, List<Matrix> matrices) {
        int maximum = hundredths(slot.maximum());
        if (maximum == 0) {
            return;
        }
        Question question = asked.computeIfAbsent(slot.versionId(), questions::apply);
        AnalysedItem item = item(slot.versionId(), question);
        int points = hundredths(slot.points());
        int answer = answer(question.item(), sat.responses().get(slot.slot()));
        @Nullable Integer seconds = sat.seconds().get(slot.slot());
        matrices.forEach(matrix -> matrix.cell(item, points, maximum, answer, seconds));
        double[] sums = earned.computeIfAbsent(slot.versionId(), id -> new double[2]);
        sums[0] += points;
        sums[1] += maximum;
    }

    private static int hundredths(BigDecimal marks) {
        return marks.multiply(HUNDRED).intValueExact();
    }

    private static AnalysedItem item(long version, Question question) {
        List<Option> options = question.item().options();
        return question.key() instanceof Key.ChoiceKey key
                ? new AnalysedItem(
                        version,
                        options.size(),
                        key.correct().stream().map(id -> index(options, id)).collect(Collectors.toSet()))
                : AnalysedItem.open(version);
    }

    private static int answer(Item item, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return Answer.OMITTED;
        }
        return ResponseCodec.stored(stored) instanceof Response.ChoiceResponse choice
                ? Answer.chose(choice.chosen().stream()
                        .mapToInt(id -> index(item.options(), id))
                        .filter(index -> index >= 0)
                        .toArray())
                : Answer.GIVEN;
    }

    private static int index(List<Option> options, String id) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    int attempts() {
        return attempts;
    }

    /** @param names of organisations */
    ExamAnalysis build(LongFunction<String> names) {
        ScoreMatrix matrix = all.builder.build();
        double[] sorted = Arrays.copyOf(shares, attempts);
        Arrays.sort(sorted);
        return new ExamAnalysis(
                TestAnalysis.of(matrix, BANDS),
                people.size(),
                passed,
                attempts == 0 ? 0 : (sorted[(attempts - 1) / 2] + sorted[attempts / 2]) / 2,
                Arrays.stream(bands).boxed().toList(),
                organisations.entrySet().stream()
                        .map(one -> Objects.requireNonNull(one.getValue()).row(one.getKey(), names.apply(one.getKey())))
                        .sorted((a, b) -> Long.compare(b.attempts(), a.attempts()))
                        .toList(),
                days.entrySet().stream()
                        .map(one -> Objects.requireNonNull(one.getValue()).row(0, one.getKey()))
                        .toList(),
                earned,
                ItemAnalysis.of(matrix, ItemThresholds.USUAL),
                Rasch.estimate(matrix, RaschCriteria.USUAL),
                filter.since() == null
                        ? List.of()
                        : DriftAnalysis.ofFacility(before.builder.build(), later.builder.build()));
    }
}
