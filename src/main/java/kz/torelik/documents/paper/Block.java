package kz.torelik.documents.paper;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Sha256;

/// One block of a [Sheet], in reading order.
public sealed interface Block {

    /// The head of a judicial act: the place of the state emblem left empty (its use is regulated), the court, in whose name, the name of the
    /// act, then date, case number and place on one line (CPC art. 226).
    ///
    /// @param inTheName «ИМЕНЕМ РЕСПУБЛИКИ КАЗАХСТАН», for decisions only
    record ActHead(String court, Optional<String> inTheName, String act, String date, String number, String place) implements Block {}

    /// To whom a claim or a notice goes and from whom, in the right half of the page: «В Бостандыкский районный суд…», «Истец: …».
    record Addressees(List<Party> parties) implements Block {

        public Addressees {
            parties = List.copyOf(parties);
        }
    }

    /// The first block of a letter: sender and addressee stand where the window of an envelope is (E65, window on the left).
    ///
    /// @param sender the court and its place, on one small line
    /// @param lines the address
    record Envelope(String sender, String name, List<String> lines) implements Block {

        public Envelope {
            lines = List.copyOf(lines);
        }
    }

    /// @param role «Истец», or empty for the court itself
    record Party(String role, String name, List<String> lines) {

        public Party {
            lines = List.copyOf(lines);
        }
    }

    /// The name of the document, centred.
    record Title(String text, Optional<String> subtitle) implements Block {}

    /// A section's heading; level 2 or 3. It never stands alone at the foot of a page.
    record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 2 || level > 3) throw new IllegalArgumentException("A heading has level 2 or 3, not " + level);
        }
    }

    /// The word that opens a part of an act, centred: «УСТАНОВИЛ:», «РЕШИЛ:». It is never split from what follows.
    record Marker(String text) implements Block {}

    /// @param keepWithNext true for a line that must not be the last one on its page before the next block
    record Paragraph(List<Span> spans, boolean keepWithNext) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /// A list numbered 1., 2., …
    record Numbered(List<List<Span>> items) implements Block {

        public Numbered {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Names and values in two columns: the facts of a form.
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}

    /// A table with a head that repeats on each page.
    ///
    /// @param figures indexes of the columns set to the right, in tabular figures
    record Grid(String caption, List<String> head, List<List<String>> rows, List<Integer> figures) implements Block {

        public Grid {
            head = List.copyOf(head);
            figures = List.copyOf(figures);
            int columns = head.size();
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.stream().anyMatch(row -> row.size() != columns)) throw new IllegalArgumentException("Each row has the %d columns of the head".formatted(columns));
        }
    }

    /// Who signed, and the facts of the certificate and of the time-stamp.
    ///
    /// @param role «Судья»
    /// @param facts issuer, serial number, term, time of signing; empty before signing: then a place for a signature is drawn
    record Signature(String role, String name, List<Fact> facts) implements Block {

        public Signature {
            facts = List.copyOf(facts);
        }
    }

    /// What is attached, with the digest by which each file is recognised.
    record Attachments(String heading, List<Attachment> files) implements Block {

        public Attachments {
            files = List.copyOf(files);
        }
    }

    /// @param pages 0 where the kind has none
    record Attachment(String title, String kind, long size, int pages, Sha256 sha256) {}

    static Paragraph paragraph(String text) { return new Paragraph(Span.line(text), false); }

    static Paragraph paragraph(Span... spans) { return new Paragraph(List.of(spans), false); }

    /// A paragraph that stays on the page of what follows it: «Руководствуясь статьями 223–226 ГПК, суд».
    static Paragraph leading(String text) { return new Paragraph(Span.line(text), true); }

    static Numbered numbered(List<String> items) { return new Numbered(items.stream().map(Span::line).toList()); }

    static Title title(String text) { return new Title(text, Optional.empty()); }
}
