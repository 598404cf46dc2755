package kz.torelik.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Population;

/// Complaints to the investigative judge in the scenarios and the journeys.
public final class InvestigationComplaints {

    private InvestigationComplaints() {}

    /// The organisation of this character takes the place of the prosecutor's office of these courts.
    public static void office(House house, String head, String... courts) {
        PersonId person = house.character(head).person().id();
        PersonId organisation = house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person)).findFirst().orElseThrow().id();
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(new Office(organisation, Prosecution.Level.DISTRICT, Stream.of(courts).map(CourtCode::of).toList())), LocalDate.of(1995, 12, 21));
            return 0;
        });
    }

    /// A complaint against the police of a district by somebody who learned of the decision so many days ago.
    public static ClaimDraft draft(House house, String who, int daysAgo) {
        DraftParty police = Applications.body("Управление полиции района Есиль");
        return Applications.draft(house, "investigation-complaint", "20.03", who, List.of(police), "Признать бездействие следователя незаконным и обязать устранить нарушение",
                "Заявление о краже зарегистрировано, однако два месяца следователь не проводит следственных действий и на ходатайства не отвечает.").withPlaces(learned(house.clock().today().minusDays(daysAgo).toString()));
    }

    static ClaimDraft.Places learned(String day) { return new ClaimDraft.Places("", "", "", "", "", false, "", "", "", day); }
}
