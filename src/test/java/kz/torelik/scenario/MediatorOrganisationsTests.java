package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorOrganisation;
import kz.torelik.conciliation.MediatorOrganisations;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An organisation of mediators keeps the register of its members and of nobody else's (Law on Mediation, arts. 13, 14).
class MediatorOrganisationsTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static MediatorOrganisation organisation(int nth) { return house.as(Actor.ANYONE, () -> house.get(MediatorOrganisations.class).list()).get(nth); }

    /// Whoever acts for it, by the office in the register of persons.
    private static Actor acting(MediatorOrganisation one) {
        PersonId head = house.as(new Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select person from identity.office where organisation = ?").param(one.person().uuid())
                .query((row, _) -> PersonId.of(row.getObject(1, java.util.UUID.class))).single()));
        return new Actor.Citizen(head, one.person());
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static Answer<Mediator> takeIn(Actor who, String iin, String email, List<String> fields) {
        return house.as(who, () -> house.get(MediatorOrganisations.class).takeIn(new MediatorOrganisations.Entering(iin, "M-7001", LocalDate.of(2025, 5, 5), "г. Астана, ул. Сыганак, 14, офис 7", email, "", "71", fields, List.of(Language.RU), Tenge.of(30_000))));
    }

    @Test
    void itTakesInStopsAndTakesOutItsOwnAndNobodyElses() {
        MediatorOrganisation one = organisation(0);
        Actor head = acting(one);
        Actor other = acting(organisation(1));
        String viktor = house.character("viktor").person().iin().digits();
        int before = one.members();
        assertThat(before).isPositive();
        for (Actor nobody : List.of(house.citizen("viktor"), house.citizen("aigul"), Actor.ANYONE)) assertThat(refusal(takeIn(nobody, viktor, "v@example.kz", List.of("debts")))).as("not by " + nobody).isEqualTo("mediator-not-kept");
        assertThat(refusal(takeIn(head, "000000000000", "v@example.kz", List.of("debts")))).isEqualTo("mediator-unknown");
        assertThat(refusal(takeIn(head, viktor, "", List.of("debts")))).isEqualTo("mediator-contact");
        assertThat(refusal(takeIn(head, viktor, "v@example.kz", List.of("astrology")))).isEqualTo("mediator-fields");
        Mediator entered = takeIn(head, viktor, "v@example.kz", List.of("debts")).orThrow();
        assertThat(refusal(takeIn(other, viktor, "v@example.kz", List.of("debts")))).as("he is in one register").isEqualTo("mediator-entered");
        assertThat(house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).find(entered.id())).orElseThrow().organisation()).isEqualTo(one.name());
        assertThat(organisation(0).members()).isEqualTo(before + 1);
        assertThat(refusal(house.as(other, () -> house.get(MediatorOrganisations.class).suspend(entered.id())))).as("another organisation").isEqualTo("mediator-not-kept");
        house.as(head, () -> house.get(MediatorOrganisations.class).suspend(entered.id())).orThrow();
        assertThat(found(entered).taking().suspendedUntil()).as("six months").isEqualTo(house.clock().today().plusMonths(6).minusDays(1));
        assertThat(refusal(invite(entered))).isEqualTo("mediation-mediator-busy");
        house.as(head, () -> house.get(MediatorOrganisations.class).goOn(entered.id())).orThrow();
        assertThat(found(entered).taking().isSuspended(house.clock().today())).isFalse();
        assertThat(refusal(house.as(house.citizen("viktor"), () -> house.get(MediatorOrganisations.class).takeOut(entered.id())))).as("not by himself").isEqualTo("mediator-not-kept");
        house.as(head, () -> house.get(MediatorOrganisations.class).takeOut(entered.id())).orThrow();
        assertThat(refusal(invite(entered))).as("nobody chooses him any more").isEqualTo("mediation-mediator");
        assertThat(house.as(house.citizen("viktor"), () -> house.get(MediatorRegister.class).own())).isEmpty();
        assertThat(takeIn(other, viktor, "v@example.kz", List.of("land")).isYes()).as("another organisation takes him in later").isTrue();
    }

    private static Mediator found(Mediator one) { return house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).find(one.id())).orElseThrow(); }

    private static Answer<?> invite(Mediator one) {
        return house.as(house.citizen("aigul"), () -> house.get(Inviting.class).invite(new Inviting.Wanted(one.id(), null, house.character("daniyar").person().iin().digits(), "Шум", Language.RU)));
    }
}
