package kz.torelik.chambers;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.law.Prosecution;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Who leaves a claim that he had brought for somebody, who goes on with it, and what of the state duty.
///
/// @param leaves who withdrew, or null when nobody did
/// @param goesOn who has the claim considered, or null
/// @param law the articles in this kind of proceedings
/// @param choices to pay within a term, or what frees the person; empty where nothing is paid
@Shows("chambers/leaves.jte")
public record LeavingScreen(CaseHead head, @Nullable String leaves, @Nullable String goesOn, Prosecution.Protecting law, List<Choice> choices, Form form) implements Screen {

    public LeavingScreen { choices = List.copyOf(choices); }

    @Override
    public Phrase title() { return Phrase.of("chambers.step.leaves"); }

    public boolean isPossible() { return leaves != null && goesOn != null; }
}
