package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.acts.Disposition;
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
/// come; personal reception with a number.
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
}
