package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.kernel.Language;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anyone walks through the public site: finds an act, reads it, drops its file, looks at the draw and the log; in three languages, on a phone, a
/// tablet and a desk, without JavaScript, within the budget of bytes.
class GazetteJourney {

    private static PublicHouse open;
    private static String address;
    private static PublicHouse.Decided russian;
    private static PublicHouse.Decided kazakh;
    private static PublishedAct published;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        address = open.house.address().toString();
        russian = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        kazakh = open.decision(Language.KK, "dismissed", PublicHouse.KAZAKH);
        published = open.house.get(BankOfActs.class).find(russian.act()).orElseThrow();
        browsing = new Browsing(open.house.address(), "gazette");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("start", "/");
        places.put("acts", "/acts?q=" + java.net.URLEncoder.encode("расписка тенге", java.nio.charset.StandardCharsets.UTF_8));
        places.put("acts-all", "/acts");
        places.put("acts-none", "/acts?q=xyzzy");
        places.put("act", "/acts/" + published.ecli());
        places.put("act-kk", "/acts/" + open.house.get(BankOfActs.class).find(kazakh.act()).orElseThrow().ecli());
        places.put("verify", "/verify");
        places.put("verified", "/verify/" + russian.act());
        places.put("draw", "/draws/" + open.draw(russian.file()));
        places.put("case", "/cases?number=" + russian.file().number());
        places.put("case-none", "/cases?number=7110-26-00-2/99999");
        places.put("ledger", "/ledger");
        places.put("law", "/law/cpc/166");
        return places;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsCalmOpenAndWholeInEveryLanguage(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                places().forEach((name, path) -> {
                    reader.open(path);
                    reader.look(name + "-" + language.tag() + "-" + width);
                });
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void aReaderWithoutJavaScriptFindsAnActReadsItAndChecksItsFile() {
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.RU, 390)) {
            Page page = reader.page();
            page.navigate(address + "/");
            page.locator("input[name=q]").fill("расписка");
            page.locator("form.ask button").click();
            assertThat(page.locator("mark").first().isVisible()).isTrue();
            page.locator(".hit h2 a").first().click();
            assertThat(page.locator("article.text").textContent()).contains("Истец").doesNotContain("Сарсен");
            page.navigate(address + "/verify");
            page.locator("input[type=file]").setInputFiles(new FilePayload("act.pdf", "application/pdf", russian.pdf()));
            page.locator("form[method=post] button").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Акт подлинный");
            reader.look("dropped-ru-390");
        }
    }
}
