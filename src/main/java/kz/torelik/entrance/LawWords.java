package kz.torelik.entrance;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import kz.torelik.web.CitedWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of the law for the pages.
@Component
class LawWords implements CitedWords {

    private final LawBook law;

    LawWords(LawBook law) { this.law = law; }

    @Override
    public Optional<Cited> find(LegalBasis basis, Language wanted) {
        return law.citedWords().find(basis).flatMap(cited -> {
            boolean kazakh = wanted == Language.KK && cited.words().kk() != null || cited.words().ru() == null;
            @Nullable String words = kazakh ? cited.words().kk() : cited.words().ru();
            @Nullable LocalDate redaction = kazakh ? cited.redaction().kk() : cited.redaction().ru();
            if (words == null || redaction == null) return Optional.empty();
            Language language = kazakh ? Language.KK : Language.RU;
            return Optional.of(new Cited(law.acts().get(basis.act()).title().in(language), words, language, redaction));
        });
    }
}
