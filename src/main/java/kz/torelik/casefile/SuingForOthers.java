package kz.torelik.casefile;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;

/// Whoever brought the claim for somebody else (CPC arts. 54, 55; APPC art. 9 part 2): he is a plaintiff, and so is the person for whom he sues.
public final class SuingForOthers {

    private SuingForOthers() {}

    /// The plaintiff who brought it; nothing when it is a claim of one's own, or when he has left the case. Whoever files stands first among the participants of a claim.
    public static Optional<Party> bringer(CaseFile file) {
        return file.claim().forOthers() == null ? Optional.empty() : file.parties("plaintiff").stream().filter(party -> party.actsFor() == null && party.number() == 1).findFirst();
    }

    /// Whether that participant brought it, or acts for whoever did.
    public static boolean speaks(CaseFile file, int party) { return bringer(file).filter(one -> file.party(party).standsFor() == one.number()).isPresent(); }

    /// The participants who can dispose of what is asked: all who ask but whoever asks for others.
    public static List<Party> owners(CaseFile file) {
        List<Integer> others = bringer(file).map(Party::number).stream().toList();
        return file.asking().stream().filter(party -> !others.contains(party.standsFor())).toList();
    }

    /// Whether it was brought for the public or the State alone, so that nobody stands beside whoever brought it who could make an agreement.
    public static boolean isNobodys(CaseFile file) { return bringer(file).isPresent() && owners(file).isEmpty(); }

    /// By which article whoever brought it makes no agreement (CPC arts. 54 part 5, 55 part 3; APPC art. 31 part 6); nothing for a claim of one's own.
    public static Optional<LegalBasis> noAgreement(CaseFile file, LawBook law) { return law.forOthers().find(file.claim().procedure(), file.claim().forOthers()).flatMap(line -> line.fault("settlement")); }
}
