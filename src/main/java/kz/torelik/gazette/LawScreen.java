package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.PracticeLaw;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The words of an article.
///
/// @param citing by how many published acts it is cited
/// @param explained the normative resolutions that name it
@Shows("gazette/law.jte")
public record LawScreen(LegalBasis basis, kz.torelik.law.Act act, kz.torelik.law.CitedWords.Cited cited, int citing, List<PracticeLaw.Resolution> explained) implements Screen {

    public LawScreen { explained = List.copyOf(explained); }

    /// The day of the redaction that was read in that language, or null.
    public @org.jspecify.annotations.Nullable LocalDate redaction(Language language) { return language == Language.KK ? cited.redaction().kk() : cited.redaction().ru(); }

    /// Where the acts that cite it are found.
    public String found() { return "/acts?q=" + URLEncoder.encode(Citations.words(basis), StandardCharsets.UTF_8); }

    @Override
    public Phrase title() { return Phrase.of("gazette.law.title", basis); }
}
