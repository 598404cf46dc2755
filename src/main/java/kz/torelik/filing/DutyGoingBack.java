package kz.torelik.filing;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Hears that the cassation court returned a complaint: the duty goes back by the rule of `law/fees/refunds.yaml` to the account from which it came (CPC arts. 107, 442).
@Component
class DutyGoingBack implements RiverListener {

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
    public boolean concerns(ProceduralEvent event) { return event instanceof ReviewEvent.ComplaintReturned; }

    @Override
    public void hear(RecordedEvent recorded) {
        if (!(recorded.event() instanceof ReviewEvent.ComplaintReturned returned)) return;
        CaseFile review = files.get(recorded.caseId());
        if (!review.claim().procedure().equals(DutyOfPapers.CASSATION) || review.origin().isEmpty()) return;
        Lasting.Days days = new Lasting.Days(recorded.occurredOn(), recorded.occurredOn());
        law.fees().findRefund(new Happening("complaint-returned", returned.ground()), review.claim().procedure(), days).ifPresent(refund -> files.get(review.origin().get().id()).history().reversed().stream()
                .map(RecordedEvent::event).filter(ReviewEvent.ReviewAsked.class::isInstance).map(ReviewEvent.ReviewAsked.class::cast)
                .filter(asked -> asked.party() == returned.party() && asked.duty() != null && asked.duty().paper() != null).findFirst()
                .ifPresent(asked -> paying.giveBack(java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(asked.duty()).paper()), refund.share(), refund.basis())));
    }
}
