package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.Reviews;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The practice by categories: what acts cite is followed both ways and waits where it is not there yet, figures hide small numbers, summaries are written and signed by judges of higher courts.
class PracticeTests {

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
    void everyResolutionAndArticleOfThePracticeHasItsPlace() {
        LawBook law = open.house.get(LawBook.class);
        assertThat(law.practice().resolutions()).hasSizeGreaterThan(6).allSatisfy(one -> {
            assertThat(one.source() != null || one.certainty() == kz.torelik.law.Certainty.R).as("read somewhere, or said to be unread: " + one.title()).isTrue();
            assertThat(one.categories()).allMatch(code -> law.categories().find(code).isPresent());
            assertThat(one.articles()).allMatch(basis -> law.acts().find(basis.act()).isPresent());
        });
        assertThat(law.practice().categories()).allSatisfy(one -> {
            assertThat(one.categories()).allMatch(code -> law.categories().find(code).filter(found -> !found.group()).isPresent());
            assertThat(one.articles()).isNotEmpty().allMatch(basis -> law.acts().find(basis.act()).isPresent());
        });
        assertThat(law.practice().resolutions("7.01")).extracting(one -> one.number() + " " + one.date()).containsExactly("7 2016-11-25");
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
