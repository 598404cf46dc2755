package kz.torelik.indicators;

import java.util.List;
import kz.torelik.law.Indicator;
import kz.torelik.law.Measure;

/// By what a figure is broken down.
public enum Split {
    CATEGORY, PROCEDURE, KIND, STAGE, RULE, JUDGE;

    final String column = name().toLowerCase(java.util.Locale.ROOT);

    /// How the law data let an indicator be broken down; a ratio and a change are looked into through what they rest on.
    public static List<Split> of(Indicator indicator) {
        return switch (indicator.measure()) {
            case Measure.Ratio _, Measure.Change _, Measure.Oldest _ -> List.of();
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Span _, Measure.Aged _, Measure.Terms _ -> indicator.by().stream().map(dimension -> switch (dimension) {
                case CATEGORY -> CATEGORY;
                case PROCEDURE -> PROCEDURE;
                case KIND -> KIND;
                case STAGE -> STAGE;
                case RULE -> RULE;
            }).toList();
        };
    }
}
