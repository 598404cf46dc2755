package kz.torelik.hearings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Room;
import kz.torelik.courts.StaffChange;
import kz.torelik.courts.TestCourts;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;

/// A court with a judge, a secretary and two rooms, and cases that come to it. Monday, 6 April 2026, 10:00.
public final class CourtWorld implements AutoCloseable {

    public static final CourtCode COURT = CourtCode.of("7110");
    public static final String JUDGE_IIN = "800101300006";
    public static final String SECRETARY_IIN = "900101400003";
    public static final LawBook LAW = LawBook.load();
    public static final Sentences SENTENCES = Sentences.load();

    public final TestPostgres.Fresh database = TestPostgres.fresh();
    public final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-04-06T05:00:00Z"), CourtClock.COUNTRY));
    public final TestCases cases = new TestCases(database, LAW, clock);
    public final TestCourts courts = TestCourts.over(database, LAW, clock);
    public final PersonId judge = PersonId.random();
    public final PersonId secretary = PersonId.random();
    public final PersonId colleague = PersonId.random();
    public final PersonName judgeName = new PersonName("Ахметов", "Ерлан", null);
    public final Actor.Staff asJudge = new Actor.Staff(judge, COURT, Function.JUDGE);
    public final Actor.Staff asSecretary = new Actor.Staff(secretary, COURT, Function.SECRETARY);
    private int sequence;

    public CourtWorld() {
        LocalDate since = LocalDate.of(2020, 1, 6);
        courts.takeOver(new StaffChange.Appointed(colleague, COURT, Function.JUDGE, new PersonName("Бекова", "Сауле", null), Iin.of("850101400001"), since), new StaffChange.Appointed(judge, COURT, Function.JUDGE, judgeName, Iin.of(JUDGE_IIN), since),
                new StaffChange.Appointed(secretary, COURT, Function.SECRETARY, new PersonName("Омарова", "Дана", null), Iin.of(SECRETARY_IIN), since),
                new StaffChange.Paired(judge, COURT, secretary), new StaffChange.RoomSet(COURT, new Room("1", 20, false, 1)), new StaffChange.RoomSet(COURT, new Room("2", 10, true, 1)));
    }

    /// A case in which the claim was accepted.
    public CaseFile accepted(String seal, Party... parties) {
        return accepted(asJudge, drawn(seal, parties));
    }

    /// The judge accepts the claim.
    public CaseFile accepted(Actor.Staff by, CaseFile file) {
        ActId act = ActId.random();
        return cases.record(by, file.id(), new DecisionEvent.ActSigned(act, "ruling-acceptance", 1, document("act"), null), new AcceptanceEvent.ClaimAccepted(act, Language.RU));
    }

    /// A case that has a judge.
    public CaseFile drawn(String seal, Party... parties) { return drawn(judge, seal, parties); }

    /// A case that was given to that judge.
    public CaseFile drawn(PersonId to, String seal, Party... parties) { return drawn(to, COURT, seal, parties); }

    /// A case that was given to a judge of that court.
    public CaseFile drawn(PersonId to, CourtCode court, String seal, Party... parties) {
        Claim claim = new Claim("action", "7.03", Language.RU, Tenge.of(1_480_000), List.of("Взыскать долг"), COURT, LegalBasis.of("cpc 29(1)"), false, seal, null);
        CaseFile file = cases.open(new FilingEvent.ClaimFiled(cases.number(COURT, ++sequence), "T-" + sequence, clock.instant(), claim, List.of(parties), List.of(document("claim"))));
        DrawId draw = DrawId.random();
        return cases.record(new Actor.Rule("allocation"), file.id(), new AllocationEvent.DrawCommitted(draw, Sha256.ofText("input"), 1),
                new AllocationEvent.JudgeDrawn(draw, to, judgeName, court, secretary, 1));
    }

    public static FiledDocument document(String kind) {
        return new FiledDocument(DocumentId.random(), kind, kind, "application/pdf", 1000, 1, Sha256.ofText(kind), null, null, null);
    }

    public static Instant at(String local) { return java.time.LocalDateTime.parse(local).atZone(CourtClock.COUNTRY).toInstant(); }

    @Override
    public void close() { cases.close(); }
}
