package kz.torelik.documents.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import kz.torelik.language.Sentences;

/// Sets sheets as PDF/A-2a (ISO 19005-2, level A: tagged, with language and title) that also claims PDF/UA-1. Letters are Literata for acts
/// and Golos Text for forms, both embedded with every Kazakh letter and the tenge sign. Nothing is ever fetched from anywhere. One typesetter
/// serves all threads.
public final class Typesetter {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private record Face(String family, int weight, FontStyle style, byte[] bytes) {

        static Face of(String family, int weight, FontStyle style, String file) { return new Face(family, weight, style, resource("/fonts/" + file)); }
    }

    private final List<Face> faces = List.of(
            Face.of("Literata", 400, FontStyle.NORMAL, "Literata-Regular.ttf"),
            Face.of("Literata", 400, FontStyle.ITALIC, "Literata-Italic.ttf"),
            Face.of("Literata", 700, FontStyle.NORMAL, "Literata-Bold.ttf"),
            Face.of("Golos", 400, FontStyle.NORMAL, "GolosText-Regular.ttf"),
            Face.of("Golos", 700, FontStyle.NORMAL, "GolosText-SemiBold.ttf"));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String style = new String(resource("/paper/sheet.css"), StandardCharsets.UTF_8);
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    private final Sentences sentences;

    /// @param sentences says the few words that the paper itself says: the page number, where to check
    public Typesetter(Sentences sentences) { this.sentences = sentences; }

    public RenderedDocument render(Sheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : faces) builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), face.style(), true);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Torelik");
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        builder.withW3cDocument(SheetMarkup.of(sheet, style, sentences), null);
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            int pages = renderer.getPdfDocument().getNumberOfPages();
            renderer.getPdfDocument().save(pdf);
            return RenderedDocument.of(pdf.toByteArray(), pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Typesetter.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The resource %s is missing".formatted(name));
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
