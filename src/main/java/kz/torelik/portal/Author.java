package kz.torelik.portal;

import kz.torelik.database.Acting;
import kz.torelik.filing.DraftParty;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who fills in the claim, as the register knows him.
@Component
class Author {

    private final People people;

    Author(People people) { this.people = people; }

    Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new NothingHere();
    }

    Person.Natural person() { return (Person.Natural) people.find(citizen().person()).orElseThrow(); }

    Person.@Nullable Organisation organisation() {
        return citizen().organisation() == null ? null : (Person.Organisation) people.find(citizen().organisation()).orElseThrow();
    }

    DraftParty asPlaintiff() {
        Person.@Nullable Organisation organisation = organisation();
        if (organisation == null) return as("plaintiff");
        Person.Contact contact = organisation.contact();
        return new DraftParty("plaintiff", "entity", organisation.id(), "", "", "", "", organisation.name(), organisation.bin().digits(), contact.address(), text(contact.kato()), phone(contact), email(contact));
    }

    DraftParty as(String role) {
        Person.Natural person = person();
        Person.Contact contact = person.contact();
        return new DraftParty(role, "individual", person.id(), person.name().surname(), person.name().given(), text(person.name().patronymic()), person.born().toString(), "", person.iin().digits(),
                contact.address(), text(contact.kato()), phone(contact), email(contact));
    }

    private static String text(@Nullable String text) { return text == null ? "" : text; }

    private static String phone(Person.Contact contact) { return contact.phone() == null ? "" : contact.phone().e164(); }

    private static String email(Person.Contact contact) { return contact.email() == null ? "" : contact.email().address(); }
}
