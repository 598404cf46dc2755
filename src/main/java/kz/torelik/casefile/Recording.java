package kz.torelik.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Lasting;
import org.jspecify.annotations.Nullable;

/// Decides whether events may be recorded, and makes their entries: by the procedure of the law, by who acts and for whom, and by what can never be
/// twice in a case. Knows no database; [CaseFiles] writes what it allows.
final class Recording {

    private final ProcedureRules procedures;

    Recording(ProcedureRules procedures) { this.procedures = procedures; }

    /// What is to be written.
    ///
    /// @param file the case after the entries
    /// @param bench who of the entries made or ended whose being the judge of the case
    record Recorded(CaseFile file, List<Entry> entries, List<Seated> bench) {}

    /// From an event on the case has this judge, or none.
    record Seated(int seq, @Nullable PersonId judge) {}

    /// Opens a case with its first events.
    Answer<Recorded> open(CaseId id, Actor actor, Instant now, List<Happening> happenings) {
        Happening first = happenings.getFirst();
        if (!(first.event() instanceof Opening opening)) throw new IllegalArgumentException("A case begins with what opens it");
        return procedures.step(opening.claim(), new Lasting.Days(first.occurredOn(), first.occurredOn()), List.of(), first.event(), Set.of(opening.by())).then(step -> {
            Entry entry = Entry.next(id, null, first, now, actor, basis(first, step), step.stage());
            return goOn(CaseFile.of(List.of(entry.event())), List.of(entry), actor, now, happenings.subList(1, happenings.size()));
        });
    }

    /// Goes on with a case. The file grows by what is allowed; after a refusal it is of no more use.
    ///
    /// @param file a file that nobody else holds
    Answer<Recorded> record(CaseFile file, Actor actor, Instant now, List<Happening> happenings) { return goOn(file, List.of(), actor, now, happenings); }

    private Answer<Recorded> goOn(CaseFile file, List<Entry> first, Actor actor, Instant now, List<Happening> happenings) {
        List<Entry> entries = new ArrayList<>(first);
        List<Seated> bench = new ArrayList<>();
        for (Happening happening : happenings) {
            switch (allowed(actor, file, happening)) {
                case Answer.No<ProcedureRules.Step>(Refusal refusal) -> {
                    return Answer.no(refusal);
                }
                case Answer.Yes<ProcedureRules.Step>(ProcedureRules.Step step) -> {
                    Optional<CaseFile.AssignedJudge> before = file.judge();
                    Entry entry = Entry.next(file.id(), file.last(), happening, now, actor, basis(happening, step), step.stage());
                    file.grow(entry.event());
                    entries.add(entry);
                    if (!file.judge().equals(before)) bench.add(new Seated(entry.event().seq(), file.judge().map(CaseFile.AssignedJudge::person).orElse(null)));
                }
            }
        }
        return Answer.yes(new Recorded(file, entries, bench));
    }

    private static LegalBasis basis(Happening happening, ProcedureRules.Step step) {
        LegalBasis own = happening.basis();
        return own == null ? step.basis() : own;
    }

    private Answer<ProcedureRules.Step> allowed(Actor actor, CaseFile file, Happening happening) {
        ProceduralEvent event = happening.event();
        Integer party = partyOf(file, event);
        Capacities capacities = party != null && Certified.isOnPaper(event, file) ? Capacities.onPaper(actor, file, party) : Capacities.of(actor, file);
        if (actor instanceof Actor.Citizen && party != null && !capacities.parties().contains(party)) return Answer.no(Refusal.of("not-your-party"));
        Answer<ProcedureRules.Step> step = procedures.step(file.claim(), new Lasting.Days(file.filedOn(), happening.occurredOn()), file.way(), event, capacities.words());
        if (!step.isYes()) return step;
        return Invariants.broken(file, actor, event).<Answer<ProcedureRules.Step>>map(Answer::no).orElse(step);
    }

    /// In whose name it happens: a representative leaves in the name of the one he acts for, who may send him away.
    private static @Nullable Integer partyOf(CaseFile file, ProceduralEvent event) {
        return switch (event) {
            case FilingEvent.ResponseFiled filed -> filed.party();
            case FilingEvent.EvidenceFiled filed -> filed.party();
            case FilingEvent.MotionFiled filed -> filed.party();
            case FilingEvent.ObjectionFiled filed -> filed.party();
            case FilingEvent.AppealFiled filed -> filed.party();
            case AllocationEvent.RecusalRequested requested -> requested.party();
            case HearingEvent.OpinionGiven given -> given.party();
            case PartyEvent.CounterClaimFiled filed -> filed.party();
            case PartyEvent.PartyEntered entered -> entered.party().actsFor();
            case PartyEvent.PartyLeft left -> file.knows(left.party()) ? file.party(left.party()).standsFor() : left.party();
            case TermEvent.TaskDone done -> done.party();
            case TermEvent.RestorationAsked asked -> asked.party();
            case ReviewEvent.ComplaintCured cured -> cured.party();
            case ReviewEvent.ReviewAsked asked -> asked.party();
            case MatterEvent.ComplaintFiled filed -> filed.party();
            case MatterEvent.SettlementFiled filed -> filed.party();
            case MatterEvent.SettlementSigned signed -> signed.party();
            case ProceduralEvent _ -> null;
        };
    }
}
