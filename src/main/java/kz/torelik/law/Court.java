package kz.torelik.law;

import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A court of the country.
///
/// @param code its four digits in case numbers
/// @param seat the settlement where it sits
/// @param basis the article by which it exists or by which it has its cases
/// @param serves the codes (KATO) of the districts and cities whose cases it hears; empty for courts of the whole region or country
public record Court(CourtCode code, CourtKind kind, Trilingual title, Trilingual seat, LegalBasis basis, @Nullable Certainty certainty, List<String> serves) {

    public Court { serves = List.copyOf(serves); }

    /// The code of its region, or `60` for courts of the whole country.
    public String region() { return code.region(); }

    record File(@Nullable String region, List<Court> courts) {}
}
