package cn.anxue.demo;

import cn.anxue.examination.ExamService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.platform.ListQuery;
import cn.anxue.sitting.SittingInput;
import cn.anxue.sitting.SittingService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/** A sitting at the training centre on the morning after the installation. */
@Dependent
class DemoSittings {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private ExamService exams;

    @Inject
    private SittingService sittings;

    void build(Caller system, DemoPlaces places) {
        long exam = exams.list(system, new ListQuery(1, 1, "title", false, Map.of("q", "消防安全基础考试")))
                .rows()
                .get(0)
                .id();
        Instant begin = Days.today(system.now())
                .plusDays(1)
                .atTime(MORNING)
                .atZone(Days.ZONE)
                .toInstant();
        long made = sittings.create(
                system,
                new SittingInput(
                        exam,
                        places.at("centre"),
                        "消防安全基础考试上午场",
                        "宁川安全培训中心三楼机房",
                        begin,
                        begin.plus(Duration.ofMinutes(90)),
                        15,
                        "8246",
                        null,
                        false,
                        null,
                        null,
                        null));
        sittings.enterAll(system, made, places.at("machines"), "一号考室");
    }
}
