package kz.torelik.chambers;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// Having a defender appointed: for whom, why, and whom the organisation of advocates named.
///
/// @param persons those who are charged and whom nobody defends; empty when everybody has a defender
@Shows("chambers/defender.jte")
public record DefenderScreen(CaseHead head, List<Choice> persons, List<Choice> grounds, Form form) implements Screen {

    public DefenderScreen {
        persons = List.copyOf(persons);
        grounds = List.copyOf(grounds);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.step.defender"); }
}
