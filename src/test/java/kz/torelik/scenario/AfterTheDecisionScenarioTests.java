package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.instances.Chain;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Viktor won 2 350 000 tenge from Daniyar, and the decision is in force. Daniyar asks for instalments, Viktor loses his writ and asks for a duplicate and for indexation; at last a verdict calls
/// the receipt forged, and the case opens anew. Each matter is a file of its own, and what is ruled in it stands in the case (CPC arts. 238 to 248, 455 to 463).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfterTheDecisionScenarioTests {

    private static House house;
    private static Bench won;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0));
        won = Applications.file(house, "viktor", Claims.disputedLoan(house));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        won.act(new Disposition.Acceptance(Language.RU, List.of("Сторонам представить доказательства.")), "");
        Applications.read(won, "viktor", "daniyar");
        won.act(new Disposition.SetForTrial(), "");
        HearingId trial = won.setTrial();
        Applications.read(won, "viktor", "daniyar");
        Applications.hold(won, trial, List.of(1, 2), "satisfied");
        won.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "основной долг")), Disposition.Costs.NONE), "Расписка подлинная, долг не возвращён.");
        Applications.live(house, won.due("appeal").plusDays(1));
        writ(won, won.last("decision"), 1, 2);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static CaseFile writ(Bench bench, CaseFile.ActInFile act, int creditor, int debtor) {
        CaseFile after = house.as(bench.judge(), () -> {
            IssuingWrits.ToSign shown = house.get(IssuingWrits.class).prepare(bench.id(), act.id(), creditor, debtor).orThrow();
            return house.get(IssuingWrits.class).sign(shown.writ().id(), bench.sign(bench.file().judge().orElseThrow().person(), shown.pdf().content())).orThrow();
        });
        house.awaitQuiet();
        return after;
    }

    private static DecisionEvent.WritIssued issued(CaseFile file) {
        return file.history().reversed().stream().map(one -> one.event()).filter(DecisionEvent.WritIssued.class::isInstance).map(DecisionEvent.WritIssued.class::cast).findFirst().orElseThrow();
    }

    private static List<ReportEvent.MatterDecided> carried() {
        return won.file().history().stream().map(one -> one.event()).filter(ReportEvent.MatterDecided.class::isInstance).map(ReportEvent.MatterDecided.class::cast).toList();
    }

    private static ClaimDraft draft(String procedure, String category, String who, String other, String demand, String story) {
        return Applications.draft(house, procedure, category, who, List.of(Claims.party("defendant", house.character(other).person())), demand, story)
                .withPlaces(new ClaimDraft.Places("", "", "", "", "", false, won.file().number().toString(), ""));
    }

    private static void inForce(Bench bench) { Applications.live(house, bench.due("complain-of-ruling").plusDays(1)); }

    /// Daniyar asks for half a year: a number of its own, a draw, a session of which both are told, a ruling; ten working days later it stands in the case.
    @Test
    @Order(1)
    void theDebtorPaysInInstalments() {
        assertThat(won.file().stage()).isEqualTo("execution");
        Bench bench = Applications.file(house, "daniyar", draft("enforcement", "17.04", "daniyar", "viktor", "Рассрочить исполнение решения на шесть месяцев", "Единственный заработок – зарплата водителя, выплатить долг сразу невозможно; справка о доходах прилагается."));
        CaseFile file = bench.file();
        assertThat(file.number().kind()).isEqualTo("2м");
        assertThat(file.claim().court()).as("the court that decided").isEqualTo(won.file().claim().court());
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("cpc 246(1)");
        assertThat(file.claim().relatedTo()).isEqualTo(won.file().number().toString());
        assertThat(file.duty().orElseThrow().manner()).isEqualTo("exempt");
        assertThat(file.stage()).isEqualTo("consideration");
        assertThat(Applications.words(file)).as("the creditor is told at once").contains("judge-drawn", "notice-sent");
        assertThat(bench.due("decide-deferral")).isAfter(file.filedOn().plusDays(13));
        HearingId session = Applications.session(bench, Applications.next(house.clock().today().plusDays(5)).atTime(11, 0), "trial");
        Applications.read(bench, "viktor", "daniyar");
        Applications.opened(bench, session, List.of(1, 2));
        house.as(bench.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.awaitQuiet();
        Answer<?> other = house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Merits("ruling-indexation", "indexed")));
        assertThat(other).as("another matter than the one that was asked").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("act-not-of-category"));
        bench.act(new Disposition.Merits("ruling-deferral", "instalments", List.of("Установить выплату по 391 667 тенге ежемесячно до десятого числа")), "Имущественное положение должника подтверждено.");
        assertThat(bench.file().stage()).isEqualTo("granted");
        assertThat(bench.clock("decide-deferral").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(carried()).as("not before it is in force").isEmpty();
        inForce(bench);
        assertThat(carried()).singleElement().satisfies(decided -> {
            assertThat(decided.outcome()).isEqualTo("instalments");
            assertThat(decided.number()).isEqualTo(bench.file().number());
            assertThat(String.join(" ", decided.orders())).contains("Рассрочить исполнение решения.", "391 667");
        });
        assertThat(won.file().stage()).isEqualTo("execution");
    }

    /// Viktor's writ is lost: the ruling is in force, and the duplicate repeats the writ word for word under its own number.
    @Test
    @Order(2)
    void aLostWritIsIssuedAgain() throws IOException {
        String first = issued(won.file()).number();
        Bench bench = Applications.file(house, "viktor", draft("enforcement", "17.06", "viktor", "daniyar", "Выдать дубликат исполнительного листа", "Исполнительный лист утрачен при пересылке, справка судебного исполнителя прилагается."));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-duplicate", "duplicate"), "Утрата подтверждена справкой.");
        assertThat(bench.clock("decide-duplicate").status()).isEqualTo(ClockReading.Status.MET);
        Answer<?> early = house.as(bench.judge(), () -> house.get(IssuingWrits.class).prepare(bench.id(), bench.last("ruling-duplicate").id(), 1, 2));
        assertThat(early).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("writ-not-in-force"));
        inForce(bench);
        DecisionEvent.WritIssued duplicate = issued(writ(bench, bench.last("ruling-duplicate"), 1, 2));
        assertThat(duplicate.number()).isNotEqualTo(first);
        byte[] pdf = house.as(bench.judge(), () -> house.content(house.get(kz.torelik.documents.Documents.class).find(duplicate.document().id()).orElseThrow()));
        assertThat(PdfText.extract(pdf).replaceAll("\\s+", " ")).contains("Дубликат исполнительного листа № " + duplicate.number(), "Выдан взамен утраченного листа", first.substring(first.indexOf("/")), won.file().number().toString(), "2 350 000", "Иск удовлетворить.");
        assertThat(carried()).extracting(ReportEvent.MatterDecided::outcome).contains("duplicate");
    }

    /// What is refused changes nothing in the case, and what comes back may be filed again; without the number of the case nothing is taken.
    @Test
    @Order(3)
    void aRefusalIsNotCarriedIntoTheCase() {
        ClaimDraft indexation = draft("enforcement", "17.07", "viktor", "daniyar", "Произвести индексацию присуждённой суммы", "Решение исполняется полгода, деньги обесценились; расчёт по базовой ставке прилагается.");
        Bench bench = Applications.file(house, "viktor", indexation);
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        int before = carried().size();
        bench.act(new Disposition.Merits("ruling-indexation", "refused"), "Просрочки исполнения нет: действует рассрочка.");
        inForce(bench);
        assertThat(bench.last("ruling-indexation").inForceFrom()).isNotNull();
        assertThat(carried()).hasSize(before);
        Assertions.assertThatThrownBy(() -> house.file(house.character("viktor"), indexation.withPlaces(new ClaimDraft.Places("", "", "", "", "", false)).withCourt(won.file().claim().court().digits(), "cpc 246(1)", false),
                Claims.paper(house, Language.RU, "Расчёт", "Сумма."))).isInstanceOf(Refused.class);
    }

    /// A verdict calls the receipt forged. The decision binds nobody from the day the ruling is in force; the case has a new number, another judge, the same participants and the paid duty.
    @Test
    @Order(4)
    void theCaseOpensAnewOnNewCircumstances() {
        Bench bench = Applications.file(house, "daniyar", draft("new-circumstances", "17.02", "daniyar", "viktor", "Отменить решение и пересмотреть дело", "Вступившим в законную силу приговором установлена подложность расписки."));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-new-circumstances", "granted"), "Подложность расписки установлена приговором.");
        assertThat(won.file().stage()).as("the ruling may still be complained of").isEqualTo("execution");
        CaseFile.ActInFile decision = won.last("decision");
        assertThat(decision.inForceFrom()).isNotNull();
        inForce(bench);
        CaseFile old = won.file();
        assertThat(old.stage()).isEqualTo("remanded");
        assertThat(old.isCancelled(decision.id())).isTrue();
        assertThat(old.act(decision.id()).orElseThrow().inForceFrom()).as("it binds nobody").isNull();
        assertThat(old.history().getLast().basis().toString()).isEqualTo("cpc 463(1)(3)");
        ReviewInFile review = old.reviews().getLast();
        assertThat(review.outcome()).isEqualTo("reopened");
        assertThat(review.number()).isEqualTo(bench.file().number());
        Bench again = new Bench(house, java.util.Objects.requireNonNull(review.next()));
        CaseFile file = again.file();
        assertThat(file.number()).isEqualTo(review.nextNumber()).isNotEqualTo(old.number());
        assertThat(file.origin().orElseThrow().id()).isEqualTo(old.id());
        assertThat(file.claim().relatedTo()).isEqualTo(old.number().toString());
        assertThat(file.stage()).as("a judge is drawn and decides on acceptance").isEqualTo("acceptance");
        assertThat(file.parties()).isEqualTo(old.parties());
        assertThat(file.duty()).isEqualTo(old.duty());
        assertThat(file.judge().orElseThrow().person()).as("who decided may not decide again").isNotEqualTo(old.judge().orElseThrow().person());
        LocalDate filedOn = file.filedOn();
        assertThat(filedOn).isEqualTo(old.history().getLast().occurredOn());
        List<Chain.Link> chain = house.as(house.citizen("viktor"), () -> house.get(Chain.class).of(old));
        assertThat(chain).extracting(Chain.Link::number).as("both files in the way of the case").contains(old.number(), file.number());
    }
}
