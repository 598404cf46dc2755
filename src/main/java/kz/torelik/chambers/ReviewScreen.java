package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.acts.PublicAct;
import kz.torelik.language.Phrase;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// One text before it is published: what is doubtful, the words to put in its place, the text as the public would read it.
@Shows("chambers/review.jte")
public record ReviewScreen(PublicAct act, Reviews.Review review, Form form) implements Screen {

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

    public boolean isDoubtful(int paragraph) { return doubts().stream().anyMatch(doubt -> doubt.paragraph() == paragraph); }
}
