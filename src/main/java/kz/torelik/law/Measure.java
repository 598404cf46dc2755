package kz.torelik.law;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What an indicator counts: a closed vocabulary. A new way to count is a new record here, with its examples, never an expression.
/// In the data the word of the record is the key: `measure: { count: { of: [claim-filed] } }`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({@JsonSubTypes.Type(value = Measure.Count.class, name = "count"), @JsonSubTypes.Type(value = Measure.Standing.class, name = "standing"),
        @JsonSubTypes.Type(value = Measure.Balance.class, name = "balance"),
        @JsonSubTypes.Type(value = Measure.Span.class, name = "span"), @JsonSubTypes.Type(value = Measure.Aged.class, name = "aged"),
        @JsonSubTypes.Type(value = Measure.Oldest.class, name = "oldest"), @JsonSubTypes.Type(value = Measure.Terms.class, name = "terms"),
        @JsonSubTypes.Type(value = Measure.Ratio.class, name = "ratio"), @JsonSubTypes.Type(value = Measure.Change.class, name = "change")})
public sealed interface Measure {

    /// How many of these events happened in the period.
    ///
    /// @param procedure only in cases of these procedures; empty: of all
    record Count(List<Happening> of, List<String> procedure) implements Measure {
        public Count {
            of = List.copyOf(of);
            procedure = List.copyOf(procedure);
        }
    }

    /// How many cases stand at one of these stages at the end of the period.
    record Standing(List<String> at, List<String> procedure) implements Measure {
        public Standing {
            at = List.copyOf(at);
            procedure = List.copyOf(procedure);
        }
    }

    /// How many cases stood at one of these stages when the period began, or the year of its last day: at the end of the day before.
    record Balance(List<String> at, List<String> procedure, Begin begin) implements Measure {
        public Balance {
            at = List.copyOf(at);
            procedure = List.copyOf(procedure);
        }
    }

    /// The calendar days between two events of a case, taken over all that ended in the period.
    ///
    /// @param pairs which events are paired
    /// @param take what is taken of all the durations
    record Span(List<Happening> from, List<Happening> to, Pairs pairs, Take take) implements Measure {
        public Span {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /// The name of what is measured, however it is taken: `claim-filed>claim-accepted/first`.
        public String between() { return String.join("+", from.stream().map(Happening::toString).toList()) + ">" + String.join("+", to.stream().map(Happening::toString).toList()) + "/" + pairs.word(); }
    }

    /// How many cases that stand at these stages at the end of the last day have been so for longer than a period.
    record Aged(Since since, List<String> at, Period over) implements Measure {
        public Aged { at = List.copyOf(at); }
    }

    /// For how many days the oldest of the cases at these stages has been so at the end of the last day.
    record Oldest(Since since, List<String> at) implements Measure {
        public Oldest { at = List.copyOf(at); }
    }

    /// How many procedural terms came to something.
    ///
    /// @param rules the ids of the terms in `law/deadlines`; empty: all duties of the court, that is of judge, chair, secretary and chancery
    /// @param within for [Came#DUE_SOON]: in how many days from today; otherwise null
    record Terms(List<String> rules, Came came, @Nullable Integer within) implements Measure {
        public Terms { rules = List.copyOf(rules); }
    }

    /// One indicator over another.
    record Ratio(String of, String to, Scale scale) implements Measure {}

    /// By how many percent an indicator differs from the same period a year before.
    record Change(String of) implements Measure {}

    /// FIRST: from the first of the one to the first of the other after it, once in a case. EACH: from the latest of the one to the next of the other, every time.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Pairs {
        FIRST, EACH;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// What begins: the period that is looked at, or the calendar year of its last day.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Begin { PERIOD, YEAR }

    /// Percentiles are by the nearest rank: a duration that some case really had.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Take { MEDIAN, P90, MEAN }

    /// Since when a case is so: since it was filed, since anything but a notice happened in it, since it entered its stage.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Since { FILED, MOVED, ENTERED }

    /// FELL_DUE: its last day was in the period. IN_TIME: of those, what was done by then. MISSED: of those, what was not. LATE_DAYS: the mean of the days
    /// between the last day and the deed, of the missed that were done. OVERDUE: not done today. DUE_SOON: not done, its last day is near.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Came { FELL_DUE, IN_TIME, MISSED, LATE_DAYS, OVERDUE, DUE_SOON }

    /// PERIOD_DAYS: times the days of the period.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Scale { PERCENT, ONE, PERIOD_DAYS }
}
