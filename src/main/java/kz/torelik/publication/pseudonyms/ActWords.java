package kz.torelik.publication.pseudonyms;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtPapers;

/// The words of a signed act, part by part, as they stand in it.
///
/// @param language Kazakh or Russian, the language of the proceedings
public record ActWords(Language language, List<Section> sections) {

    public ActWords {
        sections = List.copyOf(sections);
    }

    public record Section(CourtPapers.Part part, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
