package kz.torelik.gazette.practice;

import java.util.List;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.law.PracticeLaw;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// All normative resolutions that the house has, the latest first, and those that acts cite without the house having them.
///
/// @param cited by how many acts each is cited
@Shows("gazette/practice/resolutions.jte")
public record ResolutionsScreen(LawBook law, List<Citations.Resolved> cited) implements Screen {

    public ResolutionsScreen { cited = List.copyOf(cited); }

    @Override
    public Phrase title() { return Phrase.of("gazette.practice.resolutions"); }

    public List<PracticeLaw.Resolution> all() { return law.practice().resolutions(); }

    public int acts(PracticeLaw.Resolution resolution) { return cited.stream().filter(each -> resolution.equals(each.resolution())).mapToInt(Citations.Resolved::acts).sum(); }

    /// What acts cite and the list does not have: it is kept, and finds its place when the resolution is entered.
    public List<Citations.Resolved> unknown() { return cited.stream().filter(each -> each.resolution() == null).toList(); }
}
