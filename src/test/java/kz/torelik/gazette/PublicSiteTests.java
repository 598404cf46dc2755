package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.Scanner;
import kz.torelik.allocation.DrawProof;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.publication.ActChanges;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.Reviews;
import kz.torelik.search.Facet;
import kz.torelik.search.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What anyone can do on the public site, over real acts signed with real keys.
class PublicSiteTests {

    private static PublicHouse open;
    private static PublicHouse.Decided russian;
    private static PublicHouse.Decided kazakh;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        russian = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        kazakh = open.decision(Language.KK, "satisfied", PublicHouse.KAZAKH);
    }

    @AfterAll
    static void close() { open.close(); }

    private static BankOfActs bank() { return open.house.get(BankOfActs.class); }

    private static FindingActs acts() { return open.house.get(FindingActs.class); }

    private static PublishedAct published(PublicHouse.Decided decided) { return bank().find(decided.act()).orElseThrow(() -> new AssertionError("not published: " + open.house.get(Reviews.class))); }

    @Test
    void anActInForceIsPublishedByTheRuleAsANewText() throws Exception {
        PublishedAct act = published(russian);
        String text = act.text().orElseThrow().plain();
        assertThat(act.ecli().toString()).matches("ECLI:KZ:S7110:2026:\\d+");
        assertThat(text).contains("Истец", "А.", "1 480 000", "АО «Народный Банк Казахстана»").doesNotContain("Сарсен", "Жумабаев", "850623400129", "Кенесары", "701 234", "KZ86", "23.06.1985");
        assertThat(russian.file().act(russian.act()).orElseThrow().ecli()).isEqualTo(act.ecli().toString());
        String paper = PdfText.extract(bank().pdf(act).orElseThrow());
        assertThat(paper).contains(act.ecli().toString()).doesNotContain("Сарсен", "Жумабаев", "850623400129");
        assertThat(published(kazakh).text().orElseThrow().plain()).contains("Талап қоюшы").doesNotContain("Сарсен", "Жумабаев", "850623400129", "10-үй");
    }

    @Test
    void wordsAreFoundInTheirFormsAndMarked() {
        FindingActs.Found found = acts().search(Question.of("заёмщика расписки"));
        assertThat(found.hits()).extracting(FindingActs.Hit::act).contains(russian.act()).doesNotContain(kazakh.act());
        assertThat(found.hits().getFirst().snippet()).anyMatch(kz.torelik.search.Passage.Run::marked);
        assertThat(acts().search(Question.of("қолхаттың борышты")).hits()).extracting(FindingActs.Hit::act).contains(kazakh.act());
        assertThat(acts().search(Question.of("Сарсенова")).total()).isZero();
        assertThat(acts().search(Question.of(russian.file().number().toString())).hits()).extracting(FindingActs.Hit::act).containsExactly(russian.act());
        assertThat(acts().search(new Question("", Map.of(Facet.CATEGORY, "7.00", Facet.YEAR, "2026", Facet.LANGUAGE, "kk", Facet.OUTCOME, "satisfied"), Question.Sort.BEST, null, 20)).hits()).extracting(FindingActs.Hit::act).contains(kazakh.act()).doesNotContain(russian.act());
        assertThat(acts().search(Question.of("")).facets().get(Facet.LANGUAGE)).containsKeys("kk", "ru");
        assertThat(acts().search(Question.of("'; drop table \" & | ! ( :* <->")).total()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void thePageOfTheListNarrowsSortsAndGoesOutAsATable() throws Exception {
        String page = get("/acts?q=" + java.net.URLEncoder.encode("мотивировочная:\"предмет займа\" ст. 722 ГК", java.nio.charset.StandardCharsets.UTF_8), "ru").body();
        assertThat(page).contains("<mark>статье 722 Гражданского кодекса</mark>", "Мотивировочная часть", "instance=first", "sort=newest", "/acts.csv?q=");
        assertThat(get("/acts?q=test&outcome=satisfied&instance=first&court=7110", "ru").body()).as("an alert asks for all that the list is narrowed to").contains("/my/alerts?court=7110&amp;q=test+outcome%3Asatisfied+instance%3Afirst#new");
        assertThat(get("/acts?q=%22" + "abc", "kk").body()).contains("id=\"misread\"", "тырнақша");
        assertThat(get("/acts.csv?language=ru&q=", "ru").body()).startsWith("\ufeffecli;").contains(published(russian).ecli().toString()).doesNotContain(published(kazakh).ecli().toString());
        String json = get("/api/v1/acts?size=1&sort=oldest", "ru").body();
        assertThat(json).contains("\"next\":\"", "\"facets\":{\"outcome\"");
        assertThat(get("/api/v1/acts?after=broken", "ru").statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/acts/changes?after=0", "ru").body()).contains("\"kind\":\"published\"", published(russian).ecli().toString());
        var judgment = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(get("/api/v1/acts/" + published(russian).ecli() + "/akn", "ru").body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(judgment.getElementsByTagName("motivation").item(0).getTextContent()).contains("статье 722").doesNotContain("Сарсен");
        assertThat(judgment.getElementsByTagName("FRBRnumber").item(0).getAttributes().getNamedItem("value").getNodeValue()).isEqualTo(published(russian).ecli().toString());
        assertThat(get("/ecli/" + published(russian).ecli().toString().toLowerCase(java.util.Locale.ROOT), "ru").headers().firstValue("Location").orElseThrow()).endsWith("/acts/" + published(russian).ecli());
        assertThat(get("/api/v1/acts/words?q=" + java.net.URLEncoder.encode("расп", java.nio.charset.StandardCharsets.UTF_8), "ru").body()).contains("расписк");
    }

    @Test
    void theActPageShowsTheTextItsEvidenceAndNothingElse() throws Exception {
        String page = get("/acts/" + published(russian).ecli(), "ru").body();
        assertThat(page).contains("УСТАНОВИЛ:", "РЕШИЛ:", "class=\"who0\"", "Подлинный", "Вводная", published(russian).ecli().toString()).doesNotContain("Сарсен", "Жумабаев", "850623400129");
        HttpResponse<String> missing = get("/acts/ECLI:KZ:S7110:2026:999999", "ru");
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void aDroppedFileIsGenuineAndWithOneAlteredByteIsNot() throws Exception {
        assertThat(drop(russian.pdf()).body()).contains("Акт подлинный", "TOTAL_PASSED", "Есть в открытом журнале", "Файл не сохранён");
        byte[] altered = russian.pdf().clone();
        altered[altered.length / 3] ^= 1;
        assertThat(drop(altered).body()).contains("Файл изменён", "В открытом журнале нет").doesNotContain("Акт подлинный");
        assertThat(drop(bank().pdf(published(russian)).orElseThrow()).body()).contains("Это копия опубликованного текста");
        assertThat(drop("просто текст".getBytes(StandardCharsets.UTF_8)).body()).contains("Такой судебный акт неизвестен", "В файле нет подписи");
    }

    @Test
    void anActIsFoundByNumberAndByTheAddressOfItsCode() throws Exception {
        assertThat(get("/verify?number=" + russian.file().number(), "ru").body()).contains("/verify/" + russian.act());
        assertThat(get("/verify/" + russian.act(), "ru").body()).contains("Есть в открытом журнале", "Решение");
        assertThat(get("/verify?number=7110-26-00-2/99999", "ru").body()).contains("Такого акта нет");
        String proof = get("/verify/" + russian.act() + "/proof", "ru").body();
        assertThat(proof).startsWith("c2sp.org/tlog-proof@v1").contains("torelik.kz/ledger");
    }

    @Test
    void theCodesOnThePapersLeadToTheirActs() throws Exception {
        assertThat(codes(russian.pdf())).as("the barcode and the QR code of the signed act").contains(russian.act().toString()).anyMatch(code -> code.endsWith("/verify/" + russian.act()));
        String published = published(russian).ecli().toString();
        assertThat(codes(bank().pdf(published(russian)).orElseThrow())).as("of the published text").contains(published).anyMatch(code -> code.endsWith("/acts/" + published));
        for (String scanned : List.of(russian.act().toString(), "https://torelik.kz/verify/" + russian.act())) assertThat(get("/verify?number=" + scanned, "ru").body()).as(scanned).contains("Есть в открытом журнале");
        for (String scanned : List.of(published, "https://torelik.kz/acts/" + published)) assertThat(get("/verify?number=" + scanned, "ru").body()).as(scanned).contains("/verify/" + russian.act());
        assertThat(VerifyController.read("https://elsewhere.example/x?to=/verify/abc")).isEqualTo("https://elsewhere.example/x?to=/verify/abc");
    }

    /// What a scanner reads on the first page.
    private static List<String> codes(byte[] pdf) throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var picture = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 300);
            return List.of(Scanner.read(picture, BarcodeFormat.CODE_128), Scanner.read(picture, BarcodeFormat.QR_CODE));
        }
    }

    @Test
    void theDrawIsComputedAgainOnThePageAndFromItsFile() throws Exception {
        String id = open.draw(russian.file());
        String page = get("/draws/" + id, "ru").body();
        assertThat(page).contains("Пересчитано: результат тот же", open.judge(russian.file()).name().full(), "Вероятность");
        String proof = get("/draws/" + id + "/proof", "ru").body();
        assertThat(DrawProof.parse(proof).winner()).contains(open.judge(russian.file()).person());
    }

    @Test
    void thePublicSeesOfACaseWhatItsStageShowsAndOfAClosedOneNothing() throws Exception {
        assertThat(get("/cases?number=" + russian.file().number(), "ru").body()).contains("физическое лицо", published(russian).ecli().toString()).doesNotContain("С.\u00a0А.", "Сарсенова", "Жумабаев", "850623400129");
        var fresh = open.newCase("action", "7.03", Language.RU, "open");
        assertThat(get("/cases?number=" + fresh.number(), "ru").body()).contains(fresh.number().toString(), "Решается вопрос о принятии").doesNotContain("С.\u00a0А.", "Истец</dt>");
        var closed = open.newCase("action", "7.03", Language.RU, "closed");
        String hidden = get("/cases?number=" + closed.number(), "ru").body();
        String absent = get("/cases?number=7110-26-00-2/88888", "ru").body();
        String token = "(name=\"_csrf\" value=\")[^\"]+";
        assertThat(hidden.replace("7110-26-00-2/4817", "").replaceAll(token, "$1").replace(closed.number().toString(), "N")).isEqualTo(absent.replace("7110-26-00-2/4817", "").replaceAll(token, "$1").replace("7110-26-00-2/88888", "N"));
    }

    @Test
    void aTextOfWhichTheRuleIsUnsureWaitsForAPersonAndTheGuardHoldsEvenHim() {
        PublicHouse.Decided sick = open.decision(Language.RU, "dismissed", PublicHouse.RUSSIAN + "\n\nИстцу установлен диагноз.");
        assertThat(bank().find(sick.act())).isEmpty();
        var judge = open.judge(sick.file());
        Actor.Staff officer = new Actor.Staff(judge.person(), judge.court(), Function.JUDGE);
        Reviews reviews = open.house.get(Reviews.class);
        assertThat(open.house.as(officer, reviews::listWaiting)).extracting(Reviews.Review::act).contains(sick.act());
        assertThat(open.house.as(new Actor.Citizen(kz.torelik.kernel.PersonId.random()), reviews::listWaiting)).isEmpty();
        int last = open.house.as(officer, () -> reviews.find(sick.act())).orElseThrow().doubts().getFirst().paragraph();
        assertThat(open.house.as(officer, () -> reviews.approve(sick.act(), List.of(new Reviews.Mend(last, "диагноз", "ИИН 850623400129")))).isYes()).isFalse();
        assertThat(open.house.as(officer, () -> reviews.approve(sick.act(), List.of(new Reviews.Mend(last, "Истцу установлен диагноз.", "Сведения о здоровье скрыты.")))).isYes()).isTrue();
        assertThat(bank().find(sick.act()).orElseThrow().text().orElseThrow().plain()).contains("Сведения о здоровье скрыты.").doesNotContain("диагноз");
        long before = acts().search(Question.of("")).total();
        assertThat(acts().search(Question.of("\"сведения о здоровье\"")).hits()).extracting(FindingActs.Hit::act).containsExactly(sick.act());
        assertThat(acts().suggest("здоров")).containsExactly("здоровье");
        assertThat(acts().search(Question.of("диагноз")).total()).isZero();
        assertThat(open.house.as(officer, () -> reviews.withdraw(sick.file().id(), sick.act(), "По заявлению стороны")).isYes()).isTrue();
        open.house.awaitQuiet();
        PublishedAct tombstone = bank().find(sick.act()).orElseThrow();
        assertThat(tombstone.text()).isEmpty();
        assertThat(tombstone.withdrawn()).isNotNull().satisfies(withdrawn -> assertThat(withdrawn.reasons()).isEqualTo("По заявлению стороны"));
        assertThat(bank().pdf(tombstone)).isEmpty();
        // nothing of it through the search, the counts, the facets, the suggestions, other ways to ask; a copy elsewhere learns that it must be deleted
        assertThat(acts().search(Question.of("\"сведения о здоровье\""))).satisfies(found -> {
            assertThat(found.total()).isZero();
            assertThat(found.ways()).isEmpty();
        });
        assertThat(acts().search(Question.of(tombstone.ecli().toString())).total()).isZero();
        assertThat(acts().search(Question.of("")).total()).isEqualTo(before - 1);
        assertThat(acts().search(Question.of("")).facets().get(Facet.OUTCOME).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) before - 1);
        assertThat(acts().suggest("здоров")).isEmpty();
        ActChanges changes = open.house.get(ActChanges.class);
        assertThat(changes.list(0, 1000)).extracting(ActChanges.Change::number).isEqualTo(java.util.stream.LongStream.rangeClosed(1, changes.last()).boxed().toList());
        assertThat(changes.list(0, 1000).stream().filter(change -> change.act().equals(sick.act()))).extracting(ActChanges.Change::kind).containsExactly(ActChanges.Kind.PUBLISHED, ActChanges.Kind.WITHDRAWN);
    }

    @Test
    void theLogTheLawAndTheStartPageAreOpenInThreeLanguages() throws Exception {
        for (String language : List.of("kk", "ru", "en")) {
            for (String path : List.of("/", "/acts", "/acts?q=nothing-like-this", "/verify", "/cases", "/ledger", "/law/cpc/166", "/law/retention", "/acts/" + published(kazakh).ecli(), "/draws/" + open.draw(kazakh.file()))) {
                HttpResponse<String> page = get(path, language);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).contains("<html lang=\"" + language + "\"");
            }
        }
        String checkpoint = get("/ledger/checkpoint", "ru").body();
        assertThat(checkpoint).startsWith("torelik.kz/ledger\n");
        assertThat(get("/ledger/tile/0/000.p/1", "ru").statusCode()).isEqualTo(200);
        assertThat(get("/ledger/tile/9/999", "ru").statusCode()).isEqualTo(404);
        assertThat(get("/law/cpc/99999", "ru").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path.replace(" ", "%20"))).header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> drop(byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> form = get("/verify", "ru");
        Matcher token = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookie = form.headers().allValues("Set-Cookie").stream().map(value -> value.split(";")[0]).reduce((one, other) -> one + "; " + other).orElse("");
        String boundary = "----torelik";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(2) + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"act.pdf\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + "/verify")).header("Accept-Language", "ru").header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
    }
}
