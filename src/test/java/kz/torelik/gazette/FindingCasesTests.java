package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.courts.Judge;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import kz.torelik.web.SearchLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may find which case, and by what.
class FindingCasesTests {

    private static final Actor RULE = new Actor.Rule("scenario");
    private static final Bin BANK = Bin.of("180340900012");
    private static final String DEBTOR = "Қасымов Нұрлан Ермекұлы";
    private static PublicHouse open;
    private static PersonId bank;
    private static CaseFile accepted;
    private static int sequence = 900;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        bank = open.house.get(People.class).find(BANK).orElseThrow().id();
        accepted = inHearing(file("7.02", "open", LocalDate.of(1985, 3, 7)));
    }

    @AfterAll
    static void close() { open.close(); }

    /// A loan of the bank to a debtor who was born on that day.
    private static CaseFile file(String category, String seal, @Nullable LocalDate born) {
        CaseId id = CaseId.random();
        open.house.as(RULE, () -> {
            CaseFiles files = open.house.get(CaseFiles.class);
            var number = files.nextNumber(PublicHouse.COURT, "2");
            List<Party> parties = List.of(new Party(1, "plaintiff", bank, new Party.Subject.Legal("АО «Народный Банк Казахстана»", BANK), "Алматы", null, null, null, null),
                    new Party(2, "defendant", PersonId.random(), new Party.Subject.Natural(new PersonName("Қасымов", "Нұрлан", "Ермекұлы"), null, born, false), "Астана", null, null, null, null));
            Claim claim = new Claim("action", category, Language.RU, Tenge.of(1_000_000), List.of("взыскать"), PublicHouse.COURT, LegalBasis.of("cpc 29(1)"), false, seal, null);
            return files.open(id, List.of(Happening.of(new FilingEvent.ClaimFiled(number, ticket(++sequence), open.house.clock().instant(), claim, parties, List.of()), open.house.clock().today()),
                    Happening.of(new FilingEvent.DutySettled("paid", Tenge.of(30_000), Tenge.of(30_000), "R-1", LegalBasis.of("tax 665(1)(1)")), open.house.clock().today()))).orThrow();
        });
        open.house.awaitQuiet();
        return open.file(id);
    }

    private static String ticket(int sequence) { return "26-%05d-77777".formatted(sequence); }

    private static CaseFile inHearing(CaseFile file) {
        Actor.Staff judge = judge(file);
        record(judge, file, new AcceptanceEvent.ClaimAccepted(ActId.random(), Language.RU), new AcceptanceEvent.PreparationEnded(null),
                new HearingEvent.HearingSet(HearingId.random(), "trial", open.house.clock().instant().plusSeconds(864_000), 60, "3", null));
        return open.file(file.id());
    }

    private static Actor.Staff judge(CaseFile file) {
        Judge judge = open.judge(file);
        return new Actor.Staff(judge.person(), judge.court(), judge.function());
    }

    private static void record(Actor actor, CaseFile file, ProceduralEvent... events) {
        open.record(actor, file.id(), events);
        open.house.awaitQuiet();
    }

    @Test
    void aListTellsNumberCourtStageAndSessionAndNothingElse() throws Exception {
        String page = get("/cases?court=7110&category=7.02&from=2026-03-01&to=2026-03-31");
        assertThat(page).contains(accepted.number().toString(), "Следующее заседание: 12\u00a0марта").doesNotContain("Касымов", "Қасымов", "Народный", open.judge(accepted).name().surname(), "1 000 000");
        assertThat(get("/cases?category=7.00&from=2026-03-01&after=2026-03-02_" + accepted.number() + "9")).as("the group of the category").contains(accepted.number().toString());
        for (String other : List.of("court=7111", "category=1.03", "from=2026-03-03", "to=2026-03-01")) assertThat(get("/cases?" + other)).as(other).doesNotContain(accepted.number().toString()).contains("Ничего не найдено");
    }

    @Test
    void aParticipantWhomTheStageDoesNotShowFindsNothing() throws Exception {
        CaseFile fresh = file("7.01", "open", LocalDate.of(1980, 1, 1));
        Map<String, String> asked = Map.of("by", "person", "name", DEBTOR, "born", "1980-01-01");
        assertThat(get("/cases?number=" + fresh.number())).contains("Решается вопрос о принятии").doesNotContain("Народный");
        assertThat(ask(null, asked)).contains("Ничего не найдено").doesNotContain(fresh.number().toString());
        inHearing(fresh);
        assertThat(ask(null, asked)).contains(fresh.number().toString());
    }

    @Test
    void whatTheLawClosesIsAsAbsentInEveryWayOfAsking() throws Exception {
        CaseFile closed = inHearing(file("7.03", "closed", LocalDate.of(1971, 5, 5)));
        CaseFile aboutChild = inHearing(file("1.10", "open", LocalDate.of(1972, 5, 5)));
        CaseFile ofChild = inHearing(file("7.03", "open", LocalDate.of(2010, 5, 5)));
        CaseFile later = inHearing(file("7.03", "open", LocalDate.of(1973, 5, 5)));
        assertThat(get("/cases?number=" + later.number())).contains("Народный Банк");
        record(judge(later), later, new MatterEvent.MatterRuled(ActId.random(), "ruling-closed-session", "session-closed", null));
        String absent = stripped(get("/cases?number=7110-26-00-2/88888"), "7110-26-00-2/88888");
        for (CaseFile hidden : List.of(closed, aboutChild, ofChild, later)) {
            String number = hidden.number().toString();
            assertThat(stripped(get("/cases?number=" + number), number)).isEqualTo(absent);
            FilingEvent.ClaimFiled filed = (FilingEvent.ClaimFiled) hidden.history().getFirst().event();
            assertThat(stripped(get("/cases?number=" + filed.ticket()), filed.ticket())).isEqualTo(absent);
            assertThat(get("/cases?court=7110")).doesNotContain(number);
            Party debtor = hidden.party(2);
            LocalDate born = ((Party.Subject.Natural) debtor.subject()).born();
            assertThat(ask(null, Map.of("by", "person", "name", DEBTOR, "born", String.valueOf(born)))).contains("Ничего не найдено").doesNotContain(number);
            assertThat(ask(null, Map.of("by", "organisation", "bin", BANK.digits()))).doesNotContain(number);
        }
        record(judge(later), later, new MatterEvent.MatterRuled(ActId.random(), "ruling-closed-session", "session-open", null));
        assertThat(get("/cases?number=" + later.number())).as("opened again by a ruling").contains("Народный Банк");
    }

    private static String stripped(String page, String asked) { return page.replace("7110-26-00-2/4817", "").replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1").replace(asked, "N").replace(URLEncoder.encode(asked, StandardCharsets.UTF_8), "N"); }

    @Test
    void aPersonIsFoundByTheFullNameWithASecondFactOnly() throws Exception {
        String number = accepted.number().toString();
        assertThat(ask(null, Map.of("by", "person", "name", DEBTOR))).contains("Одного имени недостаточно").doesNotContain(number);
        assertThat(ask(null, Map.of("by", "person", "name", "Қасымов", "born", "1985-03-07"))).contains("Нужно полное имя").doesNotContain(number);
        assertThat(ask(null, Map.of("by", "person", "name", DEBTOR, "born", "1985-03-08"))).contains("Ничего не найдено").doesNotContain(number);
        assertThat(ask(null, Map.of("by", "person", "name", DEBTOR, "other", "АО «Другой Банк»"))).contains("Ничего не найдено").doesNotContain(number);
        assertThat(ask(null, Map.of("by", "person", "name", DEBTOR, "other", DEBTOR))).as("he is not another participant").contains("Ничего не найдено");
        assertThat(ask(null, Map.of("by", "person", "name", "касымов  нурлан ермекулы", "born", "1985-03-07"))).as("typed without Kazakh letters").contains(number);
        String found = ask(null, Map.of("by", "person", "name", DEBTOR, "other", "ао народный банк казахстана"));
        assertThat(found).contains(number);
        assertThat(found.replaceAll("<input[^>]*>", "")).as("the answer names nobody").doesNotContain("асымов", "Народный");
    }

    @Test
    void aNumberOfAPersonIsTakenFromTheSignInAndFromNowhereElse() throws Exception {
        var aigul = open.house.character("aigul").person();
        CaseId id = CaseId.random();
        open.house.as(RULE, () -> {
            CaseFiles files = open.house.get(CaseFiles.class);
            List<Party> parties = List.of(new Party(1, "plaintiff", PersonId.random(), new Party.Subject.Legal("ТОО «Истец»", null), "Алматы", null, null, null, null),
                    new Party(2, "defendant", null, new Party.Subject.Natural(aigul.name(), aigul.iin(), null, false), "Астана", null, null, null, null));
            Claim claim = new Claim("action", "7.03", Language.RU, Tenge.of(5_000), List.of("взыскать"), PublicHouse.COURT, LegalBasis.of("cpc 29(1)"), false, "open", null);
            return files.open(id, List.of(Happening.of(new FilingEvent.ClaimFiled(files.nextNumber(PublicHouse.COURT, "2"), ticket(++sequence), open.house.clock().instant(), claim, parties, List.of()), open.house.clock().today()))).orThrow();
        });
        open.house.awaitQuiet();
        String number = open.file(id).number().toString();
        String session = session(new Actor.Citizen(aigul.id()));
        assertThat(ask(session, Map.of("by", "oneself"))).contains(number);
        assertThat(ask(session(open.house.citizen("erlan")), Map.of("by", "oneself"))).doesNotContain(number);
        assertThat(ask(null, Map.of("by", "oneself"))).doesNotContain(number);
        assertThat(ask(null, Map.of("by", "organisation", "bin", aigul.iin().digits()))).as("a number of a person is not a number of an organisation").doesNotContain(number);
        assertThat(ask(session(open.house.citizen("erlan")), Map.of("by", "oneself", "iin", aigul.iin().digits(), "person", aigul.id().toString()))).doesNotContain(number);
    }

    @Test
    void anOrganisationIsFoundByItsNumberPageByPage() throws Exception {
        Set<String> filed = new HashSet<>();
        for (int i = 0; i < 23; i++) filed.add(inHearing(file("7.03", "open", LocalDate.of(1950, 1, 1).plusDays(i))).number().toString());
        String first = ask(null, Map.of("by", "organisation", "bin", BANK.digits()));
        Matcher after = Pattern.compile("name=\"after\" value=\"([^\"]+)\"").matcher(first);
        assertThat(after.find()).isTrue();
        String second = ask(null, Map.of("by", "organisation", "bin", BANK.digits(), "after", after.group(1)));
        List<String> both = new ArrayList<>(numbers(first));
        both.addAll(numbers(second));
        assertThat(both).doesNotHaveDuplicates().containsAll(filed).contains(accepted.number().toString());
        String list = get("/cases?court=7110");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(list);
        assertThat(next.find()).isTrue();
        List<String> listed = new ArrayList<>(numbers(list));
        assertThat(listed).hasSize(20);
        listed.addAll(numbers(get(next.group(1).replace("&amp;", "&"))));
        assertThat(listed).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(ask(null, Map.of("by", "organisation", "bin", "180340900013"))).contains("БИН", "fault");
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("href=\"/cases\\?number=([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aTicketFindsTheCaseAndLeadsItsOwnerInside() throws Exception {
        FilingEvent.ClaimFiled filed = (FilingEvent.ClaimFiled) accepted.history().getFirst().event();
        assertThat(get("/cases?number=" + filed.ticket())).contains(accepted.number().toString());
        open.house.as(RULE, () -> {
            open.house.get(People.class).appoint(List.of(new Person.Office(bank, open.house.character("aigul").person().id(), "директор", LocalDate.of(2020, 1, 1))));
            return true;
        });
        HttpResponse<String> own = http.send(request("/my/cases/find?number=" + accepted.number()).header("Cookie", session(new Actor.Citizen(open.house.character("aigul").person().id(), bank))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(own.statusCode()).isEqualTo(303);
        assertThat(own.headers().firstValue("Location")).contains("/my/cases/" + accepted.id());
        String stranger = session(open.house.citizen("erlan"));
        HttpResponse<String> refused = http.send(request("/my/cases/find?number=" + accepted.number()).header("Cookie", stranger).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> absent = http.send(request("/my/cases/find?number=7110-26-00-2/88888").header("Cookie", stranger).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(422);
        assertThat(stripped(refused.body(), accepted.number().toString())).isEqualTo(stripped(absent.body(), "7110-26-00-2/88888"));
        HttpResponse<String> asked = http.send(request("/my/cases/find?number=" + accepted.number()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(asked.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?to=").contains("number");
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        try (House slow = House.inhabited(java.time.LocalDateTime.of(2026, 3, 2, 10, 0), "torelik.public.questions=3", "torelik.public.participants=1")) {
            HttpClient client = HttpClient.newHttpClient();
            for (int i = 0; i < 3; i++) assertThat(status(client, slow, "/cases?number=7110-26-00-2/" + (i + 1)).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = status(client, slow, "/cases?number=7110-26-00-2/9");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 20);
            assertThat(status(client, slow, "/cases").statusCode()).as("the empty page stays open").isEqualTo(200);
        }
        assertThat(SearchLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SearchLimits.network("2001:db8:1:2:ffff::1")).isNotEqualTo(SearchLimits.network("2001:db8:1:3::1"));
    }

    private static HttpResponse<String> status(HttpClient client, House house, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(house.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String session(Actor actor) { return "session=" + open.house.as(RULE, () -> open.house.get(Sessions.class).open(actor, "password", "test")); }

    private HttpRequest.Builder request(String path) { return HttpRequest.newBuilder(URI.create(open.house.address() + path)).header("Accept-Language", "ru"); }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String ask(@Nullable String session, Map<String, String> fields) throws IOException, InterruptedException {
        HttpRequest.Builder first = request("/cases");
        if (session != null) first.header("Cookie", session);
        HttpResponse<String> form = http.send(first.build(), HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        String cookies = form.headers().allValues("Set-Cookie").stream().map(value -> value.split(";")[0]).collect(Collectors.joining("; "));
        String body = "_csrf=" + token.group(1) + fields.entrySet().stream().map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining());
        HttpResponse<String> answer = http.send(request("/cases").header("Cookie", session == null ? cookies : session + "; " + cookies).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
