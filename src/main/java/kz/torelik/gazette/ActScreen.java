package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One act with its authenticity, its way and its citations.
///
/// @param path the way of its case through the instances; empty where there was one only
/// @param citing the acts that cite it
@Shows("gazette/act.jte")
public record ActScreen(LawBook law, PublishedAct act, Optional<Proving.Proven> proven, List<PathStep> path, Citations.Cites cites, List<Citations.Line> citing) implements Screen {

    public ActScreen {
        path = List.copyOf(path);
        citing = List.copyOf(citing);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.act.title", act.caseNumber(), act.decidedOn()); }

    public boolean isDecision() { return act.kind().contains("decision"); }

    /// The instances of its way, for who cannot see them drawn.
    public String names(Page page) { return String.join(", ", path.stream().map(step -> page.t("casefile.instance." + step.instance())).toList()); }

    /// Where the acts that cite an article are found.
    public String found(Citations.Article article) { return "/acts?q=" + URLEncoder.encode(article.words(), StandardCharsets.UTF_8); }

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
