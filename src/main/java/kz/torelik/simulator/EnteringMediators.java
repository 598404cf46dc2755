package kz.torelik.simulator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorOrganisation;
import kz.torelik.conciliation.MediatorOrganisations;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/// Enters the mediators of the demonstration country once its people live there. All of them are invented, and so are their organisations.
@Order(2)
final class EnteringMediators implements ApplicationRunner {

    private static final int OLDEST_BIRTH = 1990;

    private final Population population;
    private final MediatorRegister register;
    private final MediatorOrganisations organisations;
    private final People people;

    EnteringMediators(Population population, MediatorRegister register, MediatorOrganisations organisations, People people) {
        this.population = population;
        this.register = register;
        this.organisations = organisations;
        this.people = people;
    }

    /// One of them.
    ///
    /// @param fee of a matter in tenge, or null
    private record Kind(String region, String roll, String organisation, List<String> fields, List<Language> languages, @Nullable Long fee, int most) {}

    private static final String STEPPE = "«Дала келісімі» медиаторлар ұйымы";
    private static final String BRIDGE = "Организация медиаторов «Мост»";
    private static final String CIRCLE = "«Дөңгелек үстел» медиаторлар палатасы";
    private static final String RETIRED = "Реестр судей в отставке";

    /// Where they receive people: no mediator of the register shows his home.
    private static final Map<String, Trilingual> OFFICES = Map.of(
            "71", office("Астана қ., Сығанақ к-сі, 14", "г. Астана, ул. Сыганак, 14"), "75", office("Алматы қ., Абай д-лы, 52", "г. Алматы, пр. Абая, 52"), "79", office("Шымкент қ., Тәуке хан д-лы, 31", "г. Шымкент, пр. Тауке хана, 31"),
            "35", office("Қарағанды қ., Бұқар жырау д-лы, 47", "г. Караганда, пр. Бухар жырау, 47"), "63", office("Өскемен қ., Қазақстан к-сі, 68", "г. Усть-Каменогорск, ул. Казахстан, 68"),
            "15", office("Ақтөбе қ., Әбілқайыр хан д-лы, 23", "г. Актобе, пр. Абилкайыр хана, 23"), "19", office("Қонаев қ., Жамбыл к-сі, 8", "г. Конаев, ул. Жамбыла, 8"));

    private static Trilingual office(String kk, String ru) { return new Trilingual(kk, ru, ru); }

    private static final List<Kind> KINDS = List.of(
            new Kind("71", "professional", STEPPE, List.of("family", "inheritance", "debts"), List.of(Language.KK, Language.RU), 60_000L, 8),
            new Kind("71", "professional", BRIDGE, List.of("debts", "business", "consumer"), List.of(Language.RU, Language.EN), 90_000L, 6),
            new Kind("71", "retired-judge", RETIRED, List.of("business", "land", "damage"), List.of(Language.KK, Language.RU), null, 4),
            new Kind("75", "professional", CIRCLE, List.of("labour", "consumer"), List.of(Language.KK, Language.RU, Language.EN), 75_000L, 10),
            new Kind("75", "professional", BRIDGE, List.of("housing", "damage"), List.of(Language.RU), 50_000L, 7),
            new Kind("79", "professional", STEPPE, List.of("family", "housing"), List.of(Language.KK), null, 5),
            new Kind("35", "professional", CIRCLE, List.of("labour", "damage", "enforcement"), List.of(Language.KK, Language.RU), 45_000L, 8),
            new Kind("63", "professional", BRIDGE, List.of("land", "inheritance"), List.of(Language.RU), 40_000L, 6),
            new Kind("15", "retired-judge", RETIRED, List.of("enforcement", "debts"), List.of(Language.KK, Language.RU), 70_000L, 3),
            new Kind("19", "professional", STEPPE, List.of("land", "business"), List.of(Language.KK, Language.RU, Language.EN), 65_000L, 6));

    @Override
    public void run(ApplicationArguments arguments) {
        if (!register.isEmpty()) return;
        Set<PersonId> taken = population.leading().stream().map(one -> one.person().id()).collect(Collectors.toCollection(HashSet::new));
        int number = 0;
        for (Kind kind : KINDS) {
            Resident person = somebody(kind.region(), taken);
            taken.add(person.id());
            number++;
            register.enter(mediator(kind, person, number)).orThrow();
        }
        found(STEPPE, "170940000015", "71", taken);
        found(BRIDGE, "180340000025", "75", taken);
        found(CIRCLE, "190640000038", "35", taken);
    }

    /// An organisation of mediators with somebody who acts for it.
    private void found(String name, String bin, String region, Set<PersonId> taken) {
        Resident head = somebody(region, taken);
        taken.add(head.id());
        Trilingual office = OFFICES.get(region);
        Person.Organisation organisation = new Person.Organisation(PersonId.random(), Bin.of(bin), name, new Person.Contact(office.in(head.contact().language()), head.contact().address().kato(), head.contact().phone(), head.contact().email(), head.contact().language()));
        people.register(List.of(organisation));
        people.appoint(List.of(new Person.Office(organisation.id(), head.id(), head.contact().language() == Language.KK ? "Төраға" : "Председатель", LocalDate.of(2023, 1, 16))));
        organisations.enter(new MediatorOrganisation(PublicId.random(), organisation.id(), name, office.in(head.contact().language()), head.contact().email(), head.contact().phone(), 0));
    }

    /// A grown-up of the region, or of anywhere where nobody of that age lives there.
    private Resident somebody(String region, Set<PersonId> taken) {
        List<Resident> grown = population.citizens().stream().filter(one -> one.born().getYear() <= OLDEST_BIRTH && !taken.contains(one.id())).toList();
        return grown.stream().filter(one -> one.contact().address().kato().startsWith(region)).reduce((_, last) -> last).orElseGet(grown::getLast);
    }

    private static Mediator mediator(Kind kind, Resident person, int number) {
        Language language = person.contact().language();
        return new Mediator(PublicId.random(), person.id(), person.name().full(), kind.roll(), kind.organisation(), new Mediator.Certificate("M-%04d".formatted(2300 + 7 * number), LocalDate.of(2023, number, 10)),
                new Mediator.Contact(OFFICES.get(kind.region()).in(language) + ", " + (language == Language.KK ? (100 + number) + "-кеңсе" : "офис " + (100 + number)), person.contact().email(), person.contact().phone(), kind.region()), kind.fields(), kind.languages(),
                kind.fee() == null ? null : Tenge.of(kind.fee()), new Mediator.Taking(kind.most(), true, null, 0));
    }
}
