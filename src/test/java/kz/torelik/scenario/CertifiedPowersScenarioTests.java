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
import kz.torelik.casefile.Mandates;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.counterparts.notaries.CertifiedPower;
import kz.torelik.counterparts.notaries.Notariat;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.filing.Submission;
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
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.AdvocateNotices;
import kz.torelik.powers.CertifiedPowers;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.simulator.population.Advocate;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What others certify opens and closes a case as a power given here does: a notary's power by its number in the register, and an advocate's notice for one case.
class CertifiedPowersScenarioTests {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final Bin OFFICE = Bin.of("200560100014");
    private static Notariat notariat;
    private static House house;
    private static Bench bench;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void openTheHouse() throws IOException {
        notariat = Notariat.run(0, KEY, URI.create("http://127.0.0.1:1/"));
        house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0), "torelik.notariat.address=" + notariat.address(), "torelik.notariat.key=" + KEY, "torelik.notariat.timeout=2s", "torelik.notariat.look-every=1d");
        notariat.tell(house.address().resolve("/callbacks/notariat"));
        bench = newCase();
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
        notariat.close();
    }

    private static Bench newCase() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench next = new Bench(house, CaseId.of(submission.id().uuid()));
        next.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        return next;
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static LocalDate inSixMonths() { return house.clock().today().plusMonths(6); }

    private static void certify(String number, String to, List<String> codes) {
        notariat.certify(new CertifiedPower(number, "нотариус А. Сейтқали", iin("aigul"), "Айгүл", iin(to), to, codes, LocalDate.of(2026, 1, 5), inSixMonths(), null));
    }

    private static Answer<PowerOfAttorney> take(String who, String number) { return house.as(house.citizen(who), () -> house.get(CertifiedPowers.class).take(number, Language.KK)); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static String session(Actor actor) { return house.as(actor, () -> house.get(Sessions.class).open(actor, "eds", "test")); }

    private HttpResponse<String> get(String session, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(house.address() + path)).header("Cookie", "session=" + session).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<Integer> told(Bench of, String what) {
        return of.file().history().stream().filter(one -> one.event() instanceof ServiceEvent.NoticeSent sent && sent.about().equals(what)).map(one -> ((ServiceEvent.NoticeSent) one.event()).party()).toList();
    }

    @Test
    void aPowerOfTheRegisterOpensACaseAndItsRevocationClosesItForTheVeryNextRequest() throws Exception {
        String number = "KZ-01-2026-000117";
        certify(number, "viktor", List.of("settlement"));
        PowerOfAttorney power = take("viktor", number).orThrow();
        assertThat(power.codes()).containsExactly("settlement");
        assertThat(power.until()).isEqualTo(inSixMonths());
        assertThat(power.principal()).isEqualTo(house.character("aigul").person().id());
        assertThat(take("viktor", number).orThrow().id()).as("the same line when it is entered again").isEqualTo(power.id());
        Representing representing = house.get(Representing.class);
        assertThat(code(house.as(house.citizen("viktor"), () -> representing.present(power.id(), "7585-26-00-2/999999")))).isEqualTo("representative-no-case");
        assertThat(code(house.as(house.citizen("daniyar"), () -> representing.present(power.id(), bench.file().number().toString())))).as("who found the identifier of a power").isEqualTo("representative-no-case");
        house.as(house.citizen("viktor"), () -> representing.present(power.id(), bench.file().number().toString())).orThrow();
        house.awaitQuiet();
        int his = bench.file().parties().getLast().number();
        assertThat(bench.file().party(his).actsFor()).isEqualTo(1);
        String open = session(house.citizen("viktor"));
        String path = "/my/cases/" + bench.id();
        assertThat(get(open, path).statusCode()).isEqualTo(200);
        assertThat(code(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, new FilingInCase.Wanted("motion", "withdrawal", "Бас тартамын.", "", new byte[0]))))).as("what it does not list").isEqualTo("power-missing");
        assertThat(code(house.as(house.citizen("aigul"), () -> house.get(GivingPowers.class).revoke(power.id())))).isEqualTo("power-in-register");
        assertThat(notariat.forge(number, "ab".repeat(32))).as("somebody else says so").isEqualTo(401);
        assertThat(get(open, path).statusCode()).isEqualTo(200);

        assertThat(notariat.revoke(number)).isEqualTo(204);
        assertThat(get(open, path).statusCode()).isEqualTo(404);
        assertThat(house.as(bench.judge(), () -> house.get(Mandates.class).endedIn(bench.id()))).containsExactly(his);
        assertThat(get(session(house.citizen("aigul")), path).body()).contains("полномочия прекращены");
        assertThat(get(session(bench.judge()), "/desk/cases/" + bench.id()).body()).contains("полномочия прекращены");
        bench.setTrial();
        house.awaitQuiet();
        assertThat(told(bench, "hearing-set")).as("his principal is told, and he is not any more").contains(1).doesNotContain(his);
        assertThat(code(take("viktor", number))).isEqualTo("certified-revoked");
    }

    @Test
    void aRegisterThatIsSilentOrLiesGivesNothingAndWhatItDidNotTellIsAsked() {
        String number = "KZ-01-2026-000200";
        certify(number, "zhanar", List.of());
        assertThat(code(take("zhanar", "KZ-01-2026-404"))).isEqualTo("certified-unknown");
        assertThat(code(take("daniyar", number))).as("a power of others is not told of, and looks like none").isEqualTo("certified-unknown");
        for (Notariat.Fault fault : List.of(Notariat.Fault.DOWN, Notariat.Fault.SLOW, Notariat.Fault.FORGED)) {
            notariat.fault(fault);
            assertThat(code(take("zhanar", number))).as(fault.name()).isEqualTo("certified-silent");
        }
        notariat.fault(Notariat.Fault.NONE);
        PowerOfAttorney power = take("zhanar", number).orThrow();
        notariat.fault(Notariat.Fault.MUTE);
        assertThat(notariat.revoke(number)).as("the news got lost").isZero();
        CertifiedPowers certified = house.get(CertifiedPowers.class);
        certified.look();
        assertThat(state(power)).as("heard of a moment ago: not asked yet").isEqualTo("given");
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), kz.torelik.kernel.CourtClock.COUNTRY).plusMinutes(11));
        notariat.fault(Notariat.Fault.DOWN);
        certified.look();
        assertThat(state(power)).as("silence ends nothing").isEqualTo("given");
        notariat.fault(Notariat.Fault.NONE);
        certified.look();
        assertThat(state(power)).isEqualTo("revoked");
    }

    private static String state(PowerOfAttorney power) { return house.as(house.citizen("zhanar"), () -> house.get(GivingPowers.class).find(power.id())).orElseThrow().state(); }

    @Test
    void anAdvocateActsByTheNoticeOfHisOfficeInOneCaseAndNotInWhatNeedsAPower() throws Exception {
        List<Advocate> advocates = house.get(Population.class).advocates();
        Advocate advocate = advocates.getLast();
        PersonId office = house.as(new Actor.Rule("scenario"), () -> {
            People people = house.get(People.class);
            Person.Organisation made = new Person.Organisation(PersonId.random(), OFFICE, "«Әділ» адвокаттық кеңсесі", new Person.Contact("Астана", "710000000", null, null, Language.KK));
            people.register(List.of(made));
            people.appoint(List.of(new Person.Office(made.id(), house.character("zhanar").person().id(), "басшы", LocalDate.of(2020, 1, 1))));
            return made.id();
        });
        Bench second = newCase();
        Actor lawyer = new Actor.Citizen(advocate.person().id());
        Actor head = new Actor.Citizen(house.character("zhanar").person().id(), office);
        PersonName name = house.character("zhanar").person().name();
        house.authority().remember(List.of(new Subject(iin("zhanar"), OFFICE.digits(), name.surname(), name.given(), name.patronymic(), "«Әділ» адвокаттық кеңсесі", List.of("head"), null, null)));
        AdvocateNotices notices = house.get(AdvocateNotices.class);
        Representing representing = house.get(Representing.class);
        String his = advocate.person().iin().digits();
        String number = second.file().number().toString();
        assertThat(code(house.as(house.citizen("aigul"), () -> representing.enter(second.id(), 1, his)))).as("the certificate alone is not enough").isEqualTo("advocate-without-notice");
        assertThat(code(house.as(house.citizen("daniyar"), () -> notices.prepare("", iin("aigul"), number, inSixMonths(), Language.KK)))).as("no advocate").isEqualTo("notice-not-yours");
        assertThat(code(house.as(head, () -> notices.prepare(his, iin("aigul"), number, inSixMonths(), Language.KK)))).as("not of this office").isEqualTo("notice-not-advocate");
        house.as(head, () -> house.get(Members.class).admit(his)).orThrow();
        assertThat(code(house.as(head, () -> notices.prepare(his, iin("aigul"), "101", inSixMonths(), Language.KK)))).isEqualTo("notice-no-case");
        PowerOfAttorney notice = house.as(head, () -> notices.prepare(his, iin("aigul"), number, inSixMonths(), Language.KK)).orThrow();
        assertThat(((PowerOfAttorney.Origin.Notice) notice.origin()).number()).isEqualTo("1/2026");
        GivingPowers giving = house.get(GivingPowers.class);
        assertThat(code(house.as(lawyer, () -> giving.give(notice.id(), house.sign(giving.content(notice), his))))).as("the head signs it").isEqualTo("power-not-found");
        assertThat(code(house.as(house.citizen("aigul"), () -> representing.enter(second.id(), 1, his)))).as("not signed yet").isEqualTo("advocate-without-notice");
        byte[] seal = DemoSigner.sign(house.as(head, () -> giving.content(notice)), house.authority().signingKey(iin("zhanar"), OFFICE.digits()));
        house.as(head, () -> giving.give(notice.id(), seal)).orThrow();
        assertThat(code(house.as(lawyer, () -> representing.present(notice.id(), number)))).as("by a notice the client lets him in").isEqualTo("representative-no-case");
        assertThat(code(house.as(house.citizen("aigul"), () -> representing.enter(bench.id(), 1, his)))).as("the notice is for another case").isEqualTo("advocate-without-notice");
        house.as(house.citizen("aigul"), () -> representing.enter(second.id(), 1, his)).orThrow();
        house.awaitQuiet();
        String open = session(lawyer);
        assertThat(get(open, "/my/cases/" + second.id()).statusCode()).isEqualTo(200);
        FilingInCase filing = house.get(FilingInCase.class);
        assertThat(code(house.as(lawyer, () -> filing.prepare(second.id(), 1, new FilingInCase.Wanted("motion", "adjourn", "Кейінге қалдыруды сұраймын.", "", new byte[0]))))).isEqualTo("yes");
        for (String special : List.of("withdrawal", "settlement")) {
            assertThat(code(house.as(lawyer, () -> filing.prepare(second.id(), 1, new FilingInCase.Wanted("motion", special, "Сұраймын.", "", new byte[0]))))).as(special).isEqualTo("power-missing");
        }
        house.as(head, () -> giving.revoke(notice.id())).orThrow();
        assertThat(get(open, "/my/cases/" + second.id()).statusCode()).as("taken back by the office").isEqualTo(404);
        assertThat(house.as(second.judge(), () -> house.get(Mandates.class).endedIn(second.id()))).hasSize(1);
    }
}
