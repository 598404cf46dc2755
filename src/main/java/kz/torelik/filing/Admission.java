package kz.torelik.filing;

import java.util.Optional;
import kz.torelik.casefile.events.Party;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;

/// In which role somebody comes into a case for a participant, and by which article. Each code says it for itself: in civil and administrative cases whoever holds a power of attorney, or an advocate by his notice for the case (CPC arts. 58, 61; APPC art. 26
/// part 2); where an offence is charged, a person has a defender and an organisation or a victim a representative (CAO arts. 747, 748, 750, 753); where a crime is, an advocate alone (CrPC arts. 66, 68, 76): whom else a victim has, the court
/// admits by a resolution.
///
/// @param role `representative` or `defender`
record Admission(String role, LegalBasis basis) {

    static final String REPRESENTATIVE = "representative";
    /// The codes of offences and of crimes.
    static final String OFFENCES = "cao";
    static final String CRIMES = "crpc";

    /// What he shows for it.
    ///
    /// @param power a power of attorney in force
    /// @param notice the notice of an advocate for this case
    /// @param onPaper whether the registrar saw the papers: of a legal consultant or a relative, whom no register here knows
    record Shown(boolean power, boolean notice, boolean onPaper) {}

    /// Whether whoever is charged may be spoken for by a defender only.
    static boolean isDefended(Party principal) { return Defenders.isCharged(principal) || principal.role().equals("offender") && isPerson(principal); }

    /// @param code the act that the procedure rests on
    /// @return `defender-not-advocate`, `defender-not-relative`, `representative-not-advocate`, `advocate-without-notice`, `representative-without-power`
    static Answer<Admission> of(String code, Party principal, Person comes, Shown shown) {
        boolean advocate = Defenders.isAdvocate(comes);
        Optional<Refusal> nobody = advocate ? Optional.empty() : switch (code) {
            case CRIMES -> Optional.of(isDefended(principal) ? Refusal.of("defender-not-advocate", comes.title()).under("crpc 66(2)") : Refusal.of("representative-not-advocate", comes.title()).under("crpc 76(1)"));
            case OFFENCES -> isDefended(principal) && !shown.onPaper() ? Optional.of(Refusal.of("defender-not-relative", comes.title()).under("cao 748(2)")) : Optional.empty();
            case String _ -> Optional.empty();
        };
        if (nobody.isPresent()) return Answer.no(nobody.get());
        Admission admitted = admitted(code, principal, shown);
        if (shown.power() || shown.notice()) return Answer.yes(admitted);
        String lacking = advocate ? "advocate-without-notice" : "representative-without-power";
        return Answer.no(Refusal.of(lacking, comes.title()).under(code.equals(OFFENCES) || code.equals(CRIMES) ? admitted.basis().toString() : advocate ? "cpc 61(3)" : "cpc 61(1)"));
    }

    private static Admission admitted(String code, Party principal, Shown shown) {
        return switch (code) {
            case CRIMES -> isDefended(principal) ? new Admission(Defenders.DEFENDER, LegalBasis.of("crpc 68(8)")) : new Admission(REPRESENTATIVE, LegalBasis.of("crpc 76(1)"));
            case OFFENCES -> isDefended(principal) ? new Admission(Defenders.DEFENDER, LegalBasis.of("cao 750(7)")) : new Admission(REPRESENTATIVE, LegalBasis.of(isPerson(principal) ? "cao 753(1)" : "cao 747(2)"));
            case String _ -> new Admission(REPRESENTATIVE, LegalBasis.of(shown.power() ? "cpc 61(1)" : "cpc 61(3)"));
        };
    }

    /// An entrepreneur is spoken for as an organisation is (CAO art. 747 part 7).
    private static boolean isPerson(Party party) { return party.subject() instanceof Party.Subject.Natural natural && !natural.entrepreneur(); }
}
