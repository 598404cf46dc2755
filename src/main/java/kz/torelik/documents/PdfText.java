package kz.torelik.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF, read back: for publication, for verification and for tests.
public final class PdfText {

    private PdfText() {}

    /// The text of all pages in reading order, words that were divided at a line's end made whole again.
    /// @throws IOException when the bytes are not a PDF that can be read without a password
    public static String extract(byte[] pdf) throws IOException { return String.join("\n", pages(pdf)); }

    /// The same, page by page.
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(whole(stripper.getText(document)));
            }
            return List.copyOf(pages);
        }
    }

    /// The text of one page of an open document.
    public static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return whole(stripper.getText(document));
    }

    private static String whole(String text) {
        return text.replaceAll("\u00ad\\s*\n", "").replace("\u00ad", "").replaceAll("(?<=\\p{L})-\n(?=\\p{Ll})", "").replace('\u00a0', ' ').replaceAll(" {2,}", " ");
    }
}
