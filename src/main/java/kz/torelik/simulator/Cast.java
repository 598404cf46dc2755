package kz.torelik.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Contact;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.jspecify.annotations.Nullable;

/// Finds the people of a story: characters of the tour by their key, others by their region and number.
final class Cast {

    private final Population population;
    private final Set<PersonId> leading;

    Cast(Population population) {
        this.population = population;
        this.leading = population.leading().stream().map(one -> one.person().id()).collect(Collectors.toSet());
    }

    /// Somebody in a case: a person, or a company with its head who signs for it.
    record Role(Resident person, @Nullable Company company) {

        Actor.Citizen actor() { return new Actor.Citizen(person.id(), company == null ? null : company.id()); }

        @Nullable String bin() { return company == null ? null : company.bin().digits(); }

        String title(Language language) { return company == null ? person.name().full() : company.name().in(language); }

        String address(Language language) { return contact().address().written().in(language); }

        DraftParty party(String role, Language language) {
            Contact contact = contact();
            String address = address(language);
            String kato = contact.address().kato();
            if (company != null) {
                return new DraftParty(role, "entity", company.id(), "", "", "", "", company.name().in(language), company.bin().digits(), address, kato, contact.phone().e164(), contact.email().address());
            }
            String patronymic = person.name().patronymic() == null ? "" : person.name().patronymic();
            return new DraftParty(role, "individual", person.id(), person.name().surname(), person.name().given(), patronymic, person.born().toString(), "", person.iin().digits(),
                    address, kato, contact.phone().e164(), contact.email().address());
        }

        private Contact contact() { return company == null ? person.contact() : company.contact(); }
    }

    /// @param who as `population/cases.yaml` writes it
    Role find(String who) {
        String[] words = who.split(":");
        return switch (words[0]) {
            case "citizen" -> new Role(citizen(words[1], Integer.parseInt(words[2])), null);
            case "company" -> company(population.companies().stream().filter(one -> one.contact().address().kato().startsWith(words[1]) && !leading.contains(one.head().id()))
                    .skip(Integer.parseInt(words[2]) - 1L).findFirst().orElseThrow(() -> new IllegalStateException("No " + who)));
            case "bereke" -> company(headedBy("timur"));
            case "qurylys" -> company(headedBy("svetlana"));
            default -> new Role(population.leading(who).person(), null);
        };
    }

    /// Grown-up people of a region who play no part in the tour.
    private Resident citizen(String region, int number) {
        List<Resident> there = population.citizens().stream()
                .filter(one -> one.contact().address().kato().startsWith(region) && !leading.contains(one.id()) && one.born().getYear() <= 2000).toList();
        if (there.isEmpty()) throw new IllegalStateException("Nobody lives in region " + region);
        return there.get((number - 1) % there.size());
    }

    private Company headedBy(String key) {
        PersonId head = population.leading(key).person().id();
        return population.companies().stream().filter(one -> one.head().id().equals(head)).findFirst().orElseThrow();
    }

    private static Role company(Company company) { return new Role(company.head(), company); }

    /// A member of staff as one who acts, with the number by which the authority knows him.
    record Officer(Actor.Staff actor, Iin iin) {}

    Officer officer(CourtCode court, PersonId person) {
        Official official = population.find(court).orElseThrow().officials().stream().filter(one -> one.person().id().equals(person)).findFirst().orElseThrow();
        return officer(court, official);
    }

    /// Who decides a recusal of a judge: the chair, or for the chair himself the first judge.
    Officer inPlaceOfTheChair(CourtCode court, PersonId asked) {
        Official chair = population.find(court).orElseThrow().chair();
        return chair.person().id().equals(asked) ? first(court, Function.JUDGE).orElseThrow() : officer(court, chair);
    }

    Optional<Officer> first(CourtCode court, Function function) {
        return population.find(court).orElseThrow().list(function).stream().findFirst().map(official -> officer(court, official));
    }

    private static Officer officer(CourtCode court, Official official) {
        return new Officer(new Actor.Staff(official.person().id(), court, official.function()), official.person().iin());
    }
}
