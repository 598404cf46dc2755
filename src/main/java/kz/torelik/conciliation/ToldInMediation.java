package kz.torelik.conciliation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.notices.PersonalLetters;
import org.springframework.stereotype.Component;

/// Tells the participants of a mediation by mail what happened. A letter names the mediator, the day and the page; nothing of what is said in the mediation stands in it.
@Component
class ToldInMediation {

    private static final Actor RULE = new Actor.Rule("conciliation");

    private final PersonalLetters letters;
    private final ActingWithin within;

    ToldInMediation(PersonalLetters letters, ActingWithin within) {
        this.letters = letters;
        this.within = within;
    }

    /// Everybody but one.
    ///
    /// @param about the code of the words; its facts are the mediator, the last day to answer or of the mediation, the number of the case or an empty string
    /// @param once what tells this letter from another about the same: its values go into nothing but its number
    void others(Matter.Whole whole, PersonId but, String about, Map<String, Object> once) {
        whole.participants().stream().map(Matter.Participant::person).filter(person -> !person.equals(but)).distinct().forEach(person -> one(whole, person, about, once));
    }

    void one(Matter.Whole whole, PersonId person, String about, Map<String, Object> once) {
        Matter matter = whole.matter();
        Object day = matter.course().until() == null ? matter.answerBy() : matter.course().until();
        UUID number = UUID.nameUUIDFromBytes((matter.id() + "\n" + person + "\n" + once).getBytes(StandardCharsets.UTF_8));
        within.as(RULE, () -> {
            letters.write(person, number, new PersonalLetters.Content(about, List.of(matter.mediatorName(), day, matter.caseNumber() == null ? "" : matter.caseNumber()), Map.of(), "/my/mediation/" + matter.id(), LegalBasis.of("med 20(1)")));
            return true;
        });
    }
}
