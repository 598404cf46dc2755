package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Period;
import org.jspecify.annotations.Nullable;

/// A fact of law in a list, which a change of the law may begin or end: a step, a ground, an exemption, a refund. Without `in-force` it holds on every day; a
/// fact that changed stands twice in its list, and its periods do not overlap.
public interface Lasting {

    /// The days on which it is in force, or null for all days.
    @Nullable Period inForce();

    /// Which day decides, or null for [Transition#AT_ONCE].
    @Nullable Transition transition();

    /// What a change does to cases that began before it.
    @tools.jackson.databind.annotation.EnumNaming(tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy.class)
    enum Transition {
        /// The day of the step decides, in old cases too.
        AT_ONCE,
        /// The day decides on which the case was filed: old cases keep what was.
        OLD_CASES_KEEP
    }

    /// The days by which a fact is chosen.
    ///
    /// @param begun the day on which the case was filed
    /// @param day the day on which something is done
    record Days(LocalDate begun, LocalDate day) {}

    default boolean isInForce(Days days) {
        Period period = inForce();
        return period == null || period.contains(transition() == Transition.OLD_CASES_KEEP ? days.begun() : days.day());
    }

    /// The facts of a list that are in force.
    static <T extends Lasting> List<T> on(List<T> facts, Days days) { return facts.stream().filter(fact -> fact.isInForce(days)).toList(); }
}
