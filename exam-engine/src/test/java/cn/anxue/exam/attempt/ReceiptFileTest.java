package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.ReceiptChain.Link;
import cn.anxue.exam.attempt.ReceiptFile.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt proves what was handed in, to anybody, without the server. */
class ReceiptFileTest {

    private static final long ATTEMPT = 4711;
    private static final Instant AT = Instant.parse("2026-11-27T01:02:03.004Z");

    private final ReceiptFile file = file(events());

    @Test
    void theFirstReceiptIsWhatSha256sumSays() {
        // printf '\n4711\n1\nc1\nRESPONDED\n1\nCA\n1795741323004' | sha256sum
        assertThat(events().get(0).receipt()).isEqualTo("db0ad188fdf8890570c55dba582e2262");
    }

    @Test
    void aGenuineFileIsGenuineHoweverTheCodeIsWritten() {
        String code = ReceiptChain.code(file.events()).orElseThrow();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        ReceiptFile read = ReceiptFile.read(file.write()).orElseThrow();
        assertThat(read).isEqualTo(file);
        assertThat(read.check(null)).isEqualTo(Verdict.GENUINE);
        assertThat(read.check(code)).isEqualTo(Verdict.GENUINE);
        assertThat(read.check(code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o')))
                .isEqualTo(Verdict.GENUINE);
        assertThat(read.check("0000-0000-0000")).isEqualTo(Verdict.OTHER_CODE);
    }

    @Test
    void everyForgeryIsFound() {
        List<Link> events = file.events();
        for (int i = 0; i < events.size(); i++) {
            List<Link> removed = new ArrayList<>(events);
            removed.remove(i);
            if (i < events.size() - 1) {
                assertThat(file(removed).check(null)).isEqualTo(Verdict.BROKEN_CHAIN);
            }
            List<Link> changed = new ArrayList<>(events);
            Link old = events.get(i);
            changed.set(
                    i,
                    new Link(
                            old.sequence(),
                            old.commandId(),
                            old.kind(),
                            old.slot(),
                            old.response() + "B",
                            old.at(),
                            old.madeAt(),
                            old.receipt()));
            assertThat(file(changed).check(null)).isEqualTo(Verdict.BROKEN_CHAIN);
        }
        TreeMap<Integer, String> other = new TreeMap<>(file.graded());
        other.put(1, "CB");
        assertThat(new ReceiptFile(ATTEMPT, "考试", events, other).check(null)).isEqualTo(Verdict.OTHER_ANSWERS);
        assertThat(new ReceiptFile(ATTEMPT + 1, "考试", events, file.graded()).check(null))
                .isEqualTo(Verdict.BROKEN_CHAIN);
        // the whole chain made anew for other answers: only the candidate's code tells
        ReceiptFile forged = file(chain("CB"));
        assertThat(forged.check(null)).isEqualTo(Verdict.GENUINE);
        assertThat(forged.check(ReceiptChain.code(events).orElseThrow())).isEqualTo(Verdict.OTHER_CODE);
        assertThat(file(events.subList(0, 2)).check(null)).isEqualTo(Verdict.NOT_ENDED);
    }

    @Test
    void aRegradeDoesNotChangeTheCode() {
        List<Link> regraded = new ArrayList<>(file.events());
        append(regraded, "r", "REGRADED", null, "1/2/FAILED", null);
        assertThat(ReceiptChain.code(regraded)).isEqualTo(ReceiptChain.code(file.events()));
        assertThat(file(regraded).check(ReceiptChain.code(file.events()).orElseThrow()))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theCommandLineSaysItInWords(@TempDir Path folder) throws IOException {
        Path written = Files.writeString(folder.resolve("receipt.json"), file.write());
        String code = ReceiptChain.code(file.events()).orElseThrow();
        assertThat(run(0, written.toString(), code)).contains("真实").contains(code);
        assertThat(run(1, written.toString(), "0000-0000-0000")).contains("不一致");
        Path broken =
                Files.writeString(folder.resolve("broken.json"), file.write().replace("\"CA\"", "\"CB\""));
        assertThat(run(1, broken.toString())).contains("改动");
        assertThat(run(
                        2,
                        Files.writeString(folder.resolve("no.json"), "{\"a\":1}")
                                .toString()))
                .contains("No receipt file");
        assertThat(run(2, folder.resolve("missing.json").toString())).contains("No receipt file");
    }

    private static String run(int status, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CheckReceipt.run(args, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static ReceiptFile file(List<Link> events) {
        return new ReceiptFile(ATTEMPT, "考试", events, ReceiptChain.answers(events));
    }

    private static List<Link> events() {
        return chain("CA");
    }

    private static List<Link> chain(String first) {
        List<Link> events = new ArrayList<>();
        append(events, "c1", "RESPONDED", 1, first, null);
        append(events, "c2", "FLAGGED", 2, "", null);
        append(events, "c3", "RESPONDED", 2, "CB", AT.minusSeconds(5));
        append(events, "s", "SUBMITTED", null, "", null);
        return events;
    }

    private static void append(
            List<Link> events, String command, String kind, Integer slot, String response, Instant madeAt) {
        String before = events.isEmpty()
                ? ReceiptChain.NONE
                : events.get(events.size() - 1).receipt();
        Link bare = new Link(events.size() + 1, command, kind, slot, response, AT, madeAt, "");
        events.add(new Link(
                bare.sequence(), command, kind, slot, response, AT, madeAt, ReceiptChain.next(before, ATTEMPT, bare)));
    }
}
