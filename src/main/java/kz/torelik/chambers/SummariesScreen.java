package kz.torelik.chambers;

import java.util.List;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The summaries of practice in which the judge has written.
@Shows("chambers/summaries.jte")
public record SummariesScreen(LawBook law, List<Summary> summaries) implements Screen {

    public SummariesScreen { summaries = List.copyOf(summaries); }

    /// The version to name it by: the draft where there is one.
    public Summary.Version last(Summary summary) { return summary.versions().getLast(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.summaries.title"); }
}
