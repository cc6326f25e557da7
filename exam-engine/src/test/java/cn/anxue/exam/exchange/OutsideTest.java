package cn.anxue.exam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Mutants;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.qti.QtiPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that asks for something outside itself gets nothing: no address is called, no file is read. */
class OutsideTest {

    private static final String SECRET = "secret-of-the-machine";
    private static final String ITEM =
            "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\" identifier=\"I\" title=\"T@\""
                    + " adaptive=\"false\" timeDependent=\"false\"#>"
                    + "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"string\">"
                    + "<correctResponse><value>甲@</value></correctResponse></responseDeclaration>"
                    + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>"
                    + "<itemBody><p>填@ <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p></itemBody>"
                    + "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct\"/>"
                    + "</assessmentItem>";
    private static final String MOODLE =
            "<quiz#><question type=\"shortanswer\"><questiontext><text>填@</text></questiontext>"
                    + "<answer fraction=\"100\"><text>甲@</text></answer></question></quiz>";

    @TempDir
    private Path folder;

    @Test
    void nothingOutsideIsReachedForOrRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> count(listening, calls));
            listener.setDaemon(true);
            listener.start();
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            // the listener does hear
            new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort()).close();
            while (calls.get() == 0) {
                Thread.onSpinWait();
            }
            for (String outside : List.of(address, secret.toUri().toString())) {
                for (String item : variants(ITEM, outside)) {
                    assertNothing(qti(item));
                }
                for (String quiz : variants(MOODLE, outside)) {
                    assertNothing(moodle(quiz));
                }
                for (String part : List.of(
                        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml")) {
                    assertNothing(workbook(part, outside));
                }
            }
            assertThat(calls.get()).as("calls to the listener").isOne();
        }
    }

    private static void count(ServerSocket listening, AtomicInteger calls) {
        while (!listening.isClosed()) {
            try (Socket call = listening.accept()) {
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The document with each way of asking for what is outside. */
    private static List<String> variants(String document, String outside) {
        String plain = document.replace("@", "").replace("#", "");
        String entity = document.replace("@", "&e;").replace("#", "");
        String root = document.substring(
                1,
                document.indexOf(document.contains(" ") && document.indexOf(' ') < document.indexOf('#') ? ' ' : '#'));
        List<String> made = new ArrayList<>();
        made.add("<!DOCTYPE " + root + " [<!ENTITY e SYSTEM \"" + outside + "\">]>" + entity);
        made.add("<!DOCTYPE " + root + " [<!ENTITY % p SYSTEM \"" + outside + "\"> %p;]>" + plain);
        made.add("<!DOCTYPE " + root + " SYSTEM \"" + outside + "\">" + plain);
        made.add("<!DOCTYPE " + root + " PUBLIC \"x\" \"" + outside + "\">" + plain);
        made.add("<?xml-stylesheet type=\"text/xsl\" href=\"" + outside + "\"?>" + plain);
        made.add(document.replace(
                        "@",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + outside
                                + "\"/>")
                .replace("T<xi", "<xi")
                .replace("#", ""));
        made.add(document.replace("@", "")
                .replace(
                        "#",
                        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + outside
                                + "\""));
        made.add(plain.replace(
                "<p>",
                "<p><img src=\"" + outside + "\" alt=\"\"/><object data=\"" + outside + "\" type=\"image/png\"/>"));
        return made;
    }

    private String qti(String item) throws IOException {
        StringBuilder all = new StringBuilder(String.valueOf(QtiPackage.single("item.xml", item)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", item.getBytes(UTF_8));
        files.put("item.xml", item.getBytes(UTF_8));
        Path zip = Files.write(folder.resolve("package.zip"), Mutants.archive(files));
        try (QtiPackage opened = QtiPackage.open(zip)) {
            all.append(opened.entries());
        } catch (EngineException refused) {
            all.append(refused.getMessage());
        }
        return all.toString();
    }

    private static String moodle(String quiz) {
        try {
            return String.valueOf(
                    MoodleXmlBank.read(new ByteArrayInputStream(quiz.getBytes(UTF_8)), ImportLimits.DEFAULT));
        } catch (EngineException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String workbook(String part, String outside) throws IOException {
        byte[] good = Workbooks.xlsx(Workbooks.row("题干", "答案"), Workbooks.row("对吗", "对"));
        StringBuilder all = new StringBuilder();
        String xml = Workbooks.entry(good, part);
        int root = xml.indexOf('<', xml.indexOf("?>") + 2);
        String name = xml.substring(root + 1).split("[ >]")[0];
        for (String type : List.of(
                "<!DOCTYPE " + name + " [<!ENTITY e SYSTEM \"" + outside + "\">]>",
                "<!DOCTYPE " + name + " [<!ENTITY % p SYSTEM \"" + outside + "\"> %p;]>",
                "<!DOCTYPE " + name + " SYSTEM \"" + outside + "\">")) {
            String hostile = xml.substring(0, root) + type + xml.substring(root).replace("对吗", "&e;");
            try {
                all.append(SpreadsheetBank.read(
                        Workbooks.stream(Workbooks.withEntries(good, Map.of(part, hostile.getBytes(UTF_8)))),
                        ImportLimits.DEFAULT));
            } catch (EngineException refused) {
                all.append(refused.getMessage());
            }
        }
        return all.toString();
    }

    private static void assertNothing(String read) {
        assertThat(read).isNotEmpty().doesNotContain(SECRET);
    }
}
