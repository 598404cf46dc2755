package kz.torelik.chambers;

import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.hearings.KeepingJury;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// The jury of a case: what is done of it, and the step that is due.
@Shows("chambers/jury.jte")
public record JuryScreen(CaseHead head, Jury jury, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.jury.title"); }

    public String action() { return head.href() + "/jury"; }

    /// `draw`, `form`, `ask`, `wait` while the session goes on, `answer` or `done`.
    public String step() {
        return switch (head.file().stage()) {
            case "jury-selection" -> jury.candidates().isEmpty() ? "draw" : "form";
            case "jury-trial" -> "ask";
            case "jury-questions" -> "wait";
            case "jury-room" -> "answer";
            default -> "done";
        };
    }

    public List<Integer> lots() { return IntStream.rangeClosed(1, KeepingJury.JURORS + KeepingJury.SUBSTITUTES).boxed().toList(); }

    public List<String> charges() { return JuryController.charges(head.file()); }

    /// What a question says.
    public String words(Page page, JuryEvent.Question question) { return question.main() == 0 ? question.words() : page.t("chambers.jury.main", question.charge(), question.main()); }
}
