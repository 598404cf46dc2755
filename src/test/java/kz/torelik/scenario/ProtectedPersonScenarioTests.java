package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.documents.Document;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.Actor;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A prosecutor sues for Aigul, who cannot defend herself. She is a plaintiff of her own: the court tells her, she does not support the claim and it is left, or the prosecutor withdraws and she has it considered (CPC arts. 47 part 3, 54 parts 4, 5).
class ProtectedPersonScenarioTests {

    private static House house;
    private static Company office;

    @BeforeAll
    static void anOfficeSues() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        PersonId head = house.character("bauyrzhan").person().id();
        office = house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(head)).findFirst().orElseThrow();
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(new Office(office.id(), Prosecution.Level.DISTRICT, List.of(CourtCode.of("7110")))), LocalDate.of(1995, 12, 21));
            return true;
        });
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Actor prosecutor() { return new Actor.Citizen(house.character("bauyrzhan").person().id(), office.id()); }

    private static byte[] signed(byte[] content) { return DemoSigner.sign(content, house.authority().signingKey(office.head().iin().digits(), office.bin().digits())); }

    /// The office and the person for whom it sues stand side by side.
    private static Bench sued() {
        DraftParty suing = new DraftParty("plaintiff", "entity", null, "", "", "", "", office.name().in(Language.RU), office.bin().digits(), "г. Астана", "711110000", office.contact().phone().e164(), "");
        ClaimDraft alike = Claims.alike(house, "aigul", "erlan");
        ClaimDraft drawn = alike.withParties("self", List.of(suing, alike.parties().getFirst(), alike.parties().getLast()));
        CandidateCourt court = house.get(Assessing.class).courts(drawn).getFirst();
        ClaimDraft found = drawn.withCourt(court.court().code().digits(), court.basis().toString(), court.national());
        ClaimDraft claim = new ClaimDraft(found.story(), found.situation(), found.procedure(), found.category(), found.language(), found.capacity(), found.parties(), found.demand(), found.places(), found.court(), found.courtRule(), found.nationalDraw(), List.of("prosecutor"), found.attachments());
        byte[] proof = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.as(prosecutor(), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            Attaching.Attachment.Taken taken = (Attaching.Attachment.Taken) house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", proof).orThrow();
            Document paper = house.get(Preparing.class).prepare(draft.id()).orThrow();
            return house.get(Submitting.class).submit(draft.id(), taken.draft().version(), signed(house.content(paper))).orThrow();
        });
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(bench.file().duty().orElseThrow().manner()).as("a prosecutor pays none").isEqualTo("exempt");
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private static String files(Bench bench, Actor who, int party, String kind, @Nullable String motion) {
        Answer<CasePaper> paper = house.as(who, () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, motion, "Прошу рассмотреть это ходатайство по существу.", "", new byte[0])));
        if (paper instanceof Answer.No<CasePaper> no) return no.refusal().code();
        byte[] content = house.as(who, () -> house.content(paper.orThrow().document()));
        byte[] cms = who.equals(prosecutor()) ? signed(content) : house.sign(content, house.character("aigul").person().iin().digits());
        house.as(who, () -> house.get(FilingInCase.class).file(paper.orThrow().id(), cms)).orThrow();
        house.awaitQuiet();
        return "filed";
    }

    private static String refused(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version()))) instanceof Answer.No<?> no ? no.refusal().code() : "made";
    }

    @Test
    void whoeverIsProtectedIsToldReadsAndDoesNotSupportTheClaim() {
        Bench bench = sued();
        assertThat(bench.file().parties("plaintiff")).extracting(Party::person).containsExactly(office.id(), house.character("aigul").person().id());
        assertThat(house.as(house.citizen("aigul"), () -> house.get(CaseFiles.class).find(bench.id()))).as("she reads the case").isPresent();
        assertThat(bench.file().notices()).as("the court tells her of it").anyMatch(notice -> notice.party() == 2);
        assertThat(files(bench, house.citizen("erlan"), 3, "motion", "not-supported")).as("the other side").isEqualTo("protected-only");
        assertThat(files(bench, prosecutor(), 1, "motion", "not-supported")).as("the prosecutor himself").isEqualTo("protected-only");
        assertThat(files(bench, prosecutor(), 1, "settlement", "settlement")).as("he settles nothing").isEqualTo("settlement-not-prosecutor");
        assertThat(files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).as("nothing was withdrawn").isEqualTo("continue-nothing");
        assertThat(refused(bench, new Disposition.Leaving("not-supported"))).as("she has not said so").isEqualTo("left-not-asked");
        assertThat(files(bench, house.citizen("aigul"), 2, "motion", "not-supported")).isEqualTo("filed");
        CaseFile left = bench.act(new Disposition.Leaving("not-supported"), "");
        assertThat(left.stage()).isEqualTo("left");
    }

    @Test
    void theProsecutorWithdrawsAndSheHasTheClaimConsidered() {
        Bench bench = sued();
        assertThat(files(bench, prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(refused(bench, leaving(null, null))).as("nobody goes on").isEqualTo("participants-not-withdrawn");
        assertThat(files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        assertThat(refused(bench, new Disposition.Termination("withdrawal"))).as("her right to go on").isEqualTo("continued-by-person");
        assertThat(refused(bench, leaving(null, null))).as("she is not freed by what freed the prosecutor").isEqualTo("duty-term-needed");
        assertThat(refused(bench, leaving(house.clock().today(), null))).isEqualTo("term-past");
        assertThat(refused(bench, leaving(null, "nobody-knows"))).isEqualTo("duty-term-needed");
        bench.act(leaving(null, "disability"), "");
        assertThat(bench.file().duty().orElseThrow()).satisfies(duty -> assertThat(duty.manner() + " " + duty.basis()).as("freed herself").isEqualTo("exempt tax 668(13)"));
        assertThat(ContinuedClaim.of(bench.file())).isEmpty();
        assertThat(bench.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("aigul").person().id());
        assertThat(house.as(prosecutor(), () -> house.get(CaseFiles.class).find(bench.id()))).as("he is out of the case").isEmpty();
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("party-left cpc 54(5)"));
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
    }

    private static Disposition leaving(LocalDate payBy, String exemption) {
        return new Disposition.Participants(new ParticipantChange.Withdrawing(1, payBy, exemption, "Уплатить государственную пошлину"), "Прокурор отказался от иска, истец требует рассмотрения по существу.");
    }

    /// The prosecutor is out; Aigul has until a day of the court to pay, and no session is opened before.
    private static Bench withdrawnAndContinued(LocalDate payBy) {
        Bench bench = sued();
        assertThat(files(bench, prosecutor(), 1, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(files(bench, house.citizen("aigul"), 2, "motion", "continue-claim")).isEqualTo("filed");
        bench.act(leaving(payBy, null), "");
        return bench;
    }

    @Test
    void whoeverIsNotFreedPaysTheDutyBeforeTheCourtGoesOn() {
        LocalDate payBy = house.clock().today().plusDays(30);
        Bench bench = withdrawnAndContinued(payBy);
        FilingEvent.DutySettled ordered = bench.file().duty().orElseThrow();
        assertThat(ordered.manner()).isEqualTo("ordered");
        assertThat(ordered.due()).as("one per cent of the price").isEqualTo(bench.file().claim().price().times(new java.math.BigDecimal("0.01")));
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.party() + " " + task.until() + " " + task.done()).isEqualTo("2 " + payBy + " false"));
        bench.act(new Disposition.SetForTrial(), "");
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        assertThat(opens(bench, session)).as("the consideration is put off").isEqualTo("duty-awaited");
        assertThat(refused(bench, new Disposition.Leaving("duty-unpaid"))).as("the term runs").isEqualTo("left-duty-term-runs");
        PayingForPapers.Duty duty = house.as(house.citizen("aigul"), () -> house.get(PayingForPapers.class).list(bench.id())).getFirst();
        assertThat(duty.isOfClaim()).isTrue();
        house.as(house.citizen("aigul"), () -> {
            house.payForPaper(duty.id());
            return true;
        });
        house.awaitQuiet();
        assertThat(bench.file().duty().orElseThrow()).satisfies(paid -> assertThat(paid.manner() + " " + paid.paid()).isEqualTo("paid " + ordered.due()));
        assertThat(bench.file().tasks()).last().satisfies(task -> assertThat(task.done()).isTrue());
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("task-done cpc 106(2)"));
        assertThat(opens(bench, session)).isEqualTo("made");
        assertThat(refused(bench, new Disposition.Leaving("duty-unpaid"))).isEqualTo("left-duty-paid");
    }

    @Test
    void unpaidInTimeTheClaimIsLeft() {
        LocalDate payBy = house.clock().today().plusDays(3);
        Bench bench = withdrawnAndContinued(payBy);
        house.moveTo(payBy.plusDays(1).atTime(10, 0));
        CaseFile left = bench.act(new Disposition.Leaving("duty-unpaid"), "");
        assertThat(left.stage()).isEqualTo("left");
        assertThat(left.history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("claim-left cpc 279(11)"));
    }

    private static String opens(Bench bench, HearingId session) {
        Answer<CaseFile> opened = house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2, 3), "Уведомлены."));
        house.awaitQuiet();
        return opened instanceof Answer.No<?> no ? no.refusal().code() : "made";
    }
}
