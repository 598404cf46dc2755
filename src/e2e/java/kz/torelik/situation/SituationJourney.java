package kz.torelik.situation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.gazette.PublicHouse;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Everybody looks at the courts of the country, goes down to a region and a court, and opens what a figure means and what it is made of; the chair goes from a figure to the cases behind it and to the
/// terms of the court, a judge to his own cases.
class SituationJourney {

    private static final int CASES = 29;
    /// A court to which two adoptions came, and enough of all else.
    private static final String WITH_A_REST = "7512";
    private static final Map<Language, String> REST = Map.of(Language.KK, "Қалғандары жасырын", Language.RU, "Остальное скрыто", Language.EN, "The rest hidden");

    private static PublicHouse open;
    private static Browsing browsing;
    private static Judge busy;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        browsing = new Browsing(open.house.address(), "situation");
        try (Browsing.Visitor reader = browsing.visitor(Language.KK, 1440)) {
            reader.open("/situation");
            assertThat(reader.page().locator(".empty").count()).as("a country without cases says so").isEqualTo(1);
            reader.look("empty-kk-1440");
        }
        open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        for (int i = 0; i < CASES; i++) {
            Judge drawn = open.judge(open.newCase("action", i % 3 == 0 ? "7.05" : "7.03", Language.RU, "open"));
            if (drawn.function() == Function.JUDGE) busy = drawn;
        }
        returnOne();
        open.house.clock().advance(Duration.ofDays(31));
        open.house.awaitQuiet();
        crowd();
    }

    /// One of the claims goes back to its plaintiff.
    private static void returnOne() {
        CaseFile file = open.newCase("action", "7.03", Language.KK, "open");
        Judge judge = open.judge(file);
        open.record(new Actor.Staff(judge.person(), judge.court(), judge.function()), file.id(), new AcceptanceEvent.ClaimReturned(ActId.random(), "incapable"));
        open.house.awaitQuiet();
    }

    /// A year of made-up sums in two regions, so that the pages are looked at with numbers of a real size.
    private static void crowd() {
        LocalDate today = open.house.clock().today();
        JdbcClient jdbc = open.house.get(JdbcClient.class);
        Acting.run(new Actor.Rule("journey"), () -> open.house.get(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (int back = 0; back < 360; back += 5) {
                for (String court : List.of("7111", "7112", "7510", "7511")) {
                    cell(jdbc, "claim-filed", court, today.minusDays(back), "", 40 + back % 37);
                    cell(jdbc, "decision-issued", court, today.minusDays(back), "satisfied", 35 + back % 41);
                    cell(jdbc, "standing", court, today.minusDays(back), "preparation", 3 + back % 7 - 3);
                }
            }
            for (Map.Entry<String, Integer> claims : Map.of("7.03", 214, "7.05", 88, "7.04", 6, "1.14", 2).entrySet()) cell(jdbc, "claim-filed", WITH_A_REST, today.minusDays(20), claims.getKey(), "", claims.getValue());
        }));
    }

    private static void cell(JdbcClient jdbc, String fact, String court, LocalDate day, String kind, int n) { cell(jdbc, fact, court, day, "7.03", kind, n); }

    private static void cell(JdbcClient jdbc, String fact, String court, LocalDate day, String category, String kind, int n) {
        jdbc.sql("insert into indicators.cell (fact, court, judge, day, procedure, category, kind, value, n) values (?, ?, '00000000-0000-0000-0000-000000000000', ?, 'action', ?, ?, 0, ?) on conflict do nothing")
                .params(fact, court, day, category, kind, n).update();
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePublicPagesAreCalmOpenAndWhole(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open("/situation");
                reader.look("country-" + language.tag() + "-" + width);
                reader.page().locator("#clearance-rate > summary").click();
                assertThat(reader.page().locator("#clearance-rate > .words").textContent()).contains("÷");
                reader.look("formula-" + language.tag() + "-" + width);
                reader.page().locator(".list tbody a").first().click();
                reader.look("region-" + language.tag() + "-" + width);
                reader.page().locator(".list tbody a").first().click();
                reader.look("court-" + language.tag() + "-" + width);
                reader.open("/situation/incoming");
                reader.look("figure-" + language.tag() + "-" + width);
                assertThat(reader.page().locator(".splits .list").count()).isEqualTo(2);
                assertThat(reader.page().locator("a[href^='/desk']").count()).as("no case is told to everybody").isZero();
            }
        }
        browsing.assertNothingFound();
    }

    /// One claim was returned: neither that number is told nor the share from which it could be computed.
    @Test
    void whatIsHiddenIsNotToldByWhatStandsBesideIt() {
        try (Browsing.Visitor reader = browsing.visitor(Language.RU, 1440)) {
            reader.open("/situation/returned?court=7110");
            assertThat(reader.page().locator(".whole-fig b.num").first().innerText()).isEqualTo("скрыто");
            reader.open("/situation?court=7110&days=30");
            assertThat(reader.page().locator("select[name=month]").inputValue()).as("whole months alone, whatever days are asked for").isEqualTo("2026-03");
            assertThat(reader.page().locator("#returned b.num").innerText()).isEqualTo("скрыто");
            assertThat(reader.page().locator("#returned-share b.num").innerText()).as("from the share and the filed it could be computed").isEqualTo("скрыто");
        }
    }

    /// Of 310 claims two are adoptions: with the next smallest number they are one hidden row, under the rows that are told.
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsLeftOverIsOneHiddenRow(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open("/situation/incoming?court=" + WITH_A_REST);
                Locator rows = reader.page().locator(".splits .list").last().locator("tbody tr");
                assertThat(rows.count()).as("two categories are told, and the rest").isEqualTo(3);
                assertThat(rows.last().innerText().strip().replaceAll("\\s+", " ")).isEqualTo(REST.get(language));
                reader.look("rest-" + language.tag() + "-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theChairGoesFromAFigureToItsCasesAndSeesTheTermsOfTheCourt(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor chair = browsing.visitor(language, width)) {
                signIn(chair, open.house.get(Staff.class).list(PublicHouse.COURT, Function.CHAIR).getFirst().person());
                String end = "-" + language.tag() + "-" + width;
                chair.open("/desk/situation");
                chair.look("desk" + end);
                chair.page().locator("#now .fig h2 a").first().click();
                assertThat(chair.page().locator("tr[data-row]").count()).as("the cases of a page").isEqualTo(25);
                chair.look("desk-figure" + end);
                chair.page().locator("nav.actions a.btn").last().click();
                assertThat(chair.page().locator("tr[data-row]").count()).as("the rest of them").isEqualTo(CASES + 2 - 25);
                chair.page().locator(".splits .list a[href*='category=7.05']").click();
                assertThat(chair.page().locator("tr[data-row]").count()).as("those of one category").isEqualTo((CASES + 2) / 3);
                chair.look("desk-narrowed" + end);
                chair.page().locator(".narrowing a").first().click();
                assertThat(chair.page().locator(".narrowing").count()).isZero();
                chair.open("/desk/situation/returned");
                assertThat(chair.page().locator("tr[data-row]").count()).isEqualTo(1);
                chair.look("desk-returned" + end);
                chair.open("/desk/situation/refused");
                assertThat(chair.page().locator(".empty").count()).as("an empty figure says so").isEqualTo(1);
                chair.look("desk-empty" + end);
                chair.open("/desk/situation/clearance-rate");
                assertThat(chair.page().locator(".sides a").count()).isEqualTo(2);
                chair.open("/desk/situation/overdue");
                chair.look("desk-overdue" + end);
                chair.open("/desk/terms");
                assertThat(chair.page().locator("article.term").count()).isEqualTo(25);
                assertThat(chair.page().locator(".due > h2").allInnerTexts()).as("judges by the alphabet").isSorted();
                chair.page().locator("article.term details.why > summary").first().click();
                chair.look("terms" + end);
                chair.open("/desk/terms?show=extended");
                chair.look("terms-empty" + end);
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void aJudgeSeesHisOwnCasesBehindHisFiguresAndNeitherThoseOfTheCourtNorOfAnotherJudge() {
        List<Judge> all = open.house.get(Judges.class).list(PublicHouse.COURT, open.house.clock().today());
        Judge judge = busy;
        Judge other = all.stream().filter(one -> !one.person().equals(judge.person())).findFirst().orElseThrow();
        try (Browsing.Visitor reader = browsing.visitor(Language.RU, 1440)) {
            signIn(reader, judge.person());
            reader.open("/desk/situation/judge-of-nobody");
            assertThat(reader.page().locator(".whole-fig").count()).as("no such figure").isZero();
            reader.open("/desk/situation/incoming");
            assertThat(reader.page().locator("tr[data-row]").count()).as("of the court only counts").isZero();
            reader.open("/desk/situation/pending?own=1");
            reader.look("own-figure-ru-1440");
            assertThat(reader.page().locator("tr[data-row]").count()).as("his own cases").isPositive();
            reader.open("/desk/situation/pending?own=1&judge=" + other.person());
            assertThat(reader.page().locator(".whole-fig").count()).as("not those of another").isZero();
            reader.open("/desk/terms");
            assertThat(reader.page().locator("article.term").count()).as("the terms of the court are for its chair").isZero();
        }
        browsing.assertNothingFound();
    }

    private static void signIn(Browsing.Visitor who, PersonId person) {
        who.open("/desk");
        who.page().locator("#iin").fill(open.house.get(Judges.class).get(person).iin().digits());
        who.page().locator("#eds").click();
        who.page().locator("[data-sign-confirm]").check();
        who.page().locator("form.sign button.primary").click();
        who.page().waitForURL("**/me/entering");
        who.page().locator("button[value=court]").click();
        who.page().waitForURL("**/desk");
    }

    @Test
    void nobodyFindsAJudgeOnThePublicPageAndStrangersFindNoDesk() {
        try (Browsing.Visitor reader = browsing.visitor(Language.RU, 1440)) {
            reader.open("/situation?court=7110");
            assertThat(reader.page().locator(".list").count()).isZero();
            reader.open("/desk/situation");
            assertThat(reader.page().locator("#pending").count()).isZero();
        }
    }

    @Test
    void theChairSeesTheJudgesOfTheCourtAndAJudgeOnlyHimself() {
        List<Judge> all = open.house.get(Judges.class).list(PublicHouse.COURT, open.house.clock().today());
        Judge judge = all.getFirst();
        SituationScreen chair = desk(new Actor.Staff(PersonId.random(), PublicHouse.COURT, Function.CHAIR), "");
        assertThat(chair.rows()).isNotEmpty();
        SituationScreen court = desk(new Actor.Staff(judge.person(), PublicHouse.COURT, Function.JUDGE), "");
        assertThat(court.rows()).as("no judge sees the others").isEmpty();
        assertThat(desk(new Actor.Staff(judge.person(), PublicHouse.COURT, Function.JUDGE), "1").where().title()).isNotNull();
    }

    private static SituationScreen desk(Actor actor, String own) { return (SituationScreen) open.house.as(actor, () -> open.house.get(SituationController.class).desk(own, 365, "")); }
}
