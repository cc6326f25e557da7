package cn.anxue.demo;

import cn.anxue.curriculum.AssignmentInput;
import cn.anxue.curriculum.AssignmentService;
import cn.anxue.curriculum.CurriculumInput;
import cn.anxue.curriculum.CurriculumService;
import cn.anxue.examination.Band;
import cn.anxue.examination.BlueprintData;
import cn.anxue.examination.ExamInput;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ResultRules;
import cn.anxue.examination.ReviewPolicy;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.platform.ListQuery;
import cn.anxue.questionbank.QuestionService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exams, published curricula and what was and is due when: something finished, something urgent, something overdue. */
@Dependent
class DemoCurricula {

    @Inject
    private ExamService exams;

    @Inject
    private QuestionService questions;

    @Inject
    private CurriculumService curricula;

    @Inject
    private AssignmentService assignments;

    /** The ids of the published curricula. */
    record Published(long everyone, long welders, long principals, long test) {}

    /** @param begun the time at which everything was drafted and published */
    Published build(Caller begun, long centre, Map<String, Long> courses, long bank) {
        long fire = exam(
                begun,
                centre,
                "消防安全基础考试",
                4,
                80,
                3,
                List.of(
                        rule(bank, "消防基础", 7, 4),
                        rule(bank, "灭火器材", 6, 4),
                        rule(bank, "疏散逃生", 6, 4),
                        rule(bank, "应急处置", 6, 4)));
        long hotWork = exam(
                begun,
                centre,
                "动火作业安全考试",
                5,
                80,
                3,
                List.of(
                        rule(bank, "动火审批", 5, 5),
                        rule(bank, "动火现场", 5, 5),
                        rule(bank, "气体检测", 5, 5),
                        rule(bank, "气瓶安全", 5, 5)));
        long duties = exam(
                begun,
                centre,
                "第一责任人履职考试",
                5,
                80,
                3,
                List.of(
                        rule(bank, "第一责任人职责", 8, 5).in("履职知识"),
                        rule(bank, "隐患排查", 6, 5).in("隐患与应急"),
                        fixed(begun, bank, "应急处置").in("隐患与应急"),
                        rule(bank, "应急处置", 5, 5).in("隐患与应急")));
        long quiz = exam(
                begun,
                centre,
                "班前安全小测",
                10,
                60,
                0,
                List.of(
                        rule(bank, "消防基础", 3, 10).in("选择和判断"),
                        aimed(bank, "会做动火监护", 3, 10).in("选择和判断"),
                        rule(bank, "综合题", 4, 10).in("看图和综合题")));

        long everyone =
                curriculum(begun, centre, "从业人员消防安全培训", "general-worker", courses.get("fire-safety-basics"), fire);
        long welders = curriculum(begun, centre, "动火作业人员安全培训", "welder", courses.get("hot-work-safety"), hotWork);
        long principals = curriculum(begun, centre, "第一责任人履职培训", "principal", courses.get("principal-duties"), duties);
        long test = curriculum(begun, centre, "班前安全小测", "general-worker", null, quiz);
        return new Published(everyone, welders, principals, test);
    }

    /** The welders' training of the year before; answers the assignment's id. */
    long lastYear(Caller begun, Published published, DemoPlaces places) {
        return assign(begun, published.welders(), places.at("machines"), "welder", 75);
    }

    /**
     * What is due now; it takes the place of last year's round.
     *
     * @param begun the time, some weeks ago, at which it was assigned
     */
    void thisYear(Caller begun, Published published, DemoPlaces places, long lastYear) {
        assignments.withdraw(begun, lastYear);
        assign(begun, published.everyone(), places.at("machines"), null, 30);
        assign(begun, published.everyone(), places.at("builders"), null, 18);
        assign(begun, published.everyone(), places.at("mall"), null, 32);
        assign(begun, published.everyone(), places.at("property"), null, 23);
        assign(begun, published.welders(), places.at("machines"), "welder", 26);
        assign(begun, published.welders(), places.at("builders"), "welder", 26);
        assign(begun, published.principals(), places.at("city"), "principal", 40);
        assign(begun, published.test(), places.at("machines"), null, 27);
    }

    private static BlueprintData.Rule rule(long bank, String chapter, int count, int marks) {
        return BlueprintData.Rule.ofChapter(bank, chapter, count, BigDecimal.valueOf(marks));
    }

    private static BlueprintData.Rule aimed(long bank, String objective, int count, int marks) {
        BigDecimal each = BigDecimal.valueOf(marks);
        return new BlueprintData.Rule(bank, null, null, null, null, null, count, each, null, null, objective);
    }

    /** The first question of the chapter is asked of everybody. */
    private BlueprintData.Rule fixed(Caller begun, long bank, String chapter) {
        ListQuery first = new ListQuery(1, 1, "id", false, Map.of("chapter", chapter));
        long question = questions.list(begun, bank, first).rows().get(0).id();
        return new BlueprintData.Rule(
                bank, null, null, null, null, null, 1, BigDecimal.valueOf(5), null, List.of(question), null);
    }

    private long exam(
            Caller begun,
            long owner,
            String title,
            int marks,
            int passMark,
            int attempts,
            List<BlueprintData.Rule> rules) {
        long id = exams.create(
                begun,
                new ExamInput(
                        owner,
                        title,
                        "独立完成，合格后发给培训证书。",
                        new BlueprintData(rules, true, true, null, false),
                        30,
                        60,
                        10,
                        BigDecimal.valueOf(passMark),
                        attempts,
                        0,
                        null,
                        ReviewPolicy.FULL,
                        new ResultRules(null, null, null, List.of(new Band(90, "优秀"), new Band(passMark, "合格"))),
                        null,
                        null,
                        null,
                        null));
        exams.publish(begun, id);
        return id;
    }

    private long curriculum(
            Caller begun, long owner, String title, String jobCategory, @Nullable Long course, long exam) {
        List<Long> courses = Stream.ofNullable(course).toList();
        long id = curricula.create(
                begun,
                new CurriculumInput(
                        owner,
                        title,
                        "",
                        jobCategory,
                        courses,
                        courses.isEmpty() ? BigDecimal.ZERO : new BigDecimal("0.5"),
                        exam,
                        !courses.isEmpty(),
                        12,
                        null,
                        null));
        curricula.publish(begun, id);
        return id;
    }

    private long assign(Caller begun, long curriculum, long organisation, @Nullable String jobCategory, int daysLater) {
        return assignments
                .assign(
                        begun,
                        new AssignmentInput(
                                curriculum,
                                organisation,
                                jobCategory,
                                Days.today(begun.now()).plusDays(daysLater)))
                .id();
    }
}
