package kz.torelik.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hears that the cassation court returned a complaint or that a court above ended the case: the duty goes back by the rule of `law/fees/refunds.yaml` to the account from which it came (CPC art. 107, Tax Code
/// art. 120 point 4): in cassation that of the complaint, on appeal that of the claim.
@Component
class DutyGoingBack implements RiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(DutyGoingBack.class);

    private final CaseFiles files;
    private final PayingForPapers paying;
    private final LawBook law;

    DutyGoingBack(CaseFiles files, PayingForPapers paying, LawBook law) {
        this.files = files;
        this.paying = paying;
        this.law = law;
    }

    @Override
    public String name() { return "cassation-duty-back"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof ReviewEvent.ComplaintReturned || event instanceof ReviewEvent.ResolutionIssued; }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile review = files.get(recorded.caseId());
        if (review.origin().isEmpty()) return;
        Lasting.Days days = new Lasting.Days(recorded.occurredOn(), recorded.occurredOn());
        String procedure = review.claim().procedure();
        switch (recorded.event()) {
            case ReviewEvent.ComplaintReturned returned when procedure.equals(DutyOfPapers.CASSATION) -> law.fees().findRefund(new Happening("complaint-returned", returned.ground()), procedure, days)
                    .ifPresent(refund -> asked(review, Set.of(returned.party())).findFirst().ifPresent(paper -> paying.giveBack(paper, refund.share(), refund.basis())));
            case ReviewEvent.ResolutionIssued issued when issued.ground() != null -> law.fees().findRefund(new Happening("resolution-issued", issued.ground()), procedure, days).ifPresent(refund -> ended(review, refund, recorded.occurredOn()));
            case ProceduralEvent _ -> {}
        }
    }

    /// The court above ended the case: in cassation the duty of its complaints goes back, on appeal that of the claim.
    private void ended(CaseFile review, Fees.Refund refund, LocalDate day) {
        if (review.claim().procedure().equals(DutyOfPapers.CASSATION)) {
            Set<Integer> parties = review.complaints().stream().map(ComplaintInFile::party).collect(Collectors.toSet());
            asked(review, parties).forEach(paper -> paying.giveBack(paper, refund.share(), refund.basis()));
            return;
        }
        CaseFile first = files.get(java.util.Objects.requireNonNull(review.origin().orElseThrow()).first());
        first.duty().filter(duty -> duty.manner().equals("paid") && duty.paid().isPositive()).ifPresent(duty -> {
            Tenge amount = duty.paid().times(BigDecimal.valueOf(refund.share(), 2));
            Answer<CaseFile> ordered = files.record(first.id(), CaseFiles.ANY_VERSION, new kz.torelik.casefile.Happening(new FilingEvent.DutyRefundOrdered(amount, refund.basis(), null), day, refund.basis()));
            if (ordered instanceof Answer.No<CaseFile>(Refusal refusal)) LOG.warn("The duty of {} could not be ordered back: {}", first.number(), refusal.code());
        });
    }

    /// The papers whose duty these participants paid for the review, the newest first; each of them once.
    private Stream<PublicId> asked(CaseFile review, Set<Integer> parties) {
        Set<Integer> found = new HashSet<>();
        return files.get(review.origin().orElseThrow().id()).history().reversed().stream().map(RecordedEvent::event).filter(ReviewEvent.ReviewAsked.class::isInstance).map(ReviewEvent.ReviewAsked.class::cast)
                .filter(asked -> parties.contains(asked.party()) && asked.duty() != null && asked.duty().paper() != null && found.add(asked.party()))
                .map(asked -> java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(asked.duty()).paper()));
    }
}
