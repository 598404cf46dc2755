package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.springframework.stereotype.Component;

/// What the law asks of a counter-claim: its time, its demands and its duty (CPC arts. 148, 153).
@Component
class CounterClaims {

    private final StateDuty duty;
    private final LawBook law;
    private final CourtClock clock;

    CounterClaims(LawBook law, CourtClock clock) {
        this.duty = new StateDuty(law);
        this.law = law;
        this.clock = clock;
    }

    /// @return `counter-claim-not-defendant`, `counter-claim-empty`, `counter-claim-late`
    Optional<Refusal> fault(CaseFile file, int party, FilingInCase.Counter wanted) {
        if (file.parties("defendant").stream().noneMatch(one -> one.number() == party)) return Optional.of(Refusal.of("counter-claim-not-defendant").under("cpc 153(1)"));
        if (wanted.demands().stream().allMatch(String::isBlank)) return Optional.of(Refusal.of("counter-claim-empty").under("cpc 148"));
        if (file.stage().equals("preparation") || !wasToldInPreparation(file, party)) return Optional.empty();
        return Optional.of(Refusal.of("counter-claim-late", law.procedure(file.claim().procedure()).stage(file.stage()).title()).under("cpc 153(2)"));
    }

    /// Whoever was not properly told of the preparation may still bring it in the trial (art. 153 part 2).
    private static boolean wasToldInPreparation(CaseFile file, int party) {
        int ended = file.history().stream().filter(each -> each.event() instanceof AcceptanceEvent.PreparationEnded).mapToInt(RecordedEvent::seq).max().orElse(Integer.MAX_VALUE);
        return file.history().stream().filter(each -> each.seq() < ended).anyMatch(each -> each.event() instanceof ServiceEvent.ClaimCopyReceived received && received.party() == party);
    }

    /// The state duty of a claim of that price.
    Tenge duty(CaseFile file, int party, Tenge price) {
        return duty.compute(DutyQuestion.of(applicant(file.party(party).subject()), file.claim().procedure(), file.claim().category(), price, clock.today())).sum();
    }

    static Fees.Applicant applicant(Party.Subject subject) {
        return switch (subject) {
            case Party.Subject.Legal _ -> Fees.Applicant.ENTITY;
            case Party.Subject.Natural natural -> natural.entrepreneur() ? Fees.Applicant.ENTREPRENEUR : Fees.Applicant.INDIVIDUAL;
        };
    }

    static List<String> said(List<String> demands) { return demands.stream().map(String::strip).filter(demand -> !demand.isEmpty()).toList(); }
}
