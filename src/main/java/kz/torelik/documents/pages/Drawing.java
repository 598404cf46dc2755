package kz.torelik.documents.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kz.torelik.documents.PdfText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Draws one page as a light picture: an index of few colours in PNG, as printed papers have few; else whatever is smaller of PNG and JPEG.
final class Drawing {

    private static final int MOST_PIXELS = 12_000_000;
    private static final int STEPS = 16;
    private static final int MOST_COLOURS = 256;
    private static final float QUALITY = 0.62f;

    private Drawing() {}

    static DrawnPage of(PageProtocol.Question question) throws IOException, PageProtocol.Undrawn {
        return question.mediaType().equals("application/pdf") ? pdf(question) : picture(question);
    }

    private static DrawnPage pdf(PageProtocol.Question question) throws IOException, PageProtocol.Undrawn {
        try (PDDocument document = Loader.loadPDF(question.content())) {
            int pages = document.getNumberOfPages();
            if (question.page() < 1 || question.page() > pages) throw new PageProtocol.Undrawn("page-absent");
            PDPage page = document.getPage(question.page() - 1);
            boolean turned = page.getRotation() % 180 != 0;
            float across = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
            float down = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
            if (!(across > 1) || !(down > 1)) throw new PageProtocol.Undrawn("page-unreadable");
            float scale = question.width() / across;
            if ((double) question.width() * down * scale > MOST_PIXELS) throw new PageProtocol.Undrawn("page-unreadable");
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage drawn = renderer.renderImage(question.page() - 1, scale, ImageType.RGB);
            return encoded(question.page(), pages, drawn, PdfText.page(document, question.page()));
        }
    }

    /// A photograph or a scan, not larger than it is.
    private static DrawnPage picture(PageProtocol.Question question) throws IOException, PageProtocol.Undrawn {
        if (question.page() != 1) throw new PageProtocol.Undrawn("page-absent");
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(question.content()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new PageProtocol.Undrawn("page-unreadable");
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            int width = Math.min(question.width(), reader.getWidth(0));
            long height = Math.max(1, (long) reader.getHeight(0) * width / Math.max(1, reader.getWidth(0)));
            if (width * height > MOST_PIXELS) throw new PageProtocol.Undrawn("page-unreadable");
            ImageReadParam how = reader.getDefaultReadParam();
            int each = Math.max(1, reader.getWidth(0) / width);
            how.setSourceSubsampling(each, each, 0, 0);
            BufferedImage read = reader.read(0, how);
            reader.dispose();
            BufferedImage drawn = new BufferedImage(width, (int) height, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = drawn.createGraphics();
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(read, 0, 0, width, (int) height, Color.WHITE, null);
            brush.dispose();
            return encoded(1, 1, drawn, "");
        }
    }

    private static DrawnPage encoded(int page, int pages, BufferedImage drawn, String text) throws IOException {
        BufferedImage few = fewColours(drawn);
        if (few != null) return new DrawnPage(page, pages, drawn.getWidth(), drawn.getHeight(), "image/png", png(few), text);
        byte[] png = png(drawn);
        byte[] jpeg = jpeg(drawn);
        boolean smaller = png.length < jpeg.length;
        return new DrawnPage(page, pages, drawn.getWidth(), drawn.getHeight(), smaller ? "image/png" : "image/jpeg", smaller ? png : jpeg, text);
    }

    /// The page with sixteen steps of each colour, as an index of those that it has; null when these are too many, as in a photograph.
    private static @Nullable BufferedImage fewColours(BufferedImage drawn) {
        int[] place = new int[STEPS * STEPS * STEPS];
        byte[][] colours = new byte[3][MOST_COLOURS];
        byte[] pixels = new byte[drawn.getWidth() * drawn.getHeight()];
        int[] row = new int[drawn.getWidth()];
        int known = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            drawn.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int red = step(row[x] >> 16 & 255);
                int green = step(row[x] >> 8 & 255);
                int blue = step(row[x] & 255);
                int colour = (red * STEPS + green) * STEPS + blue;
                if (place[colour] == 0) {
                    if (known == MOST_COLOURS) return null;
                    colours[0][known] = (byte) (red * 17);
                    colours[1][known] = (byte) (green * 17);
                    colours[2][known] = (byte) (blue * 17);
                    place[colour] = ++known;
                }
                pixels[y * row.length + x] = (byte) (place[colour] - 1);
            }
        }
        int bits = known <= STEPS ? 4 : 8;
        IndexColorModel index = new IndexColorModel(bits, Math.min(known, MOST_COLOURS), colours[0], colours[1], colours[2]);
        BufferedImage few = new BufferedImage(drawn.getWidth(), drawn.getHeight(), bits == 4 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED, index);
        few.getRaster().setDataElements(0, 0, drawn.getWidth(), drawn.getHeight(), pixels);
        return few;
    }

    private static int step(int channel) { return (channel + 8) / 17; }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0f); // the hardest compression
        return written(writer, how, image);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        return written(writer, how, image);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
