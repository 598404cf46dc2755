package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.acts.ReceivingReports;
import kz.torelik.acts.ReceivingReports.Report;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.Document;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Checking;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Finding;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.law.LawBook;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever an investigator or a prosecutor wronged complains to the investigative judge, himself or through his advocate; the judge decides in three days without a session or in ten in a closed one, what he finds binds the body, and the
/// regional court checks it (Criminal Procedure Code arts. 100 to 107).
class InvestigationComplaintScenarioTests {

    private static final String KIND = "resolution-investigation";

    private static House house;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        InvestigationComplaints.office(house, "bauyrzhan", "7194", "7199");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed(String who) { return Applications.file(house, who, InvestigationComplaints.draft(house, who, 3)); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    private static List<String> findings(ClaimDraft draft) {
        return checked(house.citizen("aigul"), draft).stream().filter(one -> !one.field().equals("attachments") && !one.field().startsWith("party."))
                .map(one -> (one.isDefect() ? "!" : "") + one.refusal().code() + " " + one.refusal().basis()).toList();
    }

    private static List<Finding> checked(Actor who, ClaimDraft draft) {
        Drafts.Draft whole = new Drafts.Draft(SubmissionId.random(), Claims.inItsCourt(house, draft), 1, house.clock().instant(), house.clock().instant());
        return house.as(who, () -> house.get(Checking.class).check(whole));
    }

    private static Bench set(Bench bench, String kind, String outcome) {
        bench.act(new Disposition.Merits(kind, outcome, List.of()), "Необходимо исследовать обстоятельства, имеющие значение для законного решения.");
        return bench;
    }

    private static String reported(Bench bench, String what, ActId act) {
        return code(house.as(bench.judge(), () -> house.get(ReceivingReports.class).enter(bench.id(), bench.file().version(), new Report(what, act, "Управление полиции района Есиль", "№ 12-4/1"))));
    }

    private static ActId last(Bench bench, String kind) { return bench.last(kind).id(); }

    /// The judge calls the prosecutor's office of the place in.
    private static Party prosecutor(Bench bench, String ground) {
        Office office = house.get(Offices.class).list(bench.file().seat()).getFirst();
        Party party = house.as(bench.judge(), () -> house.get(EnteringCase.class).party(office));
        bench.act(new Disposition.Participants(new ParticipantChange.Inviting(party, ground, house.get(LawBook.class).prosecution().find(bench.file().claim().procedure(), ground).orElseThrow().basis()), "Участие прокурора предусмотрено законом."), "Участие прокурора предусмотрено законом.");
        return bench.file().parties("prosecutor").getFirst();
    }

    private static HearingId opened(Bench bench, LocalDate day, int hour, List<Integer> present) {
        HearingId hearing = Applications.session(bench, day.atTime(hour, 0), "trial");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Басқалары хабардар етілді").orThrow());
        return hearing;
    }

    private static String retired(Bench bench, HearingId hearing) {
        String answer = code(house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true)));
        house.awaitQuiet();
        return answer;
    }

    private static Bench goesUp(Bench first) { return goesUp(first, "under-review"); }

    private static Bench goesUp(Bench first, String stage) {
        LocalDate day = first.due("appeal-sanction").plusDays(1);
        while (house.get(LawBook.class).calendar().find(day).isPresent()) day = day.plusDays(1);
        if (day.atTime(9, 0).isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(day.atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo(stage);
        return first.above();
    }

    /// Three days without a session: the judge asks for the materials, finds the inaction unlawful, and the body reports what it did. Nothing is paid, nobody but those concerned reads it.
    @Test
    void theJudgeFindsTheInactionUnlawfulWithoutASession() throws IOException {
        Bench bench = filed("aigul");
        assertThat(bench.file().number().toString()).startsWith("7194-26-00-1м/");
        assertThat(bench.file().isClosed()).isTrue();
        assertThat(bench.file().claim().jurisdiction().toString()).isEqualTo("crpc 106(5)");
        assertThat(bench.file().parties()).extracting(Party::role).containsExactly("applicant", "interested");
        assertThat(bench.file().stage()).isEqualTo("consideration");
        assertThat(house.as(house.citizen("erlan"), () -> house.get(CaseFiles.class).find(bench.id()))).as("nobody else").isEmpty();
        assertThat(bench.file().notices()).as("the body has the complaint").anyMatch(notice -> notice.party() == 2 && notice.about().equals("claim-copy"));
        assertThat(bench.due("consider-investigation")).isEqualTo(bench.file().filedOn().plusDays(3));
        set(bench, "resolution-materials-asked", "materials");
        assertThat(bench.clock("show-materials").due()).isEqualTo(house.clock().today().plusDays(3));
        assertThat(reported(bench, "remedy", last(bench, "resolution-materials-asked"))).as("nothing was found yet").isEqualTo("report-other-act crpc 106(8)");
        assertThat(reported(bench, "materials", last(bench, "resolution-materials-asked"))).isEqualTo("done");
        assertThat(reported(bench, "materials", last(bench, "resolution-materials-asked"))).isEqualTo("report-again crpc 106(6)");
        assertThat(bench.clock("show-materials").status()).isEqualTo(ClockReading.Status.MET);
        bench.act(new Disposition.Merits(KIND, "act-unlawful", List.of("Следователю провести осмотр места происшествия и ответить на ходатайства")), "Два месяца следственные действия не проводились.");
        assertThat(bench.clock("consider-investigation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().history().stream().filter(each -> each.event().word().equals("decision-issued")).map(each -> each.basis().toString())).as("each outcome by its point").containsExactly("crpc 106(8)(2)");
        assertThat(PdfText.extract(bench.pdf(bench.last(KIND))).replaceAll("\\s+", " ")).contains("Постановление следственного судьи по жалобе", "обязать его устранить допущенное нарушение", "Следователю провести осмотр", "ПОСТАНОВИЛ:", "Предмет рассмотрения", "в течение 3 дней (ст. 107 ч. 2 УПК)");
        assertThat(bench.file().notices().stream().filter(notice -> notice.about().equals("act-copy")).map(CaseFile.NoticeInFile::party)).as("both sides have the resolution").contains(1, 2);
        house.moveTo(bench.due("appeal-sanction").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(reported(bench, "remedy", last(bench, KIND))).isEqualTo("done");
        assertThat(Applications.words(bench.file())).endsWith("report-received");
    }

    /// A closed session in ten days of the filing, to which the prosecutor is called; whoever stays away does not hinder it. The complaint is left, the complainant goes to the regional court, which does not retire without the prosecutor and
    /// finds that the decision was unlawful.
    @Test
    void inAClosedSessionAndBeforeTheRegionalCourt() {
        Bench bench = set(filed("viktor"), "resolution-session-investigation", "session");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        assertThat(bench.clock("consider-investigation").status()).isEqualTo(ClockReading.Status.ENDED);
        LocalDate last = bench.due("consider-investigation-in-session");
        assertThat(last).isBetween(bench.file().filedOn().plusDays(10), bench.file().filedOn().plusDays(12));
        Party called = prosecutor(bench, "complaint");
        HearingId hearing = opened(bench, bench.file().filedOn().plusDays(2), 11, List.of(1));
        assertThat(bench.file().notices().stream().filter(notice -> notice.party() == called.number()).map(CaseFile.NoticeInFile::about)).as("the prosecutor has the complaint and knows of the session").contains("claim-copy", "hearing-set");
        assertThat(bench.file().notices()).as("the body too").anyMatch(notice -> notice.party() == 2 && notice.about().equals("hearing-set"));
        assertThat(retired(bench, hearing)).as("neither the body nor the prosecutor came").isEqualTo("done");
        bench.act(new Disposition.Merits(KIND, "complaint-left", List.of()), "Нарушений не установлено.");
        assertThat(bench.clock("consider-investigation-in-session").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(reported(bench, "remedy", last(bench, KIND))).as("it obliges nobody").isEqualTo("report-other-act crpc 106(8)");
        bench.file(house.character("viktor"), 1, "appeal", null, "Судья не проверил доводы жалобы, прошу отменить постановление.");
        Bench above = goesUp(bench);
        assertThat(above.file().claim().procedure()).isEqualTo("appeal-sanction");
        assertThat(above.file().number().toString()).startsWith("7199-26-00-1ам/");
        assertThat(above.file().isClosed()).isTrue();
        int prosecutor = above.file().parties("prosecutor").getFirst().number();
        HearingId alone = opened(above, house.clock().today(), 11, List.of(1));
        assertThat(retired(above, alone)).isEqualTo("prosecutor-absent crpc 107(6)");
        house.as(above.judge(), () -> house.get(ClosingHearing.class).close(above.id(), above.file().version(), alone, false).orThrow());
        assertThat(retired(above, opened(above, house.clock().today(), 15, List.of(1, prosecutor)))).isEqualTo("done");
        above.act(new Resolution("resolution-appeal-sanction", "new-resolution", "unlawful").deciding("decision-cancelled", List.of("Отменить постановление о прерывании сроков расследования")), "Оснований прерывать сроки не было.");
        assertThat(above.clock("check-sanction").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().stage()).isEqualTo("reviewed");
        assertThat(bench.file().outcome()).contains("decision-cancelled");
        assertThat(bench.file().isCancelled(last(bench, KIND))).isTrue();
    }

    /// An advocate files with a notice of defence and stands in the case as the defender; without it he is told what is missing.
    @Test
    void anAdvocateFilesForHisClient() {
        Resident advocate = Materials.advocate(house);
        List<DraftParty> parties = new ArrayList<>(InvestigationComplaints.draft(house, "daniyar", 1).parties());
        parties.add(1, Claims.party("representative", advocate));
        ClaimDraft claim = Claims.inItsCourt(house, InvestigationComplaints.draft(house, "daniyar", 1).withParties("representative", parties));
        Actor lawyer = new Actor.Citizen(advocate.id());
        assertThat(checked(lawyer, claim)).anyMatch(one -> one.isDefect() && one.refusal().code().equals("no-notice-of-defence") && "crpc 68(8)".equals(String.valueOf(one.refusal().basis())));
        byte[] notice = Claims.paper(house, Language.RU, "Уведомление о защите", "Защищаю Ахметова Д. на досудебной стадии.");
        Submission submission = house.as(lawyer, () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            int version = ((Attaching.Attachment.Taken) house.get(Attaching.class).attach(draft.id(), draft.version(), "power-of-attorney", "notice.pdf", notice).orThrow()).draft().version();
            Document paper = house.get(Preparing.class).prepare(draft.id()).orThrow();
            return house.get(Submitting.class).submit(draft.id(), version, house.sign(house.content(paper), advocate.iin().digits())).orThrow();
        });
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(bench.file().parties()).extracting(Party::role).containsExactly("applicant", "defender", "interested");
        assertThat(bench.file().defenders(1)).hasSize(1);
        assertThat(house.as(lawyer, () -> house.get(CaseFiles.class).find(bench.id()))).as("he reads it").isPresent();
    }

    /// The day from which the fifteen days run has to be told; whoever is late is told so and may ask to restore the term, which the judge decides. What was taken back is returned.
    @Test
    void theFifteenDaysAndWhatGoesBack() {
        assertThat(findings(InvestigationComplaints.draft(house, "aigul", 3).withPlaces(InvestigationComplaints.learned("")))).containsExactly("!complaint-without-day crpc 106(5)");
        assertThat(findings(InvestigationComplaints.draft(house, "aigul", -1))).containsExactly("!complaint-day-ahead crpc 106(5)");
        assertThat(findings(InvestigationComplaints.draft(house, "aigul", 15))).as("the last day").isEmpty();
        assertThat(findings(InvestigationComplaints.draft(house, "aigul", 20))).as("it may be filed all the same").containsExactly("complaint-late crpc 106(5)");
        Bench bench = filed("zhanar");
        bench.act(new Disposition.OnGround("resolution-return-investigation", "taken-back"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        assertThat(bench.clock("consider-investigation").status()).isEqualTo(ClockReading.Status.ENDED);
        assertThat(bench.file().notices()).anyMatch(one -> one.party() == 1 && one.about().equals("claim-returned"));
    }

    /// A complaint that was returned, the return contested, a session of the regional court.
    private static Bench returned(Bench bench) {
        prosecutor(bench, "complaint");
        bench.act(new Disposition.OnGround("resolution-return-investigation", "not-concerned"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        assertThat(bench.clock("appeal-sanction").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.file(house.character("erlan"), 1, "appeal", null, "Бездействие следователя прямо затрагивает мои права, прошу отменить возвращение.");
        assertThat(bench.file().stage()).isEqualTo("return-appealed");
        Bench above = goesUp(bench, "return-under-review");
        assertThat(above.file().claim().procedure()).isEqualTo("appeal-sanction");
        int prosecutor = above.file().parties("prosecutor").getFirst().number();
        assertThat(retired(above, opened(above, house.clock().today(), 12, List.of(1, prosecutor)))).isEqualTo("done");
        return above;
    }

    /// Its return is contested as whatever the judge resolves on complaints (arts. 100 part 1, 107 part 1 point 9). When the regional court cancels it he considers the complaint, in the terms of article 106 anew.
    @Test
    void theReturnIsContestedAndThenTheComplaintIsConsidered() {
        Bench bench = filed("erlan");
        Bench above = returned(bench);
        assertThat(AdministrativeOffenceScenarioTests.refused(above, new Resolution("resolution-appeal-sanction", "new-resolution", "unlawful"))).as("nothing was decided that could be decided otherwise").isEqualTo("act-outcome-not-against");
        above.act(new Resolution("resolution-appeal-sanction", "remitted", "unlawful"), "Права заявителя затронуты непосредственно.");
        assertThat(bench.file().stage()).isEqualTo("consideration");
        assertThat(bench.file().isCancelled(last(bench, "resolution-return-investigation"))).isTrue();
        assertThat(bench.clock("consider-investigation").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.due("consider-investigation")).isAfterOrEqualTo(house.clock().today().plusDays(3));
        set(bench, "resolution-session-investigation", "session");
        assertThat(bench.due("consider-investigation-anew")).as("not from the first filing").isAfterOrEqualTo(house.clock().today().plusDays(10));
        retired(bench, opened(bench, house.clock().today().plusDays(1), 17, List.of(1)));
        bench.act(new Disposition.Merits(KIND, "act-unlawful", List.of("Следователю ответить на ходатайства")), "Довод заявителя подтвердился.");
        assertThat(bench.clock("consider-investigation-anew").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
    }

    /// What the regional court leaves as it was is final.
    @Test
    void aReturnThatStandsIsFinal() {
        Bench bench = filed("erlan");
        Bench above = returned(bench);
        above.act(new Resolution("resolution-appeal-sanction", "unchanged", ""), "Возвращение законно.");
        assertThat(bench.file().stage()).isEqualTo("return-reviewed");
        assertThat(bench.last("resolution-return-investigation").inForceFrom()).isEqualTo(house.clock().today());
    }

    /// The complaint stays nothing by itself (art. 106 part 4); the judge may stay the contested decision (art. 103), on a motion, which is answered by that act alone, or by himself.
    @Test
    void theJudgeStaysWhatIsContested() throws IOException {
        Bench bench = filed("zhanar");
        bench.file(house.character("zhanar"), 1, "motion", "stay-contested", "Прошу приостановить исполнение постановления следователя.");
        int motion = bench.file().motions().getLast().number();
        assertThat(AdministrativeOffenceScenarioTests.refused(bench, new Disposition.OnMotion(motion, true, "Исполнение необратимо."))).isEqualTo("act-motion-own-act");
        bench.act(matter("contested-stayed", motion), "Исполнение необратимо.");
        assertThat(Boolean.TRUE.equals(bench.file().motions().getLast().granted())).isTrue();
        assertThat(PdfText.extract(bench.pdf(bench.last("resolution-stay-contested"))).replaceAll("\\s+", " ")).contains("Постановление о приостановлении исполнения обжалуемого решения", "Приостановить исполнение обжалуемого решения до рассмотрения жалобы", "Отдельное обжалование этого постановления Кодексом не предусмотрено");
        assertThat(bench.file().notices().stream().filter(notice -> notice.about().equals("act-copy")).map(CaseFile.NoticeInFile::party)).as("the body has it too").contains(1, 2);
        bench.act(new Disposition.Merits(KIND, "complaint-left", List.of()), "Нарушений не установлено.");
        assertThat(bench.refusedAct(matter("contested-stayed", 0), "Жалоба рассмотрена.")).as("when the complaint is considered nothing is stayed any more").isEqualTo("not-at-this-stage");
    }

    /// When its ground is gone he lifts the stay by an act of his own, and the body hears of it as it heard of the stay.
    @Test
    void theJudgeLiftsTheStayWhenItsGroundIsGone() throws IOException {
        Bench bench = filed("natalya");
        assertThat(bench.refusedAct(matter("contested-resumed", 0), "Основание отпало.")).as("nothing is stayed").isEqualTo("matter-nothing-stands");
        bench.act(matter("contested-stayed", 0), "Исполнение необратимо.");
        assertThat(standing(bench)).singleElement().satisfies(stay -> assertThat(stay.since()).isEqualTo(house.clock().today()));
        assertThat(bench.refusedAct(matter("contested-stayed", 0), "Исполнение необратимо.")).as("it is stayed already").isEqualTo("matter-stands");
        long applicant = copies(bench, 1);
        long body = copies(bench, 2);
        bench.act(matter("contested-resumed", 0), "Следователь отложил исполнение сам.");
        assertThat(standing(bench)).isEmpty();
        assertThat(bench.file().stage()).as("the complaint itself waits on").isEqualTo("consideration");
        assertThat(body).as("it has the stay").isPositive();
        assertThat(copies(bench, 2)).as("and its end: it carries out again").isGreaterThan(body);
        assertThat(copies(bench, 1)).isGreaterThan(applicant);
        assertThat(PdfText.extract(bench.pdf(bench.last("resolution-contested-resumed"))).replaceAll("\\s+", " ")).contains("Постановление об отмене приостановления исполнения обжалуемого решения", "Отменить приостановление исполнения обжалуемого решения", "Отдельное обжалование этого постановления Кодексом не предусмотрено");
        assertThat(bench.refusedAct(matter("contested-resumed", 0), "Основание отпало.")).as("it is lifted once").isEqualTo("matter-nothing-stands");
        bench.act(matter("contested-stayed", 0), "Решение снова хотят исполнить.");
        assertThat(standing(bench)).as("it can be stayed anew").hasSize(1);
    }

    /// Whoever wants the stay to end moves for it while it stands; that is answered by that act alone. With the decision nothing is left to lift.
    @Test
    void theStayIsLiftedOrKeptOnAMotion() {
        Bench bench = filed("dinara");
        FilingInCase.Wanted motion = new FilingInCase.Wanted("motion", "lift-contested-stay", "Прошу отменить приостановление: спор улажен.", "", new byte[0]);
        assertThat(code(house.as(house.citizen("dinara"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, motion)))).as("nothing is stayed yet").isEqualTo("motion-not-now crpc 103");
        bench.act(matter("contested-stayed", 0), "Исполнение необратимо.");
        int kept = asked(bench, motion);
        assertThat(AdministrativeOffenceScenarioTests.refused(bench, new Disposition.OnMotion(kept, true, "Основание отпало."))).isEqualTo("act-motion-own-act");
        bench.act(matter("contested-stay-kept", kept), "Основание не отпало.");
        assertThat(bench.file().motions().getLast().granted()).isFalse();
        assertThat(standing(bench)).as("it goes on").hasSize(1);
        bench.act(matter("contested-resumed", asked(bench, motion)), "Основание отпало.");
        assertThat(bench.file().motions().getLast().granted()).isTrue();
        assertThat(standing(bench)).isEmpty();
        bench.act(matter("contested-stayed", 0), "Исполнение необратимо.");
        bench.act(new Disposition.Merits(KIND, "complaint-left", List.of()), "Нарушений не установлено.");
        assertThat(standing(bench)).as("it stood until the complaint was considered").isEmpty();
        assertThat(bench.refusedAct(matter("contested-resumed", 0), "Жалоба рассмотрена.")).isEqualTo("matter-nothing-stands");
    }

    private static int asked(Bench bench, FilingInCase.Wanted motion) {
        bench.file(house.character("dinara"), 1, motion);
        return bench.file().motions().getLast().number();
    }

    private static List<StandingMatter> standing(Bench bench) { return StandingMatter.of(bench.file(), house.get(LawBook.class).papers()); }

    private static long copies(Bench bench, int party) { return bench.file().notices().stream().filter(notice -> notice.about().equals("act-copy") && notice.party() == party).count(); }

    private static MatterDisposition.Matter matter(String outcome, int motion) {
        String kind = outcome.equals("contested-resumed") || outcome.equals("contested-stay-kept") ? "resolution-contested-resumed" : "resolution-stay-contested";
        return new MatterDisposition.Matter(kind, outcome, motion, "Исполнение необратимо.", List.of());
    }
}
