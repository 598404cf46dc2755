package kz.torelik.simulator.population;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Court;
import kz.torelik.law.Courts;

/// The characters of the guided tour, as their file gives them; the seed does not touch them.
final class LeadingCast {

    private static final Stock.Leading FILE = Stock.read("leading", Stock.Leading.class);
    private static final Map<String, Trilingual> CHAMBERS = Stock.read("chambers", Stock.Chambers.class).chambers();

    private final Numbers numbers;
    private final Map<String, Resident> persons = new LinkedHashMap<>();

    /// A character who serves in a court.
    record Serving(String key, CourtCode court, Resident person, Function function, LocalDate since) {}

    LeadingCast(Numbers numbers, Places places, People people, Courts courts) {
        this.numbers = numbers;
        for (Stock.LeadingPerson one : FILE.people()) {
            PersonName name = new PersonName(one.surname(), one.given(), one.patronymic());
            add(people, one.key(), one.iin(), name, one.woman(), places.given(one.kato(), one.street(), one.house(), one.flat()), one.phone(), People.MAIL, one.language());
        }
        for (Stock.LeadingOfficial one : FILE.officials()) {
            PersonName name = new PersonName(one.surname(), one.given(), one.patronymic());
            Court court = courts.get(one.court());
            add(people, one.key(), one.iin(), name, one.woman(), places.draw(Dice.of(0, one.key()), court), one.phone(), People.COURT_MAIL, one.language());
        }
    }

    private void add(People people, String key, Iin iin, PersonName name, boolean woman, Address address, PhoneNumber phone, String domain, Language language) {
        numbers.take(iin.digits());
        numbers.take(phone.e164());
        people.reserve(name);
        Contact contact = new Contact(address, phone, numbers.email(name, domain), language);
        persons.put(key, new Resident(id(key), iin, name, woman, contact));
    }

    /// Those who are neither advocates, heads of companies nor officials.
    List<Resident> citizens() {
        List<String> heads = FILE.companies().stream().map(Stock.LeadingCompany::head).toList();
        return FILE.people().stream().filter(one -> one.licence() == null && !heads.contains(one.key())).map(one -> person(one.key())).toList();
    }

    List<Advocate> advocates() {
        List<Advocate> advocates = new ArrayList<>();
        for (Stock.LeadingPerson one : FILE.people()) {
            if (one.licence() != null && one.chamber() != null) advocates.add(new Advocate(person(one.key()), chamber(one.chamber()), one.licence()));
        }
        return advocates;
    }

    List<Company> companies(Map<String, Stock.CompanyForm> forms, Places places) {
        List<Company> companies = new ArrayList<>();
        for (Stock.LeadingCompany one : FILE.companies()) {
            numbers.take(one.bin().digits());
            numbers.take(one.phone().e164());
            Stock.CompanyForm form = forms.get(one.form());
            if (form == null) throw new IllegalStateException("population/leading.yaml: no form of company " + one.form());
            Contact contact = new Contact(places.given(one.kato(), one.street(), one.house(), null), one.phone(), numbers.email("info", one.key() + ".torelik.example"), one.language());
            companies.add(new Company(id(one.key()), one.bin(), one.form(), DrawingCompanies.name(form, one.name()), one.registered(), person(one.head()), form.head(), contact));
        }
        return companies;
    }

    List<ProsecutionOffice> prosecution() { return FILE.prosecution().stream().map(one -> new ProsecutionOffice(id(one.office()), one.level(), one.courts())).toList(); }

    List<Serving> serving() {
        return FILE.officials().stream().map(one -> new Serving(one.key(), one.court(), person(one.key()), one.function(), one.since())).toList();
    }

    List<LeadingCharacter> characters(List<CourtStaff> courts) {
        List<LeadingCharacter> characters = new ArrayList<>();
        for (Stock.LeadingPerson one : FILE.people()) characters.add(new LeadingCharacter(one.key(), person(one.key()), one.story(), null, null));
        for (Stock.LeadingOfficial one : FILE.officials()) {
            CourtStaff staff = courts.stream().filter(each -> each.court().code().equals(one.court())).findFirst().orElseThrow();
            Official official = staff.officials().stream().filter(each -> each.person().equals(person(one.key()))).findFirst().orElseThrow();
            characters.add(new LeadingCharacter(one.key(), person(one.key()), one.story(), official, staff.court()));
        }
        return characters;
    }

    static Trilingual chamber(String region) {
        Trilingual chamber = CHAMBERS.get(region);
        if (chamber == null) throw new IllegalStateException("population/chambers.yaml has no chamber of " + region);
        return chamber;
    }

    private Resident person(String key) {
        Resident person = persons.get(key);
        if (person == null) throw new IllegalStateException("population/leading.yaml has no person " + key);
        return person;
    }

    private static PersonId id(String key) { return PersonId.of(UUID.nameUUIDFromBytes(("tour " + key).getBytes(StandardCharsets.UTF_8))); }
}
