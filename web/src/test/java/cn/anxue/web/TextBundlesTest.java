package cn.anxue.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.exchange.BankFormat;
import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.exam.exchange.FileRefusal;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.exchange.ReasonCode;
import cn.anxue.exam.exchange.TextRefusal;
import cn.anxue.exam.item.ProblemCode;
import cn.anxue.exam.notation.NotationProblem;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.web.request.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages hold the same keys with the same values to fill in, and every key that is used exists. */
class TextBundlesTest {

    private static final Pattern KEY_IN_PAGE = Pattern.compile("t(?:\\.with[23]?\\(|\\[)'([a-zA-Z]+\\.[^']+)'[,\\])]");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*invalid\\(\\s*\"[^\"]*\",\\s*|Refusal\\s*\\.\\s*(?:conflict|forbidden|unauthenticated|tooMany)\\(\\s*|Problem\\s*\\.\\s*of\\(\\s*\"[^\"]*\",\\s*)\"([a-zA-Z.]+)\"");
    private static final Pattern NOTE = Pattern.compile("\\b(?:append|audit|note|record)\\(([^;]*);");
    private static final Pattern ACT = Pattern.compile("\"([a-z][A-Za-z]+\\.[a-z][A-Za-z]+)\"");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Map<String, String> chinese = load("zh");
    private final Map<String, String> english = load("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese).hasSizeGreaterThan(100);
    }

    @Test
    void everyKeyHasOneText() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String module : Texts.MODULES) {
            Path bundle = ROOT.resolve("web/src/main/resources/cn/anxue/web/text/" + module + "_zh.properties");
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(keys::add);
        }
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        assertThat(chinese.keySet())
                .allSatisfy(key ->
                        assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(chinese.get(key))));
    }

    @Test
    void noChineseInEnglish() {
        assertThat(english.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("common.otherLanguage"))
                        .filter(entry -> entry.getValue().codePoints().anyMatch(Character::isIdeographic))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void everyKeyOfThePagesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(ROOT.resolve("web/src/main/webapp"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                collect(KEY_IN_PAGE, Files.readString(page), used);
            }
        }
        used.removeIf(key -> key.endsWith("."));
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(used).allSatisfy(key -> assertThat(chinese).containsKey(key));
    }

    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources("ejb", "web")) {
            collect(REFUSAL, source, used);
        }
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(used).allSatisfy(code -> assertThat(chinese).containsKey("problem." + code));
    }

    @Test
    void everyActOfTheAuditTrailHasItsWords() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources("ejb")) {
            Matcher note = NOTE.matcher(source);
            while (note.find()) {
                collect(ACT, note.group(1), used);
            }
        }
        Set<String> worded = Texts.under(Locale.ENGLISH, "audit.act.").keySet();
        assertThat(used).hasSizeGreaterThan(45).isEqualTo(worded);
    }

    private static List<String> sources(String... modules) throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path source :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    found.add(Files.readString(source));
                }
            }
        }
        return found;
    }

    @Test
    void everyProblemOfTheEngineHasItsWords() {
        assertThat(WarningCode.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.bankWarning." + code));
        assertThat(NotationProblem.Code.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.notation." + code));
        assertThat(TextRefusal.Code.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.textFile." + code));
        assertThat(DoubtCode.values()).allSatisfy(code -> assertThat(chinese).containsKey("problem.bankDoubt." + code));
        assertThat(Obstacle.values()).allSatisfy(code -> assertThat(chinese).containsKey("problem.bankExport." + code));
        for (Enum<?>[] named : List.of(BankFormat.values(), ExportFormat.values(), AnswerForm.values())) {
            assertThat(named).allSatisfy(one -> assertThat(chinese)
                    .containsKey(one.getDeclaringClass().getSimpleName() + "." + one.name()));
        }
        assertThat(FileRefusal.Code.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.spreadsheet." + code));
        assertThat(QtiRefusal.Code.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.qti." + code));
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.question." + code));
        assertThat(ReasonCode.values())
                .filteredOn(code -> code != ReasonCode.NOT_WELL_FORMED)
                .allSatisfy(code -> assertThat(chinese).containsKey("problem.question." + code));
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        collect(Pattern.compile("\\{(\\d)[,}]"), text, found);
        new MessageFormat(text);
        return found;
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new TreeMap<>();
        for (String module : Texts.MODULES) {
            String name = "/cn/anxue/web/text/" + module + "_" + language + ".properties";
            try (Reader reader =
                    new InputStreamReader(TextBundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
                Properties texts = new Properties();
                texts.load(reader);
                texts.forEach((key, value) -> assertThat(all.put((String) key, (String) value))
                        .as(key + " stands in one bundle only")
                        .isNull());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }
}
