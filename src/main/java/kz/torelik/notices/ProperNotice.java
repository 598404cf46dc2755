package kz.torelik.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.torelik.hearings.ProofOfService.Finding;
import kz.torelik.hearings.ProofOfService.Verdict;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;

/// Whether a participant was properly notified of a session (надлежащее извещение, тиісті хабарлау): a pure function of what was sent to him
/// and what is known about it (CPC arts. 127 part 4, 131, 133, 196).
public final class ProperNotice {

    private ProperNotice() {}

    /// A notice of the session to him or to his representative.
    ///
    /// @param channel `email` (the address given to the court), `cabinet` (the Judicial Account), `contract-email` (the address in the disputed contract),
    ///                `sms` (a number that he gave to the court himself), `sms-other` (another number of his), `egov` (the cabinet of e-government with an SMS), `post`, or another recorded means
    /// @param state `sent`, `delivered`, `read` or `failed`
    /// @param at the moment of that state
    public record Evidence(String channel, String state, Instant at) {}

    /// What else is known.
    ///
    /// @param startsAt the beginning of the session
    /// @param missedFirst whether he already stayed away once from a session of which he had been notified by e-mail or the Judicial Account only
    /// @param refused whether he refused to take a paper notice, with the certified mark
    /// @param whereaboutsUnknown whether a certified mark says that nobody knows where he is
    /// @param entityAbsent whether paper to the registered place of an organisation came back because it is not there
    /// @param movedSilently whether paper came back because he moved, although he knew of the case and told the court nothing
    public record Known(Instant startsAt, boolean missedFirst, boolean refused, boolean whereaboutsUnknown, boolean entityAbsent, boolean movedSilently) {

        /// What is known where no paper came back for another reason.
        public Known(Instant startsAt, boolean missedFirst, boolean refused, boolean whereaboutsUnknown) { this(startsAt, missedFirst, refused, whereaboutsUnknown, false, false); }
    }

    /// Judges the notices of one addressee.
    public static Finding of(List<Evidence> notices, Known known) {
        if (known.refused()) return proper("cpc 131(2)", Reason.of("notices.proof.refused"));
        if (known.whereaboutsUnknown()) return proper("cpc 133(1)", Reason.of("notices.proof.whereabouts-unknown"));
        if (known.entityAbsent()) return proper("cpc 130(1)", Reason.of("notices.proof.entity-absent"));
        if (known.movedSilently()) return proper("cpc 132", Reason.of("notices.proof.moved"));
        List<Evidence> inTime = notices.stream().filter(each -> !each.state().equals("failed") && each.at().isBefore(known.startsAt())).sorted(Comparator.comparing(Evidence::at)).toList();
        if (inTime.isEmpty()) return nothing(notices);
        for (Evidence each : inTime) if (each.state().equals("read")) return proper("cpc 127(4)(5)", Reason.of("notices.proof.read", each.at()));
        for (Evidence each : inTime) {
            switch (each.channel()) {
                case "post" -> { return proper("cpc 127(4)(6)", Reason.of("notices.proof.post", each.at())); }
                case "egov" -> { return proper("cpc 127(4)(7)", Reason.of("notices.proof.egov", each.at())); }
                case "sms" -> { if (each.state().equals("delivered")) return proper("cpc 127(4)(4)", Reason.of("notices.proof.sms", each.at())); }
                case "email", "cabinet", "contract-email", "sms-other" -> { }
                default -> { return proper("cpc 127(4)(5)", Reason.of("notices.proof.other", each.at())); }
            }
        }
        List<Evidence> electronic = inTime.stream().filter(each -> !each.channel().startsWith("sms")).toList();
        if (electronic.isEmpty() && inTime.stream().allMatch(each -> each.channel().equals("sms-other"))) {
            return new Finding(Verdict.NOT_PROPER, LegalBasis.of("cpc 127(4)(4)"), List.of(Reason.of("notices.proof.sms-other")));
        }
        if (electronic.isEmpty()) return new Finding(Verdict.NOT_PROPER, LegalBasis.of("cpc 127(4)(4)"), List.of(Reason.of("notices.proof.sms-without-report")));
        if (known.missedFirst()) return new Finding(Verdict.REPEAT_REQUIRED, LegalBasis.of("cpc 127(4)"), List.of(Reason.of("notices.proof.missed-first")));
        Evidence first = electronic.getFirst();
        return switch (first.channel()) {
            case "cabinet" -> proper("cpc 127(4)(2)", Reason.of("notices.proof.cabinet", first.at()));
            case "email" -> proper("cpc 127(4)(1)", Reason.of("notices.proof.email", first.at()));
            default -> proper("cpc 127(4)(3)", Reason.of("notices.proof.contract-email", first.at()));
        };
    }

    private static Finding nothing(List<Evidence> notices) {
        List<Reason> why = new ArrayList<>();
        boolean late = notices.stream().anyMatch(each -> !each.state().equals("failed"));
        if (late) why.add(Reason.of("notices.proof.late"));
        else if (!notices.isEmpty()) why.add(Reason.of("notices.proof.failed"));
        else why.add(Reason.of("notices.proof.none"));
        return new Finding(Verdict.NOT_PROPER, LegalBasis.of(late ? "cpc 127(3)" : "cpc 196(2)"), why);
    }

    private static Finding proper(String basis, Reason reason) { return new Finding(Verdict.PROPER, LegalBasis.of(basis), List.of(reason.under(basis))); }
}
