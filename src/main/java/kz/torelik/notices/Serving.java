package kz.torelik.notices;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Hears the river and serves: what an event brings about is placed in the cabinets and queued for the mail and the text messages, in one transaction with the place
/// in the river ([Reaching]). What is queued leaves afterwards ([Posting]).
@Component
class Serving implements RiverListener {

    static final String RULE = "notices";

    private final CaseFiles files;
    private final LawBook law;
    private final Reaching reaching;
    private final Posting posting;
    private final ServiceRecord record;

    Serving(CaseFiles files, LawBook law, Reaching reaching, Posting posting, ServiceRecord record) {
        this.files = files;
        this.law = law;
        this.reaching = reaching;
        this.posting = posting;
        this.record = record;
    }

    @Override
    public String name() { return RULE; }

    @Override
    public boolean acts() { return true; }

    @Override
    public void hear(RecordedEvent event) {
        List<ServiceRecord.Served> served = new ArrayList<>();
        List<Notice> notices = Notice.of(event, law.papers().notices().notices(), () -> files.get(event.caseId()));
        if (notices.isEmpty()) return;
        CaseFile now = files.get(event.caseId());
        for (Notice notice : notices) {
            for (Party addressee : notice.addressees()) if (!reaching.isEnded(now, addressee) && !isSentByHand(notice, addressee, now)) reaching.begin(notice, addressee, now, served);
        }
        record.record(event.caseId(), served);
        posting.wakeAfterCommit();
    }

    /// Somebody of the court, or the history that was carried over, has already sent it.
    private static boolean isSentByHand(Notice notice, Party addressee, CaseFile now) {
        return now.history().stream().filter(later -> later.seq() > notice.event().seq() && !later.actor().equals(new Actor.Rule(RULE)))
                .anyMatch(later -> later.event() instanceof ServiceEvent.NoticeSent sent && sent.party() == addressee.number() && sent.about().equals(notice.about()));
    }
}
