import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiPackage;
import cn.anxue.exam.qti.QtiPackageWriter;
import cn.anxue.exam.qti.QtiVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * Validates what the product exports against the standard's schemas, which may not be kept in this repository.
 *
 * <p>Arguments: the folder of the schemas, then packages (.zip) as exported, and folders of items, whose items are
 * written in both versions first.
 */
public final class QtiSchemaCheck {
    private static final Map<String, List<String>> SCHEMAS = Map.of(
            "http://www.imsglobal.org/xsd/imsqti_v2p2", List.of("imsqti_v2p2p4.xsd", "imsqti_v2p2.xsd"),
            "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
                    List.of("imsqti_asiv3p0_v1p0.xsd", "imsqti_asiv3p0_sbacv1p0_v1p0.xsd"),
            "http://www.imsglobal.org/xsd/imscp_v1p1", List.of("imscp_v1p1.xsd"),
            "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", List.of("imsqtiv3p0_imscpv1p2_v1p0.xsd"));

    private final Map<String, List<Path>> files = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    private QtiSchemaCheck(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".xsd"))
                    .sorted()
                    .forEach(file -> files.computeIfAbsent(file.getFileName().toString(), none -> new ArrayList<>())
                            .add(file));
        }
    }

    public static void main(String[] args) throws Exception {
        // the standard's content models are large
        System.setProperty("jdk.xml.maxOccurLimit", "0");
        QtiSchemaCheck check = new QtiSchemaCheck(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            Path input = Path.of(args[i]);
            if (Files.isDirectory(input)) {
                for (QtiVersion version : QtiVersion.values()) {
                    check.zip(input.getFileName() + " as " + version, written(input, version));
                }
            } else {
                check.zip(input.getFileName().toString(), Files.readAllBytes(input));
            }
        }
        check.counts.forEach((name, count) -> System.out.println(name + ": " + count[0] + " files, " + count[1] + " not valid"));
        check.kinds.forEach((kind, count) -> System.out.println(count + " × " + kind));
        if (!check.kinds.isEmpty()) {
            System.exit(1);
        }
    }

    private static byte[] written(Path folder, QtiVersion version) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> items = Files.list(folder)) {
            for (Path item : items.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> !file.endsWith("imsmanifest.xml"))
                    .sorted()
                    .toList()) {
                Question question = QtiPackage.single(item.getFileName().toString(), Files.readString(item)).question();
                if (question != null) {
                    questions.add(question);
                } else {
                    System.out.println("not read: " + item.getFileName());
                }
            }
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new QtiPackageWriter(version, new QtiPackageWriter.Files() {
                    @Override
                    public String name(String reference) {
                        return reference.replaceAll(".*/", "");
                    }

                    @Override
                    public void copy(String reference, OutputStream to) {}
                })
                .write("items", questions, zip);
        return zip.toByteArray();
    }

    private void zip(String name, byte[] bytes) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    validate(name, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void validate(String archive, String file, byte[] xml) throws Exception {
        String text = new String(xml, StandardCharsets.UTF_8);
        String namespace = text.replaceAll("(?s).*?xmlns=\"([^\"]*)\".*", "$1");
        int[] count = counts.computeIfAbsent(archive, none -> new int[2]);
        count[0]++;
        List<String> wrong = new ArrayList<>();
        var validator = schema(namespace).newValidator();
        validator.setErrorHandler(new org.xml.sax.helpers.DefaultHandler() {
            @Override
            public void error(org.xml.sax.SAXParseException e) {
                wrong.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new StringReader(text)));
        if (!wrong.isEmpty()) {
            count[1]++;
            System.out.println(archive + " " + file + "\n    " + String.join("\n    ", wrong));
            wrong.forEach(one -> kinds.merge(one.replaceAll("One of '.*' is expected", "…"), 1, Integer::sum));
        }
    }

    private Schema schema(String namespace) throws SAXException {
        Schema known = schemas.get(namespace);
        if (known == null) {
            Path file = SCHEMAS.getOrDefault(namespace, List.of()).stream()
                    .filter(files::containsKey)
                    .map(name -> files.get(name).get(0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no schema of " + namespace));
            System.out.println("schema of " + namespace + ": " + file.getFileName());
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver(new Local());
            known = factory.newSchema(new StreamSource(file.toFile()));
            schemas.put(namespace, known);
        }
        return known;
    }

    /** Finds whatever a schema imports beside it, or by its name anywhere in the folder; never on the network. */
    private final class Local implements LSResourceResolver {
        @Override
        public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
            if (systemId == null) {
                return null;
            }
            try {
                List<Path> candidates = new ArrayList<>();
                if (base != null && base.startsWith("file:") && !systemId.contains("://")) {
                    candidates.add(Path.of(URI.create(base).resolve(systemId)));
                }
                candidates.addAll(files.getOrDefault(systemId.replaceAll(".*/", ""), List.of()));
                files.values().forEach(named -> named.stream()
                        .filter(QtiSchemaCheck::named)
                        .forEach(candidates::add));
                Path file = null;
                for (Path candidate : candidates) {
                    if (file == null && Files.exists(candidate) && fits(candidate, namespace)) {
                        file = candidate;
                    }
                }
                if (file == null) {
                    throw new IllegalStateException("no schema " + systemId + " of " + namespace);
                }
                return new Input(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean named(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("targetNamespace");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collections of schemas hold several of one name. */
    private static boolean fits(Path file, String namespace) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("\\s*=\\s*", "=");
        // what is included may have no namespace of its own
        return namespace == null
                || text.contains("targetNamespace=\"" + namespace + '"')
                || !text.contains("targetNamespace=") && text.contains("schema");
    }

    private record Input(String systemId, byte[] content) implements LSInput {
        Input(Path file) throws IOException {
            this(file.toUri().toString(), Files.readAllBytes(file));
        }

        @Override public Reader getCharacterStream() { return null; }
        @Override public void setCharacterStream(Reader stream) {}
        @Override public InputStream getByteStream() { return new ByteArrayInputStream(content); }
        @Override public void setByteStream(InputStream stream) {}
        @Override public String getStringData() { return null; }
        @Override public void setStringData(String data) {}
        @Override public String getSystemId() { return systemId; }
        @Override public void setSystemId(String id) {}
        @Override public String getPublicId() { return null; }
        @Override public void setPublicId(String id) {}
        @Override public String getBaseURI() { return systemId; }
        @Override public void setBaseURI(String uri) {}
        @Override public String getEncoding() { return null; }
        @Override public void setEncoding(String encoding) {}
        @Override public boolean getCertifiedText() { return false; }
        @Override public void setCertifiedText(boolean certified) {}
    }
}
