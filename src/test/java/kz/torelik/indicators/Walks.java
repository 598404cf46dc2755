package kz.torelik.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// Cases that walk through the procedures of the law at random, each event lawful at its stage, with the days going by. The seed makes the walk.
final class Walks implements AutoCloseable {

    private static final List<CourtCode> COURTS = List.of(CourtCode.of("7110"), CourtCode.of("7111"), CourtCode.of("7510"));

    private static final Set<String> ENDINGS = Set.of("returned", "refused", "terminated", "left", "archived", "cancelled");

    final LawBook law;
    final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-01-12T04:00:00Z"), CourtClock.COUNTRY));
    final TestPostgres.Fresh database = TestPostgres.fresh();
    final TestCases cases;
    final Map<CourtCode, List<PersonId>> judges = new HashMap<>();
    private final Random random;
    private final List<CaseId> open = new ArrayList<>();
    private final PersonId secretary = PersonId.random();
    private final PersonId plaintiff = PersonId.random();
    private final PersonId defendant = PersonId.random();
    private int sequence;

    Walks(LawBook law, long seed) {
        this.law = law;
        this.random = new Random(seed);
        this.cases = new TestCases(database, law, clock);
        for (CourtCode court : COURTS) judges.put(court, List.of(PersonId.random(), PersonId.random(), PersonId.random()));
    }

    /// Lets as many steps happen, filing a case now and then.
    void walk(int steps) {
        for (int i = 0; i < steps; i++) {
            if (open.isEmpty() || random.nextInt(22) == 0) file();
            else step(open.get(random.nextInt(open.size())));
            if (random.nextInt(6) == 0) clock.advance(Duration.ofHours(random.nextInt(60)));
        }
    }

    private void file() {
        boolean order = random.nextInt(3) == 0;
        CourtCode court = one(COURTS);
        Claim claim = new Claim(order ? "court-order" : "action", order ? "8.01" : one(List.of("7.03", "7.05", "1.01")), Language.RU, Tenge.of(500_000), List.of("Взыскать"), court, LegalBasis.of("cpc 29(1)"), random.nextInt(5) == 0, "open", null);
        open.add(cases.open(new FilingEvent.ClaimFiled(cases.number(court, ++sequence), "T-" + sequence, clock.instant(), claim,
                List.of(TestCases.party(1, "plaintiff", plaintiff, "Сәрсенова", null, null), TestCases.party(2, "defendant", defendant, "Жұмабаев", null, null)), List.of())).id());
    }

    private void step(CaseId id) {
        CaseFile file = cases.get(id);
        Procedure procedure = law.procedure(file.claim().procedure());
        List<Procedure.Step> may = new ArrayList<>(procedure.steps(procedure.stage(file.stage())));
        may.removeIf(step -> step.to() == null && random.nextInt(3) > 0);
        may.removeIf(step -> step.to() != null && ENDINGS.contains(step.to()) && random.nextInt(8) > 0);
        while (!may.isEmpty()) {
            Procedure.Step step = may.remove(random.nextInt(may.size()));
            Procedure.By by = one(step.by());
            if (by == Procedure.By.REPRESENTATIVE || by == Procedure.By.THIRD_PARTY || step.event().event().equals("recusal-decided")) by = step.by().getFirst();
            Optional<ProceduralEvent> event = event(file, step, by);
            Optional<Actor> actor = actor(file, by);
            if (event.isEmpty() || actor.isEmpty()) continue; // not of this walk
            cases.record(actor.get(), id, event.get());
            return;
        }
    }

    private Optional<Actor> actor(CaseFile file, Procedure.By by) {
        Optional<CaseFile.AssignedJudge> judge = file.judge();
        CourtCode court = judge.map(CaseFile.AssignedJudge::court).orElse(file.claim().court());
        return switch (by) {
            case PLAINTIFF, APPLICANT -> Optional.of(new Actor.Citizen(plaintiff));
            case DEFENDANT, INTERESTED -> Optional.of(new Actor.Citizen(defendant));
            case JUDGE, PANEL -> judge.map(one -> new Actor.Staff(one.person(), one.court(), Function.JUDGE));
            case SECRETARY -> judge.map(one -> new Actor.Staff(secretary, one.court(), Function.SECRETARY));
            case CHAIR -> Optional.of(new Actor.Staff(PersonId.random(), court, Function.CHAIR));
            case REGISTRAR -> Optional.of(new Actor.Staff(PersonId.random(), court, Function.REGISTRAR));
            case RULE -> Optional.of(new Actor.Rule("walk"));
            case CHAIR_ABOVE, THIRD_PARTY, REPRESENTATIVE, BODY, PROSECUTOR, OFFENDER, SUSPECT, ACCUSED, VICTIM, DEFENDER -> Optional.empty();
        };
    }

    private Optional<ProceduralEvent> event(CaseFile file, Procedure.Step step, Procedure.By by) {
        String kind = step.event().kind();
        int party = by == Procedure.By.DEFENDANT ? 2 : 1;
        HearingId hearing = file.hearings().isEmpty() ? HearingId.random() : file.hearings().getLast().id();
        ActId act = file.acts().isEmpty() ? ActId.random() : file.acts().getLast().id();
        List<PersonId> bench = judges.get(file.claim().nationalDraw() ? one(COURTS) : file.claim().court());
        PersonId drawn = one(bench);
        CourtCode seat = judges.entrySet().stream().filter(each -> each.getValue().equals(bench)).map(Map.Entry::getKey).findFirst().orElseThrow();
        NoticeId notice = NoticeId.random();
        Instant now = clock.instant();
        return Optional.ofNullable(switch (step.event().event()) {
            case "draw-committed" -> new AllocationEvent.DrawCommitted(DrawId.random(), Sha256.ofText("x"), 3);
            case "judge-drawn" -> new AllocationEvent.JudgeDrawn(DrawId.random(), drawn, new PersonName("Ахметов", "Ерлан", null), seat, secretary, 3);
            case "recusal-requested" -> file.judge().map(judge -> new AllocationEvent.RecusalRequested(by == Procedure.By.JUDGE ? 0 : party, judge.person(), "kinship", "")).orElse(null);
            case "recusal-decided" -> file.askedToRecuse().filter(_ -> file.judge().map(judge -> judge.court().equals(file.claim().court())).orElse(false)).map(asked -> new AllocationEvent.RecusalDecided(asked, "granted".equals(kind), "")).orElse(null);
            case "claim-accepted" -> new AcceptanceEvent.ClaimAccepted(act, Language.RU, "simplified".equals(kind) ? kind : null);
            case "claim-returned" -> new AcceptanceEvent.ClaimReturned(act, one(List.of("not-this-court", "incapable")));
            case "claim-refused" -> new AcceptanceEvent.ClaimRefused(act, "res-judicata");
            case "general-ordered" -> new AcceptanceEvent.GeneralOrdered(act, "response");
            case "simplified-decision-issued" -> new DecisionEvent.SimplifiedDecisionIssued(act, "satisfied");
            case "cancellation-decided" -> new DecisionEvent.CancellationDecided(act, 1, "granted".equals(kind), "");
            case "preparation-extended" -> new AcceptanceEvent.PreparationExtended(act, clock.today().plusMonths(1), "");
            case "preparation-ended" -> new AcceptanceEvent.PreparationEnded(act);
            case "hearing-set" -> new HearingEvent.HearingSet(HearingId.random(), "trial", now.plus(Duration.ofDays(5)), 60, "1", null);
            case "hearing-opened" -> new HearingEvent.HearingOpened(hearing, now, List.of(1, 2));
            case "hearing-adjourned" -> new HearingEvent.HearingAdjourned(hearing, now, "non-appearance", "");
            case "hearing-closed" -> new HearingEvent.HearingClosed(hearing, now, !"session".equals(kind));
            case "operative-part-announced" -> new DecisionEvent.OperativePartAnnounced("satisfied");
            case "decision-issued" -> new DecisionEvent.DecisionIssued(act, one(List.of("satisfied", "partial", "dismissed")));
            case "court-order-issued" -> new DecisionEvent.CourtOrderIssued(act);
            case "court-order-cancelled" -> new DecisionEvent.CourtOrderCancelled(act);
            case "proceedings-terminated" -> new DecisionEvent.ProceedingsTerminated(act, "settlement");
            case "claim-left" -> new DecisionEvent.ClaimLeft(act, "absence");
            case "proceedings-stayed" -> new PauseEvent.ProceedingsStayed(act, one(List.of("expertise", "mediation", "another-case")), "");
            case "proceedings-resumed" -> new PauseEvent.ProceedingsResumed(act, "");
            case "act-signed" -> new DecisionEvent.ActSigned(ActId.random(), kind == null ? "decision" : kind, file.acts().size() + 1, paper("act"), null);
            case "act-in-force" -> !file.acts().isEmpty() && file.acts().getLast().inForceFrom() != null ? null : new DecisionEvent.ActInForce(act, kind == null ? "ruling" : kind, clock.today());
            case "act-published" -> new DecisionEvent.ActPublished(act, "ECLI:KZ:T:2026:1", DocumentId.random());
            case "motion-filed" -> new FilingEvent.MotionFiled(sequence++, party, kind == null ? one(List.of("restore-term", "explain-decision", "adjourn")) : kind, List.of(paper("motion")));
            case "objection-filed" -> new FilingEvent.ObjectionFiled(party, List.of(paper("objection")));
            case "response-filed" -> new FilingEvent.ResponseFiled(party, List.of(paper("response")));
            case "claim-copy-received" -> new ServiceEvent.ClaimCopyReceived(2, notice);
            case "notice-sent" -> new ServiceEvent.NoticeSent(notice, 2, kind == null ? one(List.of("claim-copy", "act-copy", "order-copy", "hearing-set")) : kind, "cabinet", List.of());
            case "notice-delivered" -> new ServiceEvent.NoticeDelivered(notice, 2, "claim-copy", "cabinet", now, null);
            case "writ-issued" -> new DecisionEvent.WritIssued(act, "W-1", 1, paper("writ"));
            default -> null;
        });
    }

    private FiledDocument paper(String kind) { return new FiledDocument(DocumentId.random(), kind, kind, "application/pdf", 10, 1, Sha256.ofText(kind), null, null, null); }

    private <T> T one(List<T> of) { return of.get(random.nextInt(of.size())); }

    @Override
    public void close() { cases.close(); }
}
