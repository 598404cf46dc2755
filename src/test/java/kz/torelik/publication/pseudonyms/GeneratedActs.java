package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtPapers;

/// Acts made of sentences with known places of what must be hidden.
final class GeneratedActs {

    /// @param secrets what must not be seen, as it stands in the paragraph, with its place
    record Act(Language language, List<Known> known, List<String> paragraphs, List<Secret> secrets) {

        ActWords words() { return new ActWords(language, List.of(new ActWords.Section(CourtPapers.Part.REASONING, paragraphs))); }
    }

    record Secret(int paragraph, int start, int end, Kind kind, String text) {}

    private final Random random;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();

    private GeneratedActs(long seed) { random = new Random(seed); }

    static Act russian(long seed) { return new GeneratedActs(seed).russian(); }

    static Act kazakh(long seed) { return new GeneratedActs(seed).kazakh(); }

    private Act russian() {
        List<Paradigms.Russian> drawn = new ArrayList<>(Paradigms.RUSSIAN);
        java.util.Collections.shuffle(drawn, random);
        Paradigms.Russian p = drawn.get(0);
        Paradigms.Russian d = drawn.get(1);
        Paradigms.Russian w = drawn.stream().skip(2).filter(one -> !one.patronymic().isEmpty() && !one.name().surname().matches("Ли|Белая|Лебедь|Кузнец")).findFirst().orElseThrow();
        write("Бостандыкский районный суд города Алматы в составе председательствующего судьи Исаевой Г.Т., при секретаре судебного заседания {n}, рассмотрел гражданское дело № 7512-26-00-2/2207 по иску {n} к {n} и товариществу с ограниченной ответственностью «Достык Строй» (БИН 200440000015) о взыскании 1 480 000 тенге.",
                w.initials(2 + 3), p.full(1), d.full(2));
        write("Истец {n}, {b}, ИИН {i}, проживает по адресу: город Алматы, {a}, телефон {t}, электронная почта {e}.", p.full(0), "23.06.1985 года рождения", iin(), street(), phone(), "aigul.s@mail.kz");
        write("Между {n} и {n} 17 марта 2026 года заключён договор займа на сумму 500 000 (пятьсот тысяч) тенге.", p.initials(4), d.initials(4));
        write("Деньги переведены со счёта {c} на карту {c} в АО «Народный Банк Казахстана» 18.03.2026 года.", iban(), card());
        write("Ответчик {n} с иском не согласился, пояснив, что {n} деньги ему не передавала, а {n} получил расписку.", d.full(0), p.surname().get(0), d.surname().get(0));
        write("Свидетель {n} показал, что автомобиль государственный номер {v} принадлежит {n}, удостоверение личности № {d}.", w.full(0), "512 ABC 02", d.full(2), "045678912");
        write("Представитель {n} просил взыскать с {n} в пользу {n} долг и государственную пошлину по статье 715 Гражданского кодекса Республики Казахстан.", p.surname().get(1), d.full(1), p.full(1));
        write("Суд учёл показания {n} и письмо {n}, доводы {n} отклонены на основании статей 72, 223–226 ГПК.", w.initialsFirst(1), d.given().get(1) + (d.patronymic().isEmpty() ? "" : " " + d.patronymic().get(1)), d.surname().get(1));
        write("Взыскать с {n} в пользу {n} 500 000 (пятьсот тысяч) тенге, расходы 14 800 тенге, всего 514 800 тенге.", d.full(1), p.full(1));
        write("Решение может быть обжаловано в течение одного месяца в Алматинский городской суд. Судья Исаева Г.Т.");
        return new Act(Language.RU, List.of(new Known(Role.PLAINTIFF, p.name(), null, List.of()), new Known(Role.DEFENDANT, d.name(), null, List.of()), Known.judge(new kz.torelik.kernel.PersonName("Исаева", "Гульнара", "Талгатовна"))), paragraphs, secrets);
    }

    private Act kazakh() {
        List<Paradigms.Kazakh> drawn = new ArrayList<>(Paradigms.KAZAKH);
        java.util.Collections.shuffle(drawn, random);
        Paradigms.Kazakh p = drawn.get(0);
        Paradigms.Kazakh d = drawn.get(1);
        write("Астана қаласы Сарыарқа аудандық сотының судьясы Ж. Әбенов талап қоюшы {n} жауапкер {n} қарыз шарты бойынша борышты өндіріп алу туралы № 7110-26-00-2/4817 азаматтық ісін қарап,", p.full().get(1), d.full().get(2));
        write("Талап қоюшы {n}, {b}, ЖСН {i}, Астана қаласы, {a} тұрады, телефоны {t}.", p.full().get(0), "1985 жылғы 23 маусымда туған", iin(), kkStreet(), phone());
        write("Жауапкер {n} 2026 жылғы 17 наурызда {n} 500 000 теңге алған, қолхат берген.", d.full().get(0), p.surname().get(5));
        write("{n} ақшаны {c} шотынан {n} аударған, ол «Сарыарқа Құрылыс» ЖШС (БСН 200440000015) қызметкері.", p.surname().get(0), iban(), d.surname().get(2));
        write("Сот {n} дәлелдерін және {n} жазылған қолхатты бағалап, {n} борышты өндіріп алу керек деп санайды.", d.surname().get(1), d.full().get(6), d.full().get(5));
        write("{n} {n} пайдасына 500 000 (бес жүз мың) теңге өндірілсін.", d.full().get(5), p.full().get(1));
        write("Шешімге Астана қаласының сотына бір ай ішінде апелляциялық шағым берілуі мүмкін.");
        return new Act(Language.KK, List.of(new Known(Role.PLAINTIFF, p.name(), null, List.of()), new Known(Role.DEFENDANT, d.name(), null, List.of()), Known.judge(new kz.torelik.kernel.PersonName("Әбенов", "Жанат", null))), paragraphs, secrets);
    }

    private void write(String template, String... values) {
        StringBuilder text = new StringBuilder();
        int value = 0;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) != '{') {
                text.append(template.charAt(i));
                continue;
            }
            Kind kind = switch (template.charAt(i + 1)) {
                case 'n' -> Kind.NAMES;
                case 'b' -> Kind.BIRTH_DATES;
                case 'i' -> Kind.IIN;
                case 'a' -> Kind.ADDRESSES;
                case 't' -> Kind.PHONES;
                case 'e' -> Kind.EMAILS;
                case 'c' -> Kind.ACCOUNTS;
                case 'v' -> Kind.VEHICLE_PLATES;
                default -> Kind.ID_DOCUMENTS;
            };
            String secret = values[value++];
            int length = kind == Kind.BIRTH_DATES ? secret.replaceFirst("\\s(?:года рождения|туған)$", "").length() : secret.length();
            secrets.add(new Secret(paragraphs.size(), text.length(), text.length() + length, kind, secret.substring(0, length)));
            text.append(secret);
            i += 2;
        }
        paragraphs.add(text.toString());
    }

    private String pick(String... of) { return of[random.nextInt(of.length)]; }

    private String iin() { return pick("900101350013", "850623400129", "010101600018", "9001 0135 0013", "900101300811"); }

    private String phone() { return pick("+7 701 234 56 78", "8 (705) 123-45-67", "87051234567", "+77771234567", "8 (7272) 61-22-33", "8-747-555-44-33"); }

    private String street() {
        return pick("ул. Абая, д. 10, кв. 5", "улица Сатпаева, дом 22/1, квартира 104", "микрорайон Самал-2, дом 33, кв. 12", "проспект Достык, 5", "пр. Назарбаева, 223-45", "мкр. Аксай-4, д. 77, кв. 8", "переулок Речной, дом 3", "ул. Желтоксан 115, кв. 44");
    }

    private String kkStreet() { return pick("Абай көшесі, 10-үй, 5-пәтерде", "Қабанбай батыр даңғылы, 22-үй", "Самал ықшамауданы, 33-үй, 12-пәтер", "Сығанақ көшесі 60/4, 115-пәтер"); }

    private String iban() { return pick("KZ86125KZT5004100100", "KZ04601 0002002223335", "KZ 75 125K ZT10 0130 0335"); }

    private String card() { return pick("4400 4300 1234 5678", "4405639812345671", "5169-4971-2345-6789"); }
}
