package kz.torelik.filing;

import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The person for whom a prosecutor brings a claim takes part as a plaintiff (CPC art. 47 part 3, APPC art. 4 point 33): he does not support it and the court leaves or returns it (CPC art. 54 part 4, APPC art. 31 part 4), or he has it considered
/// when the prosecutor withdraws (parts 5 and 6). The prosecutor himself may not settle.
@Component
class ProtectedPersons {

    static final String NOT_SUPPORTED = "not-supported";
    static final String CONTINUE = "continue-claim";
    private static final Set<String> OWN = Set.of(NOT_SUPPORTED, CONTINUE);

    private final Offices offices;
    private final LawBook law;

    ProtectedPersons(Offices offices, LawBook law) {
        this.offices = offices;
        this.law = law;
    }

    /// The prosecutor's office that brought the claim, if one did.
    private Optional<Party> office(CaseFile file) { return file.parties("plaintiff").stream().filter(party -> party.actsFor() == null && party.person() != null && offices.find(party.person()).isPresent()).findFirst(); }

    /// @return `protected-only`, `continue-nothing`, `settlement-not-prosecutor`, or nothing
    Optional<Refusal> fault(CaseFile file, int party, String paper, @Nullable String motion) {
        Optional<Prosecution.Protecting> line = law.prosecution().protecting(file.claim().procedure());
        if (line.isEmpty()) return Optional.empty();
        Optional<Party> office = office(file);
        if (paper.equals(Settling.OFFER) && office.filter(one -> speaksFor(file, party, one)).isPresent()) return Optional.of(Refusal.of("settlement-not-prosecutor").under(line.get().goesOn()));
        if (!paper.equals("motion") || motion == null || !OWN.contains(motion)) return Optional.empty();
        if (office.isEmpty() || speaksFor(file, party, office.get()) || !isPlaintiff(file, party)) return Optional.of(Refusal.of("protected-only").under(motion.equals(CONTINUE) ? line.get().goesOn() : line.get().notSupported()));
        return motion.equals(CONTINUE) && !ContinuedClaim.hasWithdrawn(file, office.get().number()) ? Optional.of(Refusal.of("continue-nothing").under(line.get().goesOn())) : Optional.empty();
    }

    private static boolean speaksFor(CaseFile file, int party, Party office) { return file.party(party).standsFor() == office.number(); }

    private static boolean isPlaintiff(CaseFile file, int party) { return file.principal(party).role().equals("plaintiff"); }
}
