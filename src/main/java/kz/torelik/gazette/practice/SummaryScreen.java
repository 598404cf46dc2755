package kz.torelik.gazette.practice;

import java.util.List;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// A summary of practice in one of its signed versions.
@Shows("gazette/practice/summary.jte")
public record SummaryScreen(LawBook law, Summary summary, Summary.Version version) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.practice.summary.title", version.title()); }

    /// The signed versions, the last one first.
    public List<Summary.Version> versions() { return summary.versions().reversed().stream().filter(each -> each.signed() != null).toList(); }

    public boolean isLast() { return summary.published().filter(last -> last.number() == version.number()).isPresent(); }
}
