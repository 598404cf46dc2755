package kz.torelik.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Span;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.Court;
import kz.torelik.law.CourtPapers;
import kz.torelik.publication.pseudonyms.PublishedText;

/// The published text on paper: the head of the act, a line that says what this paper is, the parts, where to check.
final class PublishedSheet {

    private final Sentences sentences;
    private final String address;

    /// @param address where the public site is, without a slash at its end
    PublishedSheet(Sentences sentences, String address) {
        this.sentences = sentences;
        this.address = address.replaceAll("/$", "");
    }

    Sheet of(Proposal proposal, Ecli ecli, Court court, CourtPapers.ActKind kind) {
        Language language = proposal.text().language();
        String title = kind.title().in(language) + " № " + proposal.caseNumber();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ActHead(court.title().in(language), proposal.kind().contains("decision") ? Optional.of(sentences.say(language, "publication.in-the-name")) : Optional.empty(),
                kind.title().in(language).toUpperCase(language.locale()), sentences.write(language, proposal.decidedOn()), "№\u00a0" + proposal.caseNumber(), court.seat().in(language)));
        blocks.add(Block.paragraph(Span.emphasis(sentences.say(language, "publication.paper.what", ecli.toString()))));
        for (PublishedText.Section section : proposal.text().sections()) {
            String marker = "publication.marker." + marker(section.part(), proposal.kind());
            if (section.part() != CourtPapers.Part.INTRODUCTORY && section.part() != CourtPapers.Part.REASONING) blocks.add(new Block.Marker(sentences.say(language, marker)));
            section.paragraphs().forEach(paragraph -> blocks.add(Block.paragraph(paragraph.text())));
        }
        blocks.add(Block.paragraph(sentences.say(language, "publication.paper.judge", proposal.judge())));
        return Sheet.act(language, title, Foot.of(ecli.toString(), address + "/acts/" + ecli, ecli.toString()), blocks);
    }

    /// Which word opens a part: `found` for the facts, `decided`, `ordered` or `ruled` for what follows from them.
    static String marker(CourtPapers.Part part, String kind) {
        return switch (part) {
            case INTRODUCTORY, DESCRIPTIVE, REASONING -> "found";
            case OPERATIVE -> kind.contains("decision") ? "decided" : kind.equals("court-order") ? "ordered" : "ruled";
        };
    }
}
