package cn.anxue.course.content;

import cn.anxue.course.content.UploadRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Paints the pages of one document. A page that cannot be painted makes the whole deck damaged: no slide is lost in
 * silence.
 */
final class SlidePainter {

    /** A page may be this many times as high as wide before it is made narrower instead: long single-page handouts. */
    private static final int TALLEST = 2;

    /** With no more colours than this in the sample a page is a drawing, which PNG keeps sharp at a smaller size. */
    private static final int DRAWING_COLOURS = 512;

    private static final float JPEG_QUALITY = 0.85f;

    private final PDDocument document;
    private final int maxWidth;
    private final PDFRenderer renderer;

    SlidePainter(PDDocument document, int maxWidth) {
        this.document = document;
        this.maxWidth = maxWidth;
        this.renderer = new CarefulRenderer(document);
        renderer.setSubsamplingAllowed(true); // large photographs are read at the size they are shown in
    }

    SlideImage paint(int index) {
        try {
            BufferedImage image = renderer.renderImage(index, scale(document.getPage(index)), ImageType.RGB);
            MediaType type = isDrawing(image) ? MediaType.PNG : MediaType.JPEG;
            PictureSize size = new PictureSize(image.getWidth(), image.getHeight());
            return new SlideImage(index + 1, type, size, encode(image, type), text(index));
        } catch (UploadRefused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UploadRefused(Reason.DAMAGED, e);
        }
    }

    private float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        if (width < 1 || height < 1) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        return Math.min(maxWidth / width, maxWidth * TALLEST / height);
    }

    private String text(int index) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        return stripper.getText(document).strip();
    }

    private static boolean isDrawing(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                colours.add(image.getRGB(x, y));
                if (colours.size() > DRAWING_COLOURS) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] encode(BufferedImage image, MediaType type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mime()).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == MediaType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Refuses pictures that would need hundreds of megabytes, before they are decoded. */
    private static final class CarefulRenderer extends PDFRenderer {

        CarefulRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    check(image);
                    if (image instanceof PDImageXObject stored && stored.getSoftMask() != null) {
                        check(stored.getSoftMask());
                    }
                    super.drawImage(image);
                }
            };
        }

        private static void check(PDImage image) {
            if ((long) image.getWidth() * image.getHeight() > MediaSniffer.MAX_PIXELS) {
                throw new UploadRefused(Reason.TOO_MANY_PIXELS);
            }
        }
    }
}
