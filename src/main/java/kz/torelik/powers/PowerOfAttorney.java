package kz.torelik.powers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A power of attorney.
///
/// @param codes the powers that it lists expressly
/// @param until its last day
/// @param state `prepared`, `given` or `revoked`
/// @param signer who signed it, or null while it waits for the signature
public record PowerOfAttorney(PublicId id, PersonId principal, PersonId representative, List<String> codes, LocalDate until, String state, DocumentId document, @Nullable String signer, @Nullable Instant givenAt) {

    public PowerOfAttorney { codes = List.copyOf(codes); }

    public boolean isInForce(LocalDate day) { return state.equals("given") && !day.isAfter(until); }
}
