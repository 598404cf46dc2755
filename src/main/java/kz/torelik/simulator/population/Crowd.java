package kz.torelik.simulator.population;

import kz.torelik.law.Court;
import kz.torelik.law.LawBook;

/// People without end, for years with more cases than the demonstration country has inhabitants. The same seed gives the same people in the same order.
public final class Crowd {

    private final Dice dice;
    private final People people;

    public Crowd(LawBook law, long seed) {
        this.dice = Dice.of(seed, "crowd");
        this.people = new People(new Numbers(), new Places(law.courts()));
    }

    /// The next grown-up who lives in the town of a court.
    public Resident next(Court home) { return people.draw(dice, home, 18, 79, 52, People.MAIL, _ -> true).person(); }
}
