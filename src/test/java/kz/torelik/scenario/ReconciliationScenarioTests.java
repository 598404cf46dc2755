package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.Contracting;
import kz.torelik.conciliation.EndingMediation;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.conciliation.SigningPapers;
import kz.torelik.conciliation.Wordings;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.Representing;
import kz.torelik.filing.Submission;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.powers.GivingPowers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// E-reconciliation: a professional mediator is chosen, everybody consents and signs, the text is written by turns, the court approves it and the whole duty goes back; or nobody agrees and the case goes on. What
/// is said stays there (Law on Mediation, arts. 8, 20-27; CPC arts. 174-182).
class ReconciliationScenarioTests {

    private static final String FIRST = "Ответчик выплачивает 2 000 000 тенге до 1 сентября 2026 года.\nОт остальной части требований истец отказывается.";
    private static final String SECOND = "Ответчик выплачивает 1 800 000 тенге до 1 ноября 2026 года.\nОт остальной части требований истец отказывается.\nПри просрочке ответчик платит 0,1 % за день.";
    private static final String SECRET = "Истец сказал, что возьмёт и половину.";
    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.conciliation.every=1d"); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static final String VIKTOR = "viktor";
    private static final String DANIYAR = "daniyar";

    private static Bench prepared() {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character(VIKTOR), Claims.inItsCourt(house, Claims.disputedLoan(house)), receipt);
        house.pay(house.citizen(VIKTOR), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private static Mediator mediator(String field, String region) {
        return house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", field, "", region, true))).getFirst();
    }

    private static Actor of(Mediator mediator) { return new Actor.Citizen(mediator.person()); }

    private static Actor citizen(String who) { return house.citizen(who); }

    private static Answer<Matter> invite(String who, Mediator mediator, Bench bench) {
        return house.as(citizen(who), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), bench.id(), "", "Возврат долга по расписке", Language.RU)));
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static String consent(Actor who, PublicId id, boolean yes) { return house.as(who, () -> refusal(house.get(Consenting.class).answer(id, yes))); }

    private static Matter.Whole seen(Actor who, PublicId id) { return house.as(who, () -> house.get(Mediations.class).find(id)).orElseThrow(); }

    private static String sign(Actor who, PublicId id) {
        return house.as(who, () -> {
            Matter.Paper paper = Objects.requireNonNull(house.get(Mediations.class).find(id).orElseThrow().waiting());
            Person.Natural person = (Person.Natural) house.get(People.class).find(((Actor.Citizen) who).person()).orElseThrow();
            return refusal(house.get(SigningPapers.class).sign(id, paper.version(), house.sign(house.get(Mediations.class).content(paper), person.iin().digits())));
        });
    }

    private static String write(Actor who, PublicId id, int based, String text, int next) { return house.as(who, () -> refusal(house.get(Wordings.class).write(id, based, text, SECRET, next))); }

    private static PublicId consented(Bench bench, Mediator mediator) {
        PublicId id = invite(VIKTOR, mediator, bench).orThrow().id();
        assertThat(consent(citizen(DANIYAR), id, true)).isEqualTo("yes");
        assertThat(consent(of(mediator), id, true)).isEqualTo("yes");
        return id;
    }

    private static PublicId begun(Bench bench, Mediator mediator) {
        PublicId id = consented(bench, mediator);
        house.as(of(mediator), () -> house.get(Contracting.class).set(id, new Contracting.Wanted(Tenge.of(60_000), 25, "both", "Встречи по видеосвязи."))).orThrow();
        for (Actor one : List.of(of(mediator), citizen(VIKTOR), citizen(DANIYAR))) assertThat(sign(one, id)).isEqualTo("yes");
        house.awaitQuiet();
        return id;
    }

    private static void stay(Bench bench, Mediator mediator) {
        int motion = bench.file().motions().getLast().number();
        bench.act(new MatterDisposition.Conciliation(motion, "mediator", null, mediator.name(), house.clock().today().plusDays(25), "Стороны заключили договор с медиатором."), "");
    }

    private static String read(Bench bench, kz.torelik.casefile.events.FiledDocument document) {
        byte[] pdf = house.as(bench.judge(), () -> house.content(house.get(kz.torelik.documents.Documents.class).find(document.id()).orElseThrow()));
        try {
            return PdfText.extract(pdf).replaceAll("[\\s\\u00a0]+", " ");
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void twoPartiesAgreeWithAMediatorTheCourtApprovesAndTheWholeDutyGoesBack() {
        Bench bench = prepared();
        Mediator mediator = mediator("debts", "71");
        Matter invited = invite(VIKTOR, mediator, bench).orThrow();
        PublicId id = invited.id();
        assertThat(invited.answerBy()).as("ten calendar days").isEqualTo(house.clock().today().plusDays(10));
        assertThat(refusal(invite(DANIYAR, mediator, bench))).as("one at a time").isEqualTo("mediation-already");
        assertThat(consent(citizen(VIKTOR), id, true)).as("he consented by inviting").isEqualTo("mediation-answered");
        assertThat(consent(citizen(DANIYAR), id, true)).isEqualTo("yes");
        assertThat(seen(citizen(DANIYAR), id).matter().state()).as("the mediator has to consent as well").isEqualTo("invited");
        assertThat(consent(of(mediator), id, true)).isEqualTo("yes");
        assertThat(seen(of(mediator), id).participants()).allSatisfy(one -> assertThat(one.answeredAt()).as("each consent with its time").isNotNull());
        assertThat(mediator("debts", "71").taking().load()).as("the register shows how much he has").isEqualTo(1);

        assertThat(house.as(citizen(VIKTOR), () -> refusal(house.get(Contracting.class).set(id, new Contracting.Wanted(Tenge.ZERO, 10, "joint", ""))))).isEqualTo("mediation-for-mediator");
        assertThat(house.as(of(mediator), () -> refusal(house.get(Contracting.class).set(id, new Contracting.Wanted(Tenge.ZERO, 31, "joint", ""))))).isEqualTo("contract-days");
        house.as(of(mediator), () -> house.get(Contracting.class).set(id, new Contracting.Wanted(Tenge.of(60_000), 25, "both", ""))).orThrow();
        assertThat(sign(of(mediator), id)).isEqualTo("yes");
        assertThat(sign(citizen(VIKTOR), id)).isEqualTo("yes");
        assertThat(bench.file().motions()).as("nothing goes to the court before all have signed").isEmpty();
        assertThat(sign(citizen(VIKTOR), id)).isEqualTo("mediation-signed");
        assertThat(sign(citizen(DANIYAR), id)).isEqualTo("yes");
        house.awaitQuiet();
        CaseFile.MotionInFile motion = bench.file().motions().getLast();
        assertThat(motion.kind()).isEqualTo("mediation");
        assertThat(motion.documents()).as("one contract, three signatures").hasSize(3).extracting(one -> one.signer()).doesNotHaveDuplicates();
        assertThat(read(bench, motion.documents().getFirst())).contains("60 000", "25 календарных дней", "не разглашают", bench.file().number().toString());
        stay(bench, mediator);
        assertThat(bench.file().stage()).isEqualTo("stayed");

        assertThat(write(citizen(VIKTOR), id, 0, FIRST, 2)).as("the mediator has the pen first").isEqualTo("wording-not-yours");
        assertThat(write(of(mediator), id, 0, FIRST, 2)).isEqualTo("yes");
        assertThat(write(citizen(DANIYAR), id, 0, SECOND, 0)).as("he has not read the first version").isEqualTo("wording-changed");
        assertThat(write(citizen(DANIYAR), id, 1, SECOND, 0)).isEqualTo("yes");
        assertThat(house.as(citizen(DANIYAR), () -> refusal(house.get(Wordings.class).close(id, 2)))).isEqualTo("mediation-for-mediator");
        house.as(of(mediator), () -> house.get(Wordings.class).close(id, 2)).orThrow();
        assertThat(sign(citizen(DANIYAR), id)).isEqualTo("yes");
        house.as(citizen(VIKTOR), () -> house.get(Wordings.class).reopen(id)).orThrow();
        assertThat(write(citizen(VIKTOR), id, 2, SECOND + "\nПервый платёж – до 1 августа 2026 года.", 0)).isEqualTo("yes");
        house.as(of(mediator), () -> house.get(Wordings.class).close(id, 3)).orThrow();
        assertThat(seen(citizen(VIKTOR), id).wordings()).as("every version stays").hasSize(3);
        for (Actor one : List.of(citizen(DANIYAR), citizen(VIKTOR))) assertThat(sign(one, id)).isEqualTo("yes");
        assertThat(bench.file().settlements()).as("the mediator signs it as well").isEmpty();
        assertThat(sign(of(mediator), id)).isEqualTo("yes");
        house.awaitQuiet();

        SettlementInFile agreement = bench.file().settlements().getLast();
        assertThat(agreement.filed().manner()).isEqualTo("mediation");
        assertThat(agreement.signed()).containsExactly(1, 2);
        assertThat(agreement.filed().terms()).hasSize(4).last().asString().contains("1 августа");
        assertThat(agreement.filed().documents()).as("the party and the mediator under one paper").hasSize(2);
        bench.act(new Disposition.Termination("mediation-agreement"), "");
        assertThat(bench.file().stage()).isEqualTo("terminated");
        Tenge duty = bench.file().history().stream().map(each -> each.event()).filter(FilingEvent.DutySettled.class::isInstance).map(FilingEvent.DutySettled.class::cast).findFirst().orElseThrow().paid();
        Tenge back = bench.file().history().stream().map(each -> each.event()).filter(FilingEvent.DutyRefundOrdered.class::isInstance).map(FilingEvent.DutyRefundOrdered.class::cast).findFirst().orElseThrow().amount();
        assertThat(duty.isPositive()).isTrue();
        assertThat(back).as("all of it").isEqualTo(duty);
        assertThat(mediator("debts", "71").taking().load()).as("his hands are free again").isZero();
    }

    @Test
    void whoDoesNotGoOnEndsItAndTheCaseGoesOnWithoutAWordOfWhatWasSaid() {
        Bench bench = prepared();
        Mediator mediator = mediator("business", "71");
        PublicId id = begun(bench, mediator);
        stay(bench, mediator);
        assertThat(write(of(mediator), id, 0, FIRST, 1)).isEqualTo("yes");
        house.as(citizen(DANIYAR), () -> house.get(EndingMediation.class).end(id, SECRET)).orThrow();
        house.awaitQuiet();
        CaseFile.MotionInFile notice = bench.file().motions().getLast();
        assertThat(notice.kind()).isEqualTo("mediation-over");
        assertThat(read(bench, notice.documents().getFirst())).contains("отказ стороны").doesNotContain("половину").doesNotContain("2 000 000");
        bench.act(new MatterDisposition.ConciliationOver(true, "Стороны соглашения не достигли."), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.file().motions().getLast().granted()).as("the notice is answered with the ruling").isTrue();
        assertThat(bench.file().mediation()).isEmpty();
        assertThat(refusal(house.as(citizen(VIKTOR), () -> house.get(EndingMediation.class).end(id, "")))).isEqualTo("mediation-over");
    }

    @Test
    void nobodyButTheParticipantsSeesAnythingNotEvenTheJudge() {
        Bench bench = prepared();
        Mediator mediator = mediator("family", "71");
        Mediator other = mediator("labour", "75");
        PublicId id = begun(bench, mediator);
        assertThat(write(of(mediator), id, 0, FIRST, 1)).isEqualTo("yes");
        for (Actor stranger : List.of(bench.judge(), bench.secretary(), citizen("aigul"), of(other), Actor.ANYONE)) {
            assertThat(house.as(stranger, () -> house.get(Mediations.class).find(id))).as("to " + stranger + " there is no such mediation").isEmpty();
            assertThat(house.as(stranger, () -> house.get(Mediations.class).list())).as("and none in the list").isEmpty();
            assertThat(house.as(stranger, () -> refusal(house.get(Consenting.class).answer(id, false)))).isEqualTo("mediation-unknown");
            assertThat(house.as(stranger, () -> refusal(house.get(Wordings.class).write(id, 1, "x", "", 1)))).isEqualTo("mediation-unknown");
            assertThat(house.as(stranger, () -> refusal(house.get(SigningPapers.class).sign(id, 1, new byte[] {1})))).isEqualTo("mediation-unknown");
            assertThat(house.as(stranger, () -> refusal(house.get(EndingMediation.class).end(id, "")))).isEqualTo("mediation-unknown");
            for (String table : List.of("matter", "participant", "contract", "wording", "agreement", "signature")) assertThat(rows(stranger, table)).as("rows of " + table + " for " + stranger).isZero();
        }
        for (String table : List.of("matter", "participant", "contract", "wording", "signature")) assertThat(rows(of(mediator), table)).as("he does see " + table).isPositive();
        String course = bench.file().documents().stream().filter(one -> one.document().mediaType().equals("application/pdf")).map(one -> read(bench, one.document())).reduce("", String::concat);
        assertThat(course).as("the file of the case has no draft").doesNotContain("1 сентября 2026").doesNotContain("половину");
        house.as(of(mediator), () -> house.get(EndingMediation.class).end(id, "")).orThrow();
    }

    private static int rows(Actor who, String table) {
        return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select count(*) from conciliation." + table).query(Integer.class).single())));
    }

    @Test
    void anInvitationWithoutAnAnswerIsDeclinedAfterTenDaysAndAContractEndsWithItsTerm() {
        Bench bench = prepared();
        Mediator mediator = mediator("consumer", "71");
        PublicId first = invite(VIKTOR, mediator, bench).orThrow().id();
        LocalDate last = seen(citizen(VIKTOR), first).matter().answerBy();
        house.moveTo(last.atTime(23, 0));
        house.get(EndingMediation.class).lapse();
        assertThat(seen(citizen(VIKTOR), first).matter().isOpen()).as("the last day is not over").isTrue();
        house.moveTo(last.plusDays(1).atTime(9, 0));
        house.get(EndingMediation.class).lapse();
        assertThat(Objects.requireNonNull(seen(citizen(VIKTOR), first).matter().ending()).outcome()).isEqualTo("unanswered");
        assertThat(bench.file().motions()).as("the court was never told").isEmpty();
        PublicId second = begun(bench, mediator);
        stay(bench, mediator);
        house.moveTo(Objects.requireNonNull(seen(of(mediator), second).matter().course().until()).plusDays(1).atTime(9, 0));
        house.get(EndingMediation.class).lapse();
        house.awaitQuiet();
        assertThat(Objects.requireNonNull(seen(of(mediator), second).matter().ending()).outcome()).isEqualTo("expired");
        assertThat(bench.file().motions().getLast().kind()).as("the court is told at once").isEqualTo("mediation-over");
    }

    @Test
    void aRepresentativeWithoutTheListedPowerBindsNobodyAndARevokedOneSeesNothing() {
        Bench bench = prepared();
        String zhanar = house.character("zhanar").person().iin().digits();
        PublicId power = house.as(citizen(DANIYAR), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PublicId prepared = giving.prepare(zhanar, List.of("settlement"), house.clock().today().plusMonths(2), Language.RU).orThrow().id();
            return giving.give(prepared, house.sign(giving.content(giving.find(prepared).orElseThrow()), house.character(DANIYAR).person().iin().digits())).orThrow().id();
        });
        house.as(citizen(DANIYAR), () -> house.get(Representing.class).enter(bench.id(), 2, zhanar)).orThrow();
        house.awaitQuiet();
        PublicId first = invite(VIKTOR, mediator("inheritance", "71"), bench).orThrow().id();
        PublicId id = first;
        assertThat(house.as(citizen("zhanar"), () -> house.get(Mediations.class).find(first))).as("she reads the invitation of her principal").isPresent();
        assertThat(consent(citizen("zhanar"), id, true)).as("an agreement by mediation has to be listed (CPC art. 60 part 1)").isEqualTo("power-missing");
        house.as(citizen(DANIYAR), () -> house.get(GivingPowers.class).revoke(power)).orThrow();
        assertThat(house.as(citizen("zhanar"), () -> house.get(Mediations.class).find(first))).as("revoked: at once there is nothing").isEmpty();
        assertThat(consent(citizen("zhanar"), id, true)).isEqualTo("mediation-unknown");
        assertThat(rows(citizen("zhanar"), "matter")).isZero();
        assertThat(consent(citizen(DANIYAR), id, false)).isEqualTo("yes");
        id = invite(VIKTOR, mediator("inheritance", "71"), bench).orThrow().id();
        assertThat(house.as(citizen("zhanar"), () -> house.get(Mediations.class).find(bench.id()))).as("whose power is over is invited to nothing").isEmpty();
        assertThat(consent(citizen(DANIYAR), id, false)).isEqualTo("yes");
        house.as(citizen(DANIYAR), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PublicId prepared = giving.prepare(zhanar, List.of("settlement"), house.clock().today().plusDays(2), Language.RU).orThrow().id();
            return giving.give(prepared, house.sign(giving.content(giving.find(prepared).orElseThrow()), house.character(DANIYAR).person().iin().digits())).orThrow();
        });
        PublicId last = invite(VIKTOR, mediator("inheritance", "71"), bench).orThrow().id();
        assertThat(house.as(citizen("zhanar"), () -> house.get(Mediations.class).find(last))).as("a new power").isPresent();
        house.moveTo(house.clock().today().plusDays(3).atTime(0, 5));
        house.get(EndingMediation.class).lapse();
        assertThat(house.as(citizen("zhanar"), () -> house.get(Mediations.class).find(last))).as("the day after its last one").isEmpty();
        assertThat(consent(citizen(DANIYAR), last, false)).as("so that the mediator of the other tests has his hands free").isEqualTo("yes");
    }

    @Test
    void aDisputeBeforeTheCourtEndsWithATransactionAndWhoIsInvolvedMediatesForNobody() {
        Mediator mediator = mediator("housing", "75");
        String daniyar = house.character(DANIYAR).person().iin().digits();
        Answer<Matter> strange = house.as(citizen("aigul"), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), null, "000000000000", "Шум", Language.KK)));
        assertThat(refusal(strange)).isEqualTo("mediation-nobody");
        Person.Natural himself = (Person.Natural) house.get(People.class).find(mediator.person()).orElseThrow();
        assertThat(refusal(house.as(citizen("aigul"), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), null, himself.iin().digits(), "Шум", Language.KK))))).isEqualTo("mediation-interested");
        PublicId id = house.as(citizen("aigul"), () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator.id(), null, daniyar, "Көршілер арасындағы дау", Language.KK))).orThrow().id();
        consent(citizen(DANIYAR), id, true);
        consent(of(mediator), id, true);
        house.as(of(mediator), () -> house.get(Contracting.class).set(id, new Contracting.Wanted(Tenge.ZERO, 10, "joint", ""))).orThrow();
        for (Actor one : List.of(of(mediator), citizen("aigul"), citizen(DANIYAR))) assertThat(sign(one, id)).isEqualTo("yes");
        write(of(mediator), id, 0, "Тараптар түнде шулатпайды.", 1);
        house.as(of(mediator), () -> house.get(Wordings.class).close(id, 1)).orThrow();
        for (Actor one : List.of(citizen("aigul"), of(mediator), citizen(DANIYAR))) assertThat(sign(one, id)).isEqualTo("yes");
        assertThat(Objects.requireNonNull(seen(citizen("aigul"), id).matter().ending()).outcome()).isEqualTo("agreement");
    }
}
