package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import kz.torelik.publication.pseudonyms.Known;

/// Parties whose names come from the lists of petrovich-eval: the case forms that it holds, and people drawn from its long lists (which hold no case
/// forms) in the spellings that acts have, and in Kazakh cases by the rules of vowel harmony.
final class ListedNames {

    private static final Map<String, String> CASES = Map.of("им", "1 nominative", "рд", "2 genitive", "дт", "3 dative", "вн", "4 accusative", "тв", "5 instrumental", "пр", "6 prepositional");
    private static final int DRAWN = 1000;
    private final Path folder;
    private final Random random = new Random(20_261_128);

    ListedNames(Path folder) { this.folder = folder; }

    List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        forms("surnames.misc.tsv", "surname", samples);
        forms("firstnames.misc.tsv", "given name", samples);
        people(samples);
        spellings(samples);
        kazakh(samples);
        return samples;
    }

    private List<String[]> lines(String file) throws IOException { return Files.readAllLines(folder.resolve(file)).stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList(); }

    private void forms(String file, String part, List<Sample> samples) throws IOException {
        for (String[] line : lines(file)) {
            boolean female = line[2].startsWith("жр");
            String in = CASES.get(line[2].substring(line[2].lastIndexOf(',') + 1));
            if (in == null || line[2].contains("мн")) continue;
            boolean surname = part.equals("surname");
            PersonName name = surname ? new PersonName(line[0], female ? "Алия" : "Ерлан", female ? "Маратовна" : "Маратович") : new PersonName(female ? "Ахметова" : "Ахметов", line[0], female ? "Маратовна" : "Маратович");
            samples.add(Sample.ofParty(Language.RU, "Russian case forms, party: " + in, "Суд установил, что ", line[1], " ранее об этом не сообщалось.", name));
        }
    }

    private void people(List<Sample> samples) throws IOException {
        for (String[] line : lines("people.tsv")) {
            if (line[0].isEmpty() || line[1].isEmpty() || line[3].isEmpty() || line[4].isEmpty()) continue;
            String in = CASES.get(line[6].substring(line[6].lastIndexOf(',') + 1));
            String words = (line[3] + " " + line[4] + " " + line[5]).strip();
            samples.add(Sample.ofParty(Language.RU, "Russian case forms, party: " + in, "Суд установил, что ", words, " ранее об этом не сообщалось.", new PersonName(line[0], line[1], line[2].isEmpty() ? null : line[2])));
        }
    }

    private List<String> listed(String file, boolean female) throws IOException {
        return lines(file).stream().filter(line -> line[1].contains(female ? "жр" : "мр")).map(line -> capital(line[0])).filter(word -> word.matches("[\\p{IsCyrillic}-]{3,}")).toList();
    }

    /// Parties drawn from the lists, to see whether words that name nobody are taken for them.
    List<Known> parties(int count) throws IOException { return drawn().stream().limit(count).map(Sample::party).toList(); }

    private List<PersonName> drawn() throws IOException {
        List<PersonName> drawn = new ArrayList<>();
        for (boolean female : List.of(false, true)) {
            List<String> surnames = listed("surnames.gender.tsv", female);
            List<String> given = listed("firstnames.gender.tsv", female);
            List<String> patronymics = listed("midnames.gender.tsv", female);
            for (int i = 0; i < DRAWN / 2; i++) drawn.add(new PersonName(pick(surnames), pick(given), pick(patronymics)));
        }
        return drawn;
    }

    private void spellings(List<Sample> samples) throws IOException {
        List<PersonName> people = drawn();
        for (int i = 0; i < people.size(); i++) {
            PersonName one = people.get(i);
            String s = one.surname();
            String g = one.given().substring(0, 1);
            String p = String.valueOf(one.patronymic()).substring(0, 1);
            String full = s + " " + one.given() + " " + one.patronymic();
            spelled(samples, "full, surname first", full, one);
            spelled(samples, "full, surname last", one.given() + " " + one.patronymic() + " " + s, one);
            spelled(samples, "surname alone", s, one);
            spelled(samples, "given name and patronymic", one.given() + " " + one.patronymic(), one);
            spelled(samples, "patronymic alone", String.valueOf(one.patronymic()), one);
            spelled(samples, "in capitals", full.toUpperCase(java.util.Locale.ROOT), one);
            spelled(samples, "surname in capitals, initials", s.toUpperCase(java.util.Locale.ROOT) + " " + g + "." + p + ".", one);
            spelled(samples, "initials after", s + " " + g + ". " + p + ".", one);
            spelled(samples, "initials before", g + "." + p + ". " + s, one);
            spelled(samples, "initials without points", s + " " + g + p, one);
            spelled(samples, "in small letters", s.toLowerCase(java.util.Locale.ROOT), one);
            PersonName doubled = new PersonName(s + "-" + people.get((i + 7) % (people.size() / 2) + (i < people.size() / 2 ? 0 : people.size() / 2)).surname(), one.given(), one.patronymic());
            spelled(samples, "double surname", doubled.surname() + " " + g + "." + p + ".", doubled);
            spelled(samples, "double surname, one half alone", s, doubled);
            String masked = s.replace('а', 'a').replace('о', 'o').replace('е', 'e').replace('с', 'c').replace('р', 'p').replace('К', 'K').replace('М', 'M').replace('А', 'A').replace('В', 'B').replace('Т', 'T');
            if (!masked.equals(s)) spelled(samples, "look-alike Latin letters", masked, one);
            spelled(samples, "zero width character inside", s.substring(0, 2) + "\u200b" + s.substring(2), one);
            spelled(samples, "letters set apart", String.join(" ", s.toUpperCase(java.util.Locale.ROOT).split("")), one);
            spelled(samples, "Latin letters as in passports", latin(s), one);
        }
    }

    private static void spelled(List<Sample> samples, String row, String words, PersonName name) {
        samples.add(Sample.ofParty(Language.RU, "Russian spellings, party: " + row, "Суд установил, что ", words, " ранее об этом не сообщалось.", name));
    }

    private void kazakh(List<Sample> samples) throws IOException {
        List<String> cases = List.of("1 атау", "2 ілік", "3 барыс", "4 табыс", "5 жатыс", "6 шығыс", "7 көмектес");
        for (PersonName drawn : drawn()) {
            PersonName one = new PersonName(drawn.surname(), drawn.given(), null);
            int in = random.nextInt(cases.size());
            boolean alone = random.nextBoolean();
            String words = alone ? inKazakh(one.surname(), in) : one.surname() + " " + inKazakh(one.given(), in);
            samples.add(Sample.ofParty(Language.KK, "Kazakh case forms, party: " + cases.get(in), "Сот ", words, " қатысты мәселені қарады.", one));
        }
    }

    /// The word in a Kazakh case: thick or thin by the last vowel, the first letter of the ending by the last sound.
    static String inKazakh(String word, int in) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        boolean thick = true;
        for (char letter : lower.toCharArray()) {
            if ("аоұыуяюё".indexOf(letter) >= 0) thick = true;
            else if ("әеөүіиэ".indexOf(letter) >= 0) thick = false;
        }
        char last = lower.charAt(lower.length() - 1);
        boolean vowel = "аәеёиіоөуұүыэюя".indexOf(last) >= 0;
        boolean voiceless = "бвгдкқпстфхцчшщ".indexOf(last) >= 0;
        boolean nasal = "мнң".indexOf(last) >= 0;
        String n = vowel || nasal ? "н" : voiceless ? "т" : "д";
        String d = vowel ? "н" : voiceless ? "т" : "д";
        return word + switch (in) {
            case 0 -> "";
            case 1 -> n + (thick ? "ың" : "ің");
            case 2 -> voiceless ? thick ? "қа" : "ке" : thick ? "ға" : "ге";
            case 3 -> d + (thick ? "ы" : "і");
            case 4 -> (voiceless ? "т" : "д") + (thick ? "а" : "е");
            case 5 -> (nasal ? "н" : voiceless ? "т" : "д") + (thick ? "ан" : "ен");
            default -> vowel || nasal || "лрйу".indexOf(last) >= 0 ? "мен" : "зж".indexOf(last) >= 0 ? "бен" : "пен";
        };
    }

    /// The Latin letters of ICAO Doc 9303, as passports have them.
    private static String latin(String word) {
        Map<Character, String> letters = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ё', "e"), Map.entry('ж', "zh"),
                Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('й', "i"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"),
                Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "kh"), Map.entry('ц', "ts"), Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "shch"), Map.entry('ъ', "ie"),
                Map.entry('ы', "y"), Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "iu"), Map.entry('я', "ia"));
        StringBuilder latin = new StringBuilder();
        for (char letter : word.toLowerCase(java.util.Locale.ROOT).toCharArray()) latin.append(letters.getOrDefault(letter, String.valueOf(letter)));
        return capital(latin.toString());
    }

    private static String capital(String word) {
        StringBuilder capital = new StringBuilder();
        for (String part : word.split("-")) capital.append(capital.isEmpty() ? "" : "-").append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1).toLowerCase(java.util.Locale.ROOT));
        return capital.toString();
    }

    private <T> T pick(List<T> of) { return of.get(random.nextInt(of.size())); }
}
