package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.courts.Staff;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The questionnaire: once for each occasion, told without small numbers, and nobody learns who answered.
class EvaluationTests {

    private static final CourtCode COURT = CourtCode.of("7110");

    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 9, 0), "torelik.reception.every=1d"); }

    @AfterAll
    static void close() { house.close(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static Answer<Boolean> evaluate(Actor who, CourtCode court, int clear) {
        Evaluating evaluating = house.get(Evaluating.class);
        return house.as(who, () -> evaluating.answer(evaluating.find("free", court.digits()).orElseThrow(), Map.of("clear", clear, "respect", 5, "timely", 4)));
    }

    private static List<Actor> people(int count) { return house.get(Population.class).residents().stream().map(one -> one.id()).distinct().limit(count).map(id -> (Actor) new Actor.Citizen(id)).toList(); }

    private static List<String> rows(Actor who, String sql) { return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).query(String.class).list()))); }

    @Test
    void aVisitIsEvaluatedOnceByItsVisitorAlone() {
        Actor aigul = house.citizen("aigul");
        Actor.Staff clerk = house.get(Staff.class).list(COURT, Function.REGISTRAR).getFirst().actor();
        Visit visit = house.as(aigul, () -> house.get(Visiting.class).book(COURT, Receiver.CHANCERY, house.get(FreeTimes.class).list(COURT, Receiver.CHANCERY).getFirst().from(), "Көшірме")).orThrow();
        Evaluating evaluating = house.get(Evaluating.class);
        assertThat(house.as(aigul, evaluating::open)).as("it has not been yet").isEmpty();
        house.as(clerk, () -> house.get(ReceptionDesk.class).arrive(visit.id())).orThrow();
        house.as(clerk, () -> house.get(ReceptionDesk.class).receive(visit.id(), "explained", "")).orThrow();
        Evaluating.Occasion occasion = house.as(aigul, evaluating::open).getFirst();
        assertThat(occasion).isEqualTo(new Evaluating.Occasion("visit", visit.id().toString(), COURT, house.clock().today()));
        assertThat(house.as(house.citizen("erlan"), () -> evaluating.find("visit", visit.id().toString()))).as("not his").isEmpty();
        assertThat(refusal(house.as(aigul, () -> evaluating.answer(occasion, Map.of("clear", 5, "respect", 6, "timely", 1))))).isEqualTo("evaluation-incomplete");
        house.as(aigul, () -> evaluating.answer(occasion, Map.of("clear", 5, "respect", 4, "timely", 1))).orThrow();
        assertThat(refusal(house.as(aigul, () -> evaluating.answer(occasion, Map.of("clear", 1, "respect", 1, "timely", 1))))).isEqualTo("evaluation-given");
        assertThat(house.as(aigul, evaluating::open)).isEmpty();

        Actor.Staff chair = house.get(Staff.class).list(COURT, Function.CHAIR).getFirst().actor();
        String hers = "select 'x' from reception.evaluated where person = '" + house.character("aigul").person().id().uuid() + "'";
        assertThat(rows(aigul, hers)).hasSizeGreaterThan(0);
        for (Actor who : List.of(clerk, chair, house.citizen("erlan"), Actor.ANYONE)) {
            assertThat(rows(who, hers)).as("who has answered, for " + who).isEmpty();
            assertThat(rows(who, "select 'x' from reception.evaluation")).as("what was answered, for " + who).isEmpty();
        }
        PersonId person = ((Actor.Citizen) aigul).person();
        assertThat(rows(new Actor.Rule("evaluation"), "select evaluation::text from reception.evaluation")).isNotEmpty().noneMatch(row -> row.contains(person.uuid().toString()) || row.contains(visit.id().uuid().toString()) || row.contains("2026-06-08"));
        assertThat(rows(new Actor.Rule("evaluation"), "select 'x' from reception.evaluated")).as("not even a rule of the house reads who").isEmpty();
    }

    @Test
    void onlyWholePastMonthsAreToldAndNoSmallNumber() {
        CourtCode few = CourtCode.of("3510");
        CourtCode many = CourtCode.of("7510");
        List<Actor> people = people(20);
        for (Actor who : people.subList(0, 4)) evaluate(who, few, 5).orThrow();
        for (int i = 0; i < 20; i++) evaluate(people.get(i), many, i < 2 ? 1 : i < 9 ? 4 : 5).orThrow();
        assertThat(refusal(evaluate(people.getFirst(), many, 3))).as("at will once a month").isEqualTo("evaluation-given");
        Evaluations told = house.get(Evaluations.class);
        assertThat(told.of(many)).as("the month is not over").isEmpty();
        house.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));
        assertThat(told.of(few)).singleElement().satisfies(month -> {
            assertThat(month.answers()).as("four are too few").isNull();
            assertThat(month.counts()).isEmpty();
        });
        assertThat(told.of(many)).singleElement().satisfies(month -> {
            assertThat(month.answers()).isEqualTo(20);
            assertThat(month.counts().get("clear")).as("two who were unhappy are hidden, and one more number with them").containsExactly(null, 0, 0, null, 11);
            assertThat(month.counts().get("respect")).containsExactly(0, 0, 0, 0, 20);
        });
        evaluate(people.getFirst(), many, 3).orThrow();
        assertThat(told.of(many)).as("a past month does not change").singleElement().satisfies(month -> assertThat(month.answers()).isEqualTo(20));
    }
}
