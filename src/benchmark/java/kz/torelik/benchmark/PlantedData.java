package kz.torelik.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.publication.pseudonyms.Kind;

/// Numbers and addresses in the ways in which people write them. No open corpus holds any, so these are made by us, by other rules than those that find
/// them; the rows say so.
final class PlantedData {

    private static final int EACH = 400;
    private static final List<String> STREETS = List.of("Абая", "Жандосова", "Толе би", "Кабанбай батыра", "8 Марта", "Байтурсынова", "Гагарина", "Момышулы", "Розыбакиева", "Ыкылас Дукенулы", "30 лет Победы", "Сейфуллина");
    private static final List<String> KK_STREETS = List.of("Абай", "Жандосов", "Төле би", "Қабанбай батыр", "Байтұрсынұлы", "Момышұлы", "Розыбакиев", "Желтоқсан", "Мәңгілік Ел", "Сейфуллин", "Республика");
    private static final List<String> RU_MONTHS = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря");
    private static final List<String> KK_MONTHS = List.of("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан");
    private final Random random = new Random(16);

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            ru(samples, "IIN", Kind.IIN, pick("истец (ИИН %s) просит", "ИИН: %s, проживает", "гражданин, %s, сообщил", "номер %s указан в договоре"), iin());
            ru(samples, "phone", Kind.PHONES, pick("звонил с номера %s вечером", "тел. %s указан", "телефон: %s, просил связаться", "писал в WhatsApp на %s много раз"), phone());
            ru(samples, "account", Kind.ACCOUNTS, pick("перевёл на %s деньги", "счёт %s в банке", "на карту %s перечислено 50 000 тенге", "IBAN %s указан в расписке"), account());
            ru(samples, "address", Kind.ADDRESSES, pick("проживает в городе Алматы, %s и работает", "по адресу: г. Астана, %s", "квартира расположена: %s, на втором этаже"), address());
            LocalDate day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(29_000));
            String written = pick("%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), day.getDayOfMonth() + " " + RU_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear(), "«%d» %s %d".formatted(day.getDayOfMonth(), RU_MONTHS.get(day.getMonthValue() - 1), day.getYear()));
            ru(samples, "birth date", Kind.BIRTH_DATES, pick("истец, %s года рождения, пояснил", "ответчик %s г.р. не явился", "дата рождения: %s, место рождения", "истица родилась %s в Караганде", "дата и место рождения: %s, Караганда", "ребёнок, родившийся %s, проживает с матерью"), written);
            ru(samples, "e-mail", Kind.EMAILS, "писал с %s несколько раз", pick("a.sarsenova", "user_77", "БОЛАТ.К", "info+22") + "@" + pick("mail.ru", "gmail.com", "inbox.kz", "почта.қаз"));
            kk(samples, "IIN", Kind.IIN, pick("талап қоюшы (ЖСН %s) сұрайды", "ЖСН: %s, тұрады", "шартта %s нөмірі көрсетілген"), iin());
            kk(samples, "phone", Kind.PHONES, pick("%s нөмірінен қоңырау шалған", "тел. %s көрсетілген", "ұялы телефоны %s болып табылады"), phone());
            kk(samples, "account", Kind.ACCOUNTS, pick("%s шотына аударған", "шот нөмірі %s банкте", "%s картасына 50 000 теңге аударылды"), account());
            kk(samples, "address", Kind.ADDRESSES, pick("Алматы қаласы, %s мекенжайында тұрады", "мекенжайы: Астана қаласы, %s"), kkAddress());
            kk(samples, "birth date", Kind.BIRTH_DATES, pick("%s туған талап қоюшы", "жауапкер, %s туған, келмеді", "туған күні: %s, Қарағанды"), pick("%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), "%d жылғы %d %s".formatted(day.getYear(), day.getDayOfMonth(), KK_MONTHS.get(day.getMonthValue() - 1)), "%d жылы %d %s".formatted(day.getYear(), day.getDayOfMonth(), KK_MONTHS.get(day.getMonthValue() - 1) + pick("да", "де"))));
        }
        return samples;
    }

    private static void ru(List<Sample> samples, String what, Kind kind, String frame, String value) { planted(samples, Language.RU, "Russian, made by us: " + what, kind, "В судебном заседании установлено: ", frame, value); }

    private static void kk(List<Sample> samples, String what, Kind kind, String frame, String value) { planted(samples, Language.KK, "Kazakh, made by us: " + what, kind, "Сот отырысында анықталды: ", frame, value); }

    private static void planted(List<Sample> samples, Language language, String row, Kind kind, String opening, String frame, String value) {
        int at = frame.indexOf("%s");
        samples.add(Sample.of(language, row, kind, opening + frame.substring(0, at), value, frame.substring(at + 2) + ".", List.of()));
    }

    private String iin() {
        while (true) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
            String first = "%02d%02d%02d%d%s".formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth(), (born.getYear() < 2000 ? 3 : 5) + random.nextInt(2), digits(4));
            for (int check = 0; check < 10; check++) {
                if (!(Iin.parse(first + check) instanceof Answer.Yes<Iin>)) continue;
                String all = first + check;
                return pick(all, all, all, all.substring(0, 6) + " " + all.substring(6), all.substring(0, 3) + " " + all.substring(3, 6) + " " + all.substring(6, 9) + " " + all.substring(9), all.substring(0, 6) + "-" + all.substring(6));
            }
        }
    }

    private String phone() {
        String code = pick("700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778");
        String a = digits(3);
        String b = digits(2);
        String c = digits(2);
        return pick("+7", "8", "+7 ", "8 ", "8-", "+7-") + pick(code + a + b + c, "(" + code + ") " + a + "-" + b + "-" + c, code + " " + a + " " + b + " " + c, code + "-" + a + "-" + b + "-" + c, code + " " + a + b + c, "(" + code + ")" + a + b + c, code + "." + a + "." + b + "." + c);
    }

    private String account() {
        String iban = "KZ" + digits(2) + pick("125", "722", "601", "998") + pick("KZT", "S00", "A86", "CTB") + digits(10);
        String card = pick("4400", "5169", "4042", "2200") + digits(12);
        return pick(iban, iban, iban.replaceAll("(.{4})(?!$)", "$1 "), card, card.replaceAll("(.{4})(?!$)", "$1 "), card.substring(0, 4) + " **** **** " + card.substring(12));
    }

    private String address() {
        String street = STREETS.get(random.nextInt(STREETS.size()));
        int house = 1 + random.nextInt(250);
        int flat = 1 + random.nextInt(180);
        String way = pick("ул. " + street, "улица " + street, "улице " + street, "пр. " + street, "проспект " + street, "мкр. Аксай-" + (1 + random.nextInt(5)), "микрорайон Орбита-3", "мкр Жетысу-2");
        return way + pick(", д. " + house + ", кв. " + flat, ", дом " + house + ", квартира " + flat, " " + house + ", кв. " + flat, ", " + house + "/" + (1 + random.nextInt(9)) + "-" + flat, " д." + house + " кв." + flat, ", дом № " + house, " " + house + "А", ", д. " + house + "Б, кв. " + flat);
    }

    private String kkAddress() {
        String street = KK_STREETS.get(random.nextInt(KK_STREETS.size()));
        int house = 1 + random.nextInt(250);
        int flat = 1 + random.nextInt(180);
        String way = pick(street + " көшесі", street + " даңғылы", street + " көшесіндегі", "Ақсай-" + (1 + random.nextInt(5)) + " ықшамауданы", "Самал шағын ауданы");
        return way + pick(", " + house + "-үй, " + flat + "-пәтер", " " + house + "-үй", ", " + house + " үй, " + flat + " пәтер", ", " + house + "/" + (1 + random.nextInt(9)) + "-үй, " + flat + "-пәтер", " " + house + ", " + flat + "-пәтер");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    private String pick(String... of) { return of[random.nextInt(of.length)]; }
}
