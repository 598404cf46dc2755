package kz.torelik.gazette.lawbook;

import java.util.List;
import kz.torelik.deadlines.Outage;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.law.OutageRule;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// What was down and when, the newest first.
@Shows("gazette/lawbook/outages.jte")
public record OutagesScreen(LawBook law, List<Outage> outages) implements Screen {

    public OutagesScreen { outages = List.copyOf(outages); }

    public Trilingual service(Outage outage) { return law.outages().find(outage.service()).orElseThrow().title(); }

    /// The rule as it is now.
    public OutageRule.Version rule() { return law.outages().versions().getLast(); }

    public List<Column> columns(Page page) {
        return List.of(Column.number(page.t("lawbook.outages.number")), Column.of(page.t("lawbook.outages.service")), Column.of(page.t("lawbook.outages.from")), Column.of(page.t("lawbook.outages.until")),
                Column.of(page.t("lawbook.outages.cause")));
    }

    @Override
    public Phrase title() { return Phrase.of("lawbook.outages"); }
}
