package kz.torelik.gazette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.torelik.analytics.Drift;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Objections;
import kz.torelik.analytics.Outcomes;
import kz.torelik.analytics.Switches;
import kz.torelik.analytics.Uses;
import kz.torelik.kernel.CourtCode;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.learning.sure.Reliability;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import org.jspecify.annotations.Nullable;

/// The card of what counts outcomes: what it learned from, what it sees, how true it is, which acts it finds unusual, how it is used.
@Shows("gazette/similar-model.jte")
public record OutcomesModelScreen(LawBook law, Outcomes.@Nullable Card card, Sets sets, Map<CourtCode, Integer> courts, List<Outcomes.Unusual> unusual, List<Drift.Row> drift, Followed followed, boolean demonstration) implements Screen {

    /// The side of the diagram, and what is left free at its edges.
    private static final int SIDE = 240;
    private static final int EDGE = 32;
    private static final int SHOWN = 50;
    private static final int FEWEST_MEASURED = 20;

    public OutcomesModelScreen {
        courts = new LinkedHashMap<>(courts);
        unusual = List.copyOf(unusual);
        drift = List.copyOf(drift);
    }

    /// Sets of acts: those that a person let in, the one that answers first, and those that wait.
    public record Sets(List<Models.Model> letIn, List<Models.Model> waiting) {}

    /// What people made of it.
    public record Followed(Uses.Numbers uses, Objections.Numbers objections, List<Switches.Turned> off) {}

    /// A bin with answers in it.
    public record Dot(int from, int to, Reliability.Bin bin, String x, String y, String size) {}

    @Override
    public Phrase title() { return Phrase.of("similar.model.title"); }

    public List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        if (card == null) return dots;
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

    public List<Column> coverageColumns(Page page) {
        return List.of(Column.of(page.t("gazette.acts.category")), Column.number(page.t("similar.model.acts")), Column.number(page.t("similar.model.measured")), Column.number(page.t("similar.model.held")));
    }

    public List<Map.Entry<String, Outcomes.Card.Coverage>> coverage() {
        return card == null ? List.of() : card.coverage().entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Outcomes.Card.Coverage> one) -> -one.getValue().acts()).thenComparing(Map.Entry.comparingByKey())).limit(SHOWN).toList();
    }

    /// Of few acts no share is told.
    public String held(Page page, Outcomes.Card.Coverage one) { return one.measured() < FEWEST_MEASURED ? "–" : percent(page, (double) one.held() / one.measured()); }

    public List<Column> courtColumns(Page page) { return List.of(Column.of(page.t("gazette.acts.court")), Column.number(page.t("similar.model.acts"))); }

    public List<Column> driftColumns(Page page) {
        return List.of(Column.of(page.t("gazette.acts.category")), Column.of(page.t("similar.drift.month")), Column.of(page.t("similar.drift.what")), Column.number(page.t("similar.model.acts")), Column.number(page.t("similar.drift.index")), Column.number(page.t("similar.drift.threshold")));
    }

    public List<Drift.Row> drifted() { return drift.stream().limit(SHOWN).toList(); }

    public long beyond() { return drift.stream().filter(Drift.Row::isBeyond).count(); }

    public String month(Page page, Drift.Row row) { return page.t("lawbook.month." + row.month().getMonthValue()) + " " + row.month().getYear(); }

    public int fewestOfMonth() { return Drift.FEWEST; }

    public List<Outcomes.Unusual> shown() { return unusual.stream().limit(SHOWN).toList(); }

    public int fewest() { return Outcomes.FEWEST; }

    public int unusualShare() { return (int) Math.round(100 * Outcomes.UNUSUAL); }

    public int level() { return (int) Math.round(100 * Outcomes.LEVEL); }

    public String percent(Page page, double share) { return page.t("similar.percent", (int) Math.round(100 * share)); }

    /// The error as it is usually written, with three figures.
    public String error(Page page, double error) { return String.format(Locale.of(page.language().tag()), "%.3f", error); }
}
