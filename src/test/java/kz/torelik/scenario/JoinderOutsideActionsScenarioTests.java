package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.allocation.JoiningCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Joinder and severance by article 167 of the Civil Procedure Code where it holds outside actions: in administrative cases and election disputes, where the APPC says nothing else (art. 1 part 3), and in special proceedings (CPC art. 304 part 1). Where nobody is
/// sued only the applications of one person come together; where the law knows no joinder the refusal names the article and what is allowed instead.
class JoinderOutsideActionsScenarioTests {

    private static final LocalDate VOTING = LocalDate.of(2026, 9, 20);
    private static final String INSPECTION = "ГУ «Управление архитектуры города Астаны»";

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static ClaimDraft asking(String procedure, String category, String who, List<DraftParty> others, List<String> demands) {
        return Applications.draft(house, procedure, category, who, others, demands.getFirst(), "Обстоятельства изложены полностью, доказательства приложены, ответ получен месяц назад.")
                .withDemand(new ClaimDraft.Demand("", demands, "Обстоятельства изложены полностью, доказательства приложены, ответ получен месяц назад.", "not-required", "", "", List.of()));
    }

    private static Bench administrative(String who, String... demands) { return Applications.file(house, who, asking("administrative", "18.05", who, List.of(Applications.body(INSPECTION)), List.of(demands))); }

    private static Bench fact(String who, DraftParty interested) {
        Bench bench = Applications.file(house, who, asking("special", "15.01", who, List.of(interested), List.of("Установить факт нахождения на иждивении")));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию заявления.")), "");
        return bench;
    }

    private static List<NearbyCases.Nearby> near(Bench bench) { return house.as(bench.judge(), () -> house.get(NearbyCases.class).list(bench.file())); }

    private static Answer<?> draft(Bench bench, ParticipantChange change) { return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(change, "Дела однородны."))); }

    private static Refusal refusal(Bench bench, ParticipantChange change) { return ((Answer.No<?>) draft(bench, change)).refusal(); }

    private static ParticipantChange joining(Bench other) { return new ParticipantChange.Joining(other.id(), other.file().number()); }

    /// The later case comes in, after its judge gave it where it is another one's.
    private static void join(Bench host, Bench later) {
        if (!later.judge().equals(host.judge())) {
            house.as(later.judge(), () -> house.get(JoiningCases.class).answer(later.id(), later.file().version(), host.id(), true, "Один ответчик, один вопрос.")).orThrow();
            house.awaitQuiet();
        }
        host.act(new Disposition.Participants(joining(later), "Дела однородны."), "");
    }

    @Test
    void twoCitizensAgainstOneBodyAreHeardTogetherAndThenApart() {
        Bench host = administrative("viktor", "Отменить отказ в согласовании эскизного проекта");
        LocalDate term = host.due("consider-administrative");
        house.moveTo(Applications.next(house.clock().today()).atTime(10, 30));
        Bench later = administrative("aigul", "Отменить отказ в выдаче архитектурно-планировочного задания");
        assertThat(near(host)).filteredOn(one -> one.id().equals(later.id())).as("nobody is registered for the body, it is found by its name").singleElement().satisfies(one -> assertThat(one.common()).isEqualTo(NearbyCases.Common.SAME_DEFENDANT));
        assertThat(refusal(later, joining(host)).code()).as("the earlier case takes the later one in").isEqualTo("join-later-case");
        join(host, later);
        assertThat(later.file().stage()).isEqualTo("joined");
        assertThat(later.clock("consider-administrative").status()).isEqualTo(ClockReading.Status.ENDED);
        assertThat(host.due("consider-administrative")).as("the term is that of the earlier claim").isEqualTo(term);
        assertThat(host.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("viktor").person().id(), house.character("aigul").person().id());
        assertThat(host.file().parties("defendant")).as("the body once").hasSize(1);
        assertThat(host.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("case-joined cpc 167(3)"));
        CaseId apart = CaseId.random();
        host.act(new Disposition.Participants(new ParticipantChange.SeveringJoined(apart, later.id()), "Основания отказов разные."), "");
        Bench severed = new Bench(house, apart);
        assertThat(severed.file().stage()).as("the preliminary hearing of its own").isEqualTo("preliminary");
        assertThat(severed.judge()).isEqualTo(host.judge());
        assertThat(severed.due("consider-administrative")).isAfterOrEqualTo(house.clock().today().plusMonths(3));
        assertThat(host.file().parties("plaintiff")).extracting(Party::person).containsExactly(house.character("viktor").person().id());
    }

    @Test
    void oneDemandOfAnAdministrativeClaimGoesOnApart() {
        Bench whole = administrative("daniyar", "Отменить предписание", "Обязать рассмотреть заявление заново");
        assertThat(refusal(whole, new ParticipantChange.Severing(CaseId.random(), List.of(1, 2), Tenge.ZERO, List.of(2))).code()).as("something has to stay").isEqualTo("sever-all");
        assertThat(refusal(whole, new ParticipantChange.Severing(CaseId.random(), List.of(2), Tenge.ZERO, List.of())).code()).as("somebody is sued").isEqualTo("participants-not-a-defendant");
        CaseId apart = CaseId.random();
        whole.act(new Disposition.Participants(new ParticipantChange.Severing(apart, List.of(2), Tenge.ZERO, List.of(2)), "По второму требованию нужна экспертиза."), "");
        CaseFile severed = new Bench(house, apart).file();
        assertThat(severed.claim().demands()).containsExactly("Обязать рассмотреть заявление заново");
        assertThat(severed.stage()).isEqualTo("preliminary");
        assertThat(severed.number().kind()).isEqualTo("4");
        assertThat(severed.parties()).extracting(Party::role).containsExactly("plaintiff", "defendant");
    }

    @Test
    void applicationsOfOnePersonComeTogetherThoseOfTwoPersonsDoNot() {
        DraftParty fund = Claims.party("defendant", house.character("bauyrzhan").person());
        Bench host = fact("aigul", fund);
        Bench later = fact("aigul", fund);
        Bench stranger = fact("erlan", fund);
        assertThat(near(host)).extracting(NearbyCases.Nearby::id).as("whoever is only interested in both is sued in neither").contains(later.id()).doesNotContain(stranger.id());
        assertThat(refusal(host, joining(stranger)).code()).isEqualTo("join-no-common-party");
        join(host, later);
        assertThat(later.file().stage()).isEqualTo("joined");
        assertThat(later.clock("prepare-special").status()).isEqualTo(ClockReading.Status.ENDED);
        CaseId apart = CaseId.random();
        host.act(new Disposition.Participants(new ParticipantChange.SeveringJoined(apart, later.id()), "Факты независимы."), "");
        assertThat(new Bench(house, apart).file().stage()).isEqualTo("preparation");
        assertThat(new Bench(house, apart).clock("prepare-special").startedOn()).as("prepared anew").isEqualTo(house.clock().today());
    }

    @Test
    void twoVotersAgainstOneDecisionOfACommission() {
        DraftParty commission = Claims.party("defendant", house.character("bauyrzhan").person());
        Bench host = election("aigul", commission);
        LocalDate term = host.due("consider-election");
        Bench later = election("viktor", commission);
        join(host, later);
        assertThat(later.file().stage()).isEqualTo("joined");
        assertThat(later.clock("consider-election").status()).isEqualTo(ClockReading.Status.ENDED);
        assertThat(host.due("consider-election")).isEqualTo(term);
        CaseId apart = CaseId.random();
        host.act(new Disposition.Participants(new ParticipantChange.SeveringJoined(apart, later.id()), "Решения разные."), "");
        assertThat(new Bench(house, apart).file().claim().votingDay()).as("the day of the voting goes along").isEqualTo(VOTING);
    }

    private static Bench election(String who, DraftParty commission) {
        return Applications.file(house, who, asking("election", "18.01", who, List.of(commission), List.of("Признать незаконным решение избирательной комиссии")).withPlaces(new ClaimDraft.Places("", "", "", "", "", false, "", VOTING.toString())));
    }

    @Test
    void whatTheLawDoesNotJoinIsRefusedWithTheArticle() {
        Bench host = administrative("erlan", "Отменить предписание");
        Bench writ = Applications.file(house, "erlan", asking("arbitral-writ", "16.00", "erlan", List.of(Claims.party("defendant", house.character("daniyar").person())), List.of("Выдать исполнительный лист на исполнение решения арбитража")));
        Refusal never = refusal(writ, joining(host));
        assertThat(never.code()).isEqualTo("join-procedure");
        assertThat(never.basis()).hasToString("cpc 253(1)");
        assertThat(refusal(writ, new ParticipantChange.Severing(CaseId.random(), List.of(1), Tenge.ZERO, List.of())).code()).isEqualTo("join-procedure");
        assertThat(house.as(writ.judge(), () -> house.get(JoiningCases.class).ask(writ.id(), writ.file().version(), host.id(), "Один взыскатель."))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("join-procedure"));
        assertThat(house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(host.id())).links()).isEmpty();
    }
}
