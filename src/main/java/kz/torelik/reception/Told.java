package kz.torelik.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import kz.torelik.notices.PersonalLetters;
import org.springframework.stereotype.Component;

/// Tells a person by mail what became of his letter to a court (APPC art. 66).
@Component
class Told {

    private static final Actor RULE = new Actor.Rule("reception");

    private final PersonalLetters letters;
    private final LetterTerms terms;
    private final LetterRows rows;
    private final LawBook law;
    private final ActingWithin within;

    Told(PersonalLetters letters, LetterTerms terms, LetterRows rows, LawBook law, ActingWithin within) {
        this.letters = letters;
        this.terms = terms;
        this.rows = rows;
        this.law = law;
        this.within = within;
    }

    /// @param about the code of the words
    /// @param words what else they name: `words` what was said, `where` to whom it went
    void person(CourtLetter letter, String about, Map<String, String> words) {
        within.as(RULE, () -> {
            LocalDate due = terms.answer(rows.whole(letter).steps()).map(reading -> reading.due()).orElseThrow();
            letters.write(letter.person(), letter.id().uuid(), new PersonalLetters.Content(about, List.of(letter.number() == null ? "" : letter.number(), law.courts().get(letter.court()).title(), due,
                    words.getOrDefault("words", ""), words.getOrDefault("where", letter.course().caseNumber() == null ? "" : letter.course().caseNumber())), Map.of(), "/my/letters/" + letter.id(), LegalBasis.of("appc 66(2)")));
            return true;
        });
    }
}
