package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.jurisprudence.Summaries;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.law.PracticeLaw;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.Reviews;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The practice by categories: what acts cite is followed both ways and waits where it is not there yet, figures hide small numbers, summaries are written and signed by judges of higher courts.
class PracticeTests {

    /// Their law is special: of changed alimony, children abroad, agreements, companies, investments, bankruptcy of citizens, taxes.
    private static final List<String> NOT_GATHERED = List.of("1.08", "1.09", "1.15", "7.14", "12.01", "12.02", "12.03", "13.01", "14.00");

    private static PublicHouse open;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() { open = new PublicHouse(); }

    @AfterAll
    static void close() { open.close(); }

    private static PublishedAct published(PublicHouse.Decided decided) { return open.house.get(BankOfActs.class).find(decided.act()).orElseThrow(); }

    @Test
    void whatActsCiteIsFollowedBothWaysAndWaitsUntilItIsThere() throws Exception {
        Citations citations = open.house.get(Citations.class);
        var waiting = open.newCase("action", "7.03", Language.RU, "open");
        PublicHouse.Decided citing = open.decision(Language.RU, "satisfied", "Суд учитывает выводы по делу № " + waiting.number() + ". По статье 722 Гражданского кодекса и ст. 152 ГПК займ возвращается. Статья 722 ГК применена верно.");
        Citations.Cites before = citations.of(citing.act());
        assertThat(before.articles()).extracting(article -> String.valueOf(article.basis())).containsExactly("cc 722", "cpc 152");
        assertThat(before.articles().getFirst().acts()).as("it names the article twice").isEqualTo(2);
        assertThat(before.acts()).singleElement().satisfies(other -> {
            assertThat(other.named()).isEqualTo(waiting.number().toString());
            assertThat(other.line()).as("nothing of that case is published").isNull();
        });
        assertThat(get("/acts/" + published(citing).ecli()).body()).contains("опубликованного акта не найдено", "/law/cpc/152", "/practice/7.03");
        PublicHouse.Decided cited = open.decision(waiting, Language.RU, "dismissed", "Расписки нет, в иске отказать.");
        assertThat(citations.of(citing.act()).acts()).singleElement().satisfies(other -> assertThat(other.line()).isNotNull().satisfies(line -> assertThat(line.ecli()).isEqualTo(published(cited).ecli().toString())));
        assertThat(citations.citing(cited.act(), 10)).extracting(Citations.Line::ecli).containsExactly(published(citing).ecli().toString());
        assertThat(get("/acts/" + published(cited).ecli()).body()).contains("Кто ссылается на этот акт", published(citing).ecli().toString());
        assertThat(citations.leading("7.03", 5)).extracting(Citations.Line::ecli).containsExactly(published(cited).ecli().toString());
        assertThat(citations.citing(LegalBasis.of("cc 722"))).isPositive();
        assertThat(get("/law/cpc/152").body()).contains("На эту статью ссылается 1 опубликованный акт");
        String category = get("/practice/7.03").body();
        assertThat(category).contains("ГК", "Ведущие акты", published(cited).ecli().toString(), "Государственная пошлина", "Сроки рассмотрения", "демонстрационная страна");
        assertThat(get("/practice").body()).contains("href=\"/practice/7.03\"");
        assertThat(get("/practice/99.99").statusCode()).isEqualTo(404);
        // an act that is taken back takes its citations with it
        open.house.as(open.judging(citing.file()), () -> open.house.get(Reviews.class).withdraw(citing.file().id(), citing.act(), "По заявлению стороны")).orThrow();
        open.house.awaitQuiet();
        assertThat(citations.citing(cited.act(), 10)).isEmpty();
        assertThat(citations.leading("7.03", 5)).isEmpty();
        assertThat(citations.articles("7.03", 9)).noneMatch(article -> article.number().equals("152"));
    }

    @Test
    void smallNumbersAreNotTold() throws Exception {
        open.decision(open.newCase("action", "7.06", Language.RU, "open"), Language.RU, "satisfied", "Договор найма заключён, плата не внесена.");
        open.decision(open.newCase("action", "7.06", Language.RU, "open"), Language.RU, "dismissed", "Договор найма не заключён.");
        assertThat(get("/practice/7.06").body()).contains("Опубликовано 2 акта", "удовлетворено", "отказано", "не показано", "Числа меньше пяти не показаны").doesNotContain("50&nbsp;%");
    }

    @Test
    void aJudgeOfAHigherCourtWritesASummaryThatIsPublicOnceSigned() throws Exception {
        Summaries summaries = open.house.get(Summaries.class);
        Judge author = open.house.get(LawBook.class).courts().ofKind(CourtKind.REGIONAL).stream().flatMap(court -> open.house.get(Judges.class).list(court.code(), open.house.clock().today()).stream()).findFirst().orElseThrow();
        Actor.Staff above = new Actor.Staff(author.person(), author.court(), author.function());
        Actor.Staff below = open.judging(open.newCase("action", "7.03", Language.RU, "open"));
        assertThat(code(open.house.as(below, () -> summaries.save(null, "7.03", Language.RU, "Займы", "Текст")))).isEqualTo("summary-not-yours");
        assertThat(code(open.house.as(new Actor.Citizen(PersonId.random()), () -> summaries.save(null, "7.03", Language.RU, "Займы", "Текст")))).isEqualTo("summary-not-yours");
        assertThat(code(open.house.as(above, () -> summaries.save(null, "7.00", Language.RU, "Займы", "Текст")))).isEqualTo("summary-category");
        assertThat(code(open.house.as(above, () -> summaries.save(null, "7.03", Language.RU, "Займы", " ")))).isEqualTo("summary-body");
        PublicId id = open.house.as(above, () -> summaries.save(null, "7.03", Language.RU, "О расписках", "Расписка подтверждает передачу денег.\n\nБезденежность доказывает заёмщик.")).orThrow();
        assertThat(summaries.list("7.03")).as("nobody reads a draft").isEmpty();
        assertThat(summaries.find(id)).isEmpty();
        assertThat(get("/practice/7.03/summaries/" + id).statusCode()).isEqualTo(404);
        byte[] text = open.house.as(above, () -> summaries.find(id).map(summary -> summary.text(summary.draft().orElseThrow())).orElseThrow());
        byte[] other = "другой текст".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(open.house.as(above, () -> summaries.sign(id, DemoSigner.sign(other, open.house.authority().signingKey(author.iin().digits())))).isYes()).as("another text").isFalse();
        Judge stranger = open.judge(open.newCase("action", "7.03", Language.RU, "open"));
        assertThat(open.house.as(above, () -> summaries.sign(id, DemoSigner.sign(text, open.house.authority().signingKey(stranger.iin().digits())))).isYes()).as("another key").isFalse();
        open.house.as(above, () -> summaries.sign(id, DemoSigner.sign(text, open.house.authority().signingKey(author.iin().digits())))).orThrow();
        assertThat(get("/practice/7.03").body()).contains("О расписках", author.name().full());
        assertThat(get("/practice/7.03/summaries/" + id).body()).contains("Безденежность доказывает заёмщик", "Подпись (CMS)");
        byte[] signed = bytes("/practice/summaries/" + id + "/1/text");
        assertThat(signed).isEqualTo(text);
        assertThat(open.house.get(Signatures.class).validate(signed, bytes("/practice/summaries/" + id + "/1/signature")).isYes()).isTrue();

        assertThat(code(open.house.as(above, () -> summaries.sign(id, new byte[] {1})))).isEqualTo("summary-nothing-to-sign");
        open.house.as(above, () -> summaries.save(id, "7.03", Language.RU, "О расписках и переводах", "Перевод на карту без договора доказывает передачу денег, но не займ.")).orThrow();
        assertThat(get("/practice/7.03").body()).as("the next version is a draft").contains("О расписках").doesNotContain("переводах");
        byte[] next = open.house.as(above, () -> summaries.find(id).map(summary -> summary.text(summary.draft().orElseThrow())).orElseThrow());
        Summary after = open.house.as(above, () -> summaries.sign(id, DemoSigner.sign(next, open.house.authority().signingKey(author.iin().digits())))).orThrow();
        assertThat(after.versions()).extracting(Summary.Version::number).containsExactly(1, 2);
        assertThat(get("/practice/7.03/summaries/" + id).body()).contains("О расписках и переводах", "Версия 1").doesNotContain("Это прежняя версия");
        assertThat(get("/practice/7.03/summaries/" + id + "?version=1").body()).contains("Это прежняя версия", "Безденежность");
        assertThat(bytes("/practice/summaries/" + id + "/1/text")).as("what is signed stays").isEqualTo(text);
    }

    @Test
    void aNormativeResolutionThatActsNameIsFollowedBothWays() throws Exception {
        Citations citations = open.house.get(Citations.class);
        PracticeLaw.Resolution transactions = open.house.get(LawBook.class).practice().find("2016-07-07-6").orElseThrow();
        PublicHouse.Decided russian = open.decision(open.newCase("action", "7.09", Language.RU, "open"), Language.RU, "satisfied",
                "Согласно пункту 8 нормативного постановления Верховного Суда Республики Казахстан от 7 июля 2016 года № 6 сделка ничтожна. Нормативное постановление Верховного Суда от 3 марта 2011 года № 77 здесь не применяется.");
        PublicHouse.Decided kazakh = open.decision(open.newCase("action", "7.09", Language.KK, "open"), Language.KK, "dismissed", "Жоғарғы Соттың 2016 жылғы 7 шілдедегі № 6 нормативтік қаулысының 3-тармағына сәйкес мәміле жарамды.");
        assertThat(citations.of(russian.act()).resolutions()).satisfiesExactly(unknown -> {
            assertThat(unknown.resolution()).as("the house does not have it, and keeps it").isNull();
            assertThat(unknown.number() + " " + unknown.date()).isEqualTo("77 2011-03-03");
        }, known -> assertThat(known.resolution()).isEqualTo(transactions));
        assertThat(citations.of(russian.act()).acts()).as("a resolution is no act of the bank").isEmpty();
        assertThat(citations.citing(transactions, 10)).extracting(Citations.Line::ecli).containsExactlyInAnyOrder(published(russian).ecli().toString(), published(kazakh).ecli().toString());
        assertThat(get("/acts/" + published(russian).ecli()).body()).contains("/practice/resolutions/2016-07-07-6", "№\u00a077", "ищется снова, когда постановление внесут");
        assertThat(get("/practice/resolutions/2016-07-07-6").body()).contains("недействительности сделок", published(russian).ecli().toString(), published(kazakh).ecli().toString(), "https://adilet.zan.kz/rus/docs/P160000006S", "href=\"/practice/7.09\"");
        assertThat(get("/practice/resolutions").body()).contains("№\u00a077", "Утратило силу с", "/practice/resolutions/2024-11-29-5");
        assertThat(get("/practice/resolutions/2016-07-07-7").statusCode()).isEqualTo(404);
        assertThat(get("/practice/7.09").body()).contains("/practice/resolutions/2016-07-07-6", "/practice/resolutions/2006-12-25-9", "ст.\u00a0157\u00a0ГК");
        assertThat(get("/practice/7.13").body()).as("what is not in force stands in the list alone").contains("/practice/resolutions/2022-04-21-4").doesNotContain("/practice/resolutions/2012-12-14-5");
        assertThat(get("/law/appc/152").body()).contains("/practice/resolutions/2024-11-29-5");
        open.house.as(open.judging(kazakh.file()), () -> open.house.get(Reviews.class).withdraw(kazakh.file().id(), kazakh.act(), "По заявлению стороны")).orThrow();
        open.house.awaitQuiet();
        assertThat(citations.citing(transactions, 10)).as("what is taken back cites nothing").extracting(Citations.Line::ecli).containsExactly(published(russian).ecli().toString());
    }

    @Test
    void everyResolutionAndArticleOfThePracticeHasItsPlace() {
        LawBook law = open.house.get(LawBook.class);
        assertThat(law.practice().resolutions()).hasSizeGreaterThan(30).allSatisfy(one -> {
            assertThat(one.source() != null || one.certainty() == kz.torelik.law.Certainty.R).as("read somewhere, or said to be unread: " + one.title()).isTrue();
            assertThat(one.categories().isEmpty() && one.procedures().isEmpty()).as("about something: " + one.title()).isFalse();
            assertThat(one.categories()).allMatch(code -> law.categories().find(code).isPresent());
            assertThat(one.procedures()).allMatch(procedure -> law.findProcedure(procedure).isPresent());
            assertThat(one.articles()).allMatch(basis -> law.acts().find(basis.act()).isPresent());
            assertThat(one.repealed() == null || one.repealed().isAfter(one.date())).isTrue();
            assertThat(one.amended() == null || one.amended().isAfter(one.date())).isTrue();
        });
        assertThat(law.practice().categories()).allSatisfy(one -> {
            assertThat(one.categories()).allMatch(code -> law.categories().find(code).filter(found -> !found.group()).isPresent());
            assertThat(one.articles()).isNotEmpty().allMatch(basis -> law.acts().find(basis.act()).isPresent());
        });
        assertThat(law.categories().list()).filteredOn(category -> !category.group() && category.procedures().contains("action") && law.practice().lines(category.code()).isEmpty()).extracting(kz.torelik.law.Category::code).as("disputes of the civil courts whose articles nobody gathered").containsExactlyElementsOf(NOT_GATHERED);
        assertThat(law.practice().resolutions("7.01")).extracting(one -> one.number() + " " + one.date()).containsExactly("7 2016-11-25");
        assertThat(law.practice().general(law.categories().get("7.01"))).extracting(PracticeLaw.Resolution::id).containsExactly("2009-01-12-2", "2006-12-25-9", "2003-07-11-5", "2003-03-20-2", "2001-12-13-21");
        assertThat(law.practice().general(law.categories().get("20.01"))).isEmpty();
    }

    @Test
    void aCategoryShowsTheWordsOfItsLawAndStaysLight() throws Exception {
        assertThat(get("/practice/1.05").body()).contains("<details class=\"law\"><summary>ст.\u00a0139\u00a0Кодекса о браке", "одной четверти", "href=\"/law/fam/139\"");
        assertThat(get("/practice/8.01", "kk").body()).contains("Жоғары қауiптiлiк көзiнiң иесi");
        assertThat(get("/law/cc/917").body()).contains("подлежит возмещению лицом, причинившим вред");
        LawBook law = open.house.get(LawBook.class);
        for (var category : law.categories().list()) if (!category.group() && !law.practice().lines(category.code()).isEmpty()) for (String language : List.of("kk", "ru")) {
            byte[] page = http.send(HttpRequest.newBuilder(URI.create(open.house.address() + "/practice/" + category.code())).header("Accept-Language", language).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray()).body();
            assertThat(page.length).as(category.code() + " in " + language).isBetween(1024, 20 * 1024);
        }
    }

    @Test
    void aNameThatWasReadInOneLanguageIsMarkedForReadersOfTheOthers() throws Exception {
        assertThat(get("/practice/resolutions/2006-04-20-3", "kk").body()).doesNotContain("/law#certainty");
        assertThat(get("/practice/resolutions/2006-04-20-3", "ru").body()).contains("/law#certainty");
        assertThat(get("/practice/resolutions/2019-11-29-6", "ru").body()).doesNotContain("/law#certainty");
        assertThat(get("/practice/resolutions/2007-07-16-5").body()).contains("/law/cc/191", "пункт 1");
        assertThat(get("/practice/3.01").body()).contains("пункт 1");
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException { return get(path, "ru"); }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
