package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.hearings.KeepingJury;
import kz.torelik.language.Phrase;
import kz.torelik.law.Penalties;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// The jury of a case: what is done of it, and the step that is due.
///
/// @param penalties the punishments that may be voted on
@Shows("chambers/jury.jte")
public record JuryScreen(CaseHead head, Jury jury, List<Penalties.Penalty> penalties, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.jury.title"); }

    public String action() { return head.href() + "/jury"; }

    /// `draw`, `form`, `ask`, `wait` while the session goes on, `answer`, `punish` or `done`.
    public String step() {
        return switch (head.file().stage()) {
            case "jury-selection" -> jury.candidates().isEmpty() ? "draw" : "form";
            case "jury-trial" -> "ask";
            case "jury-questions" -> "wait";
            case "jury-room" -> "answer";
            case "jury-punishment" -> "punish";
            default -> "done";
        };
    }

    public List<Integer> lots() { return IntStream.rangeClosed(1, KeepingJury.JURORS + KeepingJury.SUBSTITUTES).boxed().toList(); }

    /// Whether a juror may be replaced or nobody is left to replace him.
    public boolean isSeated() { return jury.formed() != null && List.of("jury-trial", "jury-questions", "jury-room", "jury-punishment").contains(head.file().stage()); }

    /// Whether the forming of the jury may be declared void.
    public boolean isForming() { return !jury.candidates().isEmpty() && List.of("jury-selection", "jury-trial").contains(head.file().stage()); }

    /// The groups of fields of the vote on the punishment: each charge with its name, the final punishment last when there are several.
    public List<Group> groups(Page page) {
        List<Group> groups = new ArrayList<>();
        for (String charge : jury.guilty()) groups.add(new Group(JuryBallots.group(groups.size() + 1), page.t("chambers.jury.on", charge), true));
        if (groups.size() > 1) groups.add(new Group(JuryBallots.TOTAL, page.t("chambers.jury.total"), false));
        return groups;
    }

    /// @param name the beginning of the names of its fields
    /// @param charge whether it is a charge, and not the final punishment
    public record Group(String name, String title, boolean charge) {}

    public List<String> parts() { return List.of("main", "more"); }

    public List<Penalties.Penalty> penalties(boolean main) { return penalties.stream().filter(one -> main ? one.isMain() : one.isAdditional()).toList(); }

    public List<String> charges() { return JuryController.charges(head.file()); }

    /// What a question says.
    public String words(Page page, JuryEvent.Question question) { return question.main() == 0 ? question.words() : page.t("chambers.jury.main", question.charge(), question.main()); }
}
