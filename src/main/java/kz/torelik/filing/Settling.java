package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.kernel.Refusal;

/// An agreement of the parties is one paper that each of them signs (CPC art. 176 part 1): who brings it, who may still sign it.
final class Settling {

    static final String OFFER = "settlement";
    static final String ANSWER = "countersign";
    private static final Set<String> MANNERS = Set.of("settlement", "mediation", "participatory");

    private Settling() {}

    /// The agreement that waits for the signature of this participant.
    static Optional<SettlementInFile> offered(CaseFile file, int party) { return open(file).filter(one -> !one.signed().contains(party) && isSide(file, party) && !SuingForOthers.speaks(file, party)); }

    private static Optional<SettlementInFile> open(CaseFile file) { return file.settlements().stream().filter(one -> one.outcome() == null).reduce((_, later) -> later); }

    private static boolean isSide(CaseFile file, int party) { return file.party(party).asks() || file.party(party).answers(); }

    /// @return `settlement-waits`, `settlement-not-side`, `settlement-manner`, `settlement-nothing`, or nothing
    static Optional<Refusal> fault(CaseFile file, int party, FilingInCase.Wanted wanted) {
        return switch (wanted.kind()) {
            case OFFER -> !isSide(file, party) ? refuse("settlement-not-side") : open(file).isPresent() ? refuse("settlement-waits")
                    : wanted.motion() != null && MANNERS.contains(wanted.motion()) ? Optional.empty() : refuse("settlement-manner");
            case ANSWER -> offered(file, party).isPresent() ? Optional.empty() : refuse("settlement-nothing");
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> refuse(String code) { return Optional.of(Refusal.of(code).under("cpc 176(1)")); }

    /// The terms as they were written, one each.
    static List<String> terms(FilingInCase.Wanted wanted) { return wanted.kind().equals(OFFER) ? wanted.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : List.of(); }
}
