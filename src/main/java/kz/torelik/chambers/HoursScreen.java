package kz.torelik.chambers;

import java.util.Map;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.reception.Receiver;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The schedule of reception of a court, one form for each who receives.
///
/// @param faulty whose form was refused, or null
@Shows("chambers/hours.jte")
public record HoursScreen(Trilingual court, Map<Receiver, Form> forms, @Nullable Receiver faulty) implements Screen {

    public HoursScreen { forms = Map.copyOf(forms); }

    /// The form whose faults stand at the head of the page.
    public Form refused() { return faulty == null ? Form.EMPTY : forms.get(faulty); }

    @Override
    public Phrase title() { return Phrase.of("reception.hours.title"); }
}
