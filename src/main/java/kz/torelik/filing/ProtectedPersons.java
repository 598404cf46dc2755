package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Refusal;
import kz.torelik.prosecution.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The person for whom a prosecutor brings a claim takes part as a plaintiff (CPC art. 47 part 3): he does not support it and the court leaves it (art. 54 part 4), or he has it considered when the prosecutor withdraws (part 5).
/// The prosecutor himself may not settle (part 5).
@Component
class ProtectedPersons {

    static final String NOT_SUPPORTED = "not-supported";
    static final String CONTINUE = "continue-claim";
    private static final Set<String> OWN = Set.of(NOT_SUPPORTED, CONTINUE);
    private static final String WITHDRAWAL = "withdrawal";

    private final Offices offices;

    ProtectedPersons(Offices offices) { this.offices = offices; }

    /// The prosecutor's office that brought the claim, if one did.
    private Optional<Party> office(CaseFile file) { return file.parties("plaintiff").stream().filter(party -> party.actsFor() == null && party.person() != null && offices.find(party.person()).isPresent()).findFirst(); }

    /// @return `protected-only`, `continue-nothing`, `settlement-not-prosecutor`, or nothing
    Optional<Refusal> fault(CaseFile file, int party, String paper, @Nullable String motion) {
        Optional<Party> office = office(file);
        if (paper.equals(Settling.OFFER) && office.filter(one -> speaksFor(file, party, one)).isPresent()) return Optional.of(Refusal.of("settlement-not-prosecutor").under("cpc 54(5)"));
        if (!paper.equals("motion") || motion == null || !OWN.contains(motion)) return Optional.empty();
        if (office.isEmpty() || speaksFor(file, party, office.get()) || !isPlaintiff(file, party)) return Optional.of(Refusal.of("protected-only").under(motion.equals(CONTINUE) ? "cpc 54(5)" : "cpc 54(4)"));
        boolean withdrew = file.motions().stream().anyMatch(one -> one.kind().equals(WITHDRAWAL) && speaksFor(file, one.party(), office.get()) && !Boolean.FALSE.equals(one.granted()));
        return motion.equals(CONTINUE) && !withdrew ? Optional.of(Refusal.of("continue-nothing").under("cpc 54(5)")) : Optional.empty();
    }

    private static boolean speaksFor(CaseFile file, int party, Party office) { return List.of(party, principal(file, party)).contains(office.number()); }

    private static boolean isPlaintiff(CaseFile file, int party) { return file.party(principal(file, party)).role().equals("plaintiff"); }

    private static int principal(CaseFile file, int party) {
        Integer actsFor = file.party(party).actsFor();
        return actsFor == null ? party : actsFor;
    }
}
