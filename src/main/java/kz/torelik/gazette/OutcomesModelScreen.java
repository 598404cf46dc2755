package kz.torelik.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Outcomes;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.learning.sure.Reliability;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The card of what counts outcomes: what it learned from, what it sees, how true it is, which acts it finds unusual, how it is used.
@Shows("gazette/similar-model.jte")
public record OutcomesModelScreen(LawBook law, Outcomes.Card card, List<Outcomes.Unusual> unusual, Models.Uses uses, boolean demonstration) implements Screen {

    /// The side of the diagram, and what is left free at its edges.
    private static final int SIDE = 240;
    private static final int EDGE = 32;
    private static final int SHOWN = 50;

    public OutcomesModelScreen {
        unusual = List.copyOf(unusual);
    }

    /// A bin with answers in it.
    public record Dot(int from, int to, Reliability.Bin bin, String x, String y, String size) {}

    @Override
    public Phrase title() { return Phrase.of("similar.model.title"); }

    public List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        List<Reliability.Bin> bins = card.reliability().bins();
        for (int i = 0; i < bins.size(); i++) {
            Reliability.Bin bin = bins.get(i);
            if (bin.count() > 0) dots.add(new Dot(10 * i, 10 * i + 10, bin, at(bin.said()), at(1 - bin.met()), String.format(Locale.ROOT, "%.1f", 3 + Math.min(6, Math.log10(bin.count()) * 2))));
        }
        return dots;
    }

    private static String at(double share) { return String.format(Locale.ROOT, "%.1f", EDGE + share * SIDE); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("similar.model.said")), Column.number(page.t("similar.model.count")), Column.number(page.t("similar.model.mean")), Column.number(page.t("similar.model.met")));
    }

    public List<Column> unusualColumns(Page page) {
        return List.of(Column.of(page.t("similar.model.act")), Column.of(page.t("similar.outcome")), Column.number(page.t("similar.model.alike")), Column.number(page.t("similar.model.comparable")));
    }

    public List<Column> coverageColumns(Page page) { return List.of(Column.of(page.t("gazette.acts.category")), Column.number(page.t("similar.model.acts"))); }

    public List<Map.Entry<String, Integer>> coverage() { return card.coverage().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(SHOWN).toList(); }

    public List<Outcomes.Unusual> shown() { return unusual.stream().limit(SHOWN).toList(); }

    public int fewest() { return Outcomes.FEWEST; }

    public int unusualShare() { return (int) Math.round(100 * Outcomes.UNUSUAL); }

    public int level() { return (int) Math.round(100 * Outcomes.LEVEL); }

    public String percent(Page page, double share) { return page.t("similar.percent", (int) Math.round(100 * share)); }

    /// The error as it is usually written, with three figures.
    public String error(double error) { return String.format(Locale.ROOT, "%.3f", error); }
}
