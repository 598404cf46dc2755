package kz.torelik.gazette.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import kz.torelik.law.PracticeLaw;
import kz.torelik.lawdesk.EventNames;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One category: law, term, duty, figures, leading acts, summaries, resolutions.
///
/// @param generated whether the acts are those of the demonstration country
@Shows("gazette/practice/category.jte")
public record CategoryScreen(LawBook law, Category category, LocalDate today, PracticeFigures figures, Cases cases, List<Summary> summaries, boolean generated) implements Screen {

    public CategoryScreen { summaries = List.copyOf(summaries); }

    /// @param articles what its published acts cite
    /// @param leading the acts that are cited most, and those of cassation
    public record Cases(List<Citations.Article> articles, List<Citations.Line> leading) {
        public Cases {
            articles = List.copyOf(articles);
            leading = List.copyOf(leading);
        }
    }

    /// A term of consideration as it is in force today.
    public record Term(DeadlineRule rule, DeadlineRule.Version version) {}

    /// An object of the duty with its rates of today.
    public record Duty(Fees.DutyObject object, Fees.DutyObject.Version version) {}

    @Override
    public Phrase title() { return Phrase.of("gazette.practice.category.title", category.title()); }

    public List<Term> terms() {
        String key = category.term();
        if (key == null) return List.of();
        return law.deadlines().stream().flatMap(rule -> Dated.find(rule.versions(), today).filter(version -> version.onlyIf() != null && version.onlyIf().term().contains(key)).map(version -> new Term(rule, version)).stream()).toList();
    }

    public String length(Page page, Term term) { return names(page).of(term.version().length()); }

    public List<Duty> duties() { return category.duty().stream().map(law.fees()::object).flatMap(object -> Dated.find(object.versions(), today).map(version -> new Duty(object, version)).stream()).toList(); }

    public String who(Page page, Fees.Rate rate) { return names(page).applicants(rate.applicants()); }

    public String rate(Page page, Fees.Rate rate) { return names(page).of(rate); }

    private EventNames names(Page page) { return new EventNames(law, page.shell().sentences(), page.language()); }

    public List<PracticeLaw.Articles> lines() { return law.practice().lines(category.code()); }

    public List<PracticeLaw.Resolution> resolutions() { return law.practice().resolutions(category.code()); }

    /// How the law calls an article, where its words are kept here; in English as in Russian, for the law has no English.
    public String heading(Page page, LegalBasis basis) {
        return law.citedWords().find(basis).flatMap(cited -> Optional.ofNullable(cited.title())).map(title -> title.in(page.language() == Language.KK ? Language.KK : Language.RU)).orElse("");
    }

    /// Those about every case of the procedures in which it is heard.
    public List<PracticeLaw.Resolution> general() { return law.practice().general(category); }

    /// Where the acts that cite an article are found.
    public String found(Citations.Article article) { return "/acts?category=" + category.code() + "&q=" + URLEncoder.encode(article.words(), StandardCharsets.UTF_8); }

    public String all() { return "/acts?category=" + category.code(); }
}
