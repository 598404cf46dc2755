package kz.torelik.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.gazette.PublicHouse;
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

/// Everybody looks at the courts of the country, goes down to a region and a court, and opens what a figure means; what the desk shows to a chair and to a judge is asked of its controller.
class SituationJourney {

    private static PublicHouse open;
    private static Browsing browsing;

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
        open.house.awaitQuiet();
        crowd();
    }

    /// A year of made-up sums in two regions, so that the pages are looked at with numbers of a real size.
    private static void crowd() {
        LocalDate today = open.house.clock().today();
        JdbcClient jdbc = open.house.get(JdbcClient.class);
        Acting.run(new Actor.Rule("journey"), () -> open.house.get(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (int back = 0; back < 360; back += 5) {
                for (String court : List.of("7110", "7111", "7510", "7511")) {
                    cell(jdbc, "claim-filed", court, today.minusDays(back), "", 40 + back % 37);
                    cell(jdbc, "decision-issued", court, today.minusDays(back), "satisfied", 35 + back % 41);
                    cell(jdbc, "standing", court, today.minusDays(back), "preparation", 3 + back % 7 - 3);
                }
            }
        }));
    }

    private static void cell(JdbcClient jdbc, String fact, String court, LocalDate day, String kind, int n) {
        jdbc.sql("insert into indicators.cell (fact, court, judge, day, procedure, category, kind, value, n) values (?, ?, '00000000-0000-0000-0000-000000000000', ?, 'action', '7.03', ?, 0, ?) on conflict do nothing")
                .params(fact, court, day, kind, n).update();
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
            }
        }
        browsing.assertNothingFound();
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

    private static SituationScreen desk(Actor actor, String own) { return (SituationScreen) open.house.as(actor, () -> open.house.get(SituationController.class).desk(own, 365)); }
}
