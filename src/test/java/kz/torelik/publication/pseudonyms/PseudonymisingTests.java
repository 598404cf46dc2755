package kz.torelik.publication.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must be hidden is hidden, what must stay stays; measured on acts with known truth.
class PseudonymisingTests {

    private static final Sentences SENTENCES = Sentences.load();
    private static final Known PLAINTIFF = new Known(Role.PLAINTIFF, new PersonName("Сарсенова", "Айгуль", "Маратовна"), LocalDate.of(1985, 6, 23), List.of("850623400129"));
    private static final Known DEFENDANT = new Known(Role.DEFENDANT, new PersonName("Жумабаев", "Ерлан", "Серикович"), null, List.of());
    private static final Known JUDGE = Known.judge(new PersonName("Исаева", "Гульнара", "Талгатовна"));

    private static Pseudonymised made(Language language, List<Known> known, String... paragraphs) {
        return Pseudonymising.of(new ActWords(language, List.of(new ActWords.Section(CourtPapers.Part.REASONING, List.of(paragraphs)))), known, Labels.of(SENTENCES, language));
    }

    private static String ru(String paragraph) { return made(Language.RU, List.of(PLAINTIFF, DEFENDANT, JUDGE), paragraph).text().plain().replace('\u00a0', ' '); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "по иску Сарсеновой Айгуль Маратовны к Жумабаеву Ерлану Сериковичу о долге | по иску Истца А. к Ответчику Б. о долге",
            "Истец Сарсенова А.М. просит взыскать с ответчика Жумабаева Е.С. долг | Истец А. просит взыскать с ответчика Б. долг",
            "Между Сарсеновой А. М. и Е. С. Жумабаевым заключён договор. | Между Истца А. и Ответчиком Б. заключён договор.",
            "Судья Исаева Г.Т. | Судья Исаева Г.Т.",
            "Свидетель Омаров Тимур Канатович подтвердил; Омарову было известно. | Свидетель В. подтвердил; Свидетелю В. было известно.",
            "при секретаре судебного заседания Омаровой Д.К., переводчик показания Петровского А.А. перевёл | при секретаре судебного заседания В., переводчик показания Лица Г. перевёл",
            "удостоверение личности № 045678912, выдано | удостоверение личности № [скрыто], выдано",
            "ТОО «Сарсенова и партнёры» уплатило. | ТОО «Сарсенова и партнёры» уплатило.",
            "ИИН 850623400129, тел. 8 (701) 234-56-78 | ИИН [скрыто], тел. [скрыто]",
            "БИН 200440000015 и сумма 123 456 789 012 тенге | БИН 200440000015 и сумма 123 456 789 012 тенге",
            "город Алматы, ул. Абая, д. 10, кв. 5, затем дом на ул. Абая, д. 10, кв. 5 | город Алматы, адрес 1, затем дом на адрес 1",
            "родившаяся 23.06.1985, площадью 45 кв. м в 2026 году | родившаяся [скрыто], площадью 45 кв. м в 2026 году"})
    void russianTextIsMadeUnrecognisableAndStaysReadable(String act, String published) {
        assertThat(ru(act)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Сәрсенова Айгүл Маратқызының Жұмабаев Ерлан Серікұлына қойған талабы | Талап қоюшы А-ның Жауапкер Б-ге қойған талабы",
            "Жауапкерден (Жұмабаев Ерлан Серікұлы) өндірілсін | Жауапкерден (Б.) өндірілсін",
            "жауапкер Жұмабаевтан өндірілсін | жауапкер Б-ден өндірілсін",
            "«Сәрсенова» ЖШС төлеген | «Сәрсенова» ЖШС төлеген",
            "Астана қаласы, Абай көшесі, 10-үй, 5-пәтер мекенжайында | Астана қаласы, мекенжай 1 мекенжайында"})
    void kazakhTextKeepsTheEndingOfTheName(String act, String published) {
        List<Known> known = List.of(new Known(Role.PLAINTIFF, new PersonName("Сәрсенова", "Айгүл", "Маратқызы"), null, List.of()), new Known(Role.DEFENDANT, new PersonName("Жұмабаев", "Ерлан", "Серікұлы"), null, List.of()));
        assertThat(made(Language.KK, known, act).text().plain().replace('\u00a0', ' ')).isEqualTo(published);
    }

    @Test
    void twoWhoBearOneSurnameSendTheTextToAPerson() {
        Known husband = new Known(Role.DEFENDANT, new PersonName("Сарсенов", "Марат", "Болатович"), null, List.of());
        Pseudonymised made = made(Language.RU, List.of(PLAINTIFF, husband), "Доводы Сарсенова не подтверждены. Иск Сарсеновой Айгуль Маратовны обоснован.");
        assertThat(made.text().plain()).doesNotContain("Сарсен").contains("Истца\u00a0А.");
        assertThat(made(Language.RU, List.of(PLAINTIFF, husband), "Сарсенова пояснила, что деньги вернула.").doubts()).extracting(Doubt::why).contains("name-unsure");
    }

    @Test
    void aChildOfWhomTheGivenNameAloneIsToldIsHiddenWhereverItIsNamed() {
        Pseudonymised kazakh = made(Language.KK, List.of(), "Тараптардың ортақ баласы Айсұлтан анасымен тұрады.", "Айсұлтанның тұрғылықты жері айқындалсын, алимент Айсұлтанға төленсін.");
        assertThat(kazakh.text().plain()).doesNotContain("Айсұлтан");
        assertThat(kazakh.doubts()).extracting(Doubt::why).as("and a person looks at each place").containsOnly("name-unsure").hasSize(3);
        assertThat(made(Language.RU, List.of(), "Малолетний сын Алихан проживает с матерью.", "Место жительства Алихана определить с матерью.").text().plain()).doesNotContain("Алихан");
        assertThat(made(Language.RU, List.of(), "Место жительства ребёнка Суд определил с матерью.", "Суд учёл мнение отца.").text().plain()).as("a word of the courts is no child").contains("Суд учёл");
    }

    @Test
    void aSurnameWithAnEndingOpensASentenceInKazakhOrIsShortBesideAnInitial() {
        assertThat(made(Language.KK, List.of(), "Әбдіқадыровтан басқа куә бұл жағдайды растамады.").doubts()).extracting(Doubt::why).isNotEmpty();
        assertThat(made(Language.KK, List.of(), "Ким В. кінәсі соттың қаулысымен анықталған.").text().plain()).doesNotContain("Ким");
        assertThat(made(Language.KK, List.of(), "Шешімнің көшірмесі адвокат Шевчукке табыс етілсін.").text().plain()).doesNotContain("Шевчук");
    }

    @Test
    void healthIsLeftToAPerson() {
        assertThat(made(Language.RU, List.of(PLAINTIFF), "Истцу установлен диагноз.").doubts()).extracting(Doubt::why).containsExactly("health");
    }

    @Test
    void aWordThatLooksLikeASurnameIsShownToAPersonAndNotDecided() {
        Pseudonymised made = made(Language.RU, List.of(PLAINTIFF), "Договор подписал некий Рахимов в присутствии сторон. Позже слова Рахимова подтвердились.");
        assertThat(made.text().plain()).as("the recogniser hides him in all his forms").doesNotContain("Рахимов");
        assertThat(made.replacements()).extracting(Replacement::becomes).as("under one letter").hasSize(2).allMatch(becomes -> becomes.contains("Б."));
        assertThat(made.doubts()).extracting(Doubt::why).containsExactly("name-unsure", "name-unsure");
    }

    @Test
    void whomOnlyTheRecogniserKnowsIsHiddenAndShown() {
        Pseudonymised made = made(Language.RU, List.of(PLAINTIFF), "По словам Джона Смита, товар был доставлен вовремя.");
        assertThat(made.text().plain()).doesNotContain("Джон", "Смит");
        assertThat(made.doubts()).extracting(Doubt::why).containsOnly("name-unsure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x900101350013y", "ИИН: 9001-0135-0013", "9001 0135 0013", "+7 701 234 56 78", "8(701)234-56-78", "87012345678", "KZ86 125K ZT50 0410 0100", "kz86125kzt5004100100", "aigul@mail.kz", "4405 6398 1234 5671"})
    void theGuardSeesWhatTheRulesWouldHaveMissed(String left) {
        PublishedText slipped = new PublishedText(Language.RU, List.of(new PublishedText.Section(CourtPapers.Part.REASONING, List.of(new PublishedText.Paragraph(List.of(new Piece("слово " + left + " слово", null)))))));
        assertThat(Guard.check(slipped, List.of())).isNotEmpty().allMatch(Guard::blocks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"дело № 7512-26-00-2/2207 от 14.08.2026", "взыскать 12 345 678 901 тенге", "ст. 223–226 ГПК от 31.10.2015 № 377-V", "2024-01-02 2024-02-03", "БИН 200440000015"})
    void theGuardLetsNumbersOfNobodyPass(String kept) {
        PublishedText text = new PublishedText(Language.RU, List.of(new PublishedText.Section(CourtPapers.Part.REASONING, List.of(new PublishedText.Paragraph(List.of(new Piece(kept, null)))))));
        assertThat(Guard.check(text, List.of(PLAINTIFF))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"сарсеновой отказано", "САРСЕНОВА", "Сарсeнoва с латинскими буквами", "С А Р С Е Н О В А", "С.а.р.с.е.н.о.в.а", "Сар\u00adсенова", "Сар\u200bсенову", "Сар-\nсенова", "Сар-сенова", "Сарсен0ва", "Sarsenova", "SARSENOVA A.",
            "Sarsenovoy", "по словам Маратовны", "Сәрсенова", "Сарсенованың", "Сарсенова-Исаева", "«Сарсенова»"})
    void theGuardSeesTheNameOfAPartyHoweverItIsWritten(String left) {
        assertThat(Guard.check(paragraph("Суд установил: " + left + ", что подтверждено."), List.of(PLAINTIFF, DEFENDANT, JUDGE))).isNotEmpty().allMatch(Guard::blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ахметова-Ким | доводы Ахметовой отклонены", "Жұмабаев | Zhumabayev transferred the money", "Жумабаев | счёт на имя Jumabaev", "Хасенов | Khassenov", "Шайкенова | письмо от Shaikenova", "Ким | доводы Кима", "Ким | Кимге берілді",
            "Ли | доводы Ли отклонены", "Исаева | доводы Исаевой отклонены", "Исаев | Исаев пояснил"})
    void theGuardSeesPartsAndLatinFormsAndShortNamesAndTheNamesakeOfTheJudge(String surname, String left) {
        assertThat(Guard.check(paragraph(left), List.of(new Known(Role.DEFENDANT, new PersonName(surname, "Дана", null), null, List.of()), JUDGE))).isNotEmpty().allMatch(Guard::blocks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Истец А. и Ответчик Б. пояснили", "Р Е Ш Е Н И Е именем Республики Казахстан", "судья Исаева Гульнара Талгатовна", "ТОО «Сарсенова и партнёры»", "Samsung Galaxy, Kaspi Bank", "в сарае найдены вещи", "дело № 7512-26-00-2/2207, 304 304 тенге"})
    void theGuardLetsWordsOfNobodyPass(String kept) {
        assertThat(Guard.check(paragraph(kept), List.of(PLAINTIFF, DEFENDANT, JUDGE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"судья Исаева Г.Т.", "председательствующего судьи Исаевой Г.Т.", "судьи Исаевой", "Если стороны не явились. Ли"})
    void theGuardLetsTheJudgePassWhoseNameAPartyBears(String kept) {
        List<Known> known = List.of(new Known(Role.DEFENDANT, new PersonName("Исаев", "Тимур", "Талгатович"), null, List.of()), new Known(Role.PLAINTIFF, new PersonName("Ли", "Алла", null), null, List.of()), JUDGE);
        assertThat(Guard.check(paragraph(kept), known)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Маратовна пояснила, что долг вернула. | Истец А. пояснила, что долг вернула.", "По словам Маратовны долг возвращён. | По словам Истца А. долг возвращён.",
            "доводы сарсеновой отклонены | доводы Истца А. отклонены", "доводы Сарсенoвой отклонены | доводы Истца А. отклонены", "доводы Сар\u200bсеновой отклонены | доводы Истца А. отклонены", "истец С А Р С Е Н О В А пояснила | истец А. пояснила",
            "истец Сарсенова АМ пояснила | истец А. пояснила", "истец Сарсенова А М пояснила | истец А. пояснила", "ИСТЕЦ САРСЕНОВА АЙГУЛЬ МАРАТОВНА ПОЯСНИЛА | ИСТЕЦ А. ПОЯСНИЛА", "истец Sarsenova Aigul пояснила | истец А. пояснила",
            "звонил на тел. 8-702.479.98.88 вечером | звонил на тел. [скрыто] вечером", "«19» декабря 1946 года рождения | [скрыто] года рождения", "город Алматы, ул. Толе би, д. 76Б, кв. 8 | город Алматы, адрес 1", "город Алматы, улице 30 лет Победы д.199 кв.129 | город Алматы, адрес 1"})
    void whatIsWrittenOtherwiseIsHiddenToo(String act, String published) {
        assertThat(ru(act)).isEqualTo(published);
    }

    @Test
    void aGivenNameAndASurnameOfAnyShapeNameAStrangerWhoIsThenKnownByTheSurnameAlone() {
        Pseudonymised made = made(Language.RU, List.of(PLAINTIFF, DEFENDANT, JUDGE), "Деньги видел Бауыржан Бейбек, проживающий рядом.", "Со слов Бейбека долг вернули.");
        assertThat(made.text().plain()).doesNotContain("Бейбек").doesNotContain("Бауыржан");
        assertThat(ru("Свидетель Динара Маратовна Омарова подтвердила.")).doesNotContain("Маратовна").doesNotContain("Омаров").doesNotContain("Динара");
    }

    @Test
    void anotherWithTheSurnameOfAPartyIsHiddenWholeAndShownToAPerson() {
        Pseudonymised made = made(Language.RU, List.of(PLAINTIFF, DEFENDANT, JUDGE), "Долг вернула Динара Сарсенова на следующий день.");
        assertThat(made.text().plain()).doesNotContain("Динара").doesNotContain("Сарсенова").doesNotContain("Истец");
        assertThat(made.doubts()).extracting(Doubt::why).contains("name-unsure");
    }

    @Test
    void aPatronymicThatTheCaseDoesNotHoldIsHiddenWithTheName() {
        Known party = new Known(Role.DEFENDANT, new PersonName("Жумабаев", "Ерлан", null), null, List.of());
        assertThat(made(Language.RU, List.of(party), "взыскать с Жумабаева Ерлана Сериковича долг").text().plain().replace('\u00a0', ' ')).isEqualTo("взыскать с Ответчика А. долг");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Біріккен Ұлттар Ұйымының отырысында", "Қазақстан Республикасының заңы", "Парламент Мәжілісінің депутаты", "Бұған Қазақстанның қатысы жоқ"})
    void aKazakhGenitiveIsNoSurname(String kept) {
        assertThat(made(Language.KK, List.of(), kept).text().plain()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Председатель Комитета национальной безопасности", "Кабинет Министров Республики Казахстан"})
    void anOfficeIsNoName(String kept) {
        assertThat(ru(kept)).isEqualTo(kept);
    }

    private static PublishedText paragraph(String words) {
        return new PublishedText(Language.RU, List.of(new PublishedText.Section(CourtPapers.Part.REASONING, List.of(new PublishedText.Paragraph(List.of(new Piece(words, null)))))));
    }

    private record Measure(int hidden, int missed, int right, int wrong, Map<Kind, List<String>> slipped, List<String> needless, List<String> doubted) {

        double recall() { return hidden / (double) (hidden + missed); }

        double precision() { return right / (double) (right + wrong); }
    }

    private static Measure measure(LongFunction<GeneratedActs.Act> acts) {
        int hidden = 0;
        int right = 0;
        Map<Kind, List<String>> slipped = new EnumMap<>(Kind.class);
        List<String> needless = new ArrayList<>();
        int missed = 0;
        List<String> doubted = new ArrayList<>();
        for (long seed = 0; seed < 300; seed++) {
            GeneratedActs.Act act = acts.apply(seed);
            Pseudonymised made = Pseudonymising.of(act.words(), act.known(), Labels.of(SENTENCES, act.language()));
            for (GeneratedActs.Secret secret : act.secrets()) {
                boolean covered = made.replacements().stream().anyMatch(r -> r.paragraph() == secret.paragraph() && r.start() <= secret.start() && r.end() >= secret.end());
                if (covered) hidden++;
                else {
                    missed++;
                    slipped.computeIfAbsent(secret.kind(), _ -> new ArrayList<>()).add(secret.text() + " <- " + act.paragraphs().get(secret.paragraph()).substring(Math.max(0, secret.start() - 20), secret.end()));
                }
            }
            for (Replacement r : made.replacements()) {
                boolean wanted = act.secrets().stream().anyMatch(s -> r.paragraph() == s.paragraph() && r.start() < s.end() && s.start() < r.end());
                if (wanted) right++;
                else needless.add(act.paragraphs().get(r.paragraph()).substring(r.start(), r.end()));
            }
            if (!made.doubts().isEmpty()) doubted.add(made.doubts().getFirst().why() + " " + made.doubts().getFirst().excerpt());
            assertThat(made.doubts()).as("the guard on %s", made.text().plain()).noneMatch(Guard::blocks);
        }
        return new Measure(hidden, missed, right, needless.size(), slipped, needless, doubted);
    }

    @Test
    void recallAndPrecisionOnGeneratedRussianActs() {
        Measure measure = measure(GeneratedActs::russian);
        System.out.printf("Pseudonymisation, Russian: %d secrets, recall %.4f, precision %.4f; slipped %s; needless %s; %d of 300 acts go to a person, such as %s%n", measure.hidden() + measure.missed(), measure.recall(), measure.precision(),
                measure.slipped(), measure.needless().stream().distinct().limit(20).toList(), measure.doubted().size(), measure.doubted().stream().distinct().limit(6).toList());
        assertThat(measure.slipped()).doesNotContainKeys(Kind.IIN, Kind.PHONES, Kind.ACCOUNTS, Kind.EMAILS);
        assertThat(measure.recall()).isGreaterThan(0.99);
        assertThat(measure.precision()).isGreaterThan(0.98);
    }

    @Test
    void recallAndPrecisionOnGeneratedKazakhActs() {
        Measure measure = measure(GeneratedActs::kazakh);
        System.out.printf("Pseudonymisation, Kazakh: %d secrets, recall %.4f, precision %.4f; slipped %s; needless %s; %d of 300 acts go to a person, such as %s%n", measure.hidden() + measure.missed(), measure.recall(), measure.precision(),
                measure.slipped(), measure.needless().stream().distinct().limit(20).toList(), measure.doubted().size(), measure.doubted().stream().distinct().limit(6).toList());
        assertThat(measure.slipped()).doesNotContainKeys(Kind.IIN, Kind.PHONES, Kind.ACCOUNTS, Kind.EMAILS);
        assertThat(measure.recall()).isGreaterThan(0.99);
        assertThat(measure.precision()).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @CsvSource({"Лев, Льва, true", "Павел, Павлу, true", "Соловей, Соловьём, true", "Заяц, Зайцу, true", "Швец, Швецом, true", "Цой, Цоем, true", "Шевченко, Шевченко, true", "Ткач, Ткачу, true", "Римский-Корсаков, Римскому-Корсакову, true",
            "Ахметова-Ким, Ахметовой-Ким, true", "Сағынтай, Сағынтайға, true", "Қуаныш, Қуанышпен, true", "Омаров, Омаровтан, true", "Омаров, Омарова, true", "Омаров, Омарчук, false", "Лев, Левый, false", "Ким, Кипр, false"})
    void caseFormsAreKnown(String name, String form, boolean known) {
        assertThat(Declension.of(name, null).match(Letters.folded(form.replace('ё', 'е'))).isPresent()).isEqualTo(known);
    }
}
