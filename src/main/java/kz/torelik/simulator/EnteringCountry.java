package kz.torelik.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.PopulatingCountry;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/// Enters the country at the first start, before the house says that it is ready: people, courts, passwords, and the people's entry at the
/// authority that gives them their keys. A start that was cut off begins again where it must; a country that is there stays as it is.
@Order(1)
final class EnteringCountry implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EnteringCountry.class);

    private static final Actor RULE = new Actor.Rule("demonstration-country");
    private static final LocalDate SERVES_SINCE = LocalDate.of(1995, 12, 21);

    private final Population population;
    private final People people;
    private final PopulatingCountry populating;
    private final SigningIn signingIn;
    private final AuthorityDesk authority;
    private final Offices offices;

    EnteringCountry(Population population, People people, PopulatingCountry populating, SigningIn signingIn, AuthorityDesk authority, Offices offices) {
        this.population = population;
        this.people = people;
        this.populating = populating;
        this.signingIn = signingIn;
        this.authority = authority;
        this.offices = offices;
    }

    @Override
    public void run(ApplicationArguments arguments) { enter(); }

    private void enter() {
        if (people.find(population.leading("aigul").person().id()).isPresent()) return;
        long begun = System.nanoTime();
        authority.remember(subjects());
        BodySystem.enroll(authority);
        populating.populate(population);
        Acting.run(RULE, () -> offices.takeOver(population.prosecution().stream().map(one -> new Office(one.organisation(), one.level(), one.courts())).toList(), SERVES_SINCE));
        signingIn.setPasswordForAll(citizens(), DemonstrationPeople.PASSWORD);
        LOG.info("{} people and {} courts live in the demonstration country; entered in {} ms", population.residents().size(), population.courts().size(), (System.nanoTime() - begun) / 1_000_000);
    }

    /// Everybody but the staff of the courts, who enter by their electronic signature alone.
    private Collection<PersonId> citizens() {
        return Stream.of(population.citizens().stream(), population.advocates().stream().map(advocate -> advocate.person()), population.companies().stream().map(Company::head))
                .flatMap(those -> those).map(Resident::id).distinct().toList();
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Resident one : population.residents()) subjects.add(subject(one, null));
        for (Company company : population.companies()) subjects.add(subject(company.head(), company));
        return subjects;
    }

    private static Subject subject(Resident one, @org.jspecify.annotations.Nullable Company company) {
        return new Subject(one.iin().digits(), company == null ? null : company.bin().digits(), one.name().surname(), one.name().given(), one.name().patronymic(),
                company == null ? null : company.name().in(company.contact().language()), company == null ? List.of() : List.of("head"), null, null);
    }
}
