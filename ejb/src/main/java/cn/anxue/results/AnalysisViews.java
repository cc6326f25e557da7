package cn.anxue.results;

import cn.anxue.exam.analysis.ItemDrift;
import cn.anxue.exam.analysis.ItemStatistics;
import cn.anxue.exam.analysis.PassConsistency;
import cn.anxue.exam.analysis.RaschItem;
import cn.anxue.exam.analysis.TestStatistics;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Slot;
import cn.anxue.examination.Band;
import cn.anxue.examination.CorrectionView;
import cn.anxue.examination.Corrections;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.QuestionReview;
import cn.anxue.examination.QuestionReviews;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what an analysis found in the terms of exams and questions. */
@Dependent
class AnalysisViews {

    @Inject
    private QuestionPool questions;

    @Inject
    private Corrections corrections;

    ExamStatistics unready(ExamView exam, Progress progress) {
        return new ExamStatistics(
                exam.id(),
                exam.title(),
                exam.passMark(),
                exam.totalMarks(),
                progress,
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    ExamStatistics statistics(ExamView exam, Progress progress, ExamAnalysis analysis) {
        TestStatistics test = analysis.test();
        int attempts = test.attempts();
        Map<Long, Question> asked = questions.questions(analysis.earned().keySet());
        double passShare = exam.passMark().doubleValue() / exam.totalMarks().doubleValue();
        return new ExamStatistics(
                exam.id(),
                exam.title(),
                exam.passMark(),
                exam.totalMarks(),
                progress,
                true,
                attempts,
                analysis.people(),
                analysis.passed(),
                attempts == 0 ? 0 : 100.0 * analysis.passed() / attempts,
                100 * test.mean(),
                100 * analysis.median(),
                percent(test.deviation()),
                test.reliability().map(one -> one.method().name()).orElse(null),
                test.reliability().map(one -> one.coefficient()).orElse(null),
                test.reliability().map(one -> 100 * one.standardError()).orElse(null),
                percent(PassConsistency.of(test, passShare)),
                test.distribution(),
                bands(exam, analysis.bandCounts()),
                shares(analysis.earned(), asked, Question::chapter),
                objectives(analysis.earned(), asked),
                analysis.organisations(),
                analysis.days());
    }

    private static List<ExamStatistics.Count> bands(ExamView exam, List<Integer> counts) {
        List<Band> named = exam.results().allBands();
        if (named.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(0, named.size())
                .mapToObj(i ->
                        new ExamStatistics.Count(i < named.size() ? named.get(i).name() : "", counts.get(i)))
                .toList();
    }

    private static List<ExamStatistics.Share> shares(
            Map<Long, double[]> earned, Map<Long, Question> asked, Function<Question, String> name) {
        SortedMap<String, double[]> sums = new TreeMap<>();
        earned.forEach((version, points) -> {
            double[] sum =
                    sums.computeIfAbsent(name.apply(Objects.requireNonNull(asked.get(version))), one -> new double[3]);
            sum[0] += points[0];
            sum[1] += points[1];
            sum[2]++;
        });
        return sums.entrySet().stream()
                .map(one -> new ExamStatistics.Share(
                        one.getKey(), (int) one.getValue()[2], 100 * one.getValue()[0] / one.getValue()[1]))
                .toList();
    }

    private static List<ExamStatistics.Share> objectives(Map<Long, double[]> earned, Map<Long, Question> asked) {
        boolean any = asked.values().stream()
                .anyMatch(question -> !question.objective().isEmpty());
        return any ? shares(earned, asked, Question::objective) : List.of();
    }

    List<ItemRow> items(long examId, ExamAnalysis analysis) {
        Set<Long> versions =
                analysis.items().stream().map(one -> one.item().id()).collect(Collectors.toSet());
        Map<Long, Question> asked = questions.questions(versions);
        Map<Long, Long> questionOf = questions.questionOf(versions);
        Map<Long, RaschItem> rasch = byItem(analysis.rasch().items(), RaschItem::item);
        Map<Long, ItemDrift> drifts = byItem(analysis.drifts(), ItemDrift::item);
        Set<Long> corrected = corrections.ofExam(examId).stream()
                .filter(one -> one.outOfForceAt() == null)
                .map(CorrectionView::versionId)
                .collect(Collectors.toSet());
        return analysis.items().stream()
                .map(item -> {
                    long version = item.item().id();
                    return row(
                            item,
                            Objects.requireNonNull(questionOf.get(version)),
                            Objects.requireNonNull(asked.get(version)),
                            Objects.requireNonNull(rasch.get(version)),
                            drifts.get(version),
                            corrected.contains(version));
                })
                .sorted(Comparator.comparingInt(ItemRow::trouble)
                        .thenComparing(
                                Comparator.comparingInt(ItemRow::attempts).reversed())
                        .thenComparingLong(ItemRow::versionId))
                .toList();
    }

    /** The question with its key, options in the bank's order. */
    QuestionReview question(long version) {
        Question asked =
                Objects.requireNonNull(questions.questions(List.of(version)).get(version));
        List<Integer> order = asked.item().type().hasOptions()
                ? IntStream.range(0, asked.item().options().size()).boxed().toList()
                : List.of();
        return QuestionReviews.review(new Slot(0, version, BigDecimal.ONE, order), asked, "", null);
    }

    private static <T> Map<Long, T> byItem(List<T> all, Function<T, Long> id) {
        Map<Long, T> found = new HashMap<>();
        all.forEach(one -> found.put(id.apply(one), one));
        return found;
    }

    private static ItemRow row(
            ItemStatistics item,
            long questionId,
            Question question,
            RaschItem rasch,
            @Nullable ItemDrift drift,
            boolean corrected) {
        List<Option> options = question.item().options();
        boolean estimated = rasch.state() == RaschItem.State.ESTIMATED;
        return new ItemRow(
                questionId,
                item.item().id(),
                question.item().stem(),
                question.item().type(),
                question.chapter(),
                item.attempts(),
                100 * item.exposure(),
                item.omitted(),
                100 * item.facility(),
                number(item.discrimination()),
                number(item.itemRest()),
                number(item.medianSeconds()),
                estimated ? rasch.difficulty() : null,
                estimated ? rasch.standardError() : null,
                estimated ? rasch.infit() : null,
                drift == null ? null : 100 * drift.before(),
                drift == null ? null : 100 * drift.after(),
                drift == null ? null : drift.adjusted(),
                item.options().stream()
                        .map(one -> new ItemRow.OptionRow(
                                options.get(one.option()).id(),
                                options.get(one.option()).text(),
                                one.correct(),
                                one.all(),
                                one.upper(),
                                one.lower()))
                        .toList(),
                Findings.of(item, rasch, drift, corrected, option -> options.get(option)
                        .id()));
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? 100 * share.getAsDouble() : null;
    }
}
