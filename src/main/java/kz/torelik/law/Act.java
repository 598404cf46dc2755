package kz.torelik.law;

import java.time.LocalDate;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// A normative act that legal bases cite. How a citation calls it stands in the messages under `act.<id>`.
///
/// @param id the short name in legal bases, such as `cpc`
/// @param title the full title
/// @param number the official number, or null where it is not known to the house
/// @param date the day of adoption
/// @param divided how its articles are divided: a code of procedure has parts (часть, бөлік), other acts points (пункт, тармақ)
public record Act(String id, Trilingual title, @Nullable String number, LocalDate date, Division divided,
                  @Nullable LocalDate repealed, @Nullable String note) {

    /// The words for the parts of an article.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Division { PARTS, POINTS }
}
