package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A claim from the sign-in up to the signature over 64 kbit/s with a delay of 800 ms: every page comes, nothing is lost, nothing gives up. What each page took is printed.
class SlowLinkJourney {

    private static final int BYTES_A_SECOND = 64_000 / 8;
    private static final int DELAY = 800;
    private static House house;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        browsing = new Browsing(house.address(), "slow");
    }

    @AfterAll
    static void close() {
        browsing.close();
        house.close();
    }

    private static void slow(Page page) {
        CDPSession wire = page.context().newCDPSession(page);
        JsonObject link = new JsonObject();
        link.addProperty("offline", false);
        link.addProperty("latency", DELAY);
        link.addProperty("downloadThroughput", BYTES_A_SECOND);
        link.addProperty("uploadThroughput", BYTES_A_SECOND);
        wire.send("Network.enable");
        wire.send("Network.emulateNetworkConditions", link);
    }

    private final Map<String, Long> took = new LinkedHashMap<>();
    private Page page;

    /// Does something and waits until the page that follows can be read and used.
    private void timed(String what, Runnable work, String seen) {
        long begun = System.nanoTime();
        work.run();
        page.locator(seen).first().waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.DOMCONTENTLOADED);
        took.put(what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    @Test
    void aClaimIsFiledUpToTheSignature() {
        try (Browsing.Visitor natalya = browsing.visitor(Language.RU, 390)) {
            page = natalya.page();
            page.setDefaultTimeout(Chromium.PATIENCE);
            slow(page);
            timed("sign-in, first page of all", () -> natalya.open("/sign-in"), "#iin");
            page.locator("#iin").fill(house.character("natalya").person().iin().digits());
            page.locator("#password").fill("torelik-demo");
            timed("home", () -> page.locator("form button.primary").first().click(), "input[name=story]");
            page.locator("input[name=story]").fill("Дала знакомому деньги в долг под расписку, он не возвращает");
            timed("kind", () -> page.locator(".ask button").click(), "input[value=loan]");
            timed("self", this::on, "#surname");
            timed("other", this::on, "#street");
            page.locator("#surname").fill("Жұмабаев");
            page.locator("#given").fill("Ерлан");
            page.locator("#kato").selectOption("711310000");
            page.locator("#street").fill("ул. Сейфуллина, 31, кв. 7");
            timed("demand", this::on, "#circumstances");
            page.locator("#price").fill("250 000");
            page.locator("#circumstances").fill("3 марта 2025 года ответчик взял у меня по расписке 250 000 тенге и обязался вернуть их до 3 сентября 2025 года.");
            timed("court", this::on, ".sum");
            timed("files", this::on, "#file");
            byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Взял в долг 250 000 тенге.");
            page.locator("#file").setInputFiles(new FilePayload("расписка.pdf", "application/pdf", receipt));
            timed("a file of " + receipt.length / 1024 + " KB", () -> page.locator("form[enctype] button").click(), ".files li a");
            timed("check", () -> page.locator("a.primary").click(), ".card.good");
            timed("sign", () -> page.locator("a.primary").click(), "[data-sign]");
            natalya.look("sign");
        }
        System.out.println("64 kbit/s, " + DELAY + " ms: " + took + ", together " + took.values().stream().mapToLong(Long::longValue).sum() + " ms");
        took.forEach((what, time) -> { if (!what.startsWith("a file")) assertThat(time).as(what).isLessThan(what.contains("first") ? 15_000 : 9_000); });
        browsing.assertNothingFound();
    }

    private void on() { page.locator("button[value=on]").click(); }
}
