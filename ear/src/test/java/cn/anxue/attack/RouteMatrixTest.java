package cn.anxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every route of the running server's OpenAPI document, asked by everyone for what is not theirs: with the ids of an
 * organisation they do not belong to, and with ids of nothing. A new route is attacked without being named here; one
 * with a kind of id that nobody thought of fails until {@link ForeignWorld} has such a record.
 */
class RouteMatrixTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final Set<Integer> FAULTY_INPUT = Set.of(400, 409, 413, 415, 422);
    private static final String NOTHING = "999999999999";

    /** Which record the placeholder {@code id} means, by the beginning of the path; the first that fits. */
    private static final Map<String, String> KINDS = ordered(
            "/marking/exams/", "markedExam",
            "/marking/seats/", "seat",
            "/marking/tasks/", "task",
            "/me/assignments/", "assignment",
            "/me/enrolments/", "enrolment",
            "/me/sittings/", "sitting",
            "/progress/organisations/", "organisation",
            "/question-bank-mappings/", "mapping",
            "/question-banks/", "bank",
            "/questions/{id}/rubric", "markedQuestion",
            "/questions/", "question",
            "/appeals/", "appeal",
            "/assignments/", "assignment",
            "/attempts/", "attempt",
            "/certificates/", "certificate",
            "/courses/", "course",
            "/curricula/", "curriculum",
            "/exams/", "exam",
            "/imports/", "import",
            "/lessons/", "lesson",
            "/organisations/", "organisation",
            "/people/", "person",
            "/regrades/", "regrade",
            "/sittings/", "sitting");

    /** Which record any other placeholder or field means; fields of bodies fall back to the organisation's id. */
    private static final Map<String, String> NAMES = ordered(
            "accommodationId", "accommodation",
            "attemptId", "attempt",
            "candidateId", "candidate",
            "checked", "checkedFile",
            "deviceId", "device",
            "employmentId", "employment",
            "grantId", "grant",
            "lessonVersionId", "lessonVersion",
            "versionId", "questionVersion",
            "likeVersionId", "questionVersion",
            "organisationId", "organisation",
            "parentId", "organisation",
            "assignmentId", "assignment",
            "curriculumId", "curriculum",
            "examId", "exam",
            "exam", "exam",
            "bankId", "bank",
            "courseId", "course",
            "personId", "person",
            "person", "person",
            "mapping", "mapping",
            "mappingId", "mapping",
            "pictureId", "media",
            "lessonId", "lesson",
            "mediaId", "media",
            "videoId", "media",
            "subtitlesId", "media");

    /** Placeholders that name no record. */
    private static final Map<String, String> WORDS =
            Map.of("format", "xlsx", "kind", "PEOPLE", "moment", "1", "slot", "1", "number", "AX20260000000");

    /** Routes that answer everyone, or the asker about themselves alone, and why that is right. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("GET /verifications/{number}", "anyone may check a certificate by its number"),
            Map.entry("GET /imports/templates/{kind}", "an empty form to fill in"),
            Map.entry("POST /tokens", "the way in: SignInTest"),
            Map.entry("POST /sign-ins", "the way in: SignInAgainTest"),
            Map.entry("DELETE /tokens/current", "the asker's own way out"),
            Map.entry("DELETE /me/sign-ins", "the asker's own way out"),
            Map.entry("POST /lessons/preview", "the asker's own text, drawn"),
            Map.entry(
                    "GET /exams/{id}/accommodations", "of the asker's own people, at whatever exam they are assigned"),
            Map.entry(
                    "POST /exams/{id}/accommodations", "to the asker's own people, at whatever exam they are assigned"),
            Map.entry("GET /exams/{id}/attempts", "of the asker's own people, at whatever exam they are assigned"));

    /** Routes about one person, from which a colleague is kept as well. */
    private static final List<String> PERSONAL = List.of(
            " /attempts/",
            " /me/enrolments/",
            " /me/sittings/",
            " /certificates/",
            " /people/",
            " /appeals/",
            " /imports/",
            " /marking/",
            " /regrades/",
            " /sittings/");

    /** What nobody can read of this organisation, and why. */
    private static final Map<String, String> NOT_HERE =
            Map.of("GET /attempts/{id}/photos/{moment}/picture", "its exams ask for no photos: ExamPhotosTest");

    private final World world = new World(Product.shared());
    private final List<Route> routes = Route.all(Api.anonymous(Product.shared())
            .get("/openapi?format=json")
            .expect(200)
            .json());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final ForeignWorld foreign = ForeignWorld.shared();
    private final Map<String, Api> strangers = Strangers.shared();

    @BeforeEach
    void begin() {
        faults.clear();
    }

    @Test
    void strangersReachNoRecord() {
        withRecords().forEach(route -> byAll((who, client) -> refused(route, who, client)));
        assertThat(faults).isEmpty();
    }

    /** A colleague of the same organisation, without a role, reaches nothing that is another person's. */
    @Test
    void colleaguesReachNothingPersonal() {
        Api colleague = world.client(foreign.person());
        withRecords().stream()
                .filter(route -> PERSONAL.stream().anyMatch(route.name()::contains))
                .forEach(route -> refused(route, "colleague", colleague));
        assertThat(faults).isEmpty();
    }

    /** Lists, filtered by what is not the asker's, tell nothing of it. */
    @Test
    void listsTellStrangersNothing() {
        routes.stream()
                .filter(Route::reads)
                .filter(route -> WORDS.keySet().containsAll(route.placeholders()))
                .forEach(route -> byAll((who, client) -> {
                    String filters = route.filters(idsFor(route));
                    for (String query : filters.isEmpty() ? List.of("") : List.of("", filters)) {
                        Api.Answer answer = route.send(client, idsFor(route), query);
                        if (leaks(answer) || answer.status() >= 500) {
                            faults.add(who + ": " + route.name() + "?" + query + " answered " + answer.status());
                        }
                    }
                }));
        assertThat(faults).isEmpty();
    }

    /** What is made for, or out of, another organisation's records is refused. */
    @Test
    void strangersMakeNothingOfForeignRecords() {
        routes.stream()
                .filter(route -> !route.reads() && !OPEN.containsKey(route.name()))
                .filter(route -> WORDS.keySet().containsAll(route.placeholders()))
                .forEach(route -> byAll((who, client) -> {
                    Api.Answer answer = route.send(client, idsFor(route), "");
                    if (leaks(answer)
                            || !REFUSED.contains(answer.status()) && !FAULTY_INPUT.contains(answer.status())) {
                        faults.add(who + ": " + route.name() + " answered " + answer.status() + ": " + answer.text());
                    }
                }));
        assertThat(faults).isEmpty();
    }

    /** The ids are right: somebody of the organisation reads what strangers are refused. */
    @Test
    void itsOwnReadEverything() {
        List<Api> own = List.of(world.admin(), foreign.worker(), foreign.teacher());
        for (Route route : withRecords()) {
            if (route.reads() && !NOT_HERE.containsKey(route.name())) {
                assertThat(own.stream().map(client -> route.send(client, idsFor(route), "")
                                .status()))
                        .as(route.name())
                        .contains(200);
            }
        }
    }

    private void byAll(BiConsumer<String, Api> attack) {
        strangers.entrySet().parallelStream().forEach(one -> attack.accept(one.getKey(), one.getValue()));
    }

    private void refused(Route route, String who, Api client) {
        Api.Answer answer = route.send(client, idsFor(route), "");
        String about = who + ": " + route.name() + " answered " + answer.status();
        if (leaks(answer) || answer.status() >= 500) {
            faults.add(about + " and told " + answer.text());
        } else if (OPEN.containsKey(route.name())) {
            return;
        } else if (FAULTY_INPUT.contains(answer.status())) {
            Api.Answer none = route.send(client, nothingFor(route), "");
            if (none.status() != answer.status() || !none.code().equals(answer.code())) {
                faults.add(about + " " + answer.code() + ", but " + none.status() + " " + none.code() + " for nothing");
            }
        } else if (!REFUSED.contains(answer.status())) {
            faults.add(about + (Sheets.zipped(answer.bytes()) ? " with a file" : ": " + answer.text()));
        }
    }

    private List<Route> withRecords() {
        return routes.stream()
                .filter(route -> route.placeholders().stream().anyMatch(name -> !WORDS.containsKey(name)))
                .toList();
    }

    private boolean leaks(Api.Answer answer) {
        String text = Sheets.zipped(answer.bytes()) ? Sheets.text(answer.bytes()) : answer.text();
        return text.contains(foreign.marker());
    }

    private UnaryOperator<String> idsFor(Route route) {
        return name -> {
            if (WORDS.containsKey(name)) {
                return WORDS.get(name);
            }
            Optional<String> kind = name.equals("id") ? kind(route) : Optional.ofNullable(NAMES.get(name));
            return foreign.ids()
                    .get(kind.orElseThrow(() -> new AssertionError(
                            route.name() + ": no foreign record for {" + name + "}; see ForeignWorld")));
        };
    }

    private static UnaryOperator<String> nothingFor(Route route) {
        return name -> WORDS.getOrDefault(name, NOTHING);
    }

    private static Optional<String> kind(Route route) {
        String path = route.name().replaceFirst("^\\w+ ", "");
        return KINDS.entrySet().stream()
                .filter(kind -> path.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> made = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            made.put(pairs[i], pairs[i + 1]);
        }
        return made;
    }
}
