package kz.torelik.deadlines;

import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import org.springframework.stereotype.Component;

/// Hears that a complaint went back to whoever filed it: where its term is over by then, the act that it was about is in force as if nobody had complained (CPC arts. 407, 409, 429).
/// While the term runs the complaint may be filed again (art. 409 part 3), and [Expiring] waits for its end.
@Component
class GoingBack implements RiverListener {

    private final CaseFiles files;
    private final Expiring expiring;

    GoingBack(CaseFiles files, Expiring expiring) {
        this.files = files;
        this.expiring = expiring;
    }

    @Override
    public String name() { return "complaint-gone-back"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof ReviewEvent.ComplaintReturned || event instanceof ReviewEvent.ReviewDecided decided && decided.outcome().equals("returned"); }

    @Override
    public void hear(RecordedEvent recorded) { expiring.goneBack(files.get(recorded.caseId()), recorded.occurredOn()); }
}
