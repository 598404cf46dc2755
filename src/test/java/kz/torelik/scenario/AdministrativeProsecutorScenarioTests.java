package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SpokenOpinion;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The prosecutor in administrative cases: the judge calls him in on a ground of article 31; the court waits for him when he is there, not when he was told and stays away; he petitions whether he took part or not (APPC arts. 31, 168 part 5).
class AdministrativeProsecutorScenarioTests {

    private static House house;
    private static Company company;

    @BeforeAll
    static void anOfficeOverseesTheCourt() {
        house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0));
        PersonId head = house.character("bauyrzhan").person().id();
        company = house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(head)).findFirst().orElseThrow();
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Actor prosecutor() { return new Actor.Citizen(house.character("bauyrzhan").person().id(), company.id()); }

    private static Bench filed(String who) {
        Bench bench = Applications.file(house, who, Applications.draft(house, "administrative", "18.05", who, List.of(Applications.body("ГУ «Управление архитектуры города Астаны»")), "Отменить отказ в согласовании эскизного проекта",
                "Управление отказало в согласовании без указания основания; вышестоящий орган жалобу оставил без удовлетворения, ответ вручён месяц назад."));
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(new Office(company.id(), Prosecution.Level.DISTRICT, List.of(bench.file().seat()))), LocalDate.of(1995, 12, 21));
            return true;
        });
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        return bench;
    }

    private static Party called(Bench bench) {
        Office office = house.as(new Actor.Rule("scenario"), () -> house.get(Offices.class).list(bench.file().seat()).getFirst());
        Party party = house.get(EnteringCase.class).party(office);
        assertThat(bench.refusedAct(new Disposition.Participants(new ParticipantChange.Inviting(party, "revenue", LegalBasis.of("appc 31(2)")), "Спор вытекает из бюджетных отношений."), "")).isEqualTo("made");
        bench.act(new Disposition.Participants(new ParticipantChange.Inviting(party, "revenue", LegalBasis.of("appc 31(2)")), "Спор вытекает из бюджетных отношений."), "");
        return bench.file().parties("prosecutor").getFirst();
    }

    private static HearingId opened(Bench bench, List<Integer> present) {
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Предварительное слушание проведено, дело подготовлено.");
        HearingId trial = bench.setTrial();
        Applications.read(bench, "viktor", "aigul");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(trial).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), trial, present, bench.file().parties().size() > present.size() ? "Извещение подтверждено устно." : null).orThrow());
        house.awaitQuiet();
        return trial;
    }

    private static Answer<CaseFile> retires(Bench bench, HearingId trial) { return house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), trial, true)); }

    private static void decided(Bench bench) {
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), "dismissed").orThrow());
        bench.act(new Disposition.Merits("decision-administrative", "dismissed"), "Отказ законен.");
    }

    private static String petitions(Bench bench) {
        int party = bench.file().partiesOf(company.id()).getFirst().number();
        Answer<CasePaper> paper = house.as(prosecutor(), () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted("appeal", null, "Решение вынесено с нарушением норм материального права.", "", new byte[0])));
        if (paper instanceof Answer.No<CasePaper> no) return no.refusal().code();
        byte[] content = house.as(prosecutor(), () -> house.content(paper.orThrow().document()));
        house.as(prosecutor(), () -> house.get(FilingInCase.class).file(paper.orThrow().id(), DemoSigner.sign(content, house.authority().signingKey(company.head().iin().digits(), company.bin().digits())))).orThrow();
        house.awaitQuiet();
        return bench.file().stage();
    }

    @Test
    void whoeverIsThereIsHeardBeforeTheCourtRetires() {
        Bench bench = filed("viktor");
        Party office = called(bench);
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("party-entered appc 31(2)"));
        HearingId trial = opened(bench, List.of(1, 2, office.number()));
        assertThat(retires(bench, trial)).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("opinion-awaited");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("appc 31(2)");
        });
        house.as(bench.judge(), () -> house.get(SpokenOpinion.class).note(bench.id(), bench.file().version(), trial, "Просит отказать в удовлетворении иска.").orThrow());
        assertThat(retires(bench, trial)).isInstanceOf(Answer.Yes.class);
        decided(bench);
        assertThat(petitions(bench)).as("he took part").isEqualTo("appealed");
    }

    @Test
    void whoeverWasToldAndStaysAwayHindersNothing() {
        Bench bench = filed("aigul");
        called(bench);
        HearingId trial = opened(bench, List.of(1, 2));
        assertThat(retires(bench, trial)).as("unlike in a civil case").isInstanceOf(Answer.Yes.class);
    }

    @Test
    void heEntersAfterTheDecisionToPetition() {
        Bench bench = filed("zhanar");
        HearingId trial = opened(bench, List.of(1, 2));
        assertThat(retires(bench, trial)).isInstanceOf(Answer.Yes.class);
        decided(bench);
        assertThat(house.as(prosecutor(), () -> house.get(EnteringCase.class).enter(bench.id()))).isInstanceOf(Answer.Yes.class);
        assertThat(petitions(bench)).as("whether he took part or not").isEqualTo("appealed");
    }
}
