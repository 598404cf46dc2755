package kz.torelik.gazette;

import java.time.LocalDate;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The words of an article.
@Shows("gazette/law.jte")
public record LawScreen(LegalBasis basis, kz.torelik.law.Act act, kz.torelik.law.CitedWords.Cited cited) implements Screen {

    /// The day of the redaction that was read in that language, or null.
    public @org.jspecify.annotations.Nullable LocalDate redaction(Language language) { return language == Language.KK ? cited.redaction().kk() : cited.redaction().ru(); }

    @Override
    public Phrase title() { return Phrase.of("gazette.law.title", basis); }
}
