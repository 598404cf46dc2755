package kz.torelik.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.time.Instant;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What the person of the thread wishes of the channels, where the law leaves it to him, and by what the courts reach him.
@Component
public class Wishes {

    private static final LegalBasis BASIS = LegalBasis.of("cpc 127(4)");

    private final WishRows rows;
    private final ContactCodes codes;
    private final PersonalLetters letters;
    private final ActingWithin rules;
    private final LawBook law;
    private final CourtClock clock;

    Wishes(WishRows rows, ContactCodes codes, PersonalLetters letters, ActingWithin rules, LawBook law, CourtClock clock) {
        this.rows = rows;
        this.codes = codes;
        this.letters = letters;
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    public Wish get() { return asRule(person -> rows.get(person)); }

    /// The kinds of notices that the house sends by itself.
    public List<CourtPapers.Notice> kinds() { return law.papers().notices().notices().stream().filter(kind -> !kind.causes().isEmpty()).toList(); }

    /// @param with the kinds with which a text message follows; it counts only where `extraSms` is chosen
    public void keep(boolean extraSms, Set<String> with, Wish.Letters letters) {
        Set<String> quiet = kinds().stream().map(CourtPapers.Notice::code).filter(kind -> !with.contains(kind)).collect(Collectors.toSet());
        asRule(person -> {
            rows.keep(person, extraSms, extraSms ? quiet : Set.of(), letters);
            return person;
        });
    }

    /// Sends a code to a number or an address that the person says is his.
    ///
    /// @return until when the code holds, or `phone-form`, `email-form`, `contact-no-sms`, `contact-codes-too-many`
    public Answer<Instant> sendCode(Wish.Contact contact, String typed, Language language) {
        Answer<String> target = switch (contact) {
            case PHONE -> PhoneNumber.parse(typed).map(PhoneNumber::e164);
            case EMAIL -> EmailAddress.parse(typed).map(EmailAddress::address);
        };
        return target.then(found -> asRule(person -> codes.send(person, contact, found, language)));
    }

    /// Takes the code: from now on the courts write to that number or address. The address before it is told.
    ///
    /// @return the wish as it is then, or `contact-code-over`, `contact-code-wrong`
    public Answer<Wish> confirm(Wish.Contact contact, String code) {
        return asRule(person -> codes.take(person, contact, code).map(target -> {
            Wish before = rows.get(person);
            switch (contact) {
                case PHONE -> rows.confirm(person, PhoneNumber.of(target), clock.instant());
                case EMAIL -> rows.confirm(person, EmailAddress.of(target), clock.instant());
            }
            EmailAddress told = before.email();
            if (told != null && !told.address().equals(target)) letters.writeTo(told.address(), person, UUID.randomUUID(), new PersonalLetters.Content("contact-changed", List.of(clock.instant()), Map.of(), "/my/ways", BASIS));
            return rows.get(person);
        }));
    }

    /// The courts do not write there any more.
    public void forget(Wish.Contact contact) {
        asRule(person -> {
            rows.forget(person, contact);
            return person;
        });
    }

    private <T> T asRule(java.util.function.Function<PersonId, T> work) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new IllegalStateException("Only a person has wishes");
        return Objects.requireNonNull(rules.as(new Actor.Rule(Serving.RULE), () -> work.apply(citizen.subject())));
    }
}
