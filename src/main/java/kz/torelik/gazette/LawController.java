package kz.torelik.gazette;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The cited words of an article, verbatim, with the day of the redaction that was read.
@Controller
public class LawController {

    private final LawBook law;

    LawController(LawBook law) { this.law = law; }

    @Shows("gazette/law.jte")
    public record Article(LegalBasis basis, kz.torelik.law.Act act, kz.torelik.law.CitedWords.Cited cited) implements Screen {

        /// The day of the redaction that was read in that language, or null.
        public @org.jspecify.annotations.Nullable LocalDate redaction(Language language) { return language == Language.KK ? cited.redaction().kk() : cited.redaction().ru(); }

        @Override
        public Phrase title() { return Phrase.of("gazette.law.title", basis); }
    }

    @GetMapping("/law/{act}/{article}")
    @Asks(Asks.OPEN)
    Screen article(@PathVariable String act, @PathVariable String article) {
        if (!act.matches("[a-z][a-z0-9-]{0,20}") || !article.matches("\\d{1,4}(?:-\\d{1,3})?")) throw new NothingHere();
        LegalBasis basis = new LegalBasis(act, article, null, null);
        Optional<kz.torelik.law.CitedWords.Cited> cited = law.citedWords().find(basis);
        return new Article(basis, law.acts().find(act).orElseThrow(NothingHere::new), cited.orElseThrow(NothingHere::new));
    }
}
