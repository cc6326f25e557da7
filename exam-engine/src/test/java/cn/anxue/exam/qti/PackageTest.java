package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.ImportedQuestion;
import cn.anxue.exam.exchange.SpreadsheetBank;
import cn.anxue.exam.item.Interaction.NumericEntryInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Interaction.TextEntryInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Response.CompositeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content packages there and back. */
class PackageTest {

    private static final QtiPackageWriter.Files MEDIA = new QtiPackageWriter.Files() {
        @Override
        public String name(String reference) {
            return reference.replaceAll(".*/", "") + ".png";
        }

        @Override
        public void copy(String reference, OutputStream to) throws IOException {
            to.write(reference.getBytes(StandardCharsets.UTF_8));
        }
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void realBanksComeBackTheSame(QtiVersion version) throws IOException {
        for (String name : List.of("principals", "welding", "work-at-height", "lift-operators")) {
            List<Question> questions;
            try (InputStream file = Files.newInputStream(TestData.bank(name))) {
                questions = SpreadsheetBank.read(file, ImportLimits.DEFAULT).imported().stream()
                        .map(ImportedQuestion::question)
                        .toList();
            }
            assertSame(questions, thereAndBack(questions, version));
        }
    }

    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void theOtherSimpleTypesComeBackTheSame(QtiVersion version) throws IOException {
        List<Question> questions = List.of(
                question(
                        ItemType.TEXT_ENTRY,
                        "动火前应办理\n____。<b>&\"",
                        "/media/7",
                        new TextEntryInteraction(),
                        new TextKey(List.of("动火证", "动火作业票 "), false)),
                question(
                        ItemType.NUMERIC_ENTRY,
                        "间距不小于多少？",
                        null,
                        new NumericEntryInteraction("m"),
                        new NumericKey(new BigDecimal("10.5"), new BigDecimal("0.25"), "m")),
                question(
                        ItemType.NUMERIC_ENTRY,
                        "几度？",
                        null,
                        new NumericEntryInteraction(null),
                        new NumericKey(new BigDecimal("5"), BigDecimal.ZERO, null)),
                question(
                        ItemType.ORDERING,
                        "排出步骤",
                        null,
                        new OrderInteraction(List.of(
                                new Option("A", "断电", "/media/8"), new Option("B", "验电"), new Option("C", "挂牌"))),
                        new OrderKey(List.of("A", "B", "C"))));
        List<QtiPackage.Entry> back = thereAndBack(questions, version);
        assertSame(questions, back);
        assertThat(back.get(0).files()).containsEntry("../media/7.png", "media/7.png");
        assertThat(back.get(0).question().explanation()).isEqualTo("因为。\n所以。");
        assertThat(back.get(1).question().key()).isEqualTo(questions.get(1).key());
    }

    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void labelsTravelInTheManifest(QtiVersion version) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (int difficulty = 1; difficulty <= 5; difficulty++) {
            Question plain = question(
                    ItemType.NUMERIC_ENTRY,
                    "第 " + difficulty + " 题",
                    null,
                    new NumericEntryInteraction(null),
                    new NumericKey(BigDecimal.TEN, BigDecimal.ZERO, null));
            questions.add(new Question(
                    plain.item(),
                    plain.key(),
                    "",
                    difficulty == 3 ? "" : "电工 / <高压>",
                    difficulty,
                    difficulty == 3 ? Set.of() : Set.of("焊工", "a&b"),
                    difficulty == 3 ? "" : "会用 \"灭火器\""));
        }
        for (QtiPackage.Entry entry : thereAndBack(questions, version)) {
            Question is = entry.question();
            int difficulty = is.difficulty();
            Question was = questions.get(difficulty - 1);
            assertThat(is.item().stem()).isEqualTo(was.item().stem());
            assertThat(is.chapter()).isEqualTo(was.chapter());
            assertThat(is.tags()).isEqualTo(was.tags());
            assertThat(is.objective()).isEqualTo(was.objective());
        }
    }

    @Test
    void labelsOfOthersAreRead() {
        Map<String, QtiLabels> labels = QtiManifest.read(
                """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2">
                <metadata><imsmd:lom><imsmd:general><imsmd:keyword><imsmd:langstring>all</imsmd:langstring></imsmd:keyword>
                </imsmd:general></imsmd:lom></metadata>
                <resources><resource href="a.xml"><metadata><imsmd:lom><imsmd:general><imsmd:title><imsmd:langstring>T</imsmd:langstring>
                </imsmd:title><imsmd:keyword><imsmd:langstring xml:lang="en">fire</imsmd:langstring></imsmd:keyword></imsmd:general>
                <imsmd:educational><imsmd:difficulty><imsmd:source><imsmd:langstring>LOMv1.0</imsmd:langstring></imsmd:source>
                <imsmd:value><imsmd:langstring>Difficult</imsmd:langstring></imsmd:value></imsmd:difficulty></imsmd:educational>
                <imsmd:classification><imsmd:purpose><imsmd:value><imsmd:langstring>discipline</imsmd:langstring></imsmd:value>
                </imsmd:purpose><imsmd:taxonpath><imsmd:source><imsmd:langstring>DDC</imsmd:langstring></imsmd:source><imsmd:taxon>
                <imsmd:entry><imsmd:langstring>Safety</imsmd:langstring></imsmd:entry></imsmd:taxon></imsmd:taxonpath>
                </imsmd:classification></imsmd:lom></metadata></resource>
                <resource href="b.xml"/><resource href="c.xml"><metadata><lom><general><keyword><string>cut""");
        assertThat(labels).containsOnlyKeys("a.xml");
        assertThat(labels.get("a.xml")).isEqualTo(new QtiLabels("Safety", false, 4, Set.of("fire"), ""));
        assertThat(QtiManifest.read("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"))
                .isEmpty();
        assertThat(QtiManifest.read("none")).isEmpty();
    }

    @Test
    void labelsThatAreTooLongAreCutOrLeftOut() {
        Question question = question(
                ItemType.NUMERIC_ENTRY,
                "题",
                null,
                new NumericEntryInteraction(null),
                new NumericKey(BigDecimal.TEN, BigDecimal.ZERO, null));
        String longer = "长".repeat(300);
        Question labelled = new QtiLabels(longer, true, 2, Set.of(longer, "短"), longer).on(question);
        assertThat(labelled.chapter()).hasSize(200);
        assertThat(labelled.objective()).hasSize(200);
        assertThat(labelled.tags()).containsExactly("短");
        assertThat(QuestionRules.check(labelled)).isEmpty();
        assertThat(new QtiLabels("Safety", false, 3, Set.of(), "").on(question).chapter())
                .as("a section's title is nearer than somebody's taxonomy")
                .isEqualTo("第一章");
    }

    @Test
    void aLargeBankComesBack() throws IOException {
        List<Question> questions = new ArrayList<>();
        for (int number = 0; number < 6_000; number++) {
            questions.add(question(
                    ItemType.NUMERIC_ENTRY,
                    "第 " + number + " 题",
                    null,
                    new NumericEntryInteraction(null),
                    new NumericKey(BigDecimal.valueOf(number), BigDecimal.ZERO, null)));
        }
        assertThat(thereAndBack(questions, QtiVersion.V3_0)).hasSize(6_000).allMatch(entry -> entry.question() != null);
    }

    private static Question question(
            ItemType type,
            String stem,
            String picture,
            cn.anxue.exam.item.Interaction interaction,
            cn.anxue.exam.item.Key key) {
        Item item = new Item("x", type, stem, picture, interaction);
        return new Question(item, key, "因为。\n所以。", "第一章", 3, Set.of());
    }

    private static void assertSame(List<Question> questions, List<QtiPackage.Entry> back) {
        assertThat(back).hasSize(questions.size());
        // the package orders by chapter
        List<Question> sorted = new ArrayList<>();
        questions.stream().map(Question::chapter).distinct().forEach(chapter -> questions.stream()
                .filter(question -> question.chapter().equals(chapter))
                .forEach(sorted::add));
        for (int i = 0; i < sorted.size(); i++) {
            Question was = sorted.get(i);
            Question is = back.get(i).question();
            assertThat(is)
                    .as("%s: %s", was.item().stem(), back.get(i).refusal())
                    .isNotNull();
            assertThat(is.item().type())
                    .as(was.item().stem())
                    .isEqualTo(was.item().type());
            assertThat(is.item().stem()).isEqualTo(squeezed(was.item().stem()));
            assertThat(is.item().options().stream().map(Option::text))
                    .isEqualTo(was.item().options().stream()
                            .map(option -> squeezed(option.text()))
                            .toList());
            assertThat(is.sameKeyAs(was)).as(was.item().stem()).isTrue();
            assertThat(is.chapter()).isEqualTo(was.chapter());
            assertThat(is.explanation()).isEqualTo(was.explanation());
        }
    }

    /** Runs of spaces are one space in XML. */
    private static String squeezed(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \\t]+", " "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private List<QtiPackage.Entry> thereAndBack(List<Question> questions, QtiVersion version) throws IOException {
        Path file = folder.resolve("there.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            new QtiPackageWriter(version, MEDIA).write("题库", questions, out);
        }
        try (QtiPackage opened = QtiPackage.open(file)) {
            return opened.entries();
        }
    }

    /** Written in either version, every example of the standard is the same item. */
    @ParameterizedTest
    @EnumSource(QtiVersion.class)
    void examplesOfTheStandardComeBackTheSame(QtiVersion version) {
        CorpusTest.examples().forEach(file -> {
            QtiItem item = QtiItem.parse(CorpusTest.read(file));
            QtiItem back = QtiItem.parse(QtiWriter.write(item.root(), version));
            CompositeResponse solution = item.canonicalSolution(3);
            assertThat(back.canonicalSolution(3)).as("%s", file).isEqualTo(solution);
            assertThat(back.share(solution, 3)).as("%s", file).isEqualTo(item.share(solution, 3));
            assertThat(back.view(null, 3, false)).as("%s", file).isEqualTo(item.view(null, 3, false));
            assertThat(back.view(solution, 3, true)).as("%s", file).isEqualTo(item.view(solution, 3, true));
        });
    }

    @Test
    void thePackageOfTheExamplesHasAnEntryForEachItem() throws IOException {
        Path zip = TestData.files("qti22/items", "items.zip").get(0);
        try (QtiPackage opened = QtiPackage.open(zip)) {
            assertThat(opened.entries()).hasSizeGreaterThan(40);
            assertThat(opened.entries())
                    .filteredOn(entry -> entry.refusal() != null)
                    .allSatisfy(entry -> assertThat(entry.refusal().code())
                            .isIn(QtiRefusal.Code.FILE_MISSING, QtiRefusal.Code.UNSUPPORTED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd",
                "http://localhost/x.png",
                "..\\..\\x.png"
            })
    void nothingOutsideOfThePackageIsNamed(String reference) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "a/item.xml",
                "<assessmentItem identifier='a' title='t'><responseDeclaration identifier='RESPONSE' cardinality='single'"
                        + " baseType='string'/><itemBody><p><img src='" + reference + "' alt=''/>"
                        + "<textEntryInteraction responseIdentifier='RESPONSE'/></p></itemBody></assessmentItem>");
        try (QtiPackage opened = QtiPackage.open(zip(files))) {
            assertThat(opened.entries().get(0).refusal().code()).isEqualTo(QtiRefusal.Code.FILE_MISSING);
        }
    }

    @Test
    void whatIsNoPackageIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "PK no zip");
        assertThatThrownBy(() -> QtiPackage.open(text))
                .isInstanceOfSatisfying(QtiRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(QtiRefusal.Code.NOT_A_PACKAGE));
        Path empty = zip(Map.of("readme.txt", "nothing"));
        assertThatThrownBy(() -> QtiPackage.open(empty))
                .isInstanceOfSatisfying(
                        QtiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(QtiRefusal.Code.NO_ITEMS));
        Path bomb = zip(Map.of("a.xml", "<assessmentItem>" + " ".repeat(50 << 20)));
        assertThatThrownBy(() -> QtiPackage.open(bomb))
                .isInstanceOfSatisfying(
                        QtiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(QtiRefusal.Code.ZIP_BOMB));
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = Files.createTempFile(folder, "package", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
