package kz.torelik.entrance;

import java.util.Arrays;
import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.RegisteredProgram;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// A program that is being registered.
///
/// @param owner the name of the person or organisation that will answer for it
@Shows("entrance/new-program.jte")
public record NewProgramScreen(String owner, Form form) implements Screen {

    public List<Choice> proofs(Page page) {
        return Arrays.stream(RegisteredProgram.Proof.values()).map(one -> new Choice(one.word(), page.t("programs.proof." + one.word()), page.t("programs.proof." + one.word() + ".note"), null)).toList();
    }

    public List<Choice> scopes(Page page) { return Arrays.stream(ProgramScope.values()).map(one -> AllowingScreen.scope(page, one)).toList(); }

    @Override
    public Phrase title() { return Phrase.of("programs.new.title"); }
}
