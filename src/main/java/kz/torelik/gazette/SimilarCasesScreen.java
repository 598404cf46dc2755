package kz.torelik.gazette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Forecast;
import kz.torelik.kernel.CourtCode;
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
public record SimilarCasesScreen(LawBook law, Asked asked, @Nullable Answered answer, boolean demonstration) implements Screen {

    /// With fewer signs nothing can be compared.
    static final int SHORTEST = 20;
    static final int LONGEST = 6_000;
    /// @param court the court in which the person means to file, or null
    /// @param tooShort whether it was sent with too few words
    public record Asked(String words, By by, String category, @Nullable CourtCode court, boolean tooShort) {

        static final Asked NOTHING = new Asked("", By.BOTH, "", null, false);

        Asked wanting() { return new Asked(words, by, category, court, true); }
    }

    @Override
    public Phrase title() { return Phrase.of("similar.title"); }

    public List<String> ways() { return List.of("both", "facts", "law"); }

    public boolean isChosen(String way) { return asked.by().name().toLowerCase(Locale.ROOT).equals(way); }

    public List<ActsScreen.Option> categories() { return law.categories().list().stream().filter(one -> !one.group()).map(one -> new ActsScreen.Option(one.code(), one.title())).toList(); }

    public int longest() { return LONGEST; }

    public int shortest() { return SHORTEST; }

    public Optional<Forecast> forecast() { return Optional.ofNullable(answer).map(Answered::forecast); }

    /// Where what the person said leads to.
    public String court() { return asked.court() == null ? "" : asked.court().digits(); }
}
