package kz.torelik.filing;

import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.ForOthers;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The person for whom a prosecutor, or somebody else whom a law lets, brings a claim takes part as a plaintiff (CPC art. 47 part 3, APPC art. 4 point 33): he does not support it and the court leaves or returns it (CPC arts. 54 part 4, 55 part 4;
/// APPC art. 31 part 4), or he has it considered when the prosecutor withdraws (parts 5 and 6). Whoever sues for him makes no agreement, and nobody but a prosecutor withdraws (CPC art. 55 part 3).
@Component
class ProtectedPersons {

    static final String NOT_SUPPORTED = "not-supported";
    static final String CONTINUE = "continue-claim";
    private static final String WITHDRAWAL = "withdrawal";
    private static final Set<String> OWN = Set.of(NOT_SUPPORTED, CONTINUE);
    private static final Set<String> AGREEMENT = Set.of(Settling.OFFER, Settling.ANSWER);

    private final LawBook law;

    ProtectedPersons(LawBook law) { this.law = law; }

    /// @return `settlement-nobodys`, `settlement-for-others`, `withdrawal-for-others`, `protected-only`, `continue-nothing`, or nothing
    Optional<Refusal> fault(CaseFile file, int party, String paper, @Nullable String motion) {
        String procedure = file.claim().procedure();
        Optional<ForOthers.Line> line = law.forOthers().find(procedure, file.claim().forOthers());
        boolean bringer = SuingForOthers.speaks(file, party);
        if (line.isPresent() && AGREEMENT.contains(paper) && SuingForOthers.isNobodys(file)) return line.get().fault(Settling.OFFER).map(basis -> Refusal.of("settlement-nobodys").under(basis));
        if (line.isPresent() && bringer) {
            if (AGREEMENT.contains(paper)) return line.get().fault(Settling.OFFER).map(basis -> Refusal.of("settlement-for-others").under(basis));
            if (paper.equals("motion") && WITHDRAWAL.equals(motion) && !line.get().withdraws()) return line.get().fault(WITHDRAWAL).map(basis -> Refusal.of("withdrawal-for-others").under(basis));
        }
        Optional<Prosecution.Protecting> own = law.prosecution().protecting(procedure);
        if (own.isEmpty() || !paper.equals("motion") || motion == null || !OWN.contains(motion)) return Optional.empty();
        if (line.isEmpty() || bringer || !file.principal(party).role().equals("plaintiff")) {
            return Optional.of(Refusal.of("protected-only").under(motion.equals(CONTINUE) ? own.get().goesOn() : line.map(ForOthers.Line::notSupported).orElse(own.get().notSupported())));
        }
        boolean withdrawn = SuingForOthers.bringer(file).filter(one -> ContinuedClaim.hasWithdrawn(file, one.number())).isPresent();
        return motion.equals(CONTINUE) && !withdrawn ? Optional.of(Refusal.of("continue-nothing").under(own.get().goesOn())) : Optional.empty();
    }
}
