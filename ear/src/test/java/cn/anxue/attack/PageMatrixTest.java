package cn.anxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page, asked by everyone for the records of an organisation that is not theirs. A page that is not in the table
 * fails, so that a new one cannot be forgotten.
 */
class PageMatrixTest {

    private static final Path WEBAPP = Path.of(System.getProperty("anxue.root"), "web/src/main/webapp");

    /** The pages about a record: their query with the kind of the record of {@link ForeignWorld} for each id. */
    private static final List<String> RECORDS = List.of(
            "/admin/attempt?id=attempt",
            "/admin/bank?id=bank",
            "/admin/bank-edit?id=bank",
            "/admin/bank-export?id=bank",
            "/admin/bank-import?id=bank",
            "/admin/bank-mapping?id=mapping",
            "/admin/bank-paste?id=bank",
            "/admin/certificate?id=certificate",
            "/admin/course?id=course",
            "/admin/course-edit?id=course",
            "/admin/curriculum?id=curriculum",
            "/admin/curriculum-edit?id=curriculum",
            "/admin/curriculum-preview?id=curriculum",
            "/admin/exam?id=exam",
            "/admin/exam-appeal?id=appeal",
            "/admin/exam-edit?id=draftExam",
            "/admin/exam-item?id=exam&version=itemVersion",
            "/admin/exam-items?id=exam",
            "/admin/exam-regrade?id=regrade",
            "/admin/exam-regrades?id=exam",
            "/admin/exam-results?id=exam",
            "/admin/exam-sample?id=exam",
            "/admin/exam-similarity?id=exam",
            "/admin/exam-statistics?id=exam",
            "/admin/exam-accommodations?id=exam",
            "/admin/import?id=import",
            "/admin/lesson-edit?id=lesson",
            "/admin/lesson-edit?course=course",
            "/admin/lesson-preview?id=lesson",
            "/admin/mark?id=seat",
            "/admin/marking-exam?id=markedExam",
            "/admin/organisation?id=organisation",
            "/admin/organisation-edit?id=organisation",
            "/admin/organisation-edit?parent=organisation",
            "/admin/organisation-record?id=organisation",
            "/admin/person?id=person",
            "/admin/person-edit?id=person",
            "/admin/person-record?id=person",
            "/admin/qti-import?id=bank",
            "/admin/question?id=question",
            "/admin/question-edit?id=question",
            "/admin/question-edit?bank=bank",
            "/admin/rubric?id=markedQuestion",
            "/admin/sitting?id=sitting",
            "/admin/sitting-edit?id=sitting",
            "/admin/sitting-papers?id=sitting",
            "/admin/sitting-print?id=sitting",
            "/worker/curriculum?id=enrolment",
            "/worker/curriculum?assignment=assignment",
            "/worker/exam?attempt=runningAttempt",
            "/worker/exam-rules?exam=exam",
            "/worker/lesson?enrolment=enrolment&lesson=lessonVersion",
            "/worker/practice?enrolment=enrolment",
            "/worker/practice-question?enrolment=enrolment",
            "/worker/result?attempt=attempt");

    /** Lists, which answer with what of the filter is the asker's own: nothing. */
    private static final List<String> LISTS = List.of(
            "/admin/attempts?examId=exam&organisationId=organisation",
            "/admin/audit?organisationId=organisation",
            "/admin/bank-mappings?organisationId=organisation",
            "/admin/banks?organisationId=organisation",
            "/admin/certificates?organisationId=organisation",
            "/admin/courses?organisationId=organisation",
            "/admin/curricula?organisationId=organisation",
            "/admin/exam-appeals?id=exam",
            "/admin/exams?organisationId=organisation",
            "/admin/home?",
            "/admin/import-new?organisationId=organisation",
            "/admin/imports?organisationId=organisation",
            "/admin/marking?",
            "/admin/organisations?parentId=organisation",
            "/admin/people?organisationId=organisation",
            "/admin/progress?organisationId=organisation",
            "/admin/progress?curriculumId=curriculum",
            "/admin/progress-people?organisationId=organisation&assignmentId=assignment",
            "/admin/sittings?organisationId=organisation",
            "/worker/certificates?",
            "/worker/exams?",
            "/worker/home?",
            "/worker/me?",
            "/worker/record?",
            "/worker/wrong-questions?");

    private final World world = new World(Product.shared());
    private final Pages pages = new Pages(Product.shared());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final ForeignWorld foreign = ForeignWorld.shared();
    private final Map<String, Api> strangers = Strangers.shared();

    @Test
    void everyPageIsInTheTable() throws IOException {
        Set<String> listed = Stream.concat(RECORDS.stream(), LISTS.stream())
                .map(page -> page.substring(0, page.indexOf('?')))
                .collect(Collectors.toSet());
        for (String folder : List.of("admin", "worker")) {
            try (Stream<Path> files = Files.list(WEBAPP.resolve(folder))) {
                assertThat(files.map(file -> "/" + folder + "/" + file.getFileName())
                                .filter(name -> name.endsWith(".xhtml"))
                                .map(name -> name.replaceFirst("\\.xhtml$", "")))
                        .isSubsetOf(listed);
            }
        }
    }

    @Test
    void pagesOfRecordsAreRefusedToStrangersAndShownToTheirOwn() {
        each(RECORDS, (who, page) -> {
            HttpResponse<String> answer = pages.get(strangers.get(who).token(), page);
            boolean ledAway = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").contains("/open/");
            if (leaks(answer) || !ledAway && answer.statusCode() != 403 && answer.statusCode() != 404) {
                faults.add(who + ": " + page + " answered " + answer.statusCode());
            }
        });
        assertThat(faults).isEmpty();
        for (String page : addresses(RECORDS)) {
            assertThat(Stream.of(world.admin(), foreign.worker(), foreign.teacher())
                            .map(own -> pages.get(own.token(), page).statusCode()))
                    .as("its own read " + page)
                    .contains(200);
        }
    }

    @Test
    void listsTellStrangersNothing() {
        each(LISTS, (who, page) -> {
            HttpResponse<String> answer = pages.get(strangers.get(who).token(), page);
            if (leaks(answer) || answer.statusCode() >= 500) {
                faults.add(who + ": " + page + " answered " + answer.statusCode());
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Other ways to write an address lead no further than the plain one. */
    @Test
    void roundaboutAddressesAreGuardedToo() {
        String stranger = strangers.get("TEACHER").token();
        String id = "?id=" + foreign.id("person");
        for (String way : List.of(
                "/admin/person.xhtml" + id,
                "/admin/./person" + id,
                "/open/../admin/person" + id,
                "/admin//person" + id,
                "//admin/person" + id,
                "/admin;x=1/person" + id,
                "/admin/person;jsessionid=1" + id,
                "/%61dmin/person" + id,
                "/ADMIN/person" + id,
                "/WEB-INF/web.xml",
                "/WEB-INF/record.xhtml",
                "/web-inf/web.xml",
                "/META-INF/MANIFEST.MF",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml")) {
            for (String token : List.of(stranger, "")) {
                HttpResponse<String> answer = pages.get(token, way);
                assertThat(answer.statusCode()).as(way).isIn(302, 400, 403, 404);
                assertThat(answer.body()).as(way).doesNotContain(foreign.marker(), "display-name", "ui:composition");
            }
        }
    }

    private void each(List<String> table, BiConsumer<String, String> look) {
        faults.clear();
        addresses(table).forEach(page -> strangers.keySet().parallelStream().forEach(who -> look.accept(who, page)));
    }

    private List<String> addresses(List<String> table) {
        return table.stream().map(this::address).toList();
    }

    /** The address with ids in place of kinds. */
    private String address(String page) {
        int query = page.indexOf('?') + 1;
        return page.substring(0, query)
                + Arrays.stream(page.substring(query).split("&"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.replaceFirst("=.*", "=") + foreign.id(part.replaceFirst(".*=", "")))
                        .collect(Collectors.joining("&"));
    }

    private boolean leaks(HttpResponse<String> answer) {
        return answer.body().contains(foreign.marker());
    }
}
