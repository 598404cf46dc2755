package kz.torelik.chambers;

import java.util.List;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// A summary of practice as its author writes it.
///
/// @param summary null for one that was not saved yet
/// @param drawer where the keys of the demonstration lie, or null
@Shows("chambers/summary.jte")
public record SummaryDraftScreen(LawBook law, @Nullable Summary summary, @Nullable String drawer, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.summaries.title"); }

    public String action() { return summary == null ? "/desk/summaries/new" : "/desk/summaries/" + summary.id(); }

    /// Whether there is a draft that can be signed.
    public boolean isReady() { return summary != null && summary.draft().isPresent(); }

    public List<Category> categories() { return law.categories().list().stream().filter(category -> !category.group()).toList(); }

    public List<Choice> languages(Page page) { return List.of(Choice.of("kk", page.t("language.kk")), Choice.of("ru", page.t("language.ru"))); }
}
