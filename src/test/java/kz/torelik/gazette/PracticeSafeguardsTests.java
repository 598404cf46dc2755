package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.analytics.Alike;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Forecast;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Objection;
import kz.torelik.analytics.Objections;
import kz.torelik.analytics.Practice;
import kz.torelik.analytics.Switches;
import kz.torelik.analytics.Training;
import kz.torelik.analytics.Uses;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.learning.similar.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands around the figures: nothing is told of a person, nobody has let it in by himself, a chair switches it off, people object and are answered.
class PracticeSafeguardsTests {

    private static final String ASKED = "Дал знакомому деньги в долг по расписке, срок прошёл, заёмщик не возвращает займ. Статья 722 Гражданского кодекса.";
    private PublicHouse open;
    private PublicHouse.Decided loan;
    private PublicHouse.Decided flood;

    @BeforeEach
    void open() {
        open = new PublicHouse();
        loan = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        flood = open.decision(Language.RU, "satisfied", "Сосед сверху залил кухню водой из стиральной машины, ремонт потолка стоил дорого.");
    }

    @AfterEach
    void close() { open.close(); }

    private Practice practice() { return open.house.get(Practice.class); }

    private static String refused(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : ""; }

    private Answered ask(String words) { return practice().ask(new Practice.Asked(words, By.BOTH, "7.03", PublicHouse.COURT)); }

    /// A hundred disputes about loans, and others that have nothing in common with them.
    private void hundredLoans() {
        open.copies(flood, 60, "satisfied", "5.03");
        open.copies(loan, 95, "satisfied", "7.03");
        open.copies(loan, 4, "partial", "7.03");
        open.copies(loan, 3, "dismissed", "7.03");
    }

    @Test
    void whatIsLearnedAtNightAnswersOnlyAfterTheChairOfTheSupremeCourtLetItIn() {
        hundredLoans();
        assertThat(ask(ASKED).forecast()).isNotNull().extracting(Forecast::silence).isEqualTo(Forecast.Silence.NOT_LET_IN);
        Sha256 hash = open.house.get(Training.class).train().hash();
        assertThat(ask(ASKED).forecast()).isNotNull().extracting(Forecast::silence).as("learned, and nobody let it in").isEqualTo(Forecast.Silence.NOT_LET_IN);
        assertThat(practice().card()).isEmpty();
        Models models = open.house.get(Models.class);
        assertThat(models.listWaiting()).extracting(Models.Model::hash).containsExactly(hash);
        assertThat(refused(open.house.as(open.chair(PublicHouse.COURT), () -> models.letIn(hash, "хочу")))).isEqualTo("model-not-yours");
        assertThat(refused(open.house.as(open.supremeChair(), () -> models.letIn(hash, " ")))).isEqualTo("model-note");
        open.house.as(open.supremeChair(), () -> models.letIn(hash, "Ошибка и покрытие просмотрены")).orThrow();
        Forecast forecast = ask(ASKED).forecast();
        assertThat(forecast).isNotNull().satisfies(one -> {
            assertThat(one.isSilent()).isFalse();
            assertThat(one.shares().getFirst().outcome()).isEqualTo("satisfied");
        });
        assertThat(practice().card().orElseThrow().hash()).isEqualTo(hash);
        // acts that come later are learned from by the next set alone
        open.copies(loan, 200, "dismissed", "7.03");
        assertThat(ask(ASKED).forecast()).isEqualTo(forecast);
        assertThat(open.house.get(Training.class).train().hash()).isNotEqualTo(hash);
        assertThat(ask(ASKED).forecast()).isEqualTo(forecast);
        // but what was taken back since is counted no more, though its set keeps its name
        open.house.get(JdbcClient.class).sql("update publication.text set body = null, closed_on = ? where outcome = 'satisfied' and act <> ?").params(open.house.clock().today(), loan.act().uuid()).update();
        open.copies(loan, 1, "partial", "7.03");
        assertThat(ask(ASKED).forecast()).isNotNull().satisfies(one -> assertThat(one.comparable()).isLessThan(forecast.comparable()));
        assertThat(practice().card().orElseThrow().hash()).isEqualTo(hash);
        assertThat(ask(ASKED).alike()).as("closed acts are like nothing").extracting(Alike::ecli).doesNotContain("ECLI:KZ:S7110:2025:2");
    }

    /// Acts that tell of people like those who ask, and have a number as long as an IIN: if who asks were of consequence, they would show it.
    private void actsThatWouldShowIt() {
        PublicHouse.Decided fence = open.decision(Language.RU, "dismissed", "Женщина казашка и мужчина русский спорят с уйгуром о заборе; все они живут давно, судья говорил с мужчиной и женщиной, дело о заборе.");
        open.house.get(JdbcClient.class).sql("update publication.text set body = replace(body::text, 'заборе', 'заборе 203134567890')::jsonb where act = ?").param(fence.act().uuid()).update();
        open.copies(fence, 40, "dismissed", "5.03");
    }

    @Test
    void whoAsksIsOfNoConsequence() {
        hundredLoans();
        actsThatWouldShowIt();
        open.letIn();
        String few = "Прошу взыскать деньги.";
        Answered plain = ask(few);
        assertThat(plain.forecast()).isNotNull().satisfies(forecast -> assertThat(forecast.isSilent()).isFalse());
        int elsewhere = 0;
        for (String person : List.of("Я женщина, казашка, живу в Шымкенте, ИИН 850623400129.", "Я мужчина, русский, живу в Петропавловске, ИИН 900101350013.", "Мне 71 год, я уйгур из Жаркента, телефон 77012345678.", "Дело у судьи " + open.judge(loan.file()).name().full() + ", он мужчина.")) {
            Answered said = ask(few + " " + person);
            assertThat(said.forecast()).as(person).isEqualTo(plain.forecast());
            if (!said.categories().getFirst().category().equals("7.03")) elsewhere++;
        }
        assertThat(elsewhere).as("their words alone would have led to another category and another forecast").isPositive();
        for (By by : By.values()) {
            Answered without = practice().ask(new Practice.Asked(few, by, "", PublicHouse.COURT));
            for (String number : List.of("850623400129", "900101350013")) {
                Answered with = practice().ask(new Practice.Asked(few + " " + number, by, "", PublicHouse.COURT));
                assertThat(with.alike()).as("an IIN makes nothing more alike").isEqualTo(without.alike());
                if (by != By.LAW) assertThat(with.alike()).isNotEmpty();
                assertThat(with.categories()).isEqualTo(without.categories());
                assertThat(with.refused()).isEqualTo(without.refused());
            }
        }
    }

    @Test
    void bothSidesAreShownWithAsManyPlaces() {
        hundredLoans();
        Answered answer = ask(ASKED);
        assertThat(answer.granted()).hasSize(3).allSatisfy(one -> assertThat(one.outcome()).isIn("satisfied", "partial"));
        assertThat(answer.refused()).hasSize(3).allSatisfy(one -> assertThat(one.outcome()).isEqualTo("dismissed"));
    }

    @Test
    void aJudgeOpensLikeActsBesideHisCaseAndWhatHeMadeOfItIsHisOwn() {
        hundredLoans();
        open.copies(loan, 5, "satisfied", "5.01");
        JdbcClient jdbc = open.house.get(JdbcClient.class);
        jdbc.sql("update publication.text set kind = 'resolution-cassation', outcome = 'upheld' where ecli = (select max(ecli) from publication.text where outcome = 'partial')").update();
        open.letIn();
        CaseFile file = open.newCase("action", "7.03", Language.RU, "open");
        Actor.Staff judge = open.judging(file);
        Practice.Beside beside = new Practice.Beside(file.id(), judge.court(), ASKED, By.BOTH, "7.03", true);
        Answered answered = open.house.as(judge, () -> practice().beside(beside)).orElseThrow();
        assertThat(answered.alike().getFirst().isFromAbove()).as("the category and the cassation first").isTrue();
        assertThat(answered.alike()).extracting(Alike::category).containsOnly("7.03");
        assertThat(answered.forecast()).isNotNull().satisfies(forecast -> assertThat(forecast.isSilent()).isFalse());
        assertThat(open.house.as(judge, () -> practice().beside(new Practice.Beside(file.id(), judge.court(), ASKED, By.FACTS, "7.03", false))).orElseThrow().forecast()).as("not asked for").isNull();
        Uses uses = open.house.get(Uses.class);
        assertThat(open.house.as(judge, () -> uses.isBeside(answered.use(), file.id()))).isTrue();
        uses.said(answered.use(), Uses.Said.ADOPTED);
        assertThat(open.house.as(judge, () -> uses.listOwn(file.id()))).extracting(Uses.Own::said).contains("adopted");
        Actor.Staff chair = open.chair(judge.court());
        assertThat(open.house.as(chair.person().equals(judge.person()) ? open.supremeChair() : chair, () -> uses.listOwn(file.id()))).as("his chair reads nothing of it").isEmpty();
        assertThat(uses.numbers().adopted()).isEqualTo(1);
        assertThat(jdbc.sql("select row_to_json(u)::text from analytics.use u where id = ?").param(answered.use()).query(String.class).single()).doesNotContain("расписке");
    }

    @Test
    void aChairSwitchesItOffForHisCourtAloneWithAReasonThatEverybodyReads() {
        hundredLoans();
        open.letIn();
        Switches switches = open.house.get(Switches.class);
        Actor.Staff chair = open.chair(PublicHouse.COURT);
        assertThat(open.house.as(open.judging(loan.file()), () -> switches.turn(true, "устал")).isYes()).isEqualTo(open.judging(loan.file()).equals(chair));
        CourtCode elsewhere = CourtCode.of("3510");
        assertThat(refused(open.house.as(open.chair(elsewhere), () -> switches.turn(true, " ")))).isEqualTo("switch-reason");
        if (switches.findOff(PublicHouse.COURT).isEmpty()) open.house.as(chair, () -> switches.turn(true, "Исходы по займам разошлись с практикой кассации")).orThrow();
        assertThat(refused(open.house.as(chair, () -> switches.turn(true, "ещё раз")))).isEqualTo("switch-is-so");
        CaseFile file = open.newCase("action", "7.03", Language.RU, "open");
        Actor.Staff judge = open.judging(file);
        assertThat(open.house.as(judge, () -> practice().beside(new Practice.Beside(file.id(), judge.court(), ASKED, By.BOTH, "7.03", true)))).isEmpty();
        assertThat(ask(ASKED).forecast()).isNotNull().extracting(Forecast::silence).isEqualTo(Forecast.Silence.SWITCHED_OFF);
        assertThat(practice().ask(new Practice.Asked(ASKED, By.BOTH, "7.03", elsewhere)).forecast()).as("another court").isNotNull().satisfies(forecast -> assertThat(forecast.isSilent()).isFalse());
        assertThat(switches.listOff()).extracting(Switches.Turned::court).containsExactly(PublicHouse.COURT);
        open.house.as(chair, () -> switches.turn(false, "Набор обновлён")).orThrow();
        assertThat(ask(ASKED).forecast()).isNotNull().satisfies(forecast -> assertThat(forecast.isSilent()).isFalse());
        assertThat(switches.list(PublicHouse.COURT)).as("what was turned stays written").hasSize(2);
    }

    @Test
    void anObjectionHasATermAPersonAnAnswerAndATraceInNumbers() {
        Objections objections = open.house.get(Objections.class);
        UUID use = ask(ASKED).use();
        assertThat(refused(objections.raise(use, "anybody", PublicHouse.COURT, " "))).isEqualTo("objection-words");
        Objection raised = objections.raise(use, "party", PublicHouse.COURT, "Акт о другом споре").orThrow();
        assertThat(raised.due()).as("raised on Monday 2 March 2026: three working days from the next").isEqualTo(LocalDate.of(2026, 3, 5));
        Actor.Staff chair = open.chair(PublicHouse.COURT);
        assertThat(raised.assigned()).isEqualTo(chair.person());
        Judge judge = open.house.get(Judges.class).list(PublicHouse.COURT, open.house.clock().today()).stream().filter(one -> !one.isChair()).findFirst().orElseThrow();
        Actor.Staff other = new Actor.Staff(judge.person(), judge.court(), judge.function());
        assertThat(open.house.as(other, objections::listOfCourt)).as("not his").isEmpty();
        assertThat(open.house.as(open.chair(CourtCode.of("3510")), objections::listOfCourt)).as("another court").isEmpty();
        open.house.as(chair, () -> objections.assign(raised.id(), judge.person())).orThrow();
        assertThat(refused(open.house.as(chair, () -> objections.answer(raised.id(), true, "Да")))).isEqualTo("objection-not-yours");
        open.house.clock().advance(java.time.Duration.ofDays(4));
        assertThat(objections.numbers()).as("its term has passed").isEqualTo(new Objections.Numbers(1, 1, 0, 0, 1));
        Objection answered = open.house.as(other, () -> objections.answer(raised.id(), true, "Акт о договоре подряда, займа в нём нет")).orThrow();
        assertThat(answered.isLate(open.house.clock().today())).isTrue();
        assertThat(refused(open.house.as(other, () -> objections.answer(raised.id(), false, "Передумал")))).isEqualTo("objection-answered");
        assertThat(objections.find(raised.id())).as("whoever has the address reads it").map(Objection::answered).isPresent();
        assertThat(objections.numbers()).isEqualTo(new Objections.Numbers(1, 0, 1, 0, 1));
        // nobody answers his own
        Objection own = open.house.as(chair, () -> objections.raise(null, "judge", PublicHouse.COURT, "Моё")).orThrow();
        assertThat(own.assigned()).isNull();
        assertThat(refused(open.house.as(chair, () -> objections.assign(own.id(), chair.person())))).isEqualTo("objection-own");
        assertThat(Optional.ofNullable(open.house.as(chair, () -> objections.assign(own.id(), judge.person())).orThrow().assigned())).contains(judge.person());
    }
}
