package kz.torelik.publication.pseudonyms;

import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtPapers;

/// The text that the public reads.
public record PublishedText(Language language, List<Section> sections) {

    public PublishedText {
        sections = List.copyOf(sections);
    }

    public record Section(CourtPapers.Part part, List<Paragraph> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public record Paragraph(List<Piece> pieces) {

        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        public String text() { return pieces.stream().map(Piece::text).collect(Collectors.joining()); }
    }

    /// All words, a paragraph on each line.
    public String plain() {
        return sections.stream().flatMap(section -> section.paragraphs().stream()).map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
