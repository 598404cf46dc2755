package kz.torelik.law;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// How long a term is.
public record Length(int amount, Unit unit) {

    public Length {
        if (amount < 1) throw new IllegalArgumentException("A term has at least one " + unit.word());
    }

    /// The units that the law counts in; `same-day`: on the day itself, `immediately`: at once, which the house holds to the end of that day, whatever day it is, `set-day`: until the
    /// day that the court set (the amount of these is 1).
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Unit {
        WORKING_DAYS, CALENDAR_DAYS, MONTHS, HOURS, SAME_DAY, IMMEDIATELY, SET_DAY;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }
}
