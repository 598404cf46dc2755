package kz.torelik.gazette;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.torelik.analytics.Forecast;
import kz.torelik.analytics.Practice;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.By;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The question in plain words, and what the bank of acts tells of it.
///
/// @param demonstration whether the acts are those of the demonstration country
@Shows("gazette/similar.jte")
public record SimilarCasesScreen(LawBook law, Asked asked, Practice.@Nullable Answer answer, boolean demonstration) implements Screen {

    /// With fewer signs nothing can be compared.
    static final int SHORTEST = 20;
    static final int LONGEST = 6_000;
    /// The acts as `law/acts.yaml` names them, by the names that the reader of citations has for them.
    private static final Map<String, String> ACTS = Map.of("civil", "cc", "labour", "lc", "constitution", "const", "offences", "cao", "family", "fam");

    /// @param tooShort whether it was sent with too few words
    public record Asked(String words, By by, String category, boolean tooShort) {

        static final Asked NOTHING = new Asked("", By.BOTH, "", false);

        Asked wanting() { return new Asked(words, by, category, true); }
    }

    @Override
    public Phrase title() { return Phrase.of("similar.title"); }

    public List<String> ways() { return List.of("both", "facts", "law"); }

    public boolean isChosen(String way) { return asked.by().name().toLowerCase(Locale.ROOT).equals(way); }

    public List<ActsScreen.Option> categories() { return law.categories().list().stream().filter(one -> !one.group()).map(one -> new ActsScreen.Option(one.code(), one.title())).toList(); }

    public int longest() { return LONGEST; }

    public int shortest() { return SHORTEST; }

    /// The articles that a like act and the question both name.
    public List<LegalBasis> named(Practice.Alike alike) {
        return alike.why().law().stream().filter(one -> one.matches("[a-z]+:\\d+(-\\d+)?")).map(one -> one.split(":")).map(parts -> LegalBasis.of(ACTS.getOrDefault(parts[0], parts[0]) + " " + parts[1])).filter(basis -> law.acts().find(basis.act()).isPresent()).toList();
    }

    public Optional<Forecast> forecast() { return Optional.ofNullable(answer).map(Practice.Answer::forecast); }


    /// A share in whole hundredths.
    public int hundredths(double share) { return (int) Math.round(100 * share); }
}
