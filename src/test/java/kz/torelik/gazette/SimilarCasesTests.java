package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.torelik.analytics.Forecast;
import kz.torelik.analytics.Alike;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Uses;
import kz.torelik.analytics.Practice;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.learning.similar.By;
import kz.torelik.learning.similar.Why;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Reviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Judicial practice over real acts signed with real keys.
class SimilarCasesTests {

    private static final String ASKED = "Дал знакомому деньги в долг по расписке, срок прошёл, заёмщик Кузнецов не возвращает займ. Прошу применить статью 722 Гражданского кодекса.";
    private static PublicHouse open;
    private static PublicHouse.Decided loan;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        loan = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        open.decision(Language.KK, "satisfied", PublicHouse.KAZAKH);
        open.letIn();
    }

    @AfterAll
    static void close() { open.close(); }

    private static Practice practice() { return open.house.get(Practice.class); }

    private static Answered ask(String words, By by) { return practice().ask(new Practice.Asked(words, by, "", null)); }

    private static String ecli(PublicHouse.Decided decided) { return open.house.get(BankOfActs.class).find(decided.act()).orElseThrow().ecli().toString(); }

    @Test
    void aLikeActIsShownWithWhatIsLikeInItAndNothingIsForetoldFromTwoActs() {
        Answered answer = ask(ASKED, By.BOTH);
        Alike first = answer.alike().getFirst();
        assertThat(first.ecli()).isEqualTo(ecli(loan));
        assertThat(first.why().law()).containsExactly("civil:722");
        assertThat(first.why().passage().stream().filter(Why.Run::shared).map(Why.Run::text)).anyMatch(word -> word.startsWith("заёмщик") || word.startsWith("заём") || word.startsWith("займ"));
        assertThat(answer.categories().getFirst().category()).isEqualTo(loan.file().claim().category());
        assertThat(answer.forecast()).isNotNull().satisfies(forecast -> {
            assertThat(forecast.silence()).isEqualTo(Forecast.Silence.FEW);
            assertThat(forecast.shares()).isEmpty();
        });
    }

    @Test
    void aUseIsKeptWithItsModelAndWhatThePersonSaidButNotWithWhatWasAsked() {
        UUID use = ask(ASKED, By.FACTS).use();
        assertThat(open.house.get(Uses.class).said(use, Uses.Said.OBJECTED)).isTrue();
        assertThat(open.house.get(Uses.class).said(UUID.randomUUID(), Uses.Said.HELPED)).isFalse();
        JdbcClient jdbc = open.house.get(JdbcClient.class);
        String kept = jdbc.sql("select row_to_json(u)::text from analytics.use u where id = ?").param(use).query(String.class).single();
        assertThat(kept).contains("objected", ecli(loan)).doesNotContain("Кузнецов", "расписк");
        assertThat(jdbc.sql("select encode(model, 'hex') from analytics.use where id = ?").param(use).query(String.class).single()).isEqualTo(practice().card().orElseThrow().hash().toString());
    }

    @Test
    void whatIsTakenBackIsGoneFromLikeActsAtOnce() {
        PublicHouse.Decided flood = open.decision(Language.RU, "dismissed", "Сосед сверху залил кухню водой из стиральной машины, ремонт потолка стоил дорого.");
        String asked = "Меня залил сосед сверху, вода из стиральной машины испортила потолок на кухне";
        assertThat(alike(asked)).contains(ecli(flood));
        var judge = open.judge(flood.file());
        String taken = ecli(flood);
        assertThat(open.house.as(new Actor.Staff(judge.person(), judge.court(), Function.JUDGE), () -> open.house.get(Reviews.class).withdraw(flood.file().id(), flood.act(), "По заявлению стороны")).isYes()).isTrue();
        open.house.awaitQuiet();
        assertThat(alike(asked)).doesNotContain(taken);
        assertThat(ask(asked, By.BOTH).alike().stream().flatMap(one -> one.why().passage().stream()).map(Why.Run::text)).noneMatch(text -> text.contains("стиральн"));
    }

    private static List<String> alike(String words) { return ask(words, By.BOTH).alike().stream().map(Alike::ecli).toList(); }
}
