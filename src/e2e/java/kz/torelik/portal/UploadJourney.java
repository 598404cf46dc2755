package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.Picture;
import kz.torelik.acts.Disposition;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.documents.upload.Samples;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An evidence file of several megabytes goes up over a link that drops, the browser is closed in the middle, and it goes on where it stopped.
class UploadJourney {

    private static House house;

    @TempDir
    Path profile;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    private BrowserContext browser(Playwright playwright) {
        return playwright.chromium().launchPersistentContext(profile.resolve("chromium"), new BrowserType.LaunchPersistentContextOptions().setExecutablePath(Path.of(System.getProperty("torelik.chromium", "/usr/bin/chromium-headless-shell")))
                .setChromiumSandbox(false).setLocale("ru").setViewportSize(390, 844).setArgs(List.of("--disable-background-networking", "--disable-component-update", "--no-first-run")));
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.pages().getFirst();
        page.setDefaultTimeout(Chromium.PATIENCE);
        page.navigate(house.address() + "/sign-in");
        page.locator("#iin").fill(house.character("aigul").person().iin().digits());
        page.locator("#password").fill("torelik-demo");
        page.locator("form button.primary").first().click();
        page.waitForURL("**/my");
        return page;
    }

    /// A link on which every part takes its time: an answer comes after a second and a half.
    private static void throttle(CDPSession wire, boolean offline) {
        JsonObject link = new JsonObject();
        link.addProperty("offline", offline);
        link.addProperty("latency", 1500);
        link.addProperty("downloadThroughput", 256 * 1024);
        link.addProperty("uploadThroughput", 256 * 1024);
        wire.send("Network.enable");
        wire.send("Network.emulateNetworkConditions", link);
    }

    private static long received(SubmissionId draft) { return house.get(Uploads.class).list(draft.uuid()).stream().mapToLong(Upload::received).sum(); }

    @Test
    void aLargeFileGoesOnAfterTheLinkDroppedAndAfterTheBrowserWasClosed() throws IOException {
        SubmissionId draft = house.as(house.citizen("aigul"), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft begun = drafts.begin(Language.RU);
            return drafts.save(begun.id(), begun.version(), Claims.inItsCourt(house, Claims.loan(house))).orThrow().id();
        });
        byte[] content = Samples.noise(1400);
        Path file = Files.write(profile.resolve("снимок.png"), content);
        String claim = house.address() + "/my/claims/" + draft;
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            long before;
            try (BrowserContext context = browser(playwright)) {
                Page page = signedIn(context);
                page.navigate(claim + "/files");
                CDPSession wire = context.newCDPSession(page);
                throttle(wire, false);
                page.locator("#file").setInputFiles(file);
                page.locator("form[enctype] button").click();
                page.waitForCondition(() -> received(draft) > 200_000);
                throttle(wire, true);
                page.locator("[data-said]", new Page.LocatorOptions().setHasText("Нет связи")).waitFor();
                Picture.take(page, new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/upload/waiting-390.png")).setFullPage(true));
                assertThat(Axe.faults(page)).isEmpty();
                long atTheDrop = received(draft);
                throttle(wire, false);
                page.waitForCondition(() -> received(draft) > atTheDrop + 300_000);
                before = received(draft);
            }
            assertThat(before).as("the browser was closed in the middle").isBetween(500_000L, content.length - 1L);
            try (BrowserContext context = browser(playwright)) {
                Page page = signedIn(context);
                long closed = received(draft);
                assertThat(closed).isGreaterThanOrEqualTo(before);
                page.navigate(claim + "/files");
                page.locator(".files li a", new Page.LocatorOptions().setHasText("снимок.png")).waitFor();
                Picture.take(page, new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/upload/attached-390.png")).setFullPage(true));
                assertThat(page.locator("[data-upload]").count()).as("nothing is on its way any more").isZero();
            }
        }
        ClaimDraft.Attached attached = house.as(house.citizen("aigul"), () -> house.get(Drafts.class).get(draft).claim().attachments().getFirst());
        assertThat(attached.size()).isEqualTo(content.length);
        assertThat(attached.sha256()).isEqualTo(kz.torelik.kernel.Sha256.of(content));
        assertThat(house.get(Uploads.class).list(draft.uuid())).isEmpty();
    }

    @Test
    void evidenceForACaseGoesUpWhileTheMotionIsWrittenAndGoesOnAfterTheBrowserWasClosed() throws IOException {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.RU, "Расписка", "Взял в долг."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        CaseId id = CaseId.of(submission.id().uuid());
        new Bench(house, id).act(new Disposition.Acceptance(Language.RU, List.of()), "");
        byte[] content = Samples.noise(1000);
        Path file = Files.write(profile.resolve("фото.png"), content);
        String form = house.address() + "/my/cases/" + id + "/file/motion";
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            try (BrowserContext context = browser(playwright)) {
                Page page = signedIn(context);
                page.navigate(form);
                page.locator("#text").fill("Прошу приобщить фотографию расписки.");
                CDPSession wire = context.newCDPSession(page);
                throttle(wire, false);
                page.locator("#file").setInputFiles(file);
                page.locator("[data-upload] [data-said]").waitFor();
                assertThat(page.locator("#text").inputValue()).as("what was written is still there").contains("приобщить");
                page.waitForCondition(() -> Integer.parseInt(page.locator("[data-percent]").innerText()) > 10);
                page.locator("form[data-keep] button.primary").click();
                page.locator(".faults").waitFor();
                assertThat(page.locator(".field.faulty .fault").first().innerText()).as("it has not come yet").isNotBlank();
                Picture.take(page, new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/upload/motion-390.png")).setFullPage(true));
                assertThat(Axe.faults(page)).isEmpty();
            }
            try (BrowserContext context = browser(playwright)) {
                Page page = signedIn(context);
                page.navigate(form);
                page.waitForCondition(() -> page.locator("[data-percent]").innerText().equals("100"));
                page.locator("#text").fill("Прошу приобщить фотографию расписки.");
                page.locator("form[data-keep] button.primary").click();
                page.waitForURL("**/papers/*");
                page.navigate(form);
                assertThat(page.locator("[data-upload]").count()).as("it is part of the paper, nothing is on its way any more").isZero();
            }
        }
    }
}
