package kz.torelik.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.PdfText;
import kz.torelik.documents.paper.Vera;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The paper of the acts: long real texts, long names, archival before and after signing, and what other programs say of the signature. The files stay in
/// `target/acts` to be looked at.
class ActPaperTests {

    private static final Path LOOK = Path.of("target", "acts");
    private static final Path REAL = Path.of("..", "shared", "data", "kz_laws", "civil_code_kz.txt");
    private static final Party.Subject LONG_NAME = new Party.Subject.Natural(new PersonName("Әбдіғаппарова-Нұрмұхамедова", "Гүлбаршын-Айсұлу", "Тілеуқабылқызы"), Iin.of("900101300811"), LocalDate.of(1990, 1, 1), false);
    private static final Party.Subject COMPANY = new Party.Subject.Legal("Товарищество с ограниченной ответственностью «Казахстанско-Голландская Научно-Производственная Компания “Құрылысинвестмұнайгазсервис”»", null);
    private static @TempDir Path folder;
    private static ActsHouse house;

    @BeforeAll
    static void open() throws IOException {
        house = new ActsHouse(folder);
        Files.createDirectories(LOOK);
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void aLongDecisionInRussianIsArchivalBeforeAndAfterSigningAndOneAlteredByteIsSeen() throws Exception {
        List<String> reasoning = new ArrayList<>(List.of("Суд установил, что 2 марта 2026 года произошло затопление квартиры № 5 по проспекту Абая, 10, ущерб составил 418 600 тенге."));
        reasoning.addAll(russian(60));
        byte[] signed = decided(Language.RU, String.join("\n\n", reasoning), "russian");
        assertThat(Vera.faults(signed)).isEmpty();
        assertThat(pdfsig(signed)).contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached");
        byte[] altered = signed.clone();
        altered[new String(altered, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 1] = 'm';
        assertThat(pdfsig(altered)).doesNotContain("Signature is Valid.").contains("Digest Mismatch");
        operativePartIsWhole(signed, "РЕШИЛ:", "Иск удовлетворить частично.");
    }

    @Test
    void aLongDecisionInKazakhIsArchivalToo() throws Exception {
        byte[] signed = decided(Language.KK, kazakh(), "kazakh");
        assertThat(Vera.faults(signed)).isEmpty();
        operativePartIsWhole(signed, "ШЕШТІ:", "Талап қою ішінара қанағаттандырылсын.");
        assertThat(PdfText.extract(signed).replaceAll("\\s+", " ")).contains("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ АТЫНАН", "АНЫҚТАДЫ:", "418 600 (төрт жүз он сегіз мың алты жүз) теңге", "апелляциялық шағым");
    }

    @Test
    void aCourtOrderFitsItsForm() throws Exception {
        CaseFile file = house.newCase("court-order", "1.05", Language.KK, LONG_NAME, new Party.Subject.Natural(new PersonName("Ахметов", "Арман", "Болатұлы"), Iin.of("010101600018"), LocalDate.of(2001, 1, 1), false));
        Disposition order = new Disposition.CourtOrder("Қазақстан Республикасы «Неке (ерлі-зайыптылық) және отбасы туралы» кодексінің 138, 139-баптары", List.of(), null,
                new Disposition.Alimony(List.of(new Disposition.Child("Ахметов Темірлан Арманұлы", LocalDate.of(2018, 5, 6)), new Disposition.Child("Ахметова Аружан Арманқызы", LocalDate.of(2021, 9, 30))),
                        "жалақысының және (немесе) өзге табысының 1/3 бөлігі", LocalDate.of(2026, 10, 1), "балалар кәмелетке толғанға дейін"),
                new Disposition.Costs(Tenge.ZERO, Tenge.ZERO, Tenge.of("2162.50")), null, "«Зауыт» ЖШС");
        byte[] signed = signed(house.judging(() -> house.get(ActDrafts.class).begin(file.id(), order)).orThrow(), "court-order");
        assertThat(Vera.faults(signed)).isEmpty();
        assertThat(PdfText.extract(signed).replaceAll("\\s+", " ")).contains("СОТ БҰЙРЫҒЫ", "БҰЙЫРДЫ:", "Ахметова Аружан Арманқызы", "2 162 (екі мың жүз алпыс екі) теңге 50 тиын");
    }

    @Test
    void aDraftOnPaperIsNoAct() throws Exception {
        CaseFile file = house.newCase("action", "7.03", Language.RU);
        ActDraft draft = house.judging(() -> house.get(ActDrafts.class).begin(file.id(), new Disposition.Return("form"))).orThrow();
        byte[] pdf = house.judging(() -> house.get(SigningActs.class).read(draft.id(), 1)).orThrow().pdf();
        Files.write(LOOK.resolve("draft.pdf"), pdf);
        assertThat(PdfText.extract(pdf)).contains("Проект, версия 1").doesNotContain("/verify/");
    }

    private static byte[] decided(Language language, String reasoning, String name) throws IOException {
        CaseFile file = ActKindsTests.deliberating(house, "7.03", language, LONG_NAME, COMPANY);
        house.judging(() -> house.get(AnnouncingDecision.class).announce(file.id(), file.version(), "partial")).orThrow();
        Disposition decision = new Disposition.Decision("partial", List.of(new Disposition.Award(1, 2, Tenge.of(418_600), language == Language.KK ? "шығын" : "ущерб"), new Disposition.Award(1, 2, Tenge.of(12_345_678), "")),
                new Disposition.Costs(Tenge.of(4186), Tenge.of(150_000), Tenge.ZERO));
        ActDraft draft = house.judging(() -> house.get(ActDrafts.class).begin(file.id(), decision).then(begun -> house.written(begun, reasoning))).orThrow();
        return signed(draft, name);
    }

    private static byte[] signed(ActDraft draft, String name) throws IOException {
        PdfSigning.ToSign shown = house.judging(() -> house.get(SigningActs.class).prepare(draft.id(), draft.version())).orThrow();
        Answer<CaseFile> answer = house.judging(() -> house.get(SigningActs.class).sign(draft.id(), draft.version(), house.cms(ActsHouse.JUDGE_IIN, shown)));
        assertThat(answer.isYes()).isTrue();
        house.settle();
        byte[] pdf = house.judging(() -> house.get(Acts.class).pdf(draft.id())).orThrow();
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static void operativePartIsWhole(byte[] pdf, String marker, String phrase) throws IOException {
        String page = PdfText.pages(pdf).stream().filter(text -> text.contains(marker)).findFirst().orElseThrow();
        assertThat(page.replaceAll("\\s+", " ")).contains(phrase);
    }

    /// Real paragraphs of the Civil Code where they lie beside the project, else of the Civil Procedure Code in the law data.
    private static List<String> russian(int count) throws IOException {
        if (!Files.exists(REAL)) return words(Language.RU).limit(count).toList();
        return Files.readAllLines(REAL).stream().map(String::strip).filter(line -> line.length() > 120 && !line.matches("^\\d.*")).limit(count).toList();
    }

    private static String kazakh() { return words(Language.KK).collect(Collectors.joining("\n\n")); }

    private static Stream<String> words(Language language) {
        LawBook law = LawBook.load();
        return Stream.of("cpc 148", "cpc 150", "cpc 152", "cpc 163", "cpc 166", "cpc 223", "cpc 226", "cpc 235", "cpc 241", "cpc 272", "cpc 277").map(LegalBasis::of)
                .flatMap(basis -> law.citedWords().find(basis).stream()).map(cited -> cited.words().in(language)).flatMap(String::lines).map(String::strip).filter(line -> !line.isBlank());
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("act.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
