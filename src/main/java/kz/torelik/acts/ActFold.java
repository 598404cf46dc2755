package kz.torelik.acts;

import java.util.List;
import java.util.Objects;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Folds the river into what anyone may know of the acts.
@Component
class ActFold implements RiverListener {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseLists lists;

    ActFold(JdbcClient jdbc, CaseFiles files, CaseLists lists) {
        this.jdbc = jdbc;
        this.files = files;
        this.lists = lists;
    }

    @Override
    public String name() { return "acts"; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof DecisionEvent || event instanceof ReviewEvent.ReviewDecided; }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DecisionEvent event -> decision(event, recorded);
            case ReviewEvent.ReviewDecided decided -> reviewed(decided, recorded);
            case FilingEvent _, AllocationEvent _, ServiceEvent _, AcceptanceEvent _, HearingEvent _, PauseEvent _, PartyEvent _, TermEvent _, ReportEvent _, BodyEvent _, ReviewEvent _, JuryEvent _, MatterEvent _, RecordingEvent _ -> {}
        }
    }

    private void decision(DecisionEvent event, RecordedEvent recorded) {
        switch (event) {
            case DecisionEvent.ActSigned signed -> signed(signed, recorded);
            case DecisionEvent.ActInForce inForce -> jdbc.sql("update acts.act set in_force_from = ? where id = ?").params(inForce.on(), inForce.act().uuid()).update();
            case DecisionEvent.ActCorrected corrected -> jdbc.sql("update acts.act set replaced_by = ? where id = ?").params(corrected.by().uuid(), corrected.act().uuid()).update();
            case DecisionEvent.CourtOrderCancelled cancelled -> jdbc.sql("update acts.act set cancelled_by = ? where case_id = ? and kind = 'court-order'")
                    .params(cancelled.act().uuid(), recorded.caseId().uuid()).update();
            case DecisionEvent.CancellationDecided decided when decided.granted() -> jdbc.sql("update acts.act set cancelled_by = ? where case_id = ? and kind = 'decision-simplified' and cancelled_by is null")
                    .params(decided.act().uuid(), recorded.caseId().uuid()).update();
            case DecisionEvent.ActPublished published -> jdbc.sql("update acts.act set ecli = ? where id = ?").params(published.ecli(), published.act().uuid()).update();
            case DecisionEvent.ActWithdrawn withdrawn -> jdbc.sql("update acts.act set ecli = null where id = ?").param(withdrawn.act().uuid()).update();
            case DecisionEvent.OperativePartAnnounced _, DecisionEvent.DecisionIssued _, DecisionEvent.SimplifiedDecisionIssued _, DecisionEvent.CancellationTermOver _, DecisionEvent.CancellationDecided _,
                 DecisionEvent.CourtOrderIssued _, DecisionEvent.RulingMade _, DecisionEvent.ProceedingsTerminated _,
                 DecisionEvent.ClaimLeft _, DecisionEvent.WritIssued _, DecisionEvent.CaseArchived _ -> {}
        }
    }

    /// Whoever verifies an act that a higher court cancelled learns by which act it was.
    private void reviewed(ReviewEvent.ReviewDecided decided, RecordedEvent recorded) {
        if (decided.contested() == null) return;
        CaseFile then = CaseFile.of(files.get(recorded.caseId()).history().subList(0, recorded.seq()));
        jdbc.sql("update acts.act set cancelled_by = ?, in_force_from = ? where id = ?").params(then.isCancelled(decided.contested()) ? decided.act().uuid() : null,
                then.act(decided.contested()).map(CaseFile.ActInFile::inForceFrom).orElse(null), decided.contested().uuid()).update();
    }

    private void signed(DecisionEvent.ActSigned signed, RecordedEvent recorded) {
        CaseNumber number = Objects.requireNonNull(lists.listOf(List.of(recorded.caseId())).get(recorded.caseId())).number();
        String court = recorded.actor() instanceof Actor.Staff staff ? staff.court().digits() : files.get(recorded.caseId()).claim().court().digits();
        jdbc.sql("""
                insert into acts.act (id, case_id, kind, court, number, signed_on, sha256, document) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(signed.act().uuid(), recorded.caseId().uuid(), signed.kind(), court, number + "(" + signed.ordinal() + ")", recorded.occurredOn(),
                        signed.document().sha256().bytes(), signed.document().id().uuid()).update();
    }
}
