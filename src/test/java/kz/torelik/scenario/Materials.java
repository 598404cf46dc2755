package kz.torelik.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.kernel.Language;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;

/// Packages that bodies send in the scenarios.
public final class Materials {

    private Materials() {}

    /// The police of Astana made a protocol: Erlan was noisy at night (petty hooliganism).
    public static Dispatch protocol(House house, String number) { return of(house, BodySystem.POLICE, number, "offence-protocol", "434(1)", "protocol", "Хаттама", List.of(person("offender", house.character("erlan").person()))); }

    /// The same package under another kind.
    public static Dispatch as(Dispatch dispatch, String kind) { return with(dispatch, "kind", kind); }

    public static Dispatch with(Dispatch dispatch, String field, Object value) {
        Map<String, Object> matter = new LinkedHashMap<>(dispatch.matter());
        if (value.equals("")) matter.remove(field);
        else matter.put(field, value);
        return new Dispatch(dispatch.from(), matter, dispatch.documents());
    }

    /// The prosecutor asks for the custody of Daniyar.
    public static Dispatch custody(House house, String number) {
        return of(house, BodySystem.PROSECUTION, number, "custody", "188(3)", "motion", "Өтінішхат", List.of(person("suspect", house.character("daniyar").person())));
    }

    /// Investigators ask for a search at the place of Daniyar; he must not know.
    static Dispatch search(House house, String number) {
        return of(house, BodySystem.PRE_TRIAL, number, "search", "188(3)", "motion", "Тінту туралы өтінішхат", List.of(person("suspect", house.character("daniyar").person())));
    }

    /// The prosecutor sends the case of Daniyar to the criminal court, with Viktor as the victim.
    public static Dispatch criminal(House house, String number) {
        return of(house, BodySystem.PROSECUTION, number, "criminal-case-grave", "188(4)", "indictment", "Айыптау актісі",
                List.of(person("accused", house.character("daniyar").person()), person("victim", house.character("viktor").person())));
    }

    /// The same package with an advocate who defends the first person it names.
    public static Dispatch defended(House house, Dispatch dispatch) {
        List<Map<String, Object>> persons = persons(dispatch);
        Map<String, Object> defender = person("defender", advocate(house));
        defender.put("actsFor", 1);
        persons.add(defender);
        return with(dispatch, "persons", persons);
    }

    /// Its persons, to be changed.
    private static List<Map<String, Object>> persons(Dispatch dispatch) {
        List<Map<String, Object>> persons = new ArrayList<>();
        for (Object one : (List<?>) java.util.Objects.requireNonNull(dispatch.matter().get("persons"))) {
            Map<String, Object> copied = new LinkedHashMap<>();
            ((Map<?, ?>) one).forEach((field, value) -> copied.put(String.valueOf(field), value));
            persons.add(copied);
        }
        return persons;
    }

    /// The same package whose first person was born on that day.
    static Dispatch underAge(Dispatch dispatch, LocalDate born) {
        List<Map<String, Object>> persons = persons(dispatch);
        persons.getFirst().put("born", born.toString());
        return with(dispatch, "persons", persons);
    }

    /// The first advocate of the demonstration country.
    static Resident advocate(House house) { return house.get(Population.class).advocates().getFirst().person(); }

    private static Dispatch of(House house, BodySystem from, String number, String kind, String article, String paper, String title, List<Map<String, Object>> persons) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("number", number);
        matter.put("kind", kind);
        matter.put("composedAt", house.clock().instant().toString());
        matter.put("language", "kk");
        matter.put("place", "711310000");
        matter.put("facts", "2026 жылғы 7 маусымда сағат 23:40-та Астана қаласы Сарыарқа ауданында болған оқиға.");
        matter.put("articles", List.of(article));
        matter.put("persons", persons);
        List<Dispatch.Document> documents = new ArrayList<>(List.of(new Dispatch.Document("main.pdf", paper, title, Claims.paper(house, Language.KK, title, "№ " + number, "Оқиғаның мән-жайы баяндалды."))));
        documents.add(new Dispatch.Document("evidence.pdf", "evidence", "Түсініктеме", Claims.paper(house, Language.KK, "Түсініктеме", "Куәның түсініктемесі.")));
        return new Dispatch(from, matter, documents);
    }

    static Map<String, Object> person(String role, Resident one) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("role", role);
        person.put("surname", one.name().surname());
        person.put("given", one.name().given());
        person.put("patronymic", one.name().patronymic());
        person.put("iin", one.iin().digits());
        person.put("born", one.born().toString());
        person.put("address", one.contact().address().written().in(Language.KK));
        person.put("kato", one.contact().address().kato());
        person.put("phone", one.contact().phone().e164());
        person.put("email", one.contact().email().address());
        return person;
    }

    /// Detained at that moment.
    public static Dispatch detained(Dispatch protocol, Instant at) { return with(as(protocol, "offence-detained"), "detainedAt", at.toString()); }
}
