package kz.torelik.entrance;

import java.util.List;
import kz.torelik.identity.Tokens;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The personal tokens that can be used now, and a form for a new one.
///
/// @param issued the token that was just made, with its secret; else null
@Shows("entrance/tokens.jte")
public record TokensScreen(List<Tokens.Named> tokens, Tokens.@Nullable Issued issued, Form form) implements Screen {

    private static final List<Integer> DAYS = List.of(7, 30, 90, Tokens.LONGEST_DAYS);

    public TokensScreen { tokens = List.copyOf(tokens); }

    public List<Choice> days(Page page) { return DAYS.stream().map(days -> Choice.of(String.valueOf(days), page.t("entrance.tokens.days.of", days))).toList(); }

    @Override
    public Phrase title() { return Phrase.of("entrance.tokens.title"); }
}
