package cn.anxue.server;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Films in YUV4MPEG2 that Chromium shows instead of a camera. */
public final class Film {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_PER_SECOND = 10;

    private Film() {}

    /** Shows each picture for some seconds, grey and in the middle, and begins anew. */
    public static Path of(Path file, int seconds, List<BufferedImage> pictures) throws IOException {
        byte[] colourless = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colourless, (byte) 128);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ascii("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)));
            for (BufferedImage picture : pictures) {
                byte[] light = light(picture);
                for (int i = 0; i < seconds * FRAMES_PER_SECOND; i++) {
                    out.write(ascii("FRAME\n"));
                    out.write(light);
                    out.write(colourless);
                }
            }
        }
        return file;
    }

    private static byte[] light(BufferedImage picture) {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int side = HEIGHT * 3 / 4;
        pen.drawImage(picture, (WIDTH - side) / 2, (HEIGHT - side) / 2, side, side, null);
        pen.dispose();
        return (byte[]) frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
