package kz.torelik.powers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// What somebody acts for somebody else by: a power of attorney, or the notice of an advocate.
///
/// @param codes the powers that it lists expressly
/// @param until its last day
/// @param state `prepared`, `given` or `revoked`
/// @param signer who signed it, or null while it waits for the signature and for a certified one
public record PowerOfAttorney(PublicId id, PersonId principal, PersonId representative, List<String> codes, LocalDate until, String state, DocumentId document, @Nullable String signer, @Nullable Instant givenAt, Origin origin) {

    public PowerOfAttorney { codes = List.copyOf(codes); }

    /// Where it comes from.
    public sealed interface Origin {

        /// Its word in the API and in messages.
        String word();

        /// Made here and signed by the principal (CPC art. 61 part 1).
        record Here() implements Origin {
            @Override
            public String word() { return "here"; }
        }

        /// Certified by a notary.
        ///
        /// @param number in the register of notarial acts
        /// @param checkedAt when the register was heard last
        record Register(String number, String notary, Instant checkedAt) implements Origin {
            @Override
            public String word() { return "register"; }
        }

        /// On paper, shown to a court (CPC art. 61 parts 1, 2).
        ///
        /// @param number under which it was certified
        /// @param certifier a notary, or whoever else the law lets certify it, as the paper says
        record Paper(String number, String certifier) implements Origin {
            @Override
            public String word() { return "paper"; }
        }

        /// The notice of an advocate that he represents in one case: it allows what needs no listed power (CPC arts. 58 part 3, 61 part 3).
        ///
        /// @param number in the book of who issued it
        /// @param issuer the office of the advocate, or he himself where he works alone
        record Notice(String number, PersonId issuer, String issuerName, CaseNumber of) implements Origin {
            @Override
            public String word() { return "notice"; }
        }
    }

    public boolean isInForce(LocalDate day) { return state.equals("given") && !day.isAfter(until); }

    /// Whose signature makes it valid, and who may take it back besides the principal; null for what a notary certified.
    public @Nullable PersonId issuer() {
        return switch (origin) {
            case Origin.Here _ -> principal;
            case Origin.Notice notice -> notice.issuer();
            case Origin.Register _, Origin.Paper _ -> null;
        };
    }

    @Nullable CaseNumber of() { return origin instanceof Origin.Notice notice ? notice.of() : null; }
}
