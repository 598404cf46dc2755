package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.SaidRefusal;
import kz.torelik.language.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Says in the language of a request what the house answers in codes: `Accept-Language` chooses, Kazakh where it says nothing.
@Component
class Wording {

    private final Sentences sentences;

    Wording(Sentences sentences) { this.sentences = sentences; }

    /// A sentence with its law.
    ///
    /// @param basis in the notation `cpc 166(2)`, or null
    record Said(String says, @Nullable String basis) {}

    static Language language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.KK;
        for (Locale locale : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.find(locale.toLanguageTag());
            if (language.isPresent()) return language.get();
        }
        return Language.KK;
    }

    String say(Language language, String key) { return sentences.say(language, key); }

    List<Said> reasons(Language language, List<Reason> reasons) {
        return reasons.stream().map(reason -> new Said(sentences.say(language, reason), notation(reason.basis()))).toList();
    }

    SaidRefusal refusal(Language language, Refusal refusal) { return sentences.say(language, refusal); }

    static @Nullable String notation(@Nullable LegalBasis basis) { return basis == null ? null : basis.toString(); }
}
