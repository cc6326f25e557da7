package cn.anxue.demo;

import cn.anxue.certification.CertificateService;
import cn.anxue.demo.DemoPeople.Someone;
import cn.anxue.examination.AnswerData;
import cn.anxue.examination.Arrival;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.QuestionReview;
import cn.anxue.examination.RespondCommand;
import cn.anxue.examination.ResultService;
import cn.anxue.identity.Caller;
import cn.anxue.learning.AssignedCurriculum;
import cn.anxue.learning.EnrolmentView;
import cn.anxue.learning.LearningService;
import cn.anxue.learning.StudyService;
import cn.anxue.platform.ListQuery;
import cn.anxue.results.AppealService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the demonstration's learners have done so far: lived through the same services as real study and real exams. */
@Dependent
class DemoProgress {

    private static final Duration BEAT = Duration.ofSeconds(40);

    @Inject
    private LearningService learning;

    @Inject
    private StudyService study;

    @Inject
    private AttemptService attempts;

    @Inject
    private ResultService results;

    @Inject
    private AppealService appeals;

    @Inject
    private CertificateService certificates;

    /** How far somebody is. */
    private enum Part {
        FIRST_LESSON,
        HALF,
        STUDIED,
        FAILED,
        PASSED
    }

    /**
     * What came of last year's round: the certificate of the first, who can be tried, ends in some weeks, and that of a
     * welder who has not begun this year's has ended.
     */
    void lastYear(Caller system, List<Someone> learners) {
        passed(system, learners.get(0), 340);
        passed(system, learners.get(5), 390);
    }

    private void passed(Caller system, Someone who, int daysAgo) {
        live(system, learner(who, system.now().minus(Duration.ofDays(daysAgo))), Part.PASSED);
    }

    /** Every sixth learner has not begun; the first, who can be tried, is half-way. */
    void build(Caller system, List<Someone> learners) {
        Part[] parts = {Part.HALF, Part.PASSED, Part.FAILED, Part.PASSED, Part.FIRST_LESSON};
        for (int i = 0; i < learners.size(); i++) {
            if (i % 6 < parts.length) {
                Instant at = system.now().minus(Duration.ofDays(14)).plus(Duration.ofHours(i));
                live(system, learner(learners.get(i), at), parts[i % 6]);
            }
        }
        certificates
                .list(system, new ListQuery(1, 1, "", false, Map.of()))
                .rows()
                .forEach(row -> certificates.revoke(system, row.id(), "演示：发证信息有误，重新培训后另发"));
    }

    private static Caller learner(Someone of, Instant at) {
        return new Caller(of.id(), "", Locale.SIMPLIFIED_CHINESE, List.of(), false, false, "", false, at);
    }

    private void live(Caller system, Caller first, Part part) {
        AssignedCurriculum assigned = learning.home(first).stream()
                .filter(one -> one.lessons() > 0)
                .findFirst()
                .orElseThrow();
        long enrolment = learning.enrol(first, assigned.assignmentId());
        List<EnrolmentView.Lesson> lessons =
                learning.enrolment(first, enrolment).lessons();
        int count =
                switch (part) {
                    case FIRST_LESSON -> 1;
                    case HALF -> lessons.size() / 2;
                    default -> lessons.size();
                };
        Caller now = first;
        for (EnrolmentView.Lesson lesson : lessons.subList(0, count)) {
            now = studied(now, enrolment, lesson);
        }
        if (part == Part.PASSED || part == Part.FAILED) {
            AssignedCurriculum standing = learning.enrolment(now, enrolment).standing();
            Long exam = standing.examId();
            if (exam != null) {
                sit(system, now, exam, part == Part.PASSED);
            }
        }
    }

    /** Reads a lesson to its end; answers the reader at that time. */
    private Caller studied(Caller begins, long enrolment, EnrolmentView.Lesson lesson) {
        study.open(begins, enrolment, lesson.lessonVersionId());
        Caller now = begins;
        boolean complete = false;
        for (int beat = 0; !complete && beat < 200; beat++) {
            complete = study.beat(now, enrolment, lesson.lessonVersionId(), true, true, beat)
                    .completed();
            now = now.at(now.now().plus(BEAT));
        }
        return now;
    }

    private void sit(Caller system, Caller begins, long exam, boolean well) {
        AttemptView attempt = attempts.start(begins, exam, Arrival.plain()).attempt();
        List<QuestionReview> keys = results.get(system, attempt.id()).questions();
        Caller now = begins;
        int sequence = attempt.keptUpTo();
        int person = (int) (begins.person() % 97);
        for (QuestionReview question : keys) {
            int slot = question.item().slot();
            boolean wrong = well ? (slot + person) % 9 == 0 : (slot * 7 + person) % 5 < 2 + person % 2;
            @Nullable AnswerData given = wrong ? wrong(question, slot + person) : right(question.key());
            now = now.at(now.now().plusSeconds(15 + (slot * 11 + person) % 30));
            if (given != null) {
                RespondCommand command =
                        new RespondCommand(++sequence, "demo-" + attempt.id() + "-" + sequence, given, null);
                attempts.respond(now, attempt.id(), slot, command, null);
            }
        }
        Caller end = now.at(now.now().plusSeconds(30));
        attempts.submit(end, attempt.id(), "demo-end-" + attempt.id(), null);
        if (!well && person % 3 == 0) {
            appeals.file(end.at(end.now().plusSeconds(600)), attempt.id(), 2, "我觉得这道题有两个选项都说得通，请老师看一下。");
        }
    }

    /** A wrong option; null leaves the question open. */
    private static @Nullable AnswerData wrong(QuestionReview question, int turn) {
        List<String> key = Objects.requireNonNullElse(question.key().choice(), List.of());
        List<String> others = question.item().options().stream()
                .map(AttemptView.Option::id)
                .filter(id -> !key.contains(id))
                .toList();
        return key.isEmpty() || others.isEmpty()
                ? null
                : new AnswerData(List.of(others.get(turn % others.size())), null, null, null);
    }

    private static AnswerData right(QuestionReview.KeyData key) {
        List<String> accepted = key.accepted();
        String text = key.number() != null ? key.number().toPlainString() : accepted == null ? null : accepted.get(0);
        return new AnswerData(key.choice(), text, key.order(), key.turns());
    }
}
