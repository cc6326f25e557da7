package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.TestData;
import cn.anxue.exam.item.Response.CompositeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real items: those of the standard's examples and those of QTIWorks, with the scores of the JQTI+ engine beside. */
class CorpusTest {

    /** What we refuse of the QTIWorks items, and the construct at fault. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("Diff-001.xml", "MathEntryInteraction"),
            Map.entry("MAC02-SR.xml", "ScriptRule"),
            Map.entry("MAD01-SRinCO-demo.xml", "MathEntryInteraction"),
            Map.entry("MAD01-newSRinRP.xml", "TOO_LARGE"),
            Map.entry("MAD03a.xml", "MathEntryInteraction"),
            Map.entry("MAD04-ltgt-tVars.xml", "ScriptRule"),
            Map.entry("MAD05-Factors-CC.xml", "MathEntryInteraction"),
            Map.entry("MAD05-Factors-SR.xml", "MathEntryInteraction"),
            Map.entry("MAD06-Diff.xml", "MathEntryInteraction"),
            Map.entry("MANum01CP.xml", "CasProcess"),
            Map.entry("MANum01SR.xml", "ScriptRule"),
            Map.entry("diag00001.xml", "ScriptRule"),
            Map.entry("adap3_3pSM.xml", "TOO_LARGE"),
            Map.entry("binary_2GS.xml", "TOO_LARGE"));

    /** Two rows of the table are about files that did not come with it: a second choice.xml, and one more. */
    private static final List<String> NOT_SUPPLIED = List.of("choice.xml SCORE=0", "unsupported.xml SCORE=0");

    static Stream<Path> examples() {
        return TestData.files("qti22/items", ".xml").stream().filter(file -> !file.endsWith("imsmanifest.xml"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheStandardIsShownAndScored(Path file) {
        QtiItem item = QtiItem.parse(read(file));
        CompositeResponse solution = item.canonicalSolution(7);

        assertThat(item.toCanonical(item.toDisplayed(solution, 7), 7)).isEqualTo(solution);
        assertThat(item.share(null, 7)).isBetween(0.0, 1.0);
        assertThat(item.share(solution, 7)).isBetween(0.0, 1.0);
        assertThat(item.view(null, 7, false)).startsWith("{\"nodes\":[");
        assertThat(item.view(solution, 7, true)).startsWith("{\"nodes\":[");
        assertThat(item.text()).isNotBlank();
    }

    /** Feedback of an adaptive question gave its answer away before there was any. */
    @Test
    void nothingIsSaidBeforeAnAnswer() {
        for (String name : List.of("hint", "feedback_adaptive", "Example05-feedbackBlock-adaptive")) {
            QtiItem item = QtiItem.parse(read(examples()
                    .filter(file -> file.endsWith(name + ".xml"))
                    .findFirst()
                    .orElseThrow()));
            assertThat(item.adaptive()).isTrue();
            for (CompositeResponse none : new CompositeResponse[] {null, new CompositeResponse(List.of())}) {
                assertThat(item.view(none, 1, false))
                        .contains("\"feedback\":[]")
                        .contains("\"complete\":false")
                        .doesNotContain("correct answer")
                        .doesNotContain("not correct");
            }
        }
    }

    @Test
    void thereAre57Examples() {
        assertThat(examples()).hasSize(57);
    }

    @Test
    void scoresAreThoseOfAnotherEngine() {
        Map<String, List<Path>> files = new TreeMap<>();
        TestData.files("qtiworks21", ".xml")
                .forEach(file -> files.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
                        .add(file));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String[] row : rows()) {
            if (REFUSED.containsKey(row[1]) || NOT_SUPPLIED.contains(row[1] + ' ' + row[3])) {
                continue;
            }
            compared++;
            List<String> ours = files.get(row[1]).stream()
                    .map(file -> scores(QtiItem.parse(read(file)), row[2].replaceAll("=.*", "")))
                    .toList();
            String wanted = number(row[2]) + " " + number(row[3]);
            if (!ours.contains(wanted)) {
                differences.add(row[1] + ": wanted " + wanted + ", got " + ours);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void whatIsRefusedIsNamed() {
        Map<String, String> refused = new LinkedHashMap<>();
        for (Path file : TestData.files("qtiworks21", ".xml")) {
            String xml = read(file);
            if (xml.contains("<assessmentItem") && !xml.contains("<assessmentTest")) {
                try {
                    QtiItem.parse(xml);
                } catch (QtiRefusal refusal) {
                    refused.put(file.getFileName().toString(), refusal.code() + " " + refusal.args());
                }
            }
        }
        assertThat(refused.keySet()).containsExactlyInAnyOrderElementsOf(REFUSED.keySet());
        refused.forEach((name, reason) -> assertThat(reason).contains(REFUSED.get(name)));
    }

    private static String scores(QtiItem item, String outcome) {
        QtiSession start = QtiSession.start(item, 1);
        return score(start.after(null), outcome) + " " + score(start.after(item.canonicalSolution(1)), outcome);
    }

    private static double score(QtiSession session, String outcome) {
        Double number = session.get(outcome).number();
        return number == null ? Double.NaN : number;
    }

    private static double number(String score) {
        return Double.parseDouble(score.replaceAll(".*=", ""));
    }

    private static List<String[]> rows() {
        Path table = TestData.files("qtiworks21", "expected-scores.tsv").get(0);
        return read(table).lines().skip(1).map(line -> line.split("\t")).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noDocumentTypeNoEntityNoInclusion() {
        for (String trick : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem>&x;</assessmentItem>",
                "<!DOCTYPE a SYSTEM \"http://localhost/x.dtd\"><assessmentItem/>",
                "<assessmentItem xmlns:xi=\"http://www.w3.org/2001/XInclude\"><itemBody>"
                        + "<xi:include href=\"file:///etc/passwd\"/></itemBody></assessmentItem>")) {
            assertThatThrownBy(() -> QtiItem.parse(trick)).isInstanceOf(QtiRefusal.class);
        }
    }
}
