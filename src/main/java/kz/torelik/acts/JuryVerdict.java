package kz.torelik.acts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent.Ballot;
import kz.torelik.kernel.Refusal;

/// Whether a verdict follows the votes of the jury on guilt and on the punishment (Criminal Procedure Code arts. 656 parts 10 to 13, 657). A verdict without a jury always does.
final class JuryVerdict {

    private JuryVerdict() {}

    /// @return `verdict-jury` when somebody is convicted or acquitted against the vote, `verdict-jury-punishment` with the charge when its punishment is not the one that was voted for
    static Optional<Refusal> fault(CaseFile file, PenalDisposition.Verdict verdict) {
        return Jury.of(file).flatMap(jury -> guilt(jury.guilt(), verdict).or(() -> jury.ballots().isEmpty() ? Optional.empty() : punishment(jury, verdict)));
    }

    /// Whoever the jury did not find guilty is acquitted; whoever it did is convicted, or the case on the charge is terminated (arts. 656 part 10, 657).
    private static Optional<Refusal> guilt(Map<String, Boolean> guilt, PenalDisposition.Verdict verdict) {
        return verdict.charges().stream().filter(charge -> guilt.containsKey(charge.article()))
                .filter(charge -> guilt.get(charge.article()) ? charge.found() == Finding.ACQUITTED : charge.found() == Finding.GUILTY).findFirst()
                .map(charge -> Refusal.of("verdict-jury", charge.article(), guilt.get(charge.article()) ? "guilty" : "not").under("crpc 657"));
    }

    private static Optional<Refusal> punishment(Jury jury, PenalDisposition.Verdict verdict) {
        for (OnCharge charge : verdict.charges()) {
            if (charge.found() == Finding.GUILTY && jury.guilty().contains(charge.article()) && !voted(jury, charge.article()).equals(imposed(charge.main() == null ? List.of() : List.of(charge.main()), charge.additional()))) return differs(charge.article());
        }
        PenalDisposition.Total total = verdict.total();
        // A charge that ended after the vote may leave one punishment alone, which needs no final one.
        return total != null && !voted(jury, "").equals(imposed(List.of(total.main()), total.additional())) ? differs("total") : Optional.empty();
    }

    private static Optional<Refusal> differs(String charge) { return Optional.of(Refusal.of("verdict-jury-punishment", charge).under("crpc 656(11)")); }

    private static List<String> voted(Jury jury, String charge) {
        return jury.ballots().stream().filter(one -> one.charge().equals(charge) && !one.kind().isEmpty()).map((Ballot one) -> word(one.kind(), one.amount())).sorted().toList();
    }

    private static List<String> imposed(List<Imposed> main, List<Imposed> additional) {
        List<Imposed> all = new ArrayList<>(main);
        all.addAll(additional);
        return all.stream().map(one -> word(one.kind(), one.amount())).sorted().toList();
    }

    private static String word(String kind, BigDecimal amount) { return kind + " " + amount.stripTrailingZeros().toPlainString(); }
}
