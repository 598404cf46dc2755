package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;

/// Draws the whole country: the tour's characters first, then each court by itself, then citizens, advocates and companies.
final class DrawingPopulation {

    private static final int CITIZENS = 400;
    private static final int ADVOCATES = 60;
    private static final int COMPANIES = 60;
    private static final int FIRST_LICENCE = 9_000_100;

    private final LawBook law;
    private final long seed;
    private final LocalDate day;
    private final Numbers numbers = new Numbers();
    private final Places places;
    private final People people;

    DrawingPopulation(LawBook law, long seed, LocalDate day) {
        this.law = law;
        this.seed = seed;
        this.day = day;
        this.places = new Places(law.courts());
        this.people = new People(numbers, places);
    }

    Population draw() {
        LeadingCast cast = new LeadingCast(numbers, places, people, law.courts());
        List<Company> companies = new ArrayList<>(cast.companies(DrawingCompanies.forms(), places));
        List<LeadingCast.Serving> serving = cast.serving();
        List<CourtStaff> courts = new ArrayList<>();
        for (Court court : law.courts().list()) {
            courts.add(new DrawingCourt(court, people, seed, day).draw(serving.stream().filter(one -> one.court().equals(court.code())).toList()));
        }
        companies.addAll(new DrawingCompanies(numbers, places, people).draw(Dice.of(seed, "companies"), COMPANIES - companies.size(), companies));
        return new Population(citizens(cast), advocates(cast), companies, courts, cast.characters(courts), cast.prosecution());
    }

    private List<Resident> citizens(LeadingCast cast) {
        List<Resident> citizens = new ArrayList<>(cast.citizens());
        Dice dice = Dice.of(seed, "citizens");
        while (citizens.size() < CITIZENS) citizens.add(people.draw(dice, places.town(dice), 18, 79, 52, People.MAIL, _ -> true).person());
        return citizens;
    }

    private List<Advocate> advocates(LeadingCast cast) {
        List<Advocate> advocates = new ArrayList<>(cast.advocates());
        Dice dice = Dice.of(seed, "advocates");
        while (advocates.size() < ADVOCATES) {
            Court town = places.town(dice);
            Resident person = people.draw(dice, town, 26, 68, 48, People.MAIL, _ -> true).person();
            advocates.add(new Advocate(person, LeadingCast.chamber(town.region()), String.valueOf(FIRST_LICENCE + advocates.size() * 7)));
        }
        return advocates;
    }
}
