package kz.torelik.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.PersonId;
import kz.torelik.simulator.population.Advocate;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Contact;
import kz.torelik.simulator.population.PersonRegister;
import kz.torelik.simulator.population.Resident;

/// Enters the people of the demonstration country into the register of persons of the house.
final class CountryRegister implements PersonRegister {

    private final People people;

    CountryRegister(People people) { this.people = people; }

    @Override
    public void enter(List<Resident> residents, List<Advocate> advocates, List<Company> companies) {
        Map<PersonId, String> professions = new HashMap<>();
        advocates.forEach(advocate -> professions.put(advocate.person().id(), "advocate:" + advocate.licence()));
        List<Person> all = new ArrayList<>();
        for (Resident one : residents) all.add(new Person.Natural(one.id(), one.iin(), one.name(), one.born(), contact(one.contact()), professions.get(one.id())));
        List<Person.Office> offices = new ArrayList<>();
        for (Company company : companies) {
            all.add(new Person.Organisation(company.id(), company.bin(), company.name().in(company.contact().language()), contact(company.contact())));
            offices.add(new Person.Office(company.id(), company.head().id(), company.office().in(company.contact().language()), company.registered()));
        }
        people.register(all);
        people.appoint(offices);
    }

    private static Person.Contact contact(Contact contact) {
        return new Person.Contact(contact.address().written().in(contact.language()), contact.address().kato(), contact.phone(), contact.email(), contact.language());
    }
}
