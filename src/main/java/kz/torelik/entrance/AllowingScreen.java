package kz.torelik.entrance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.torelik.language.Phrase;
import kz.torelik.programs.Asking;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// What a program asks a person for.
///
/// @param kept what the program asked, by the name of the parameter, to be sent again with the answer
/// @param whom the name of him for whom the program will act
/// @param forOrganisation whether that is an organisation
@Shows("entrance/allowing.jte")
public record AllowingScreen(Asking.Wish wish, Map<String, String> kept, String whom, boolean forOrganisation, Form form) implements Screen {

    public AllowingScreen { kept = Map.copyOf(kept); }

    public List<Choice> scopes(Page page) { return Arrays.stream(ProgramScope.values()).filter(wish.scopes()::contains).map(one -> scope(page, one)).toList(); }

    static Choice scope(Page page, ProgramScope one) { return new Choice(one.word(), page.t("programs.scope." + one.word()), page.t("programs.scope." + one.word() + ".note"), null); }

    public List<Choice> days(Page page) { return Consents.DAYS.stream().map(days -> Choice.of(String.valueOf(days), page.t("entrance.tokens.days.of", days))).toList(); }

    @Override
    public Phrase title() { return Phrase.of("programs.allow.title", wish.program().name()); }
}
