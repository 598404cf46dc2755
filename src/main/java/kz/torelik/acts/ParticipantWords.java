package kz.torelik.acts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.law.LawBook;

/// The operative part of a ruling on participants, in the language of the act.
final class ParticipantWords {

    private ParticipantWords() {}

    static Passage of(CaseFile file, ParticipantChange change, Wording words, LawBook law) {
        String key = "participants." + change.outcome();
        return switch (change) {
            case ParticipantChange.Entering(Party party, String manner) -> words.paragraph(key, party.subject().title(), manner.replace('-', '_'));
            case ParticipantChange.Inviting(Party party, _, var basis) -> words.paragraph(key, party.subject().title(), basis);
            case ParticipantChange.Defending(Party party, String ground) -> words.paragraph(key, party.subject().title(), name(file, Objects.requireNonNull(party.actsFor())), law.defence().find(ground).map(one -> words.in(one.title())).orElse(""));
            case ParticipantChange.Admitting(Party party) -> words.paragraph(key, party.subject().title(), name(file, Objects.requireNonNull(party.actsFor())));
            case ParticipantChange.Replacing(int party, Party by) -> words.paragraph(key, name(file, party), by.subject().title());
            case ParticipantChange.Succeeding(int party, Party successor, _) -> words.paragraph(key, name(file, party), successor.subject().title());
            case ParticipantChange.Withdrawing withdrawing -> withdrawing.payBy() == null ? words.paragraph(key, name(file, withdrawing.plaintiff()))
                    : words.paragraph("participants.withdrew-duty", name(file, withdrawing.plaintiff()), withdrawing.payBy());
            case ParticipantChange.Removing(int representative, _) -> words.paragraph(file.party(representative).role().equals("defender") ? "participants.removed-defender" : key, name(file, representative));
            case ParticipantChange.OnCounterClaim counter -> words.paragraph(key, file.counterClaims().stream().filter(one -> one.number() == counter.number()).map(one -> name(file, one.party())).findFirst().orElse(""));
            case ParticipantChange.Joining(_, var number) -> words.paragraph(key, file.number().toString(), number.toString());
            case ParticipantChange.SeveringJoined(_, var joined) -> file.joined().stream().filter(one -> one.other().equals(joined)).findFirst()
                    .map(one -> words.paragraph("participants.severed", String.join(" ", one.demands()))).orElseGet(() -> words.paragraph("participants.severed", ""));
            case ParticipantChange.Severing severing -> words.paragraph(key, severing.demands().stream().map(demand -> file.claim().demands().get(demand - 1)).collect(Collectors.joining(" ")));
            case ParticipantChange.SettingTerm(int party, String task, LocalDate until) -> words.paragraph(key, name(file, party), until, task);
            case ParticipantChange.Prolonging(int number, LocalDate until) -> words.paragraph(key, file.tasks().stream().filter(task -> task.number() == number).map(CaseFile.CourtTask::task).findFirst().orElse(""), until);
        };
    }

    private static String name(CaseFile file, int party) { return file.party(party).subject().title(); }
}
