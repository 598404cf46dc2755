package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.courts.Staff;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What people have to do with a court outside a case, on a phone and at a desk: the calendar of hearings and the times at which one cannot
/// come; personal reception with a number; a letter and its signed answer; the questionnaire.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReceptionJourney extends WalkedHouse {

    private static final CourtCode COURT = CourtCode.of("7110");

    @Override
    String pictures() { return "reception"; }

    @Test
    @Order(1)
    void erlanSaysWhenHeCannotComeAndTheJudgeSeesItBeforeSheSetsTheDay() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        Visitor erlan = citizen("erlan", Language.KK, Visitor.PHONE);
        erlan.go("/my/schedule");
        erlan.see("10-empty");
        LocalDate day = LocalDate.ofInstant(house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(id, "trial", 60, 1)).orThrow().getFirst().slot().startsAt(), CourtClock.COUNTRY);
        erlan.click("form[action='/my/schedule/busy'] button.primary");
        assertThat(erlan.find(".faults").isVisible()).as("the page says what is missing").isTrue();
        erlan.fill("#from", day.toString());
        erlan.fill("#from-time", "09:00");
        erlan.fill("#to-time", "13:00");
        erlan.click("input[value=trip]");
        erlan.click("form[action='/my/schedule/busy'] button.primary");
        erlan.find("ul.files li").waitFor();

        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        judge.go("/desk/cases/" + id + "/hearings/new");
        judge.click("input[name=slot][value=own]");
        judge.fill("#day", day.toString());
        judge.fill("#time", "10:00");
        judge.click("form.work button.primary");
        assertThat(judge.find("form.work .steps").innerText()).as("who cannot come, and when").contains("Жұмабаев").contains("поездка");
        judge.see("11-judge-sees-it");
        judge.fill("#despite", "Срок рассмотрения истекает, ответчик вправе участвовать через представителя.");
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/hearings/*");
        house.awaitQuiet();

        erlan.go("/my/schedule");
        assertThat(erlan.find(".fault").count()).as("at the hearing and at the time that he stated").isEqualTo(2);
        erlan.see("12-collision");
        erlan.click("form[action$='/my/schedule/link#link'] button");
        erlan.find("#address").waitFor();
        erlan.see("13-link");
        String address = erlan.find("#address").inputValue();
        Visitor program = visitor(Language.EN, Visitor.PHONE);
        String path = address.substring(house.address().toString().length());
        assertThat(Biweekly.parse(new String(program.read(path), StandardCharsets.UTF_8)).first().getEvents()).hasSize(1);
        Visitor desk = citizen("erlan", Language.RU, Visitor.DESK);
        desk.go("/my/schedule");
        desk.see("14-desk");
        desk.click("form[action$='/revoke'] button");
        assertThat(program.status(path)).as("revoked at once").isEqualTo(404);
    }

    private Visitor officer(Function function, Language language, int width) {
        String iin = house.get(Population.class).find(COURT).orElseThrow().list(function).getFirst().person().iin().digits();
        Visitor visitor = visitor(language, width);
        visitor.signInWithKey(iin);
        return visitor;
    }

    @Test
    @Order(2)
    void aigulComesToTheChanceryWithANumber() {
        Visitor chair = officer(Function.CHAIR, Language.KK, Visitor.DESK);
        chair.go("/desk/reception/hours");
        chair.fill("#minutes-chair", "3");
        chair.click("form[action$='/hours/chair'] button.primary");
        assertThat(chair.find(".faults").isVisible()).as("too short for a visit").isTrue();
        chair.see("20-hours");

        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/my/appointments");
        aigul.see("21-nothing-booked");
        aigul.find("#court").selectOption(COURT.digits());
        aigul.click("form[action='/my/appointments/new'] button.primary");
        aigul.find(".slots input").first().check();
        aigul.click("button[value=book]");
        assertThat(aigul.find("#topic-fault").isVisible()).as("what it is about is missing").isTrue();
        aigul.fill("#topic", "Шешімнің көшірмесін қалай алуға болады");
        aigul.see("22-times");
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(aigul.find(".slots input:checked").inputValue())), CourtClock.COUNTRY);
        aigul.click("button[value=book]");
        aigul.page().waitForURL("**/my/appointments");
        aigul.see("23-booked");
        house.moveTo(time.minusMinutes(5));
        aigul.go("/my/appointments");
        aigul.click("form[action$='/arrive'] button");
        aigul.find(".ticket").waitFor();

        Visitor clerk = officer(Function.REGISTRAR, Language.RU, Visitor.DESK);
        clerk.go("/desk/reception");
        clerk.find("input[id^=call]").fill("Окно 2");
        clerk.click("form[action$='/call'] button");
        clerk.see("24-called");
        aigul.go("/queue/" + COURT.digits());
        assertThat(aigul.find(".board").innerText()).contains("1").contains("Окно 2");
        aigul.see("25-board");
        clerk.find("textarea[id^=notes]").fill("Разъяснено, как получить копию.");
        clerk.click("form[action$='/received'] button");
        clerk.see("26-received");
        aigul.go("/my/appointments");
        aigul.see("27-over");
        Visitor erlan = citizen("erlan", Language.RU, Visitor.DESK);
        erlan.go("/my/appointments/new?court=" + COURT.digits() + "&to=chair");
        erlan.fill("#topic", "Работа канцелярии");
        erlan.click("button[value=wait]");
        erlan.page().waitForURL("**/my/appointments");
        erlan.see("28-in-line");
    }

    @Test
    @Order(3)
    void aigulWritesToTheCourtAndReadsTheSignedAnswer() {
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/my/letters/new");
        aigul.click("form[action='/my/letters'] button.primary");
        assertThat(aigul.find("#court-fault").isVisible()).as("the court is missing").isTrue();
        aigul.find("#court").selectOption(COURT.digits());
        aigul.find("input[value=request]").check();
        aigul.fill("#subject", "Мұрағаттың жұмыс уақыты");
        aigul.fill("#body", "Мұрағаттағы іспен қашан және қалай танысуға болатынын хабарлауыңызды сұраймын.");
        aigul.see("30-writing");
        aigul.click("form[action='/my/letters'] button.primary");
        aigul.page().waitForURL("**/my/letters/*");
        aigul.see("31-read");
        aigul.sign("**/my/letters/*");
        assertThat(aigul.find(".lead").innerText()).contains("ЖТ");
        aigul.see("32-registered");
        String address = aigul.page().url().substring(house.address().toString().length());

        Visitor clerk = officer(Function.REGISTRAR, Language.RU, Visitor.DESK);
        clerk.go("/desk/appeals");
        clerk.see("33-desk");
        clerk.click("tr[data-row] a");
        clerk.find("#to").selectOption(house.get(Staff.class).list(COURT, Function.CHAIR).getFirst().person().toString());
        clerk.click("form[action$='/assign'] button");
        Visitor chair = officer(Function.CHAIR, Language.RU, Visitor.DESK);
        chair.go("/desk/appeals");
        chair.click("tr[data-row] a");
        chair.click("form[action$='/extend'] button");
        assertThat(chair.find("#until-fault").isVisible()).as("the new day is missing").isTrue();
        chair.fill("#text", "Мұрағат жұмыс күндері сағат 10-нан 12-ге дейін жұмыс істейді. Танысуға өтінішті кеңсеге беріңіз.");
        chair.click("form[action$='/draft'] button");
        assertThat(chair.find("#text").inputValue()).as("the words stay until they are signed").contains("Мұрағат");
        chair.see("34-answer");
        chair.sign("**/desk/appeals/*");
        aigul.go(address);
        assertThat(aigul.find(".card.good").isVisible()).as("the answer is there").isTrue();
        aigul.see("35-answered");

        aigul.go("/my/evaluate");
        aigul.see("36-to-evaluate");
        aigul.click("ul.files a[href*='kind=letter']");
        aigul.find("input[name=clear][value='5']").check();
        aigul.find("input[name=respect][value='5']").check();
        aigul.click("form[action='/my/evaluate'] button.primary");
        assertThat(aigul.find("#timely-fault").isVisible()).as("one of three is missing").isTrue();
        aigul.see("37-incomplete");
        aigul.find("input[name=timely][value='4']").check();
        aigul.click("form[action='/my/evaluate'] button.primary");
        aigul.find(".said-done").waitFor();
        assertThat(aigul.find("a[href*='kind=letter']").count()).as("once").isZero();
        Visitor desk = citizen("aigul", Language.RU, Visitor.DESK);
        desk.go("/my/evaluate");
        desk.see("39-to-evaluate-desk");
        Visitor anybody = visitor(Language.EN, Visitor.DESK);
        anybody.go("/evaluations/" + COURT.digits());
        anybody.see("38-public");
        assertThat(aigul.status("/desk/appeals")).isEqualTo(404);
        Visitor erlan = citizen("erlan", Language.KK, Visitor.PHONE);
        assertThat(List.of(erlan.status(address), erlan.status(address + "/documents/" + "0".repeat(26)), erlan.status("/my/evaluate/new?kind=letter&of=" + address.substring(address.lastIndexOf('/') + 1)))).as("of Aigul there is nothing")
                .containsOnly(404);
    }
}
