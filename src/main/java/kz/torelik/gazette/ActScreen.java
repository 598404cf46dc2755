package kz.torelik.gazette;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One act with its authenticity.
@Shows("gazette/act.jte")
public record ActScreen(LawBook law, PublishedAct act, Optional<Proving.Proven> proven) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.act.title", act.caseNumber(), act.decidedOn()); }

    public boolean isDecision() { return act.kind().contains("decision"); }

    /// A word in the language of the act.
    public String said(String key, Page page) { return page.shell().sentences().say(act.language(), key); }

    /// A day in the language of the act.
    public String written(LocalDate day, Page page) { return page.shell().sentences().write(act.language(), day); }

    /// Which word opens the part, or an empty text.
    public String marker(kz.torelik.law.CourtPapers.Part part) {
        return switch (part) {
            case INTRODUCTORY -> "";
            case DESCRIPTIVE -> "found";
            case REASONING -> "";
            case OPERATIVE -> isDecision() ? "decided" : act.kind().equals("court-order") ? "ordered" : "ruled";
        };
    }
}
