package cn.anxue.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anxue.course.content.UploadRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSnifferTest {

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static PictureSize measure(byte[] bytes) throws IOException {
        return MediaSniffer.measure(new ByteArrayInputStream(bytes));
    }

    private static void refuses(Reason reason, byte[] bytes) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> measure(bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpg,JPEG", "gif,GIF"})
    void picturesAreKnownAndMeasured(String format, MediaType type) throws IOException {
        byte[] bytes = picture(format, 321, 123);
        assertThat(MediaSniffer.typeOf(Arrays.copyOf(bytes, 64))).isEqualTo(type);
        assertThat(measure(bytes)).isEqualTo(new PictureSize(321, 123));
    }

    @Test
    void webpInItsThreeForms() throws IOException {
        String riff = "524946460000000057454250";
        HexFormat hex = HexFormat.of();
        assertThat(measure(hex.parseHex(riff + "56503820" + "00000000" + "000000" + "9d012a" + "4101" + "7b00")))
                .isEqualTo(new PictureSize(321, 123));
        int bits = 320 | 122 << 14;
        String lossless = hex.formatHex(
                ByteBuffer.allocate(4).putInt(Integer.reverseBytes(bits)).array());
        assertThat(measure(hex.parseHex(riff + "5650384c" + "00000000" + "2f" + lossless)))
                .isEqualTo(new PictureSize(321, 123));
        assertThat(measure(hex.parseHex(riff + "56503858" + "00000000" + "00000000" + "400100" + "7a0000")))
                .isEqualTo(new PictureSize(321, 123));
    }

    @Test
    void bombIsRefusedWithoutDecoding() throws IOException {
        byte[] bytes = picture("png", 10, 10);
        ByteBuffer.wrap(bytes).putInt(16, 30_000).putInt(20, 30_000);
        refuses(Reason.TOO_MANY_PIXELS, bytes);
        ByteBuffer.wrap(bytes).putInt(16, -1);
        refuses(Reason.DAMAGED, bytes);
    }

    @Test
    void cutPicturesAreDamaged() throws IOException {
        refuses(Reason.DAMAGED, Arrays.copyOf(picture("png", 10, 10), 20));
        refuses(Reason.DAMAGED, Arrays.copyOf(picture("jpg", 10, 10), 30));
        refuses(Reason.DAMAGED, Arrays.copyOf(picture("gif", 10, 10), 8));
        refuses(Reason.DAMAGED, latin("RIFF\0\0\0\0WEBP"));
        refuses(Reason.DAMAGED, latin("\u00ff\u00d8\u00ff\u00e0\u0000\u0001"));
    }

    @Test
    void filmsAndSubtitles() {
        assertThat(MediaSniffer.typeOf(latin("\0\0\0 ftypisom\0\0\2\0"))).isEqualTo(MediaType.MP4);
        assertThat(MediaSniffer.typeOf(latin("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u0082\u0084webm")))
                .isEqualTo(MediaType.WEBM);
        assertThat(MediaSniffer.typeOf(latin("WEBVTT"))).isEqualTo(MediaType.VTT);
        assertThat(MediaSniffer.typeOf(latin("\u00ef\u00bb\u00bfWEBVTT - x\n"))).isEqualTo(MediaType.VTT);
        assertThat(MediaSniffer.typeOf(latin("%PDF-1.7\n"))).isEqualTo(MediaType.PDF);
        assertThat(MediaSniffer.typeOf(latin("OggS\0\2"))).isEqualTo(MediaType.OGG);
        assertThat(MediaSniffer.typeOf(latin("RIFF\1\0\0\0WAVEfmt "))).isEqualTo(MediaType.WAV);
        assertThat(MediaSniffer.typeOf(latin("ID3\3\0"))).isEqualTo(MediaType.MP3);
        assertThat(MediaSniffer.typeOf(latin("\u00ff\u00fb\u0090\0"))).isEqualTo(MediaType.MP3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "PK\u0003\u0004",
                "MZ\u0090",
                "\u007fELF",
                "<html>",
                "WEBVTTX",
                "\0\0\0 ftypheic",
                "\0\0\0 ftypavif",
                "\0\0\0\u0014ftypqt  ",
                "\u001aE\u00df\u00a3\u009fB\u0082\u0088matroska",
                "RIFF\0\0\0\0AVI ",
                "\u00d0\u00cf\u0011\u00e0",
                " %PDF-1.4",
                "GIF88a",
            })
    void othersAreRefused(String head) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> MediaSniffer.typeOf(latin(head)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_TYPE));
    }

    @Test
    void svgIsRefusedByName() {
        refuses(Reason.SVG, latin("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    }

    @Test
    void filmIsNoPicture() {
        refuses(Reason.UNKNOWN_TYPE, latin("%PDF-1.7\n"));
    }

    @Test
    void typesByFileName() {
        assertThat(MediaType.ofFileName("a/b.SVG")).contains(MediaType.SVG);
        assertThat(MediaType.ofFileName("x.jpeg")).contains(MediaType.JPEG);
        assertThat(MediaType.ofFileName("x.exe")).isEmpty();
        assertThat(MediaType.ofFileName("pdf")).contains(MediaType.PDF);
    }
}
