package kz.torelik.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// axe finds nothing on any page of the house that somebody who has to do with it may read, in three languages: every mapped address, in one Chromium, without pictures. The journeys ask the same of the states of
/// pages that they come to, on phones and at desks.
class EveryPageIsOpenToAllJourney {

    private static AbusedHouse house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = new AbusedHouse();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void axeFindsNothingOnAnyPageInThreeLanguages() {
        List<Route> routes = Route.all(house.house).stream().filter(route -> route.reads() && !route.isApi() && !EveryPageIsLightTests.isFile(route.path())).toList();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Caller> insiders = new ArrayList<>(house.insiders());
        Map<String, Caller> readers = readers(routes, insiders);
        for (Caller caller : insiders) {
            List<String> own = readers.entrySet().stream().filter(one -> one.getValue() == caller).map(Map.Entry::getKey).toList();
            for (Language language : Language.values()) {
                try (BrowserContext context = context(caller, language)) {
                    Page page = context.newPage();
                    page.route("**/*.woff2", route -> route.abort());
                    for (String address : own) look(page, address, language, seen, wrong);
                }
            }
        }
        System.out.println("pages looked at by axe: " + seen.size() + " addresses, " + seen.values().stream().mapToInt(Integer::intValue).sum() + " looks");
        assertThat(seen.size()).as("pages that were come to").isGreaterThan(70);
        assertThat(wrong).isEmpty();
    }

    private static BrowserContext context(Caller caller, Language language) {
        BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK).setLocale(language.locale().toLanguageTag()).setViewportSize(1440, 900).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        caller.session().ifPresent(session -> context.addCookies(List.of(new Cookie("session", session).setUrl(house.house.address().toString()))));
        return context;
    }

    /// For each address the first of them who is shown a page there.
    private static Map<String, Caller> readers(List<Route> routes, List<Caller> insiders) {
        Map<String, Caller> readers = new LinkedHashMap<>();
        for (Route route : routes) {
            String address = EveryPageIsLightTests.places(house).getOrDefault(route.path(), route.address(house.real()));
            Optional<Caller> reader = insiders.stream().filter(one -> isPage(one, address)).findFirst();
            reader.ifPresent(one -> readers.put(address, one));
        }
        return readers;
    }

    private static boolean isPage(Caller caller, String address) {
        var answer = caller.compressed(address, Language.KK);
        return answer.statusCode() == 200 && answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    private static void look(Page page, String address, Language language, Map<String, Integer> seen, List<String> wrong) {
        Response answer = page.navigate(house.house.address() + address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD)); // the style as well: without it everything is too small to touch
        if (answer == null || answer.status() != 200) return;
        seen.merge(address, 1, Integer::sum);
        Axe.faults(page, "every page " + address + "-" + language.tag()).forEach(fault -> wrong.add(address + " in " + language.tag() + ": " + fault));
    }
}
