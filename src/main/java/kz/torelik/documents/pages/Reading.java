package kz.torelik.documents.pages;

import java.io.IOException;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;

/// Gives the pages of stored documents to whoever was found to be allowed to read them.
public final class Reading {

    private final Documents documents;
    private final PageDrawing drawing;

    public Reading(Documents documents, PageDrawing drawing) {
        this.documents = documents;
        this.drawing = drawing;
    }

    /// @param page from 1
    /// @param width of the picture in pixels
    /// @param sealed whether nothing of it may stay in memory
    /// @return the page; the refusals `page-absent`, `page-unreadable`, `page-busy`
    public Answer<DrawnPage> page(Document document, int page, int width, boolean sealed) {
        try {
            return drawing.draw(new PageDrawing.Wanted(document.sha256(), document.mediaType(), page, width, !sealed), () -> documents.content(document));
        } catch (IOException unreadable) {
            return Answer.no(Refusal.of("page-unreadable"));
        }
    }
}
