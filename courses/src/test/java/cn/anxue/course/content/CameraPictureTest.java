package cn.anxue.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CameraPictureTest {

    @Test
    void onlyThePixelsStay() throws IOException {
        byte[] taken = picture("jpeg", 480, 360);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        byte[] place = "Exif\0\0 39.9042N 116.4074E".getBytes(StandardCharsets.ISO_8859_1);
        told.write(taken, 0, 2);
        told.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (place.length + 2)});
        told.write(place);
        told.write(taken, 2, taken.length - 2);
        told.write("<script>behind the end</script>".getBytes(StandardCharsets.ISO_8859_1));
        byte[] cleaned = CameraPicture.clean(told.toByteArray());
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1))
                .doesNotContain("39.9042N")
                .doesNotContain("script");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(cleaned));
        assertThat(read.getWidth()).isEqualTo(480);
        assertThat(read.getHeight()).isEqualTo(360);
        assertThat(read.getRGB(100, 100) & 0xFF).isBetween(195, 205);
    }

    @Test
    void whatIsNoSmallJpegIsRefused() throws IOException {
        assertThatThrownBy(() -> CameraPicture.clean(new byte[0])).isInstanceOf(UploadRefused.class);
        assertThatThrownBy(() -> CameraPicture.clean("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UploadRefused.class);
        byte[] png = picture("png", 480, 360);
        assertThatThrownBy(() -> CameraPicture.clean(png)).hasMessage("UNKNOWN_TYPE");
        byte[] large = picture("jpeg", 1025, 10);
        assertThatThrownBy(() -> CameraPicture.clean(large)).hasMessage("TOO_MANY_PIXELS");
        byte[] cut = Arrays.copyOf(picture("jpeg", 480, 360), 40);
        assertThatThrownBy(() -> CameraPicture.clean(cut)).hasMessage("DAMAGED");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0x3264C8);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
