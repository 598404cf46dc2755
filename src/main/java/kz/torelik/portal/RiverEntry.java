package kz.torelik.portal;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;

/// One line of the course of a case.
///
/// @param look how its mark looks: an empty string, `act`, `now`, `soon`
/// @param what a phrase, or a trilingual title of the law
/// @param notes sentences under it
/// @param link where more can be done with it, such as checking the draw, or null
/// @param linkText what the link says, or null without one
public record RiverEntry(LocalDate on, String look, Object what, List<Object> notes, List<FiledDocument> documents, @Nullable String link, @Nullable Phrase linkText) {

    public RiverEntry {
        notes = List.copyOf(notes);
        documents = List.copyOf(documents);
    }

    static RiverEntry of(LocalDate on, Phrase what) { return new RiverEntry(on, "", what, List.of(), List.of(), null, null); }

    RiverEntry note(Object note) {
        List<Object> more = new java.util.ArrayList<>(notes);
        more.add(note);
        return new RiverEntry(on, look, what, more, documents, link, linkText);
    }

    RiverEntry with(List<FiledDocument> brought) { return new RiverEntry(on, look, what, notes, brought, link, linkText); }

    RiverEntry titled(Object title, String mark) { return new RiverEntry(on, mark, title, notes, documents, link, linkText); }

    RiverEntry linked(String address, Phrase text) { return new RiverEntry(on, look, what, notes, documents, address, text); }
}
