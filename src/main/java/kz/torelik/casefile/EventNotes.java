package kz.torelik.casefile;

import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.Reason;
import kz.torelik.law.LawBook;

/// What events of participants, terms and reports say beside their name, for whoever reads the course of a case.
public final class EventNotes {

    private EventNotes() {}

    public static List<Reason> of(PartyEvent event, CaseFile file) {
        return switch (event) {
            case PartyEvent.PartyEntered(Party party, String manner, _) -> one("casefile.note.entered", party.subject().title(), word(manner), party.actsFor() == null ? "" : name(file, party.actsFor()));
            case PartyEvent.PartyLeft(int party, String cause, _) -> one("casefile.note.left", name(file, party), word(cause));
            case PartyEvent.DefendantReplaced(int party, Party by, _) -> one("casefile.note.replaced", name(file, party), by.subject().title());
            case PartyEvent.SuccessionAllowed(int party, Party successor, String cause, _) -> one("casefile.note.succeeded", name(file, party), successor.subject().title(), word(cause));
            case PartyEvent.CounterClaimFiled filed -> one("casefile.note.counter-claim", name(file, filed.party()), filed.price(), String.join(" ", filed.demands()));
            case PartyEvent.CounterClaimDecided decided -> one("casefile.note.counter-claim.decided", decided.outcome());
            case PartyEvent.CaseJoined _ -> List.of();
            case PartyEvent.JoinedTo joined -> one("casefile.note.case", joined.number().toString());
            case PartyEvent.JoinderAsked asked -> one("casefile.note.joinder", asked.hostNumber().toString(), asked.laterNumber().toString(), asked.reasons());
            case PartyEvent.JoinderAnswered answered -> one("casefile.note.joinder", answered.hostNumber().toString(), answered.laterNumber().toString(), answered.reasons());
            case PartyEvent.MaterialsJoined joined -> one("casefile.note.joined", joined.number().toString(), String.join(" ", joined.demands()));
            case PartyEvent.ClaimSevered severed -> one("casefile.note.severed", String.join(" ", severed.demands()), severed.price());
            case PartyEvent.SeveredFrom severed -> one("casefile.note.case", severed.number().toString());
        };
    }

    public static List<Reason> of(TermEvent event, CaseFile file, LawBook law) {
        return switch (event) {
            case TermEvent.TermSet set -> one("casefile.note.task", name(file, set.party()), set.task(), set.until());
            case TermEvent.TermProlonged prolonged -> one("casefile.note.until", name(file, prolonged.party()), prolonged.until());
            case TermEvent.ConsiderationExtended extended -> one("casefile.note.extended", extended.until(), extended.reasons());
            case TermEvent.TaskDone done -> one("casefile.note.who", name(file, done.party()));
            case TermEvent.RestorationAsked asked -> one("casefile.note.restoration", name(file, asked.party()), law.deadline(asked.rule()).title(), asked.reasons());
            case TermEvent.TermRestored restored -> one("casefile.note.term", name(file, restored.party()), law.deadline(restored.rule()).title());
            case TermEvent.PaperReturned returned -> one("casefile.note.returned", name(file, returned.party()), law.deadline(returned.rule()).title(), returned.motion() == null ? "late" : "refused");
        };
    }

    public static List<Reason> of(JuryEvent event) {
        return switch (event) {
            case JuryEvent.CandidatesDrawn drawn -> one("casefile.note.candidates", drawn.drawn().size(), drawn.listed(), drawn.seed());
            case JuryEvent.JuryFormed formed -> one("casefile.note.jury", formed.jurors().size(), formed.substitutes().size());
            case JuryEvent.QuestionsPut put -> one("casefile.note.questions", put.questions().size());
            case JuryEvent.JuryAnswered _, JuryEvent.PunishmentVoted _ -> List.of();
            case JuryEvent.JurorReplaced replaced -> one("casefile.note.juror", replaced.cause(), replaced.juror(), replaced.substitute());
            case JuryEvent.JuryDissolved dissolved -> one("casefile.note.dissolved", dissolved.ground());
        };
    }

    public static List<Reason> of(ReportEvent event) {
        return switch (event) {
            case ReportEvent.MeasureExecuted executed -> one("casefile.note.who", executed.body());
            case ReportEvent.WritExecuted executed -> one("casefile.note.who", executed.bailiff());
            case ReportEvent.PrivateRulingReceived received -> one("casefile.note.who", received.addressee());
            case ReportEvent.MatterDecided decided -> one("casefile.note.matter", decided.number(), String.join(" ", decided.orders()));
            case ReportEvent.ReportReceived report -> one("casefile.note.report", report.from(), report.note() == null ? "" : report.note());
        };
    }

    public static List<Reason> of(MatterEvent event, CaseFile file) {
        return switch (event) {
            case MatterEvent.MatterRuled ruled -> one("casefile.matter." + ruled.outcome());
            case MatterEvent.ComplaintFiled filed -> one("casefile.note.who", name(file, filed.party()));
            case MatterEvent.SettlementFiled filed -> one("casefile.note.settlement", name(file, filed.party()), filed.manner());
            case MatterEvent.SettlementSigned signed -> one("casefile.note.who", name(file, signed.party()));
            case MatterEvent.MediationOrdered ordered -> one("casefile.note.mediation", ordered.manner(), ordered.name(), ordered.until());
            case MatterEvent.MediationEnded ended -> one("casefile.note.mediation-ended", word(ended.outcome()));
        };
    }

    public static List<Reason> of(RecordingEvent event) {
        return switch (event) {
            case RecordingEvent.HearingDelayed delayed -> one("casefile.note.delayed", delayed.startsAt());
            case RecordingEvent.HearingNotHeld not -> one("casefile.note.not-held", not.startsAt());
            case RecordingEvent.RecordingInterrupted gap -> one("casefile.note.interrupted", gap.from(), timed(gap.length()), word(gap.cause()));
            case RecordingEvent.RecordingKept kept -> one("casefile.note.recorded", timed(kept.length()), word(kept.state()), timed(Duration.ofMillis(kept.missing())));
            case RecordingEvent.TranscriptMade made -> one("casefile.note.transcript", made.version(), made.by());
            case RecordingEvent.RecordingDestroyed destroyed -> one("casefile.note.destroyed", destroyed.begun(), destroyed.head().toString().substring(0, 16));
        };
    }

    public static List<FiledDocument> documents(RecordingEvent event) { return event instanceof RecordingEvent.RecordingDestroyed destroyed ? List.of(destroyed.act()) : List.of(); }

    /// Hours, minutes and seconds, as recordings count.
    private static String timed(Duration time) {
        Duration shown = time.plusMillis(500);
        return "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
    }

    /// The documents that they brought.
    public static List<FiledDocument> documents(MatterEvent event) {
        return switch (event) {
            case MatterEvent.ComplaintFiled filed -> filed.documents();
            case MatterEvent.SettlementFiled filed -> filed.documents();
            case MatterEvent.SettlementSigned signed -> signed.documents();
            case MatterEvent.MatterRuled _, MatterEvent.MediationOrdered _, MatterEvent.MediationEnded _ -> List.of();
        };
    }

    public static List<FiledDocument> documents(PartyEvent event) { return event instanceof PartyEvent.CounterClaimFiled filed ? filed.documents() : event instanceof PartyEvent.MaterialsJoined joined ? joined.documents() : List.of(); }

    public static List<FiledDocument> documents(ReportEvent event) { return event instanceof ReportEvent.ReportReceived report ? report.documents() : List.of(); }

    private static String name(CaseFile file, int party) { return file.party(party).subject().title(); }

    /// As the messages choose by it: their selectors know no hyphen.
    private static String word(String code) { return code.replace('-', '_'); }

    private static List<Reason> one(String key, Object... facts) { return List.of(Reason.of(key, facts)); }
}
