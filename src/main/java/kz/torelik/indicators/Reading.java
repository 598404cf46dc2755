package kz.torelik.indicators;

import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.Measure;

/// All indicators of one place over some days.
public final class Reading {

    private final Tally now;
    private final Tally yearBefore;
    private final Indicators indicators;

    /// @param indicators all of them; those of the last day are told
    Reading(Tally now, Tally yearBefore, Indicators indicators) {
        this.now = now;
        this.yearBefore = yearBefore;
        this.indicators = indicators.on(now.days().to());
    }

    /// The indicators as they are defined on the last day.
    public Indicators defined() { return indicators; }

    public Figure of(String id) { return of(indicators.get(id)); }

    public Figure of(Indicator indicator) { return of(indicator.measure(), now); }

    private Figure of(Measure measure, Tally tally) {
        return switch (measure) {
            case Measure.Count count -> tally.count(count);
            case Measure.Standing standing -> tally.standing(standing);
            case Measure.Balance balance -> tally.balance(balance);
            case Measure.Span span -> tally.span(span);
            case Measure.Aged aged -> tally.aged(aged);
            case Measure.Oldest oldest -> tally.oldest(oldest);
            case Measure.Terms terms -> tally.terms(terms);
            case Measure.Ratio ratio -> ratio(ratio, of(indicators.get(ratio.of()).measure(), tally), of(indicators.get(ratio.to()).measure(), tally), tally.days());
            case Measure.Change change -> change(of(indicators.get(change.of()).measure(), now), of(indicators.get(change.of()).measure(), yearBefore));
        };
    }

    private static Figure ratio(Measure.Ratio ratio, Figure of, Figure to, Days days) {
        if (of.value() == null || to.value() == null || to.value() == 0) return new Figure(null, 0);
        double times = switch (ratio.scale()) {
            case PERCENT -> 100;
            case ONE -> 1;
            case PERIOD_DAYS -> days.days();
        };
        return new Figure(of.value() / to.value() * times, smaller(of, to));
    }

    private static Figure change(Figure now, Figure before) {
        if (now.value() == null || before.value() == null || before.value() == 0) return new Figure(null, 0);
        return new Figure((now.value() - before.value()) / before.value() * 100, smaller(now, before));
    }

    private static long smaller(Figure one, Figure other) { return one.base() == 0 ? other.base() : other.base() == 0 ? one.base() : Math.min(one.base(), other.base()); }
}
