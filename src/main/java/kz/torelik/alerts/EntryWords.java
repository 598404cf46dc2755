package kz.torelik.alerts;

import java.util.function.Function;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Says what is new: of a case what happened, of the bank of acts which act of which court, of an outage which service. Nobody is named.
@Component
class EntryWords {

    private final Sentences sentences;
    private final LawBook law;

    EntryWords(Sentences sentences, LawBook law) {
        this.sentences = sentences;
        this.law = law;
    }

    Trilingual title(Watch.Kind kind, Watch.Entry entry) {
        Function<Language, String> said = language -> switch (kind) {
            case CASE -> sentences.say(language, "casefile.event." + entry.code()) + " · " + entry.subject();
            case SEARCH, COURT -> act(entry, language);
            case OUTAGES -> sentences.say(language, "alerts." + entry.code(), law.outages().find(entry.subject()).map(service -> service.title().in(language)).orElse(entry.subject()));
        };
        return new Trilingual(said.apply(Language.KK), said.apply(Language.RU), said.apply(Language.EN));
    }

    private String act(Watch.Entry entry, Language language) {
        String what = law.papers().findActKind(entry.code()).map(CourtPapers.ActKind::title).map(title -> title.in(language)).orElse(entry.code());
        return what + " · " + law.courts().get(CourtCode.of(entry.court())).title().in(language) + " · " + entry.subject();
    }
}
