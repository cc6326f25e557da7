package cn.anxue.examination;

import cn.anxue.exam.paper.PoolItem;
import cn.anxue.exam.qti.QtiTest;
import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QtiIntake;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests of QTI packages as drafts of exams, and what is to be said of each. Codes begin with {@code qtiTest.}. */
@Dependent
class QtiDrafts {
    private static final String CODES = "qtiTest.";
    private static final int MOST_NAMED = 100;
    private static final int LONGEST_TITLE = 120;
    private static final int USUAL_MINUTES = 60;
    private static final BigDecimal USUAL_PASS = new BigDecimal("0.6");

    @Inject
    private QuestionPool pool;

    /** What the test becomes. */
    QtiExam account(QtiIntake intake, long bankId, QtiTest test) {
        List<Problem> obstacles = new ArrayList<>(words(test.obstacles()));
        List<Problem> remarks = new ArrayList<>(words(test.remarks()));
        Set<String> asked =
                test.parts().stream().flatMap(part -> part.items().stream()).collect(Collectors.toSet());
        asked.stream()
                .filter(intake.rejected()::containsKey)
                .sorted()
                .forEach(file -> obstacles.add(Problem.of("exam", CODES + "ITEM_REFUSED", file)));
        Map<Long, PoolItem> active =
                pool.current(List.of(bankId)).stream().collect(Collectors.toMap(PoolItem::questionId, item -> item));
        asked.stream()
                .filter(file -> intake.questions().containsKey(file)
                        && !active.containsKey(intake.questions().get(file)))
                .sorted()
                .forEach(file -> obstacles.add(Problem.of("exam", CODES + "ITEM_RETIRED", file)));
        if (asked.stream().anyMatch(intake.marked()::contains)) {
            remarks.add(Problem.of("", CODES + "MARKED"));
        }
        remarks.add(Problem.of("", CODES + "PASS"));
        return new QtiExam(
                null,
                title(test, intake),
                test.minutes(),
                test.parts().stream().mapToInt(QtiTest.Part::count).sum(),
                test.parts().stream()
                        .map(part -> part.marks().multiply(BigDecimal.valueOf(part.count())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                test.parts().stream()
                        .map(part -> new QtiExam.Part(
                                part.section(), part.count(), part.items().size(), part.marks()))
                        .toList(),
                obstacles,
                remarks);
    }

    private static String title(QtiTest test, QtiIntake intake) {
        String title = test.title().isBlank() ? "QTI " + (intake.tests().indexOf(test) + 1) : test.title();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static List<Problem> words(List<QtiTest.Remark> remarks) {
        return remarks.stream()
                .map(remark ->
                        Problem.of("exam", CODES + remark.code(), remark.args().toArray()))
                .toList();
    }

    /** The draft of a test without obstacles whose items are questions of the bank. */
    ExamInput input(QtiIntake intake, long bankId, QtiTest test, QtiExam account) {
        List<PoolItem> bank = pool.current(List.of(bankId));
        List<BlueprintData.Rule> rules = test.parts().stream()
                .map(part -> rule(intake, bankId, part, bank))
                .toList();
        boolean people =
                test.parts().stream().flatMap(part -> part.items().stream()).anyMatch(intake.marked()::contains);
        return new ExamInput(
                intake.organisationId(),
                account.title(),
                null,
                new BlueprintData(rules, test.shuffleQuestions(), test.shuffleOptions(), null, null),
                Objects.requireNonNullElse(test.minutes(), USUAL_MINUTES),
                null,
                null,
                account.totalMarks().multiply(USUAL_PASS).setScale(2, RoundingMode.HALF_UP),
                null,
                null,
                MarkingRule.ALL_OR_NOTHING,
                null,
                null,
                null,
                new MarkingTerms(people ? 1 : 0, null),
                null,
                null);
    }

    private static BlueprintData.Rule rule(QtiIntake intake, long bankId, QtiTest.Part part, List<PoolItem> bank) {
        List<Long> ids = part.items().stream()
                .map(file -> Objects.requireNonNull(intake.questions().get(file), file))
                .distinct()
                .toList();
        if (ids.size() < part.items().size()) {
            throw Refusal.invalid("exam", CODES + "ALIKE", part.section());
        }
        String chapter = ids.size() > MOST_NAMED ? chapter(Set.copyOf(ids), bank, part) : null;
        return new BlueprintData.Rule(
                bankId,
                null,
                chapter,
                null,
                null,
                null,
                part.count(),
                part.marks(),
                part.section().isEmpty() ? null : part.section(),
                chapter == null ? ids : null,
                null);
    }

    /** More questions than a rule may name are drawn by their chapter, if it has these questions and no others. */
    private static String chapter(Set<Long> ids, List<PoolItem> bank, QtiTest.Part part) {
        Set<String> chapters = bank.stream()
                .filter(item -> ids.contains(item.questionId()))
                .map(PoolItem::chapter)
                .collect(Collectors.toCollection(HashSet::new));
        Stream<PoolItem> same = bank.stream().filter(item -> chapters.contains(item.chapter()));
        String chapter = String.join("", chapters);
        if (chapters.size() != 1 || chapter.isEmpty() || same.count() != ids.size()) {
            throw Refusal.invalid("exam", CODES + "POOL", part.section(), MOST_NAMED);
        }
        return chapter;
    }
}
