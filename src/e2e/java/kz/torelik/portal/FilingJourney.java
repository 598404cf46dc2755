package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.documents.upload.Samples;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a person meets on the way to a claim: the link drops, the session ends, a file is not what it should be, the bank takes the money twice.
/// Nothing typed is lost and every refusal says in plain words what to do.
class FilingJourney {

    private static House house;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        browsing = new Browsing(house.address(), "filing");
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        house.close();
    }

    /// A draft in which everything is told but the attachments.
    private static String draft(String key) {
        return house.as(house.citizen(key), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft begun = drafts.begin(Language.RU);
            return "/my/claims/" + drafts.save(begun.id(), begun.version(), Claims.inItsCourt(house, Claims.loan(house))).orThrow().id();
        });
    }

    private static Browsing.Visitor signedIn(String key, int width) {
        Browsing.Visitor visitor = browsing.visitor(Language.RU, width);
        visitor.open("/");
        visitor.page().locator(".guest", new Page.LocatorOptions().setHasText(house.character(key).person().name().full())).click();
        visitor.page().waitForURL("**/my");
        return visitor;
    }

    @Test
    void whatIsTypedIsThereAfterLeavingAfterADroppedLinkAndAfterTheSessionEnded() {
        String claim = draft("aigul");
        try (Browsing.Visitor aigul = signedIn("aigul", 390)) {
            Page page = aigul.page();
            aigul.open(claim + "/demand");
            page.locator("#conciliation").fill("Писала ему дважды, в марте и в июне.");
            page.locator(".bar-end a").click();
            page.waitForURL("**/my");
            aigul.look("home-with-draft");
            page.locator(".files a").first().click();
            aigul.open(claim + "/demand");
            assertThat(page.locator("#conciliation").inputValue()).as("left by a link at once after typing").isEqualTo("Писала ему дважды, в марте и в июне.");

            aigul.context().setOffline(true);
            page.locator("#pretrialNote").fill("Претензия вручена 7 октября 2025 года.");
            page.locator("#saved", new Page.LocatorOptions().setHasText("нет связи")).waitFor();
            assertThat(failsToGoOn(page)).as("the button finds no connection").isTrue();
            aigul.context().setOffline(false);
            aigul.open(claim + "/demand");
            assertThat(page.locator("#pretrialNote").inputValue()).as("kept in the tab").isEqualTo("Претензия вручена 7 октября 2025 года.");
            page.locator("[data-kept]").waitFor();
            aigul.look("put-back");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("sessionStorage.length === 0")));
            aigul.open("/my");
            aigul.open(claim + "/demand");
            assertThat(page.locator("#pretrialNote").inputValue()).as("the house has it").isEqualTo("Претензия вручена 7 октября 2025 года.");
            assertThat(page.locator("[data-kept]").isVisible()).isFalse();

            endSessions("aigul");
            page.locator("#circumstances").fill("Деньги взял 3 марта, вернуть обещал 3 сентября.");
            page.locator("button[value=on]").click();
            page.locator(".todo").waitFor();
            aigul.look("signed-out");
            Page beside = page.waitForPopup(() -> page.locator(".todo a").click());
            beside.locator(".guest", new Page.LocatorOptions().setHasText("Сәрсенова Айгүл")).click();
            beside.waitForURL("**/me");
            beside.close();
            page.locator(".todo button").click();
            page.waitForURL("**/court");
            aigul.open(claim + "/demand");
            assertThat(page.locator("#circumstances").inputValue()).as("sent again after signing in").isEqualTo("Деньги взял 3 марта, вернуть обещал 3 сентября.");
        }
        browsing.assertNothingFound();
    }

    private static boolean failsToGoOn(Page page) {
        try {
            page.locator("button[value=on]").click();
            page.waitForURL("chrome-error://**");
            return true;
        } catch (PlaywrightException refused) {
            return page.url().startsWith("chrome-error:");
        }
    }

    private static void endSessions(String key) { house.get(Sessions.class).closeOthers(house.character(key).person().id(), UUID.randomUUID()); }

    /// The house has stored what the page saved by itself, and the page does not know it yet; the button waits for the answer and does not send an old version.
    @Test
    void whoPressesTheButtonWhileTheClaimSavesItselfGoesOn() {
        String claim = draft("aigul");
        try (Browsing.Visitor aigul = signedIn("aigul", 390)) {
            Page page = aigul.page();
            aigul.open(claim + "/demand");
            page.evaluate("(() => { const send = window.fetch; window.fetch = (...what) => send(...what).then((answer) => new Promise((done) => setTimeout(() => done(answer), 1200))); })()");
            page.waitForResponse(answer -> "itself".equals(answer.request().headers().get("draft-saves")), () -> {
                page.locator("#price").fill("1 480 000");
                page.locator("#circumstances").fill("3 марта 2025 года ответчик взял у меня по расписке деньги и обязался вернуть их до 3 сентября 2025 года.");
                page.locator("#circumstances").blur();
            });
            on(page);
            page.waitForURL(url -> !url.endsWith("/demand"));
            assertThat(page.locator(".faults").count()).as("nobody meets himself as another window").isZero();
        }
    }

    @Test
    void realFilesAreTakenAndEachWrongOneIsRefusedInPlainWordsAtItsField() throws IOException {
        String claim = draft("aigul");
        try (Browsing.Visitor aigul = signedIn("aigul", 1440)) {
            Page page = aigul.page();
            aigul.open(claim + "/files");
            for (Map.Entry<String, byte[]> good : good().entrySet()) {
                attach(page, good.getKey(), good.getValue());
                assertThat(page.locator(".faults").count()).as(good.getKey()).isZero();
                assertThat(page.locator(".files li").last().innerText()).contains(good.getKey());
            }
            aigul.look("files-taken");
            for (Wrong wrong : wrong()) {
                attach(page, wrong.name(), wrong.content());
                assertThat(page.locator("#file-fault").innerText()).as(wrong.name()).contains(wrong.words());
                assertThat(page.locator(".faults").innerText()).as("on top too").contains(wrong.words());
                aigul.look("refused-" + wrong.look());
            }
            assertThat(page.locator(".files li").count()).as("nothing wrong was taken").isEqualTo(good().size());
            Path large = Files.write(Files.createDirectories(Path.of("target/journeys")).resolve("скан.pdf"), new byte[21 * 1024 * 1024]);
            page.locator("#file").setInputFiles(large);
            page.locator("#file-large").waitFor();
            page.locator("form[enctype] button").click();
            assertThat(page.url()).as("a file that is too large is not even sent").endsWith("/files");
            aigul.look("too-large-here");
        }
        try (Browsing.Visitor aigul = browsing.withoutScripts(Language.RU, 390)) {
            aigul.signIn(house.character("aigul").person().iin().digits(), "torelik-demo");
            aigul.open(claim + "/files");
            Path large = Files.write(Path.of("target/journeys/снимок.pdf"), new byte[21 * 1024 * 1024]);
            aigul.page().locator("#file").setInputFiles(large);
            aigul.page().locator("form[enctype] button").click();
            assertThat(aigul.page().locator("#file-fault").innerText()).contains("больше 20 МБ");
            Path huge = Files.write(Path.of("target/journeys/архив.pdf"), new byte[48 * 1024 * 1024]);
            aigul.page().locator("#file").setInputFiles(huge);
            aigul.page().locator("form[enctype] button").click();
            assertThat(aigul.page().locator("h1").innerText()).isEqualTo("Файл слишком большой");
            aigul.look("413");
        }
        browsing.assertNothingFound();
    }

    private record Wrong(String look, String name, byte[] content, String words) {}

    private static Map<String, byte[]> good() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("расписка.pdf", Claims.paper(house, Language.RU, "Расписка", "Взял в долг 1 480 000 тенге."));
        good.put("переписка.docx", Samples.zip(Samples.docx()));
        good.put("расчёт.xlsx", Samples.zip(Samples.xlsx()));
        good.put("снимок.jpg", Samples.picture("jpg"));
        good.put("перевод.png", Samples.picture("png"));
        return good;
    }

    private static List<Wrong> wrong() throws IOException {
        byte[] pdf = Samples.pdf(_ -> {});
        byte[] locked = Samples.pdf(document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        byte[] pixels = Samples.picture("png");
        ByteBuffer.wrap(pixels).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(pixels, 12, 17);
        ByteBuffer.wrap(pixels).putInt(29, (int) sum.getValue());
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        return List.of(new Wrong("empty", "пусто.pdf", new byte[0], "пуст"), new Wrong("encrypted", "закрыто.pdf", locked, "защищён паролем"), new Wrong("broken", "обрыв.pdf", Arrays.copyOf(pdf, pdf.length / 2), "повреждён"),
                new Wrong("script", "активный.pdf", Samples.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), "есть программа (JavaScript)"),
                new Wrong("bomb", "бомба.docx", Samples.with(Samples.docx(), "word/media/zeros.bin", new byte[40_000_000]), "несоразмерно много памяти"), new Wrong("pixels", "огромный.png", pixels, "слишком велико"),
                new Wrong("macros", "макрос.docx", Samples.zip(Samples.office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "<d/>")), "есть макросы"),
                new Wrong("archive", "всё.zip", Samples.zip(Map.of("a.txt", new byte[9])), "это архив"), new Wrong("disguised", "снимок.png", Samples.picture("jpg"), "по содержанию это"),
                new Wrong("unknown", "данные.pdf", noise, "вид файла не распознан"));
    }

    private static void attach(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("form[enctype] button").click();
        page.waitForLoadState();
    }

    @Test
    void theWholeWayToTheSignatureGoesWithoutScripts() {
        try (Browsing.Visitor natalya = browsing.withoutScripts(Language.RU, 390)) {
            Page page = natalya.page();
            natalya.signIn(house.character("natalya").person().iin().digits(), "torelik-demo");
            page.locator("input[name=story]").fill("Дала знакомому деньги в долг под расписку, он не возвращает");
            page.locator(".ask button").click();
            page.locator("input[value=loan]").check();
            on(page);
            on(page);
            page.locator("#surname").fill("Жұмабаев");
            page.locator("#given").fill("Ерлан");
            page.locator("#kato").selectOption("711310000");
            page.locator("#street").fill("ул. Сейфуллина, 31, кв. 7");
            on(page);
            page.locator("#price").fill("250 000");
            page.locator("#circumstances").fill("3 марта 2025 года ответчик взял у меня по расписке 250 000 тенге и обязался вернуть их до 3 сентября 2025 года.");
            on(page);
            assertThat(page.locator(".sum").innerText().replace('\u00a0', ' ')).contains("2 500");
            on(page);
            attach(page, "расписка.pdf", Claims.paper(house, Language.RU, "Расписка", "Взял в долг 250 000 тенге."));
            page.locator("a.primary").click();
            assertThat(page.locator(".card.good").isVisible()).isTrue();
            page.locator("a.primary").click();
            assertThat(page.locator("noscript").innerText()).contains("JavaScript");
            assertThat(page.locator("a[href$='paper.pdf']").isVisible()).as("the text can be read").isTrue();
            natalya.look("sign-without-scripts");
        }
    }

    private static void on(Page page) { page.locator("button[value=on]").click(); }

    @Test
    void aSecondPaymentIsSeenOnItsWayBack() throws IOException, InterruptedException {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.RU, "Расписка", "Взял в долг."));
        try (Browsing.Visitor aigul = signedIn("aigul", 390)) {
            Page page = aigul.page();
            aigul.open("/my/submissions/" + submission.id());
            assertThat(page.locator("#money").count()).as("nothing was ordered yet").isZero();
            bankErrs("{\"fault\":\"double-payment\"}");
            page.locator(".next button.primary").click();
            page.locator("button.primary").click();
            page.locator("a[href*='/my/submissions/']").first().click();
            page.locator("#number").waitFor();
            house.awaitQuiet();
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("#money").innerText().contains("Деньги возвращены");
            });
            assertThat(page.locator("#money").innerText().replace('\u00a0', ' ')).contains("14 800", "Оплачено", "Повторная оплата возвращена");
            aigul.look("paid-twice");
        }
        browsing.assertNothingFound();
    }

    private static void bankErrs(String json) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI faults = house.bank().address().resolve("/faults");
            assertThat(http.send(HttpRequest.newBuilder(faults).POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        }
    }

}
