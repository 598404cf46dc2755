package kz.torelik.simulator;

import kz.torelik.conciliation.MediatorOrganisations;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.identity.People;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.PopulatingCountry;
import kz.torelik.simulator.population.Population;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// The demonstration country, there only when `torelik.demonstration` is on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("torelik.demonstration")
@EnableConfigurationProperties(SimulatorSettings.class)
class SimulatorConfiguration {

    @Bean
    Population population(LawBook law, CourtClock clock) {
        clock.liveThePast();
        return Population.draw(law, Population.SEED, clock.today());
    }

    @Bean
    AuthorityDesk authorityDesk(SimulatorSettings settings) { return new AuthorityDesk(settings.authority()); }

    @Bean
    DemonstrationPeople demonstrationPeople(Population population) { return new DemonstrationPeople(population); }

    @Bean
    Announcing announcing(DemonstrationPeople people, SimulatorSettings settings) { return new Announcing(people, settings.address(), System.out); }

    @Bean
    EnteringCountry enteringCountry(Population population, People people, KeepingStaff staff, SigningIn signingIn, AuthorityDesk authority, Offices offices, TransactionTemplate transactions) {
        return new EnteringCountry(population, people, new PopulatingCountry(staff, new CountryRegister(people), transactions), signingIn, authority, offices);
    }

    @Bean
    EnteringMediators enteringMediators(Population population, MediatorRegister register, MediatorOrganisations organisations, People people) { return new EnteringMediators(population, register, organisations, people); }

    @Bean
    TourGuests tourGuests(Population population) { return new TourGuests(population); }
}
