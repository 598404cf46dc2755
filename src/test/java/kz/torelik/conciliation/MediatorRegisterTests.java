package kz.torelik.conciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kz.torelik.House;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of mediators: everybody searches it, a mediator says what he takes, nobody else changes it.
class MediatorRegisterTests {

    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    private static MediatorRegister register() { return house.get(MediatorRegister.class); }

    private static List<Mediator> search(String name, String field, String language, String region, boolean free) {
        return house.as(Actor.ANYONE, () -> register().search(new MediatorRegister.Query(name, field, language, region, free)));
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    @Test
    void everybodyFindsAMediatorByFieldLanguageRegionAndName() throws Exception {
        List<Mediator> all = search("", "", "", "", false);
        assertThat(all).hasSize(10).allSatisfy(one -> assertThat(one.certificate().number()).isNotBlank());
        assertThat(search("", "family", "", "", false)).isNotEmpty().allMatch(one -> one.fields().contains("family"));
        assertThat(search("", "business", "en", "71", false)).singleElement().satisfies(one -> assertThat(one.organisation()).contains("Мост"));
        assertThat(search("дөңгелек", "", "", "", false)).as("by the organisation, whatever the letters").hasSize(2);
        assertThat(search("' or 1=1 --", "", "", "", false)).isEmpty();
        HttpResponse<String> page = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build().send(HttpRequest.newBuilder(house.address().resolve("/mediators?field=labour")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(search("", "labour", "", "", false).getFirst().name()).doesNotContain(search("", "land", "", "63", false).getFirst().name());
        assertThat(page.body()).as("who he is in the registry of persons stays inside").doesNotContain(all.getFirst().person().toString());
    }

    @Test
    void aLongRegisterIsReadPageByPageAndEachPageIsLight() throws Exception {
        asRule("""
                insert into conciliation.mediator (id, person, name, roll, organisation, certificate, certified_on, address, email, phone, region, fields, languages, fee, most, accepts, entered_on)
                select gen_random_uuid(), gen_random_uuid(), name || ' ' || n, roll, 'Көппарақ ' || organisation, certificate || n, certified_on, address || n, email, phone, region, fields, languages, fee, most, accepts, entered_on
                  from conciliation.mediator, generate_series(1, 7) n""");
        try {
            String first = page("/mediators?name=%D0%BA%D3%A9%D0%BF%D0%BF%D0%B0%D1%80%D0%B0%D2%9B", 30);
            assertThat(first).contains("&amp;page=2\"").doesNotContain("rel=\"prev\"");
            String last = page("/mediators?name=%D0%BA%D3%A9%D0%BF%D0%BF%D0%B0%D1%80%D0%B0%D2%9B&page=3", 10);
            assertThat(last).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
            page("/mediators?name=%D0%BA%D3%A9%D0%BF%D0%BF%D0%B0%D1%80%D0%B0%D2%9B&page=99", 10);
        } finally {
            asRule("update conciliation.mediator set left_on = current_date where organisation like 'Көппарақ %'");
        }
    }

    private static void asRule(String sql) { house.as(new Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).update())); }

    /// A page of the register under the budget of a next page, with so many mediators.
    private static String page(String path, int mediators) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(house.address().resolve(path)).header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isBetween(1000, 20 * 1024);
        String text = new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.split("/my/mediation/new\\?mediator=", -1)).hasSize(mediators + 1);
        return text;
    }

    @Test
    void aMediatorSaysWhatHeTakesAndNobodyElseDoes() {
        Mediator mediator = search("", "", "", "79", false).getFirst();
        Actor his = new Actor.Citizen(mediator.person());
        assertThat(house.as(house.citizen("aigul"), () -> refusal(register().settle(false, 3)))).isEqualTo("mediator-none");
        assertThat(house.as(his, () -> refusal(register().settle(true, 0)))).isEqualTo("mediator-most");
        assertThat(house.as(his, () -> register().settle(false, 3)).orThrow().taking().most()).isEqualTo(3);
        assertThat(search("", "", "", "79", true)).as("he takes no new matters").isEmpty();
        int foreign = house.as(house.citizen("aigul"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("update conciliation.mediator set accepts = true").update()));
        assertThat(foreign).as("the database lets nobody change the entry of another").isZero();
        house.as(his, () -> register().settle(true, 5)).orThrow();
    }

    @Test
    void aSuspendedMediatorIsShownButTakesNobody() {
        Mediator mediator = search("", "", "", "35", false).getFirst();
        register().suspend(mediator.id(), LocalDate.of(2026, 12, 8));
        assertThat(search("", "", "", "35", false)).singleElement().satisfies(one -> assertThat(one.taking().isSuspended(LocalDate.of(2026, 12, 8))).isTrue());
        assertThat(search("", "", "", "35", true)).isEmpty();
        register().suspend(mediator.id(), null);
    }

    @Test
    void nobodyUnderTwentyFiveAndNoOrganisationIsEntered() {
        Mediator like = search("", "", "", "15", false).getFirst();
        Resident young = house.get(Population.class).citizens().stream().filter(one -> one.born().isAfter(LocalDate.of(2002, 1, 1))).findFirst().orElseThrow();
        assertThat(refusal(entering(like, young.id()))).isEqualTo("mediator-young");
        assertThat(refusal(entering(like, house.get(Population.class).companies().getFirst().id()))).isEqualTo("mediator-unknown");
        assertThat(refusal(entering(like, like.person()))).isEqualTo("mediator-entered");
    }

    private static Answer<Mediator> entering(Mediator like, kz.torelik.kernel.PersonId person) {
        return house.as(new Actor.Rule("test"), () -> register().enter(new Mediator(PublicId.random(), person, like.name(), like.roll(), like.organisation(), like.certificate(), like.contact(), like.fields(), like.languages(), like.fee(), like.taking())));
    }

    @Test
    void nobodyEntersHimself() {
        Mediator like = search("", "", "", "15", false).getFirst();
        assertThatThrownBy(() -> house.as(house.citizen("aigul"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("""
                insert into conciliation.mediator (id, person, name, roll, organisation, certificate, certified_on, address, email, region, fields, languages, most, accepts, entered_on)
                values (gen_random_uuid(), ?, 'A', 'professional', 'O', 'C', date '2026-01-01', 'x', 'a@b.kz', '71', '{debts}', '{ru}', 1, true, date '2026-06-08')""")
                .param(((Actor.Citizen) house.citizen("aigul")).person().uuid()).update()))).rootCause().hasMessageContaining("row-level security");
        assertThat(like).isNotNull();
    }
}
