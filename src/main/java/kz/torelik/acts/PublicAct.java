package kz.torelik.acts;

import java.time.LocalDate;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// What anyone may know of a signed act: that it exists, what kind it is, whose court, since when, and what became of it. Nothing of what it says.
///
/// @param number the number of the case with the ordinal of the act in it
/// @param sha256 of the signed PDF
/// @param inForceFrom the day from which it is in force, or null while it is not
/// @param replacedBy the ruling that corrected it, or null
/// @param cancelledBy for a court order, the ruling that cancelled it, or null
/// @param ecli under which a pseudonymised text of it is published, or null
public record PublicAct(ActId id, String kind, Trilingual title, CourtCode court, String number, LocalDate signedOn, Sha256 sha256, @Nullable LocalDate inForceFrom,
                        @Nullable ActId replacedBy, @Nullable ActId cancelledBy, @Nullable String ecli) {

    public boolean isInForceOn(LocalDate day) { return cancelledBy == null && inForceFrom != null && !inForceFrom.isAfter(day); }

    public CaseNumber caseNumber() { return CaseNumber.of(number.substring(0, number.indexOf('('))); }

    public boolean isPublished() { return ecli != null; }
}
