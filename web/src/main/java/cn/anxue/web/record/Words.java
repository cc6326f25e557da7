package cn.anxue.web.record;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.JobCategoryView;
import cn.anxue.identity.OrganisationService;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells of downloads in words: texts, numbers, days and job categories. */
@Dependent
public class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.ZONE);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Days.ZONE);

    @Inject
    private OrganisationService organisations;

    static String text(Caller caller, String key, Object... args) {
        return Texts.text(caller.locale(), key, args);
    }

    static String of(Caller caller, Enum<?> constant) {
        return Texts.enumText(caller.locale(), constant);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String day(@Nullable Instant at) {
        return at == null ? "" : Days.today(at).toString();
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    static String second(Instant at) {
        return SECOND.format(at);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Names of all job categories by code, in the caller's language. */
    public Map<String, String> jobs(Caller caller) {
        return organisations.jobCategories(caller).stream()
                .collect(Collectors.toMap(JobCategoryView::code, job -> job.name(caller.locale())));
    }
}
