package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.law.Court;

/// Draws natural persons. Nobody bears the whole name of a character of the tour.
final class People {

    /// Ages count from here, so that people stay the same whenever the country is drawn.
    static final LocalDate BASE = LocalDate.of(2026, 1, 1);
    static final String MAIL = "mail.torelik.example";
    static final String COURT_MAIL = "sot.torelik.example";

    private final Numbers numbers;
    private final Places places;
    private final Set<String> reserved = new HashSet<>();

    People(Numbers numbers, Places places) {
        this.numbers = numbers;
        this.places = places;
    }

    /// A drawn person and whether he is of the Kazakh community, which says what languages he works in.
    record Drawn(Resident person, boolean kazakh) {}

    void reserve(PersonName name) { reserved.add(name.full()); }

    /// @param home the court in whose town he lives
    /// @param womenOfHundred how many women among a hundred
    /// @param fits which names can be taken
    Drawn draw(Dice dice, Court home, int youngest, int oldest, int womenOfHundred, String domain, Predicate<PersonName> fits) {
        boolean woman = dice.chance(womenOfHundred);
        LocalDate born = dice.day(BASE.minusYears(oldest), BASE.minusYears(youngest));
        Naming.Named named = Naming.draw(dice, home.region(), woman, born);
        while (reserved.contains(named.name().full()) || !fits.test(named.name())) named = Naming.draw(dice, home.region(), woman, born);
        PersonId id = dice.id();
        Iin iin = numbers.iin(dice, born, woman);
        Contact contact = new Contact(places.draw(dice, home), numbers.phone(dice), numbers.email(named.name(), domain), named.language());
        return new Drawn(new Resident(id, iin, named.name(), woman, contact), named.kazakh());
    }
}
