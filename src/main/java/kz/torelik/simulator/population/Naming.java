package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;

/// Gives people names as people in Kazakhstan have them: a Kazakh patronymic in `-ұлы` or `-қызы`, a Russian one in `-ович` or `-овна` beside Kazakh
/// letters or beside a Russian spelling, surnames that bend with the sex and surnames that do not.
final class Naming {

    private static final List<Stock.Community> COMMUNITIES = Stock.read("names", Stock.Names.class).communities();
    private static final int SOVIET_SCHOOL = 1975;

    /// Who somebody is before he has a number and an address.
    record Named(PersonName name, Language language, boolean kazakh) {}

    private Naming() {}

    static Named draw(Dice dice, String region, boolean woman, LocalDate born) {
        Stock.Community community = COMMUNITIES.get(dice.weighted(COMMUNITIES.stream().mapToInt(each -> each.weightIn(region)).toArray()));
        Language language = Language.values()[dice.weighted(community.tongues().stream().mapToInt(Integer::intValue).toArray())];
        String given = dice.pick(woman ? community.women() : community.men());
        String surname = dice.pick(community.surnames());
        if (community.fathers() == null) {
            List<String> patronymics = community.patronymics();
            if (patronymics == null) throw new IllegalStateException("population/names.yaml: " + community.id() + " has neither fathers nor patronymics");
            return new Named(new PersonName(surname(surname, woman), given, patronymic(dice.pick(patronymics), woman)), language, false);
        }
        String father = dice.pick(community.fathers());
        boolean inRussian = dice.chance(born.getYear() < SOVIET_SCHOOL ? 45 : 18);
        boolean ovich = inRussian || dice.chance(born.getYear() < SOVIET_SCHOOL ? 50 : 15);
        PersonName name = new PersonName(surname(spelling(surname, inRussian), woman), spelling(given, inRussian),
                ovich ? patronymic(ovich(spelling(father, true)), woman) : spelling(father, false) + (woman ? "қызы" : "ұлы"));
        return new Named(name, inRussian && language == Language.KK ? Language.RU : language, true);
    }

    /// `Сәрсенов` for a man, `Сәрсенова` for a woman; `Островский`, `Островская`; `Ким`, `Черных` and `Шевченко` for both.
    static String surname(String ofMan, boolean woman) {
        if (!woman) return ofMan;
        if (ofMan.endsWith("ский")) return ofMan.substring(0, ofMan.length() - 2) + "ая";
        return ofMan.matches(".*(ов|ев|ёв|ин)") ? ofMan + "а" : ofMan;
    }

    /// `Сергеевич` for a man, `Сергеевна` for a woman; `Вагиф оглы`, `Вагиф кызы`.
    static String patronymic(String ofMan, boolean woman) {
        if (!woman) return ofMan;
        if (ofMan.endsWith(" оглы")) return ofMan.substring(0, ofMan.length() - 4) + "кызы";
        return ofMan.substring(0, ofMan.length() - 2) + "на";
    }

    /// The Russian patronymic from a name: `Серикович`, `Сансызбаевич`, `Айтказыевич`, `Куанышевич`.
    static String ovich(String father) {
        char last = father.charAt(father.length() - 1);
        if (last == 'й' || last == 'ь') return father.substring(0, father.length() - 1) + "евич";
        if ("аеёиоуыэюяжшчщц".indexOf(last) >= 0) return (last == 'а' ? father.substring(0, father.length() - 1) + "ович" : father + "евич");
        return father + "ович";
    }

    private static String spelling(String word, boolean inRussian) {
        int sign = word.indexOf('=');
        if (sign < 0) return word;
        return inRussian ? word.substring(sign + 1) : word.substring(0, sign);
    }
}
