package kz.torelik.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.notices.Cabinet;
import kz.torelik.simulator.population.Population;

/// The case with which the chapters about the reviews of offences begin: Erlan's fine of ten indices, which the court of appeal left as it was.
final class FinedCase {

    private final House house;
    private final TheProsecutor general;

    FinedCase(House house, TheProsecutor general) {
        this.house = house;
        this.general = general;
    }

    /// A penalty of so many indices.
    static PenalDisposition.Offence fine(int indices) { return new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(indices), ""), List.of()); }

    /// What was refused with its article, or `done`.
    static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    /// The chair of a court.
    static Actor chair(House house, CourtCode court) { return new Actor.Staff(house.get(Population.class).find(court).orElseThrow().chair().person().id(), court, Function.CHAIR); }

    /// Nine o'clock of a day, or now when that is over: what is due goes up.
    static void sweep(House house, LocalDate day) {
        LocalDateTime at = day.atTime(9, 0);
        if (at.isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(at);
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    /// He reads what the court sent him.
    void reads(Bench bench, String who) {
        house.as(house.citizen(who), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    /// The resolution of the first instance, not in force yet.
    Bench fined(String number) {
        Bench first = Bench.received(house, Materials.protocol(house, number));
        general.heard(first, List.of(2), false);
        first.act(fine(10), "Хаттамамен дәлелденген.");
        return first;
    }

    /// The court of appeal leaves it as it was.
    ///
    /// @return the file of the first instance
    Bench upheld(String number) {
        Bench first = fined(number);
        reads(first, "erlan");
        first.file(house.character("erlan"), 2, "appeal", null, "Айыппұлды жоюды сұраймын.");
        sweep(house, first.due("send-offence-complaint"));
        Bench appeal = first.above();
        general.heard(appeal, List.of(2), false);
        appeal.act(new Resolution("resolution-appeal-offence", "unchanged", ""), "Дәлелдер жеткілікті.");
        return first;
    }
}
