package kz.torelik.documents.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.documents.upload.Samples;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Pages become light pictures with their words, and a document made to harm its reader ends nothing but the process that drew it.
class PageDrawingTests {

    private static final int WIDTH = 816;
    private static final PageDrawing DRAWING = new PageDrawing(new PageSettings(1, 128, Duration.ofSeconds(20), 2, Duration.ofMinutes(1)));

    @AfterAll
    static void close() { DRAWING.close(); }

    @Test
    void aPrintedPageIsLightAndSaysItsWords() throws IOException {
        List<Block> blocks = java.util.stream.IntStream.range(0, 60).<Block>mapToObj(i -> Block.paragraph("Сот отырысында талап қоюшы өз талабын толық қолдады және борышты өндіріп алуды сұрады, " + i + ".")).toList();
        byte[] paper = new Typesetter(Sentences.load()).render(Sheet.act(Language.KK, "Шешім", Foot.of("Шешім"), blocks)).pdf();
        DrawnPage page = draw(paper, 1).orThrow();
        System.out.printf("A page of text at %d pixels: %d bytes; at %d: %d%n", WIDTH, page.picture().length, 2 * WIDTH, draw(paper, 1, 2 * WIDTH).orThrow().picture().length);
        assertThat(page.mediaType()).isEqualTo("image/png");
        assertThat(page.picture().length).as("bytes of a full page of text").isLessThan(90_000);
        assertThat(page.pages()).isGreaterThan(1);
        assertThat(page.text()).contains("талап қоюшы өз талабын");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.picture()));
        assertThat(picture.getWidth()).isEqualTo(WIDTH).isEqualTo(page.width());
        assertThat(isInked(picture)).as("something is drawn").isTrue();
        assertThat(code(draw(paper, page.pages() + 1))).isEqualTo("page-absent");
        assertThat(code(draw(paper, 0))).isEqualTo("page-absent");
    }

    private static boolean isInked(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) for (int x = 0; x < picture.getWidth(); x++) if ((picture.getRGB(x, y) & 255) < 60) return true;
        return false;
    }

    @Test
    void aPhotographIsShownNotLargerThanItIs() throws IOException {
        BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) for (int y = 0; y < 300; y++) photo.setRGB(x, y, Color.getHSBColor(x / 400f, y / 300f, 1).getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", out);
        DrawnPage page = DRAWING.draw(new PageDrawing.Wanted(Sha256.of(out.toByteArray()), "image/png", 1, WIDTH, false), out::toByteArray).orThrow();
        assertThat(page.width()).isEqualTo(400);
        assertThat(page.mediaType()).isEqualTo("image/jpeg");
        assertThat(code(DRAWING.draw(new PageDrawing.Wanted(Sha256.ofText("x"), "application/vnd.openxmlformats", 1, WIDTH, false), () -> new byte[0]))).isEqualTo("page-unreadable");
    }

    @Test
    void whatIsMadeToHarmEndsNothingButTheProcessThatDrewIt() throws IOException {
        byte[] good = pdf("BT ET".getBytes(), PDRectangle.A4, false);
        assertThat(draw(good, 1).isYes()).isTrue();
        byte[] word = new byte[300_000_000];
        java.util.Arrays.fill(word, (byte) 'a');
        word[0] = '(';
        word[word.length - 1] = ')';
        byte[] bomb = pdf(word, PDRectangle.A4, false);
        assertThat(bomb.length).as("small on the way in").isLessThan(2_000_000);
        assertThat(code(draw(bomb, 1))).as("a word of 300 MB").isEqualTo("page-unreadable");
        assertThat(code(draw(pdf("BT ET".getBytes(), new PDRectangle(1, 100_000), false), 1))).as("a page without an end").isEqualTo("page-unreadable");
        assertThat(code(draw("%PDF-1.7 nothing".getBytes(), 1))).isEqualTo("page-unreadable");
        assertThat(draw(pdf("/Me Do".getBytes(), PDRectangle.A4, true), 1)).as("a form that draws itself").isNotNull();
        assertThat(draw(good, 1).isYes()).as("the next reader is served").isTrue();
        assertThat(DRAWING.processes()).as("processes that rest").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        byte[] loop = ("0 0 1 RG " + "0 0 m 500 800 500 0 0 800 c S ".repeat(2_000_000)).getBytes();
        try (PageDrawing hasty = new PageDrawing(new PageSettings(1, 256, Duration.ofMillis(1500), 1, Duration.ofMinutes(1)))) {
            long begun = System.nanoTime();
            assertThat(code(hasty.draw(new PageDrawing.Wanted(Sha256.of(loop), "application/pdf", 1, WIDTH, false), () -> pdf(loop, PDRectangle.A4, false)))).isEqualTo("page-unreadable");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            assertThat(hasty.processes()).isEmpty();
        }
    }

    /// A document of one page.
    ///
    /// @param selfish whether it has a form `/Me` that draws itself
    private static byte[] pdf(byte[] instructions, PDRectangle size, boolean selfish) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            COSStream content = document.getDocument().createCOSStream();
            try (var raw = content.createRawOutputStream()) {
                raw.write(Samples.deflated(instructions));
            }
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(new PDStream(content));
            if (selfish) {
                var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document);
                form.setBBox(size);
                try (var drawing = form.getContentStream().createOutputStream()) {
                    drawing.write("/Me Do".getBytes());
                }
                var resources = new org.apache.pdfbox.pdmodel.PDResources();
                resources.put(COSName.getPDFName("Me"), form);
                form.setResources(resources);
                page.setResources(resources);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Answer<DrawnPage> draw(byte[] pdf, int page) throws IOException { return draw(pdf, page, WIDTH); }

    private static Answer<DrawnPage> draw(byte[] pdf, int page, int width) throws IOException {
        return DRAWING.draw(new PageDrawing.Wanted(Sha256.of(pdf), "application/pdf", page, width, false), () -> pdf);
    }

    private static String code(Answer<DrawnPage> answer) { return answer instanceof Answer.No<DrawnPage>(var refusal) ? refusal.code() : "drawn"; }
}
