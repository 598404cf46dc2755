package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.OwnCases;
import kz.torelik.filing.Representing;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever acts for another sees his cases as long as his power lasts: what is revoked ends with the revocation, whatever session is open, and what remains is what a stranger sees.
class RevokedPowerScenarioTests {

    private static final Bin FIRM = Bin.of("200560100014");
    private static House house;
    private static Bench bench;
    private static PersonId firm;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0));
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        firm = house.as(new Actor.Rule("scenario"), () -> {
            People people = house.get(People.class);
            PersonId known = people.find(FIRM).map(Person.Organisation::id).orElseGet(() -> {
                Person.Organisation made = new Person.Organisation(PersonId.random(), FIRM, "ТОО «Адвокаттар»", new Person.Contact("Астана", "710000000", null, null, Language.RU));
                people.register(List.of(made));
                return made.id();
            });
            people.appoint(List.of(new Person.Office(known, id("zhanar"), "директор", LocalDate.of(2020, 1, 1))));
            return known;
        });
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static PersonId id(String key) { return house.character(key).person().id(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static PowerOfAttorney given(String to, LocalDate until) {
        return house.as(house.citizen("aigul"), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney power = giving.prepare(to, List.of(), until, Language.KK).orThrow();
            return giving.give(power.id(), house.sign(giving.content(power), iin("aigul"))).orThrow();
        });
    }

    private static void letIn(String number) {
        house.as(house.citizen("aigul"), () -> house.get(Representing.class).enter(bench.id(), 1, number)).orThrow();
        house.awaitQuiet();
    }

    private static void revoke(PowerOfAttorney power) { house.as(house.citizen("aigul"), () -> house.get(GivingPowers.class).revoke(power.id())).orThrow(); }

    private static String session(Actor actor) { return house.as(actor, () -> house.get(Sessions.class).open(actor, "eds", "test")); }

    private HttpResponse<String> get(String session, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(house.address() + path)).header("Cookie", "session=" + session).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int listed(Actor actor, boolean represented) {
        return house.as(actor, () -> house.get(OwnCases.class).count(new OwnCases.Wanted(represented, "", "", List.of())));
    }

    @Test
    void revocationEndsAnOpenSessionOfARepresentativeForTheVeryNextRequest() throws Exception {
        PowerOfAttorney power = given(iin("viktor"), house.clock().today().plusMonths(6));
        letIn(iin("viktor"));
        String open = session(house.citizen("viktor"));
        String document = bench.file().documents().getFirst().document().id().toString();
        List<String> places = List.of("/my/cases/" + bench.id(), "/my/cases/" + bench.id() + "/documents/" + document, "/my/cases/" + bench.id() + "/documents/" + document + "/pages", "/my/cases/" + bench.id() + "/representative");
        for (String place : places) assertThat(get(open, place).statusCode()).as(place).isEqualTo(200);
        assertThat(listed(house.citizen("viktor"), true)).as("apart from his own").isEqualTo(1);
        assertThat(get(open, "/my/cases?side=represented").body()).contains(bench.file().number().toString(), "Вы представляете истца");
        assertThat(get(open, "/my/cases?side=own").body()).doesNotContain(bench.file().number().toString());

        revoke(power);
        HttpResponse<String> after = get(open, places.getFirst());
        String stranger = session(house.citizen("daniyar"));
        for (String place : places) {
            HttpResponse<String> his = get(open, place);
            HttpResponse<String> others = get(stranger, place);
            String absent = CaseId.random().toString();
            HttpResponse<String> nowhere = get(stranger, place.replace(bench.id().toString(), absent));
            assertThat(his.statusCode()).as(place).isEqualTo(others.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(404);
            assertThat(words(his.body())).as("no word and no byte tells him from a stranger").isEqualTo(words(others.body())).isEqualTo(words(nowhere.body()).replace(absent, bench.id().toString()));
        }
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(listed(house.citizen("viktor"), true)).isZero();
        assertThat(house.as(house.citizen("viktor"), () -> house.get(CaseLists.class).listMine(10, 0))).extracting(CaseLists.CaseLine::id).as("the database shows nothing either").doesNotContain(bench.id());

        PowerOfAttorney again = given(iin("viktor"), house.clock().today().plusDays(3));
        assertThat(get(open, places.getFirst()).statusCode()).as("a new power").isEqualTo(200);
        LocalDate last = again.until();
        house.moveTo(last.atTime(23, 59));
        String late = session(house.citizen("viktor"));
        assertThat(get(late, places.getFirst()).statusCode()).as("on its last day").isEqualTo(200);
        house.moveTo(last.plusDays(1).atTime(0, 1));
        assertThat(get(late, places.getFirst()).statusCode()).as("the day after").isEqualTo(404);
    }

    /// The page without what names its reader.
    private static String words(String page) { return page.substring(page.indexOf("<main")); }

    @Test
    void aMemberActsUnderThePowerOfHisFirmAsLongAsHeBelongsToIt() throws Exception {
        PowerOfAttorney power = given(FIRM.digits(), house.clock().today().plusMonths(2));
        letIn(FIRM.digits());
        Actor head = new Actor.Citizen(id("zhanar"), firm);
        Actor member = new Actor.Citizen(id("erlan"), firm);
        String case1 = "/my/cases/" + bench.id();
        assertThat(get(session(head), case1).statusCode()).isEqualTo(200);
        String before = session(member);
        assertThat(get(before, "/my/firm").statusCode()).as("who does not belong to it acts for himself").isEqualTo(404);
        assertThat(code(house.as(new Actor.Citizen(id("daniyar"), firm), () -> house.get(Members.class).admit(iin("daniyar"))))).as("a stranger admits nobody").isEqualTo("member-not-head");
        house.as(head, () -> house.get(Members.class).admit(iin("daniyar"))).orThrow();
        assertThat(code(house.as(new Actor.Citizen(id("daniyar"), firm), () -> house.get(Members.class).admit(iin("viktor"))))).as("nor does a mere member").isEqualTo("member-not-head");
        String daniyar = session(new Actor.Citizen(id("daniyar"), firm));
        assertThat(get(daniyar, case1).statusCode()).isEqualTo(200);
        assertThat(get(session(house.citizen("daniyar")), case1).statusCode()).as("for himself he sees nothing").isEqualTo(404);
        assertThat(get(daniyar, "/my/firm").body()).contains("Участники организации").doesNotContain("dismiss");
        house.as(head, () -> house.get(Members.class).dismiss(id("daniyar"))).orThrow();
        assertThat(get(daniyar, case1).statusCode()).as("dismissed, in the session that was open").isEqualTo(404);
        assertThat(get(daniyar, "/my/firm").statusCode()).isEqualTo(404);
        String other = session(head);
        revoke(power);
        assertThat(get(other, case1).statusCode()).as("revoked for the whole firm").isEqualTo(404);
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }
}
