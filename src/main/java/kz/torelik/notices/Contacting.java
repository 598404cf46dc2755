package kz.torelik.notices;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.Party;
import kz.torelik.identity.Person;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.law.ReachingRules;
import kz.torelik.notices.line.MobileBase;
import kz.torelik.notices.sms.SmsProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How somebody can be reached: what the court, the Judicial Account and the mobile citizens database know of him.
@Component
class Contacting {

    private final SmsProperties sms;
    private final MobileBase base;
    private final WishRows wishes;

    Contacting(SmsProperties sms, MobileBase base, WishRows wishes) {
        this.sms = sms;
        this.base = base;
        this.wishes = wishes;
    }

    /// A number for text messages.
    ///
    /// @param number null where the database has to be asked
    record Number(@Nullable PhoneNumber number, SmsRows.Source source) {}

    /// @param about the code of the notice
    ReachingRules.Contacts contacts(Party addressee, @Nullable Person person, String about) {
        Set<String> has = new HashSet<>();
        if (person != null) has.add("cabinet");
        if (address(addressee, person).isPresent()) has.add("email");
        if (number(addressee, person).isPresent()) has.add("sms");
        if (!addressee.address().isBlank()) has.add("post");
        return new ReachingRules.Contacts(has, person == null || wishes.get(person.id()).wantsSms(about));
    }

    /// The address that he confirmed, else the one that the case names, else the one of the register (CPC art. 127 part 4 points 1, 2).
    Optional<String> address(Party addressee, @Nullable Person person) {
        @Nullable EmailAddress confirmed = person == null ? null : wishes.get(person.id()).email();
        if (confirmed != null) return Optional.of(confirmed.address());
        if (addressee.email() != null) return Optional.of(addressee.email().address());
        return person == null || person.contact().email() == null ? Optional.empty() : Optional.of(person.contact().email().address());
    }

    /// The number that he confirmed, else the one that he wrote into his own claim, else the one that others named, else the one of the database. Only the first two prove.
    Optional<Number> number(Party addressee, @Nullable Person person) {
        if (!sms.isOn()) return Optional.empty();
        @Nullable PhoneNumber confirmed = person == null ? null : wishes.get(person.id()).phone();
        if (confirmed != null) return Optional.of(new Number(confirmed, SmsRows.Source.GIVEN));
        if (addressee.phone() != null) return Optional.of(new Number(addressee.phone(), addressee.asks() ? SmsRows.Source.GIVEN : SmsRows.Source.STATED));
        if (person != null && person.contact().phone() != null) return Optional.of(new Number(person.contact().phone(), SmsRows.Source.STATED));
        boolean askable = base.isOn() && addressee.subject() instanceof Party.Subject.Natural natural && natural.iin() != null;
        return askable ? Optional.of(new Number(null, SmsRows.Source.BASE)) : Optional.empty();
    }
}
