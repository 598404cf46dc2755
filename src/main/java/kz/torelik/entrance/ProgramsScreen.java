package kz.torelik.entrance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.language.Phrase;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.Programs;
import kz.torelik.programs.RegisteredProgram;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The programs that act for a person, those that did until lately, and those for which he answers.
///
/// @param registers whether he may register one
/// @param made a program that was just registered, or got a new secret; else null
@Shows("entrance/programs.jte")
public record ProgramsScreen(List<Consents.Consent> lasting, List<Consents.Consent> ended, List<RegisteredProgram> own, boolean registers, Programs.@Nullable Made made) implements Screen {

    public ProgramsScreen {
        lasting = List.copyOf(lasting);
        ended = List.copyOf(ended);
        own = List.copyOf(own);
    }

    public String scopes(Page page, Set<ProgramScope> scopes) {
        return Arrays.stream(ProgramScope.values()).filter(scopes::contains).map(one -> page.t("programs.scope." + one.word())).collect(Collectors.joining(" · "));
    }

    @Override
    public Phrase title() { return Phrase.of("programs.title"); }
}
