package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.acts.PublicAct;
import kz.torelik.language.Phrase;
import kz.torelik.publication.Readings;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.publication.pseudonyms.Risk;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// One text before it is published: what is doubtful, the words to put in its place, the text as the public would read it.
@Shows("chambers/review.jte")
public record ReviewScreen(PublicAct act, Reviews.Review review, Read read, Form form) implements Screen {

    /// What a reader is told beside the text.
    ///
    /// @param fromAct what differs from the signed act
    /// @param fromProposal what the first reader changed in the proposal of the rules
    /// @param first who read it first, or null
    public record Read(List<Readings.Changed> fromAct, List<Readings.Changed> fromProposal, Risk risk, Readings.@Nullable First first) {}

    /// Rows for words that nobody doubted and that the officer hides all the same.
    static final int MORE = 2;

    @Override
    public Phrase title() { return Phrase.of("chambers.text", act.title()); }

    public String action() { return "/desk/publications/" + act.id(); }

    public List<Doubt> doubts() { return review.doubts(); }

    public List<Integer> more() { return IntStream.range(doubts().size(), doubts().size() + MORE).boxed().toList(); }

    /// The paragraphs of all parts, numbered as the doubts count them.
    public List<PublishedText.Paragraph> paragraphs() {
        List<PublishedText.Paragraph> all = new ArrayList<>();
        review.text().sections().forEach(section -> all.addAll(section.paragraphs()));
        return all;
    }

    /// What the text still tells, in a fixed order.
    public List<Risk.Clue> clues() { return read.risk().clues().keySet().stream().sorted().toList(); }

    public boolean isDoubtful(int paragraph) { return doubts().stream().anyMatch(doubt -> doubt.paragraph() == paragraph); }
}
