package kz.torelik.publication.pseudonyms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;

/// Looks at a finished text with other eyes than the replacing: does it still hold a number, a contact, an account, or a name of the case?
/// Whatever it finds blocks publication ([#blocks]); nobody can wave it through, only mend the text.
public final class Guard {

    private static final String PREFIX = "guard-";
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\s\\u00a0\\u202f.()\\-]{0,2}\\d){9,19}");
    private static final Pattern MOBILE = Pattern.compile("[78]7\\d{9}");
    private static final Pattern IBAN = Pattern.compile("(?i)[kк]z\\d{2}[a-zа-я0-9]{16}");

    private Guard() {}

    public static boolean blocks(Doubt doubt) { return doubt.why().startsWith(PREFIX); }

    /// @param known the persons of the case
    /// @return what must not be published, empty when the text is clean
    public static List<Doubt> check(PublishedText text, List<Known> known) {
        List<Doubt> found = new ArrayList<>();
        int number = 0;
        for (PublishedText.Section section : text.sections()) {
            for (PublishedText.Paragraph paragraph : section.paragraphs()) check(number++, paragraph.text(), known, found);
        }
        return found;
    }

    private static void check(int number, String text, List<Known> known, List<Doubt> found) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            String digits = runs.group().replaceAll("\\D", "");
            String after = text.substring(runs.end(), Math.min(text.length(), runs.end() + 10)).strip();
            boolean sum = after.startsWith("тенге") || after.startsWith("теңге") || after.startsWith("₸") || after.startsWith("(");
            if (holdsIin(runs.group())) found.add(doubt("iin", number, text, runs));
            if (!sum && MOBILE.matcher(digits).matches()) found.add(doubt("phone", number, text, runs));
            if (!sum && digits.length() >= 16 && digits.length() <= 19 && (luhn(digits) || runs.group().matches("\\d{4}(?:[\\s\\u00a0-]\\d{4}){3}"))) found.add(doubt("card", number, text, runs));
        }
        Matcher international = Pattern.compile("\\+\\s?7[\\d\\s\\u00a0().-]{9,}").matcher(text);
        if (international.find()) found.add(doubt("phone", number, text, international));
        Matcher email = Pattern.compile("\\S+@\\S+\\.\\p{L}+").matcher(text);
        if (email.find()) found.add(doubt("email", number, text, email));
        Matcher account = IBAN.matcher(text.replaceAll("[\\s\\u00a0]", ""));
        if (account.find()) found.add(new Doubt(PREFIX + "account", number, "…" + account.group().substring(0, 6) + "…"));
        for (Known person : known) if (person.role() != Role.JUDGE) person(number, text, person, known, found);
    }

    private static void person(int number, String text, Known person, List<Known> known, List<Doubt> found) {
        List<Found> kept = kept(text, known);
        List<Declension> names = new ArrayList<>(Bearer.halves(person.name().surname()));
        names.add(Declension.of(person.name().surname(), null));
        String patronymic = person.name().patronymic();
        if (patronymic != null && Shapes.isPatronymic(Letters.folded(patronymic))) names.add(Declension.of(patronymic, null));
        for (Declension name : names) word(number, text, name, kept, found);
        for (Declension name : names) HiddenSpelling.disguised(text, name.word()).ifPresent(seen -> found.add(new Doubt(PREFIX + "name", number, seen)));
        if (person.born() != null) for (String day : days(person.born())) if (text.contains(day)) found.add(new Doubt(PREFIX + "birth-date", number, day));
        for (String secret : person.secrets()) if (secret.length() > 4 && text.toLowerCase(java.util.Locale.ROOT).contains(secret.toLowerCase(java.util.Locale.ROOT))) found.add(new Doubt(PREFIX + "secret", number, Pseudonymising.excerpt(text, 0, 0)));
    }

    /// Where a name may stand: in the quoted name of an organisation, and where a judge is named with initials or a given name or as a judge.
    private static List<Found> kept(String text, List<Known> known) {
        List<Found> kept = new ArrayList<>(Surroundings.organisations(text));
        List<Bearer> judges = known.stream().filter(one -> one.role() == Role.JUDGE).map(Bearer::of).toList();
        for (Found judge : new Names(text).of(judges)) {
            boolean full = Token.of(text.substring(judge.start(), judge.end())).size() > 1;
            if (full || Surroundings.role(text, judge.start()).filter(role -> role == Role.JUDGE).isPresent()) kept.add(judge);
        }
        return kept;
    }

    /// A name with a capital, or in small letters where it can hardly be another word. Of two letters it must be exactly the name, inside of a sentence.
    private static void word(int number, String text, Declension name, List<Found> kept, List<Doubt> found) {
        int length = name.word().length();
        for (Token token : Token.of(text)) {
            if (token.initial() || token.folded().length() < length - 1 || kept.stream().anyMatch(place -> place.overlaps(Found.kept(token.start(), token.end())))) continue;
            if (!token.capital() && (length < 6 || !Bearer.isSurnameInSmallLetters(token)) || Bearer.form(name, token).isEmpty()) continue;
            boolean begins = text.substring(0, token.start()).stripTrailing().matches("(?s)|.*[.!?:;]");
            if (length == 2 && (begins || !token.folded().equals(name.word())) || length == 3 && Letters.isAllCapitals(token.written())) continue;
            found.add(new Doubt(PREFIX + "name", number, Pseudonymising.excerpt(text, token.start(), token.end())));
        }
    }

    /// Any twelve figures in a row of figures that are an IIN.
    private static boolean holdsIin(String run) {
        for (String part : run.split("[^\\d \\u00a0\\u202f-]+")) {
            String digits = part.replaceAll("\\D", "");
            if (digits.length() == 12 && Iin.parse(digits) instanceof Answer.Yes<Iin>) return true;
        }
        Matcher together = Pattern.compile("\\d{12,}").matcher(run);
        while (together.find()) {
            for (int i = 0; i + 12 <= together.group().length(); i++) {
                if (Iin.parse(together.group().substring(i, i + 12)) instanceof Answer.Yes<Iin>) return true;
            }
        }
        return false;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static Doubt doubt(String what, int number, String text, Matcher at) { return new Doubt(PREFIX + what, number, Pseudonymising.excerpt(text, at.start(), at.end())); }

    /// A day as acts write it.
    static List<String> days(LocalDate day) {
        String[] ru = {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"};
        String[] kk = {"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"};
        int month = day.getMonthValue() - 1;
        return List.of("%02d.%02d.%d".formatted(day.getDayOfMonth(), month + 1, day.getYear()), "%d.%02d.%d".formatted(day.getDayOfMonth(), month + 1, day.getYear()), day.toString(), "«%d» %s %d".formatted(day.getDayOfMonth(), ru[month], day.getYear()), "«%02d» %s %d".formatted(day.getDayOfMonth(), ru[month], day.getYear()),
                "%d %s %d".formatted(day.getDayOfMonth(), ru[month], day.getYear()), "%02d %s %d".formatted(day.getDayOfMonth(), ru[month], day.getYear()),
                "%d жылғы %d %s".formatted(day.getYear(), day.getDayOfMonth(), kk[month]), "%d жылы %d %s".formatted(day.getYear(), day.getDayOfMonth(), kk[month]));
    }
}
