package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The public figures of the courts count closed cases too, as the law wants the work of a court counted. Nobody can tell from them that a case is closed, what it is about, or that it is the one.
class ClosedStatisticsTests {

    private static final List<String> PLACES = List.of("", "region=71", "court=7110");
    private static final String ADOPTION = "Об усыновлении";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theFiguresAreTheSameWhetherACaseIsClosedOrAChildsOrAnybodys() throws Exception {
        Map<String, String> anybodys = figures("open", LocalDate.of(1985, 6, 23));
        assertThat(anybodys.get("/situation/incoming?court=7110")).as("six claims are enough to be told").containsPattern("<b class=\"num\">6\\b");
        assertThat(anybodys.get("/situation?court=7110")).as("and two decisions are not").contains("скрыто");
        figures("closed", LocalDate.of(2012, 5, 4)).forEach((path, page) -> assertThat(page.lines().filter(line -> !anybodys.get(path).contains(line)).toList()).as("what tells in " + path).isEmpty());
    }

    /// Four claims and two decisions of which nothing is special, and the last of both is the one in question.
    private Map<String, String> figures(String seal, LocalDate born) throws IOException, InterruptedException {
        try (PublicHouse open = new PublicHouse()) {
            for (int claim = 1; claim <= 4; claim++) open.newCase("action", "7.03", Language.RU, "open");
            open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
            open.decision(open.newCase("action", "7.03", Language.RU, seal, born), Language.RU, "satisfied", PublicHouse.RUSSIAN);
            return pages(open);
        }
    }

    @Test
    void aSingleAdoptionIsNotNamedAndCannotBeComputed() throws Exception {
        try (PublicHouse open = new PublicHouse()) {
            for (int claim = 1; claim <= 6; claim++) open.newCase("action", "7.03", Language.RU, "open");
            for (int claim = 1; claim <= 5; claim++) open.newCase("action", "7.04", Language.RU, "open");
            open.decision(open.newCase("action", "1.14", Language.RU, "open"), Language.RU, "satisfied", PublicHouse.RUSSIAN);
            Map<String, String> pages = pages(open);
            pages.forEach((path, page) -> assertThat(page).as(path).doesNotContain(ADOPTION));
            String loans = open.house.get(LawBook.class).categories().get("7.03").title().ru();
            String others = open.house.get(LawBook.class).categories().get("7.04").title().ru();
            for (String place : PLACES) {
                String page = pages.get("/situation/incoming?" + place);
                assertThat(page).as("of twelve claims eleven would be told by category").containsPattern("<b class=\"num\">12\\b").contains("Остальное", "скрыто").containsAnyOf(loans, others);
                assertThat(page.contains(loans) && page.contains(others)).as("the one that is left over would be computed").isFalse();
            }
        }
    }

    /// Every public figure of the month in which all of it happened, after that month. The letters of that day are out by then: on a busy machine one is tried again half a minute later.
    private Map<String, String> pages(PublicHouse open) throws IOException, InterruptedException {
        open.house.awaitThat(() -> open.house.as(new Actor.Rule("scenario"), () -> Boolean.TRUE.equals(open.house.get(TransactionTemplate.class)
                .execute(_ -> open.house.get(JdbcClient.class).sql("select not exists (select 1 from notices.outbox where state <> 'done')").query(Boolean.class).single()))));
        open.house.moveTo(LocalDateTime.of(2026, 4, 2, 10, 0));
        open.house.awaitQuiet();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String place : PLACES) {
            pages.put("/situation?" + place, "");
            open.house.get(LawBook.class).indicators().on(LocalDate.of(2026, 3, 31)).list().forEach(each -> pages.put("/situation/" + each.id() + "?" + place, ""));
        }
        for (String path : pages.keySet()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(open.house.address() + path)).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            pages.put(path, answer.body().replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1"));
        }
        return pages;
    }
}
