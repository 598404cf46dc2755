package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.LoanCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A hearing is evaluated by those who took part in it.
class HearingEvaluationTests {

    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 9, 0), "torelik.reception.every=1d"); }

    @AfterAll
    static void close() { house.close(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static List<String> rows(Actor who, String sql) { return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).query(String.class).list()))); }

    @Test
    void aHearingIsEvaluatedByItsParticipantsWhenItIsClosed() {
        LoanCase loan = new LoanCase(house);
        Bench bench = loan.filed("aigul", "erlan");
        Evaluating evaluating = house.get(Evaluating.class);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        loan.heard(bench, "partial");
        Actor erlan = house.citizen("erlan");
        Evaluating.Occasion occasion = house.as(erlan, evaluating::open).stream().filter(one -> one.kind().equals("hearing")).findFirst().orElseThrow();
        assertThat(occasion.court()).isEqualTo(bench.file().judge().orElseThrow().court());
        assertThat(house.as(house.citizen("natalya"), () -> evaluating.find("hearing", occasion.id()))).as("who was not there").isEmpty();
        assertThat(rowsOf(bench.judge())).as("the judge learns nothing of it").isEmpty();
        house.as(erlan, () -> evaluating.answer(occasion, Map.of("clear", 4, "respect", 5, "timely", 3))).orThrow();
        assertThat(refusal(house.as(erlan, () -> evaluating.answer(occasion, Map.of("clear", 4, "respect", 5, "timely", 3))))).isEqualTo("evaluation-given");
        assertThat(house.as(house.citizen("aigul"), evaluating::open)).as("each participant answers for himself").anyMatch(one -> one.kind().equals("hearing") && one.id().equals(occasion.id()));
        assertThat(rows(new Actor.Rule("evaluation"), "select kind || ' ' || court from reception.evaluation where kind = 'hearing'")).containsExactly("hearing " + occasion.court().digits());
    }

    private static List<String> rowsOf(Actor who) { return rows(who, "select 'x' from reception.evaluation"); }
}
