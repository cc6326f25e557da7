package cn.anxue.course.content;

import cn.anxue.course.content.UploadRefused.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/** A small photo from a browser's camera: decoded and written anew, so that nothing but its pixels is kept. */
public final class CameraPicture {

    /** The longest side that is decoded. */
    public static final int LONGEST_SIDE = 1_024;

    private static final float QUALITY = 0.75f;

    private CameraPicture() {}

    /**
     * The same picture as a JPEG without metadata, without what stood behind its end, and without transparency.
     *
     * @throws UploadRefused with UNKNOWN_TYPE for anything but a JPEG, DAMAGED or TOO_MANY_PIXELS
     */
    public static byte[] clean(byte[] jpeg) {
        if (MediaSniffer.typeOf(Arrays.copyOf(jpeg, Math.min(jpeg.length, MediaSniffer.HEAD))) != MediaType.JPEG) {
            throw new UploadRefused(Reason.UNKNOWN_TYPE);
        }
        try {
            PictureSize size = MediaSniffer.measure(new ByteArrayInputStream(jpeg));
            if (Math.max(size.width(), size.height()) > LONGEST_SIDE) {
                throw new UploadRefused(Reason.TOO_MANY_PIXELS);
            }
            @Nullable BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (decoded == null) {
                throw new UploadRefused(Reason.DAMAGED);
            }
            return write(plain(decoded));
        } catch (IOException | IllegalArgumentException e) {
            throw new UploadRefused(Reason.DAMAGED, e);
        }
    }

    private static BufferedImage plain(BufferedImage decoded) {
        BufferedImage plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(decoded, 0, 0, Color.BLACK, null);
        canvas.dispose();
        return plain;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(MediaType.JPEG.mime()).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
