package kz.torelik.portal;

import java.util.List;
import kz.torelik.alerts.Watch;
import kz.torelik.alerts.Watches;
import kz.torelik.kernel.CourtCode;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// What the person wants to be told of.
///
/// @param once a secret that was just made, else null
@Shows("portal/alerts.jte")
public record AlertsScreen(List<Watches.Line> lines, LawBook law, Form form, @Nullable Once once) implements Screen {

    public AlertsScreen { lines = List.copyOf(lines); }

    /// A secret that stands on this page only.
    ///
    /// @param kind `feed` or `hook`
    public record Once(String watch, String kind, String secret) {}

    @Override
    public Phrase title() { return Phrase.of("alerts.title"); }

    public List<Court> courts() { return law.courts().list().stream().filter(court -> court.kind().hearsClaims()).toList(); }

    public List<Category> categories() { return law.categories().list().stream().filter(one -> one.group() || one.code().endsWith(".00")).toList(); }

    /// What is new, in words.
    public String said(Page page, Watch watch, Watch.Entry entry) {
        return switch (watch.kind()) {
            case CASE -> page.t("casefile.event." + entry.code());
            case SEARCH, COURT -> law.papers().findActKind(entry.code()).map(CourtPapers.ActKind::title).map(page::write).orElse(entry.code()) + " · " + page.write(law.courts().get(CourtCode.of(entry.court())).title());
            case OUTAGES -> page.t("alerts." + entry.code(), law.outages().find(entry.subject()).<Object>map(kz.torelik.law.OutageRule.Service::title).orElse(entry.subject()));
        };
    }

    public boolean watchesOutages() { return lines.stream().anyMatch(line -> line.watch().kind() == Watch.Kind.OUTAGES); }

    public boolean isShown(Watches.Line line, String kind) { return once != null && once.kind().equals(kind) && once.watch().equals(line.watch().id().toString()); }
}
