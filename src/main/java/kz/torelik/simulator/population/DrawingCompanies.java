package kz.torelik.simulator.population;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Court;

/// Draws organisations and their heads.
final class DrawingCompanies {

    private static final Stock.Companies STOCK = Stock.read("companies", Stock.Companies.class);

    private final Numbers numbers;
    private final Places places;
    private final People people;

    DrawingCompanies(Numbers numbers, Places places, People people) {
        this.numbers = numbers;
        this.places = places;
        this.people = people;
    }

    static Map<String, Stock.CompanyForm> forms() {
        Map<String, Stock.CompanyForm> forms = new LinkedHashMap<>();
        STOCK.forms().forEach(form -> forms.put(form.id(), form));
        return forms;
    }

    List<Company> draw(Dice dice, int count, List<Company> there) {
        Set<String> taken = new HashSet<>();
        there.forEach(company -> taken.add(company.name().kk()));
        int[] weights = STOCK.forms().stream().mapToInt(Stock.CompanyForm::weight).toArray();
        List<Company> companies = new ArrayList<>();
        while (companies.size() < count) {
            Stock.CompanyForm form = STOCK.forms().get(dice.weighted(weights));
            String word = dice.pick(STOCK.first()) + " " + dice.pick(STOCK.second());
            Trilingual name = name(form, word);
            if (!taken.add(name.kk())) continue;
            Court town = places.town(dice);
            LocalDate registered = dice.day(LocalDate.of(2004, 1, 1), LocalDate.of(2025, 6, 30));
            Resident head = people.draw(dice, town, 27, 65, 35, People.MAIL, _ -> true).person();
            Contact contact = new Contact(places.draw(dice, town), numbers.phone(dice), numbers.email("info", Numbers.latin(word) + ".torelik.example"), head.contact().language());
            companies.add(new Company(dice.id(), numbers.bin(dice, registered, form.digit()), form.id(), name, registered, head, form.head(), contact));
        }
        return companies;
    }

    /// The name with its form, in Latin letters for English.
    static Trilingual name(Stock.CompanyForm form, String name) {
        StringBuilder latin = new StringBuilder();
        for (String word : name.split(" ")) {
            String small = Numbers.latin(word);
            latin.append(latin.isEmpty() ? "" : " ").append(Character.toUpperCase(small.charAt(0))).append(small.substring(1));
        }
        return new Trilingual(say(form.name().kk(), name), say(form.name().ru(), name), say(form.name().en(), latin.toString()));
    }

    private static String say(String form, String name) { return new MessageFormat(form, Locale.ROOT).format(new Object[] {name}); }
}
