package kz.torelik.simulator;

import java.util.List;
import kz.torelik.entrance.Guests;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Population;

/// The characters of the tour on the page of entrance.
record TourGuests(Population population) implements Guests {

    @Override
    public List<Guest> list() {
        return population.leading().stream().map(one -> new Guest(one.person().iin(), one.person().name(), one.story(), group(one))).toList();
    }

    private Group group(LeadingCharacter one) {
        if (one.official() != null) return Group.COURT;
        return population.advocates().stream().anyMatch(advocate -> advocate.person().iin().equals(one.person().iin())) ? Group.ADVOCATES : Group.CITIZENS;
    }

    @Override
    public String password() { return DemonstrationPeople.PASSWORD; }
}
