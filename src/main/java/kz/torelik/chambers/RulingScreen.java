package kz.torelik.chambers;

import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// A step with something to choose and its reasons: announcing the operative part, stepping back, deciding on a recusal, calling in the prosecutor, putting a representative out of the case, sending a case to another court, staying the execution of an act, bringing a submission.
///
/// @param word the step, by which the messages `chambers.<word>.*` say everything
/// @param choices what there is to choose
/// @param reasons whether reasons are asked for
/// @param asked what was asked of whoever decides, possibly nothing
@Shows("chambers/ruling.jte")
public record RulingScreen(CaseHead head, String word, List<Choice> choices, boolean reasons, List<Phrase> asked, LegalBasis basis, Form form) implements Screen {

    public RulingScreen {
        choices = List.copyOf(choices);
        asked = List.copyOf(asked);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.step." + word); }

    /// Whether it cannot be taken back: what is recorded at once, without a paper that is read and signed first.
    public boolean isFinal() { return !word.startsWith("recusal") && !word.startsWith("transfer") && !word.startsWith("execution") && !word.equals(Submissions.WORD) && !word.equals("prosecutor") && !word.equals("removal") && !word.equals("admission"); }

    /// Whether somebody is named by his number.
    public boolean isNaming() { return word.equals("admission"); }

    /// Whether the resolution names the last day of the stay.
    public boolean isUntil() { return word.equals("execution-stayed-until"); }

    public String action() { return head.href() + "/" + (word.startsWith("recusal") ? "recusal" : word.startsWith("transfer") ? "transfer" : word.startsWith("execution") ? "execution" : word.equals(Submissions.WORD) ? "submission" : word); }
}
