package kz.torelik.alerts;

import java.util.List;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.notices.PersonalLetters;
import org.springframework.stereotype.Component;

/// Writes the letter about what is new, where its owner wants one: one letter for all that was found at once.
@Component
class Telling {

    private static final LegalBasis CASE = LegalBasis.of("cpc 46(1)");
    private static final LegalBasis ACTS = LegalBasis.of("cpc 19");
    private static final LegalBasis OUTAGES = LegalBasis.of("cpc 123(7)");

    private final PersonalLetters letters;
    private final EntryWords words;

    Telling(PersonalLetters letters, EntryWords words) {
        this.letters = letters;
        this.words = words;
    }

    void tell(Watch watch, List<Watch.Entry> fresh) {
        if (!watch.email() || fresh.isEmpty()) return;
        Watch.Entry first = fresh.getFirst();
        letters.write(watch.person(), first.id().uuid(), new PersonalLetters.Content("alert", List.of(watch.name(), words.title(watch.kind(), first), fresh.size()), Map.of(),
                fresh.size() == 1 ? first.path() : "/my/alerts", switch (watch.kind()) {
                    case CASE -> CASE;
                    case SEARCH, COURT -> ACTS;
                    case OUTAGES -> OUTAGES;
                }));
    }
}
