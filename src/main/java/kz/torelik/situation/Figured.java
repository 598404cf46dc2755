package kz.torelik.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import kz.torelik.indicators.Figure;
import kz.torelik.law.Happening;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import kz.torelik.web.Page;

/// How a figure is written, and what it counts, in words.
final class Figured {

    private Figured() {}

    /// @param hidden whether it is not told: whether because it is small or because a small one beside it could be computed, it looks the same
    static String shown(Page page, Indicator indicator, Figure figure, boolean hidden) {
        Double value = figure.value();
        if (value == null) return page.t(hidden ? "situation.hidden" : "situation.none");
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
        String number = page.write(BigDecimal.valueOf(value).setScale(whole ? 0 : 1, RoundingMode.HALF_UP));
        return switch (indicator.unit()) {
            case PERCENT -> number + "\u00a0%";
            case DAYS -> page.t("situation.days", number);
            case CASES, EVENTS, TERMS, TIMES -> number;
        };
    }

    /// Whether it is computed from other figures and has no cases of its own.
    static boolean restsOnOthers(Indicator indicator) { return indicator.measure() instanceof Measure.Ratio || indicator.measure() instanceof Measure.Change; }

    /// What the indicator counts, in words.
    static String formula(Page page, LawBook law, Indicator indicator) {
        return switch (indicator.measure()) {
            case Measure.Count count -> page.t("situation.formula.count", events(page, count.of()));
            case Measure.Standing standing -> page.t("situation.formula.standing", stages(page, law, standing.at()));
            case Measure.Balance balance -> page.t("situation.formula.balance." + word(balance.begin()), stages(page, law, balance.at()));
            case Measure.Span span -> page.t("situation.formula.span." + word(span.take()), events(page, span.from()), events(page, span.to()));
            case Measure.Aged aged -> page.t("situation.formula.aged." + word(aged.since()), aged.over().toTotalMonths() > 0 ? page.t("situation.months", (int) aged.over().toTotalMonths()) : page.t("situation.days", aged.over().getDays()), stages(page, law, aged.at()));
            case Measure.Oldest oldest -> page.t("situation.formula.oldest." + word(oldest.since()), stages(page, law, oldest.at()));
            case Measure.Terms terms -> page.t("situation.formula.terms." + word(terms.came()), terms.rules().isEmpty() ? page.t("situation.all-duties") : String.join("; ", terms.rules().stream().map(rule -> page.write(law.deadline(rule).title())).toList()),
                    terms.within() == null ? 0 : terms.within());
            case Measure.Ratio ratio -> page.t("situation.formula.ratio." + word(ratio.scale()), page.write(law.indicators().get(ratio.of()).title()), page.write(law.indicators().get(ratio.to()).title()));
            case Measure.Change change -> page.t("situation.formula.change", page.write(law.indicators().get(change.of()).title()));
        };
    }

    private static String events(Page page, List<Happening> words) { return String.join("; ", words.stream().map(word -> page.t("casefile.event." + word.event())).distinct().toList()); }

    private static String stages(Page page, LawBook law, List<String> stages) {
        return String.join("; ", stages.stream().map(id -> law.procedures().stream().flatMap(procedure -> procedure.stages().stream()).filter(stage -> stage.id().equals(id)).findFirst().map(stage -> page.write(stage.title())).orElse(id)).toList());
    }

    private static String word(Enum<?> word) { return word.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
