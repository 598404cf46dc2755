package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What the situation of the courts is measured by: one figure, what it counts, in which unit, which way is better, and an example.
///
/// @param id the stable name, such as `clearance-rate`
/// @param row its number in the list of indicators of the project (`A4`), several may come from one row
/// @param better whether more or less of it is better, or neither
/// @param by what it can be broken down by beside country, region, court and judge
/// @param basis the article on which what it counts rests
/// @param inForce the days of which it is told, or null for all; an indicator whose definition changed stands twice, and the last day of a period decides
public record Indicator(String id, String row, Trilingual title, Measure measure, Unit unit, Better better, List<Dimension> by, LegalBasis basis,
                        @Nullable Certainty certainty, Example example, @Nullable Period inForce) implements Lasting {

    public Indicator { by = List.copyOf(by); }

    /// A figure is no case: the day alone decides.
    @Override
    public @Nullable Transition transition() { return null; }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Unit {
        CASES, EVENTS, TERMS, DAYS, PERCENT, TIMES;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// Which way is better. Outcomes have none: a court is on nobody's side.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Better {
        UP, DOWN, NONE;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// What a figure can be broken down by.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Dimension {
        PROCEDURE, CATEGORY, KIND, STAGE, RULE;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// Some cases, a period, and what the figure is. The example is a test.
    ///
    /// @param procedure the kind of proceeding of the cases
    /// @param cases each the events of one case with their days, in their order; `event#matter` tells two of a kind apart
    /// @param from the first day of the period
    /// @param to its last day, and the day on which one looks
    /// @param is the figure
    public record Example(String procedure, List<Map<String, LocalDate>> cases, LocalDate from, LocalDate to, double is) {
        public Example { cases = List.copyOf(cases); }
    }

    /// @param family `a` flow, `b` time and backlog, `c` compliance with terms, `e` hearings and their recordings
    record File(String family, List<Indicator> indicators) {}
}
