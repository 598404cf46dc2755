package kz.torelik.gazette.practice;

import java.util.List;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import kz.torelik.law.PracticeLaw;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One normative resolution: where its text stands, what it explains, and who cites it.
@Shows("gazette/practice/resolution.jte")
public record ResolutionScreen(LawBook law, PracticeLaw.Resolution resolution, List<Citations.Line> citing) implements Screen {

    public ResolutionScreen { citing = List.copyOf(citing); }

    @Override
    public Phrase title() { return Phrase.of("gazette.practice.resolution.title", resolution.number(), resolution.date()); }

    public List<Category> categories() { return resolution.categories().stream().map(law.categories()::get).toList(); }

    /// Where the practice of a category is read; a group stands in the list.
    public String address(Category category) { return category.group() ? "/practice#c" + category.code().replace('.', '-') : "/practice/" + category.code(); }
}
