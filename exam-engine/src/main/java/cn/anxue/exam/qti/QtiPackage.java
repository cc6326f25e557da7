package cn.anxue.exam.qti;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.qti.QtiNode.Element;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The items of a content package (a zip, with or without a manifest and tests), or of one XML file. Every item is
 * accounted for: as a question, or with the reason why it is none.
 */
public final class QtiPackage implements AutoCloseable {
    private static final String MANIFEST = "imsmanifest.xml";
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z0-9]+:)?(?:qti-)?(assessment-?[A-Za-z]+)");
    private static final int MOST_ITEMS = 20_000;
    /** Bytes in which a document says what it is. */
    private static final int HEAD = 16 << 10;

    private static final int MOST_OF_MANIFEST = 40_000_000;
    private static final int LONGEST_LABEL = QuestionRules.MAX_LABEL;

    private final QtiArchive archive;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, QtiRefusal> unreadable = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, QtiTestReader.Found> found = new HashMap<>();
    private final List<QtiTest> tests = new ArrayList<>();

    private QtiPackage(QtiArchive archive) {
        this.archive = archive;
    }

    /**
     * An item of the package.
     *
     * @param name of its file within the package
     * @param question null when it was refused
     * @param refusal null when it is a question
     * @param files its references to files, each with the name of the file in the package
     */
    public record Entry(
            String name, @Nullable Question question, @Nullable QtiRefusal refusal, Map<String, String> files) {}

    /**
     * Opens and reads a package.
     *
     * @throws QtiRefusal NOT_A_PACKAGE, ZIP_BOMB, NO_ITEMS, TOO_MANY_ITEMS
     * @throws IOException when the file itself cannot be read
     */
    public static QtiPackage open(Path file) throws IOException {
        QtiPackage opened = new QtiPackage(QtiArchive.open(file));
        try {
            opened.read();
            return opened;
        } catch (RuntimeException | IOException e) {
            opened.close();
            throw e;
        }
    }

    /** Whether the file begins like a zip. */
    public static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    /** The one item of an XML file. Its files cannot be had. */
    public static Entry single(String name, String xml) {
        try {
            return new Entry(name, checked(QtiItem.parse(xml), ""), null, Map.of());
        } catch (QtiRefusal refusal) {
            return new Entry(name, null, refusal, Map.of());
        }
    }

    /** All items in the order of the tests, then of the archive. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Its tests, in the order of the archive. */
    public List<QtiTest> tests() {
        return List.copyOf(tests);
    }

    /** The bytes of one of the {@link Entry#files}. */
    public byte[] file(String name, int most) throws IOException {
        return archive.read(name, most);
    }

    private void read() throws IOException {
        List<String> documents = archive.names().stream()
                .filter(name -> name.endsWith(".xml") && !name.endsWith(MANIFEST))
                .toList();
        Map<String, String> roots = new HashMap<>();
        for (String name : documents) {
            roots.put(name, root(name));
        }
        List<String> testFiles = documents.stream()
                .filter(name -> "assessmentTest".equals(roots.get(name)))
                .toList();
        for (String name : testFiles) {
            readTest(name, text(name));
        }
        documents.stream()
                .filter(name -> "assessmentItem".equals(roots.get(name)))
                .forEach(name -> sections.putIfAbsent(name, ""));
        if (sections.isEmpty()) {
            throw new QtiRefusal(QtiRefusal.Code.NO_ITEMS);
        }
        if (sections.size() > MOST_ITEMS) {
            throw new QtiRefusal(QtiRefusal.Code.TOO_MANY_ITEMS, MOST_ITEMS);
        }
        Map<String, QtiLabels> labels = labels();
        for (Map.Entry<String, String> section : sections.entrySet()) {
            String name = section.getKey();
            Entry entry = withFiles(name, text(name), section.getValue());
            entries.add(labelled(entry, labels.getOrDefault(name, QtiLabels.NONE)));
        }
        for (String name : testFiles) {
            tests.add(test(name, text(name)));
        }
    }

    /** What the manifests say of the items' files. */
    private Map<String, QtiLabels> labels() throws IOException {
        Map<String, QtiLabels> labels = new HashMap<>();
        for (String manifest : archive.names()) {
            if (manifest.endsWith(MANIFEST)) {
                QtiManifest.read(text(manifest)).forEach((href, said) -> QtiArchive.resolve(manifest, decoded(href))
                        .ifPresent(file -> labels.putIfAbsent(file, said)));
            }
        }
        return labels;
    }

    private static Entry labelled(Entry entry, QtiLabels labels) {
        Question question = entry.question;
        return question == null ? entry : new Entry(entry.name, labels.on(question), entry.refusal, entry.files);
    }

    private QtiTest test(String name, String xml) {
        try {
            return QtiTestReader.read(QtiXml.readTest(xml), href -> QtiArchive.resolve(name, href)
                    .filter(sections::containsKey)
                    .map(file -> found.getOrDefault(file, new QtiTestReader.Found(file, 1, false))));
        } catch (QtiRefusal unreadable) {
            return QtiTestReader.unreadable(name);
        }
    }

    private String text(String name) throws IOException {
        try {
            return decoded(archive.read(name, name.endsWith(MANIFEST) ? MOST_OF_MANIFEST : QtiXml.MOST_OF_TEST));
        } catch (QtiRefusal unusable) {
            unreadable.put(name, unusable);
            return "";
        }
    }

    private static String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF);
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** An address without escapes; as it is when these are none. */
    private static String decoded(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return reference;
        }
    }

    /** The name of a document's root in version 2's words, without reading the whole document; empty for none. */
    private String root(String name) throws IOException {
        String head;
        try {
            head = decoded(archive.head(name, HEAD));
        } catch (QtiRefusal unusable) {
            // What it would have been is not known: an item that is refused with its name.
            unreadable.put(name, unusable);
            return "assessmentItem";
        }
        Matcher found = ROOT.matcher(head);
        return found.find()
                ? found.group(1)
                        .replace("-item", "Item")
                        .replace("-test", "Test")
                        .replace("-section", "Section")
                : "";
    }

    /** The items that a test names, each with the titles of the sections it is in. */
    private void readTest(String name, String xml) {
        try {
            readSections(name, QtiXml.readTest(xml), "");
        } catch (QtiRefusal unreadable) {
            // The items are read all the same, without sections.
        }
    }

    private void readSections(String test, Element parent, String chapter) {
        for (Element element : parent.elements()) {
            if (element.name().equals("assessmentItemRef")) {
                QtiArchive.resolve(test, element.get("href", ""))
                        .filter(archive::has)
                        .ifPresent(item -> sections.putIfAbsent(item, chapter));
            } else {
                String title = element.name().equals("assessmentSection") ? element.get("title", "") : "";
                readSections(test, element, title.isBlank() ? chapter : shortened(title));
            }
        }
    }

    private static String shortened(String title) {
        String tidy = Texts.collapse(title);
        return tidy.length() > LONGEST_LABEL ? tidy.substring(0, LONGEST_LABEL) : tidy;
    }

    private Entry withFiles(String name, String xml, String chapter) {
        if (unreadable.containsKey(name)) {
            return new Entry(name, null, unreadable.get(name), Map.of());
        }
        Map<String, String> files = new LinkedHashMap<>();
        try {
            QtiItem item = QtiItem.parse(xml);
            Question question = checked(item, chapter);
            found.put(
                    name,
                    new QtiTestReader.Found(name, QtiSession.start(item, 0).maximum(), mixes(item)));
            for (String reference : item.files()) {
                String decoded = decoded(reference);
                Optional<String> file = QtiArchive.resolve(name, decoded)
                        .filter(archive::has)
                        .or(() -> archive.anywhere(decoded.replaceAll(".*/", "")));
                if (file.isEmpty()) {
                    throw new QtiRefusal(QtiRefusal.Code.FILE_MISSING, reference);
                }
                files.put(reference, file.get());
            }
            return new Entry(name, question, null, files);
        } catch (QtiRefusal refusal) {
            return new Entry(name, null, refusal, Map.of());
        }
    }

    private static boolean mixes(QtiItem item) {
        return item.body().below().anyMatch(part -> part.name().equals("choiceInteraction") && part.isTrue("shuffle"));
    }

    /**
     * The item as a well-formed question.
     *
     * @throws QtiRefusal NO_STEM, BAD_VALUE
     */
    private static Question checked(QtiItem item, String chapter) {
        try {
            Question question = question(item, chapter);
            if (QuestionRules.check(question).isEmpty()) {
                return question;
            }
        } catch (EngineException impossible) {
            throw new QtiRefusal(QtiRefusal.Code.BAD_VALUE, "correctResponse", impossible.args(), 0);
        }
        throw new QtiRefusal(QtiRefusal.Code.NO_STEM);
    }

    /** The item as a question: of a simple type where it is no more than that and keeps its rules. */
    public static Question question(QtiItem item, String chapter) {
        Question plain = NativeForm.of(item)
                .filter(simple -> QuestionRules.check(simple).isEmpty())
                .orElseGet(() -> new Question(
                        composite(item), new CompositeKey(item), "", "", Question.NORMAL_DIFFICULTY, Set.of()));
        return new Question(plain.item(), plain.key(), plain.explanation(), chapter, plain.difficulty(), plain.tags());
    }

    private static Item composite(QtiItem item) {
        String words = item.text();
        String stem = words.length() > QuestionRules.MAX_TEXT ? words.substring(0, QuestionRules.MAX_TEXT) : words;
        return new Item("qti", ItemType.COMPOSITE, stem, null, new CompositeInteraction(item));
    }

    /** The question with other references to files. */
    public static Question withFiles(Question question, Map<String, String> names) {
        Item item = question.item();
        if (question.key() instanceof CompositeKey rules && rules.content() instanceof QtiItem content) {
            QtiItem renamed = content.withFiles(names);
            return new Question(
                    composite(renamed),
                    new CompositeKey(renamed),
                    question.explanation(),
                    question.chapter(),
                    question.difficulty(),
                    question.tags(),
                    question.objective());
        }
        Item shown = new Item(
                item.id(), item.type(), item.stem(), name(names, item.picture()), withFiles(item.interaction(), names));
        return new Question(
                shown,
                question.key(),
                question.explanation(),
                question.chapter(),
                question.difficulty(),
                question.tags(),
                question.objective());
    }

    private static Interaction withFiles(Interaction interaction, Map<String, String> names) {
        List<Option> options = interaction.options().stream()
                .map(option -> new Option(option.id(), option.text(), name(names, option.picture())))
                .toList();
        if (interaction instanceof ChoiceInteraction choice) {
            return new ChoiceInteraction(options, choice.maxChoices());
        }
        return interaction instanceof OrderInteraction ? new OrderInteraction(options) : interaction;
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String reference) {
        return reference == null ? null : names.getOrDefault(reference, reference);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
