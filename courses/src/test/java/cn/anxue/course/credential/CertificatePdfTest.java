package cn.anxue.course.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePdfTest {

    private static final String URL = "https://anxue.example.cn/verify/AX2026000000011";

    static CertificateData certificate(Locale locale, String holder, String curriculum, @Nullable BigDecimal score) {
        return new CertificateData(
                locale,
                CertificateNumber.make(2026, 1),
                holder,
                "110***********1234",
                "熔化焊接与热切割作业",
                curriculum,
                new BigDecimal("24.00"),
                score,
                "北京市西城区安全生产培训中心",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2029, 11, 23),
                URL);
    }

    private static byte[] render(String name, CertificateData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificatePdf.render(data, out);
        Path folder = Files.createDirectories(Path.of("target/pdf"));
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void chineseCertificate() throws IOException {
        byte[] pdf = render("zh", certificate(Locale.CHINA, "王小明", "动火作业安全培训（焊工复训）", new BigDecimal("92.50")));
        assertThat(pdf).hasSizeLessThan(150_000);
        assertThat(text(pdf).replaceAll("\\s+", ""))
                .contains("培训合格证书", "王小明", "24学时", "92.5分", "2029年11月23日", "110***********1234", URL)
                .contains(CertificateNumber.make(2026, 1).value());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("培训合格证书 AX2026");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("北京市西城区安全生产培训中心");
        }
    }

    @Test
    void englishCertificateWithoutExam() throws IOException {
        byte[] pdf = render("en", certificate(Locale.ENGLISH, "Nguyễn Văn An", "Hot work safety", null));
        assertThat(text(pdf))
                .contains("Certificate of Training", "Hot work safety")
                .doesNotContain("Score");
    }

    @Test
    void longWordsStayOnThePage() throws IOException {
        String title = "北京市危险化学品生产经营单位主要负责人和安全生产管理人员".repeat(4).substring(0, 100);
        render("long", certificate(Locale.CHINA, "阿卜杜热合曼·买买提依明·吐尔逊江·艾力肯江", title, BigDecimal.valueOf(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田", "李\uD800", "张😀", "王\u0000\n\t明", "", "龘靐齉㐂", "𰻝", "محمد", "ཀྲ", "\u202E李"})
    void noNameIsTooRare(String name) throws IOException {
        assertThat(render("rare", certificate(Locale.CHINA, name, "a", null))).isNotEmpty();
    }

    @Test
    void missingCharacterIsABox() throws IOException {
        assertThat(text(render("box", certificate(Locale.CHINA, "李𰻝", "动火", null))))
                .contains("李□");
    }

    @Test
    void sameDataSameBytes() throws IOException {
        CertificateData data = certificate(Locale.CHINA, "王小明", "动火", BigDecimal.TEN);
        assertThat(render("same", data)).isEqualTo(render("same", data));
    }

    /** Exam day: many certificates at once, from lent fonts, are those that one thread would have drawn. */
    @Test
    void manyAtOnceAreAsOneByOne() throws Exception {
        List<CertificateData> data = IntStream.range(0, 40)
                .mapToObj(i -> certificate(Locale.CHINA, "王小" + (char) ('一' + i * 37), "动火作业", BigDecimal.valueOf(i)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> drawn = new ArrayList<>();
            for (CertificateData one : data) {
                drawn.add(threads.submit(() -> bytes(one)));
            }
            for (int i = 0; i < data.size(); i++) {
                assertThat(drawn.get(i).get()).isEqualTo(bytes(data.get(i)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] bytes(CertificateData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificatePdf.render(data, out);
        return out.toByteArray();
    }
}
