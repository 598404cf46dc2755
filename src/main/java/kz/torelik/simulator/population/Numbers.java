package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;

/// Numbers and addresses that nobody else in the country has. Serials begin with 9 and mobile numbers with 709, which are not issued to anybody.
final class Numbers {

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
    private static final String[] LATIN = {"a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
        "sch", "", "y", "", "e", "yu", "ya", "a", "g", "q", "ng", "o", "u", "u", "h", "i"};

    private final Set<String> taken = new HashSet<>();

    void take(String number) {
        if (!taken.add(number)) throw new IllegalStateException("Given twice: " + number);
    }

    Iin iin(Dice dice, LocalDate born, boolean woman) {
        int century = (born.getYear() < 2000 ? 3 : 5) + (woman ? 1 : 0);
        String start = "%02d%02d%02d%d".formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth(), century);
        for (int serial = dice.between(9100, 9899); ; serial = 9100 + (serial - 9099) % 800) {
            for (int check = 0; check < 10; check++) {
                String digits = start + serial + check;
                if (Iin.parse(digits) instanceof Answer.Yes<Iin>(Iin iin) && taken.add(digits)) return iin;
            }
        }
    }

    /// @param digit the sixth digit: 0 for a head office, 1 for a branch
    Bin bin(Dice dice, LocalDate registered, int digit) {
        String start = "%02d%02d4%d".formatted(registered.getYear() % 100, registered.getMonthValue(), digit);
        for (int serial = dice.between(91_000, 98_999); ; serial = 91_000 + (serial - 90_999) % 8000) {
            for (int check = 0; check < 10; check++) {
                String digits = start + serial + check;
                if (Bin.parse(digits) instanceof Answer.Yes<Bin>(Bin bin) && taken.add(digits)) return bin;
            }
        }
    }

    PhoneNumber phone(Dice dice) {
        while (true) {
            String number = "+7709%07d".formatted(dice.between(1_000_000, 9_999_999));
            if (taken.add(number)) return PhoneNumber.of(number);
        }
    }

    EmailAddress email(PersonName name, String domain) { return email(latin(name.given()) + "." + latin(name.surname()), domain); }

    EmailAddress email(String local, String domain) {
        String address = local + "@" + domain;
        for (int next = 2; !taken.add(address); next++) address = local + next + "@" + domain;
        return EmailAddress.of(address);
    }

    /// A word in Latin letters, without signs: `Сәрсенова` becomes `sarsenova`.
    static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            int index = CYRILLIC.indexOf(letter);
            if (index >= 0) latin.append(LATIN[index]);
            else if (letter == ' ' || letter == '-') latin.append('-');
        }
        return latin.toString();
    }
}
