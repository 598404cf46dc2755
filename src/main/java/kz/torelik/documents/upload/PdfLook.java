package kz.torelik.documents.upload;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Looks at a PDF (ISO 32000): first its raw bytes (encryption, bombs, a cut-off end), then every object that its cross-reference names,
/// used or not, for what would act by itself.
final class PdfLook {

    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final int TAIL = 2048;
    private static final int DEPTH = 100;
    private static final int PAGES = 20_000;

    private final Findings findings;

    private PdfLook(Findings findings) { this.findings = findings; }

    /// The number of pages, 0 when it could not be told.
    static int at(byte[] content, Findings findings) {
        PdfStreams streams = new PdfStreams(content, findings);
        String text = streams.text();
        if (ENCRYPT.matcher(PdfStreams.names(text)).find()) {
            findings.add("encrypted");
            return 0;
        }
        if (!text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF")) findings.add("broken", FileKind.PDF.name());
        try {
            streams.measure();
            return new PdfLook(findings).parse(content);
        } catch (Findings.TooMuch | StackOverflowError tooMuch) {
            findings.add("bomb");
        } catch (InvalidPasswordException _) {
            findings.add("encrypted");
        } catch (IOException | RuntimeException broken) { // a parser of hostile bytes may stumble anywhere: whatever it cannot read is broken
            findings.add("broken", FileKind.PDF.name());
        }
        return 0;
    }

    private int parse(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            COSDocument objects = document.getDocument();
            Collection<COSObjectKey> keys = List.copyOf(objects.getXrefTable().keySet());
            if (keys.size() > findings.limits().entries()) throw new Findings.TooMuch();
            for (COSObjectKey key : keys) {
                findings.pause();
                COSBase object = objects.getObjectFromPool(key).getObject();
                if (object == null) findings.add("broken", FileKind.PDF.name());
                else look(object, 0);
            }
            look(objects.getTrailer(), 0);
            int pages = 0;
            for (PDPage page : document.getPages()) {
                findings.pause();
                page.getMediaBox();
                if (++pages > PAGES) throw new Findings.TooMuch();
            }
            if (pages == 0) findings.add("broken", FileKind.PDF.name());
            return pages;
        }
    }

    private void look(COSBase object, int depth) throws Findings.TooMuch {
        if (depth > DEPTH) throw new Findings.TooMuch();
        if (object instanceof COSArray array) {
            for (COSBase item : array) if (direct(item)) look(item, depth + 1);
        } else if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary);
            for (COSBase value : dictionary.getValues()) if (direct(value)) look(value, depth + 1);
        }
    }

    private static boolean direct(COSBase value) { return value instanceof COSArray || value instanceof COSDictionary; }

    private void dictionary(COSDictionary dictionary) {
        String action = word(dictionary, COSName.S);
        if (action.equals("JavaScript") || dictionary.containsKey(COSName.JS)) findings.add("pdf-script");
        if (action.equals("Launch")) findings.add("pdf-launch");
        if (action.equals("SubmitForm") || action.equals("ImportData")) findings.add("pdf-sends");
        String type = word(dictionary, COSName.SUBTYPE);
        if (List.of("RichMedia", "Movie", "Sound", "3D", "Screen").contains(type) || List.of("Rendition", "Movie", "Sound", "RichMediaExecute").contains(action)) findings.add("pdf-media");
        if (dictionary.containsKey("EF") || dictionary.containsKey("EmbeddedFiles") || type.equals("FileAttachment") || word(dictionary, COSName.TYPE).equals("EmbeddedFile")) {
            findings.add("pdf-embedded");
        }
        if (dictionary.containsKey("XFA")) findings.add("pdf-form");
        if (type.equals("Image")) {
            long width = Math.max(0, dictionary.getInt(COSName.WIDTH, 0));
            long height = Math.max(0, dictionary.getInt(COSName.HEIGHT, 0));
            if (width * height > findings.limits().pixels()) findings.add("pixels", width, height, findings.limits().pixels() / 1_000_000);
        }
    }

    private static String word(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
