package kz.torelik.acts;

import java.util.List;
import kz.torelik.law.CourtPapers;

/// The words of an act that its judge writes. The introductory part is not among them: it is made from the case each time (CPC art. 226 part 3).
public record ActText(List<Passage> descriptive, List<Passage> reasoning, List<Passage> operative) {

    public ActText {
        descriptive = List.copyOf(descriptive);
        reasoning = List.copyOf(reasoning);
        operative = List.copyOf(operative);
    }

    /// From typed text, see [Passage].
    public static ActText parse(String descriptive, String reasoning, String operative) {
        return new ActText(Passage.parse(descriptive), Passage.parse(reasoning), Passage.parse(operative));
    }

    /// The words of a part; the introductory one has none here.
    public List<Passage> part(CourtPapers.Part part) {
        return switch (part) {
            case INTRODUCTORY -> List.of();
            case DESCRIPTIVE -> descriptive;
            case REASONING -> reasoning;
            case OPERATIVE -> operative;
        };
    }
}
