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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import kz.torelik.alerts.Watches;
import kz.torelik.allocation.DrawProof;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Practice;
import kz.torelik.api.Program;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Language;
import kz.torelik.learning.similar.By;
import kz.torelik.ledger.Ledger;
import kz.torelik.publication.ActChanges;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.bulk.BulkFiles;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What anybody can fetch is the same, byte for byte, with an act that he may not know of and without it: pages of results, counts, facets, suggestions, other ways to write a word, tables, feeds, open data, figures of the practice, citations, the list of cases.
class ClosedActsTests {

    /// A word that no act has but the hidden ones, and one that is nearly written like it.
    private static final String SECRET = "Жарналтынкөпір";
    private static final String REASONING = "Установлено обстоятельство: " + SECRET + " и сопричисленнейшество по расписке. Применяется ст. 152 ГПК и нормативное постановление Верховного Суда от 7 июля 2016 года № 6.";

    private final HttpClient http = HttpClient.newHttpClient();
    private PublicHouse open;

    @BeforeEach
    void open() {
        open = new PublicHouse("torelik.api.rate.address=1000000", "torelik.public.questions=1000000", "torelik.public.participants=1000000", "torelik.alerts.every=1s");
        open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        open.decision(Language.KK, "dismissed", PublicHouse.KAZAKH);
    }

    @AfterEach
    void close() { open.close(); }

    @Test
    void anActOfAClosedCaseOfAnAdoptionOrOfAChildIsNotThereInAnyAnswer() throws Exception {
        open.house.get(BulkFiles.class).bring();
        Map<String, String> without = answers();
        assertThat(without.get("/acts?q=&sort=newest")).contains("ECLI:KZ:S7110:2026:1", "ECLI:KZ:S7110:2026:2");
        open.decision(open.newCase("action", "7.03", Language.RU, "closed"), Language.RU, "satisfied", REASONING);
        assertSame(without, answers(), "a case that was filed as closed");
        open.decision(open.newCase("action", "1.14", Language.RU, "open"), Language.RU, "satisfied", REASONING);
        assertSame(without, answers(), "an adoption");
        open.decision(open.newCase("action", "7.03", Language.RU, "open", LocalDate.of(2012, 5, 4)), Language.RU, "satisfied", REASONING);
        assertSame(without, answers(), "a child is a party");
        open.decision(open.newCase("action", "1.12", Language.RU, "open"), Language.RU, "satisfied", REASONING);
        assertSame(without, answers(), "parental rights");
        assertThat(open.house.get(ActChanges.class).last()).isEqualTo(2);
        // the next act of the bank has the next identifier: nothing was counted
        ActId next = open.decision(Language.RU, "satisfied", REASONING).act();
        assertThat(open.house.get(BankOfActs.class).find(next).orElseThrow().ecli().ordinal()).isEqualTo("3");
        Map<String, String> with = answers();
        assertThat(with.entrySet().stream().filter(one -> !one.getValue().equals(without.get(one.getKey()))).map(Map.Entry::getKey)).as("the answers can tell an act that may be known").hasSizeGreaterThan(12);
    }

    @Test
    void anActWhoseCaseIsClosedAfterwardsIsGoneAndComesBackByAPersonAlone() throws Exception {
        Map<String, String> without = answers();
        PublicHouse.Decided decided = open.decision(Language.RU, "satisfied", REASONING);
        BankOfActs bank = open.house.get(BankOfActs.class);
        FindingActs acts = open.house.get(FindingActs.class);
        String ecli = bank.find(decided.act()).orElseThrow().ecli().toString();
        assertThat(answers()).isNotEqualTo(without);
        assertThat(get("/acts/" + ecli).statusCode()).isEqualTo(200);
        CaseFile again = open.comesBack(decided);
        Actor.Staff judge = open.judging(again);
        open.record(judge, again.id(), new AcceptanceEvent.ClaimAccepted(ActId.random(), Language.RU));
        assertThat(acts.search(Question.of(SECRET)).total()).as("coming back closes nothing").isEqualTo(1);
        open.record(judge, again.id(), new MatterEvent.MatterRuled(ActId.random(), "ruling-matter", "session-closed", null));
        open.house.awaitThat(() -> acts.search(Question.of(SECRET)).total() == 0);
        open.house.awaitQuiet();
        // the words leave the segments in the background; here nobody waits for it
        open.house.get(ActIndex.class).forget();
        Map<String, String> changes = answers();
        assertThat(changes.remove("/api/v1/acts/bulk")).as("up to which number").doesNotContain(ecli);
        assertThat(changes.remove("/api/v1/acts/changes")).contains("\"ecli\":\"" + ecli + "\",\"kind\":\"withdrawn\"");
        assertSame(without, changes, "closed afterwards");
        for (String path : List.of("/acts/" + ecli, "/acts/" + ecli + "/pdf", "/acts/" + ecli + "/pages", "/acts/" + ecli + "/picture", "/ecli/" + ecli, "/api/v1/acts/" + ecli, "/api/v1/acts/" + ecli + "/akn", "/api/v1/acts/" + ecli + "/pdf")) {
            HttpResponse<String> missing = get(path.replace(ecli, "ECLI:KZ:S7110:2026:999"));
            assertThat(get(path)).as(path).satisfies(gone -> {
                assertThat(gone.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
                assertThat(plain(gone.body()).replace(ecli, "N")).isEqualTo(plain(missing.body()).replace("ECLI:KZ:S7110:2026:999", "N"));
            });
        }
        assertThat(get("/verify/" + decided.act()).body()).doesNotContain(ecli);
        assertThat(get("/cases?number=" + decided.file().number()).body()).as("both files of the case").doesNotContain("Иск рассмотрен", ecli);

        Reviews reviews = open.house.get(Reviews.class);
        assertThat(open.house.as(judge, reviews::listWaiting)).isEmpty();
        open.record(judge, again.id(), new MatterEvent.MatterRuled(ActId.random(), "ruling-matter", "session-open", null));
        open.house.awaitQuiet();
        assertThat(acts.search(Question.of(SECRET)).total()).as("open again, and nobody decided").isZero();
        assertThat(open.house.as(judge, reviews::listWaiting)).extracting(Reviews.Review::act).containsExactly(decided.act());
        open.house.as(judge, () -> reviews.approve(decided.act(), List.of())).orThrow();
        assertThat(acts.search(Question.of(SECRET)).hits()).extracting(FindingActs.Hit::ecli).containsExactly(ecli);
        assertThat(get("/acts/" + ecli).body()).contains(SECRET);
        assertThat(open.house.get(ActChanges.class).list(2, 10)).extracting(ActChanges.Change::kind).containsExactly(ActChanges.Kind.PUBLISHED, ActChanges.Kind.WITHDRAWN, ActChanges.Kind.PUBLISHED);
    }

    @Test
    void whatWaitsForAnOfficerIsNotPublishedOnceItsCaseIsClosed() {
        PublicHouse.Decided sick = open.decision(Language.RU, "dismissed", PublicHouse.RUSSIAN + "\n\nИстцу установлен диагноз.");
        Reviews reviews = open.house.get(Reviews.class);
        Actor.Staff judge = open.judging(sick.file());
        assertThat(open.house.as(judge, reviews::listWaiting)).hasSize(1);
        CaseFile again = open.reopened(sick);
        Actor.Staff other = open.judging(again);
        open.record(other, again.id(), new AcceptanceEvent.ClaimAccepted(ActId.random(), Language.RU), new MatterEvent.MatterRuled(ActId.random(), "ruling-matter", "session-closed", null));
        open.house.awaitQuiet();
        assertThat(open.house.as(judge, () -> reviews.approve(sick.act(), List.of()))).isInstanceOfSatisfying(kz.torelik.kernel.Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("publication-closed"));
        assertThat(open.house.get(BankOfActs.class).find(sick.act())).isEmpty();
    }

    @Test
    void aSavedSearchAndAComparisonTellNothingOfAClosedAct() throws Exception {
        Watches watches = open.house.get(Watches.class);
        String feed = "/feeds/" + open.house.as(open.house.citizen("daniyar"), () -> watches.feed(watches.ofActs(SECRET, null, null, Language.RU).orThrow().id())).orThrow() + ".atom";
        List<Object> without = compared();
        String quiet = get(feed).body();
        assertThat(quiet).doesNotContain("<entry>");
        open.decision(open.newCase("action", "7.03", Language.RU, "closed"), Language.RU, "satisfied", REASONING);
        open.decision(open.newCase("action", "1.14", Language.RU, "open"), Language.RU, "satisfied", REASONING);
        open.decision(open.newCase("action", "7.03", Language.RU, "open", LocalDate.of(2012, 5, 4)), Language.RU, "satisfied", REASONING);
        List<Object> with = compared();
        PublicHouse.Decided known = open.decision(Language.RU, "satisfied", REASONING);
        String ecli = open.house.get(BankOfActs.class).find(known.act()).orElseThrow().ecli().toString();
        open.house.awaitThat(() -> body(feed).contains(ecli));
        assertThat(body(feed).split("<entry>", -1)).as("the act that may be known, and none before it").hasSize(2);
        assertThat(with).as("likeness, the closest on both sides, likely categories, the number of acts").isEqualTo(without);
        assertThat(compared()).isNotEqualTo(without);
    }

    /// The public log has a line for every draw, with its identifier; what was drawn, for which case and of what kind is told as far as the case itself is.
    @Test
    void theDrawOfAClosedCaseIsToldToThoseWhoMayReadTheCaseAndToNobodyElse() throws Exception {
        CaseFile known = open.newCase("action", "7.03", Language.RU, "open");
        CaseFile closed = open.newCase("action", "7.03", Language.RU, "closed");
        CaseFile adoption = open.newCase("action", "1.14", Language.RU, "open");
        CaseFile child = open.newCase("action", "7.03", Language.RU, "open", LocalDate.of(2012, 5, 4));
        open.house.awaitThat(() -> ledgerTells(open.draw(child)));
        assertThat(List.of(known, closed, adoption)).as("the log names them all").allMatch(file -> ledgerTells(open.draw(file)));
        for (String path : List.of("/draws/%s", "/draws/%s/proof", "/api/v1/draws/%s", "/api/v1/draws/%s/proof")) {
            assertThat(get(path.formatted(open.draw(known))).statusCode()).as(path).isEqualTo(200);
            String nobodys = DrawId.random().toString();
            HttpResponse<String> missing = get(path.formatted(nobodys));
            for (CaseFile file : List.of(closed, adoption, child)) {
                HttpResponse<String> answer = get(path.formatted(open.draw(file)));
                assertThat(answer.statusCode()).as(path).isEqualTo(404).isEqualTo(missing.statusCode());
                assertThat(plain(answer.body()).replace(open.draw(file), "D")).isEqualTo(plain(missing.body()).replace(nobodys, "D"));
            }
        }
        Actor.Staff judge = open.judging(closed);
        Program judging = Program.withToken(open.house, open.house.as(judge, () -> open.house.get(Sessions.class).open(judge, "eds", "Кабинет")));
        assertThat(judging.get("/draws/" + open.draw(closed)).status()).as("who may read the case").isEqualTo(200);
        assertThat(DrawProof.parse(judging.get("/draws/" + open.draw(closed) + "/proof").body()).winner()).contains(judge.person());
    }

    private boolean ledgerTells(String draw) {
        Ledger ledger = open.house.get(Ledger.class);
        return LongStream.iterate(0, index -> index + 1).mapToObj(ledger::entry).takeWhile(Optional::isPresent).anyMatch(entry -> entry.orElseThrow().contains(draw));
    }

    /// What a comparison with the hidden words tells, but for the identifier of the asking itself.
    private List<Object> compared() {
        Answered answer = open.house.get(Practice.class).ask(new Practice.Asked(REASONING, By.BOTH, "", null));
        return Arrays.asList(answer.alike(), answer.granted(), answer.refused(), answer.categories(), answer.forecast(), answer.acts());
    }

    private String body(String path) {
        try {
            return get(path).body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void assertSame(Map<String, String> without, Map<String, String> with, String what) {
        assertThat(with.keySet().stream().filter(path -> !with.get(path).equals(without.get(path))).toList()).as("what tells of " + what).isEmpty();
    }

    /// What a curious person would fetch.
    private Map<String, String> answers() throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String words : List.of("", SECRET, "Жарналтынкопір", "жарналтынкөпірр", "жарн*", "\"обстоятельство " + SECRET + "\"", "мотивировочная:" + SECRET, "сопричисленнейшество OR расписке", "расписка -" + SECRET, "расписке", "категория:1.14", "ECLI:KZ:S7110:2026:3")) {
            for (String rest : List.of("", "&sort=newest", "&outcome=satisfied&year=2026")) answers.put("/acts?q=" + words + rest, "");
            answers.put("/api/v1/acts?size=1&q=" + words, "");
            answers.put("/acts.csv?q=" + words, "");
        }
        for (String begun : List.of("жарн", "сопри", "рас", "уста")) answers.put("/api/v1/acts/words?q=" + begun, "");
        for (String feed : List.of("/acts.atom?in=ru&q=", "/acts.atom?in=kk&outcome=satisfied&q=" + SECRET)) answers.put(feed, "");
        for (String path : List.of("/practice", "/practice/7.03", "/practice/1.14", "/practice/1.12", "/practice/resolutions", "/practice/resolutions/2016-07-07-6", "/law/cpc/152", "/api/v1/acts/bulk")) answers.put(path, "");
        // whoever counts the numbers up
        for (int sequence = 3; sequence <= 7; sequence++) {
            String number = "7110-26-00-2/" + sequence;
            for (String path : List.of("/verify?number=" + number, "/verify?number=" + number + "(1)", "/api/v1/verification?number=" + number, "/api/v1/verification?number=" + number + "(1)", "/cases?number=" + number, "/api/v1/found-cases?number=" + number)) answers.put(path, "");
        }
        for (String path : List.of("/similar/model", "/api/v1/practice/switches", "/situation?court=7110", "/situation/incoming?court=7110", "/watch", "/evaluations/7110", "/queue/7110", "/mediators", "/law/outages", "/verify")) answers.put(path, "");
        for (String path : List.of("/", "/api/v1/acts/changes", "/acts/ECLI:KZ:S7110:2026:3", "/acts?category=1.14", "/acts?court=7110&instance=first", "/cases?court=7110", "/cases?court=7110&category=7.00")) answers.put(path, "");
        for (String path : answers.keySet()) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(429);
            answers.put(path, answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " " + answer.headers().firstValue("Last-Modified").orElse("") + " " + plain(answer.body()));
        }
        for (String participant : List.of("{\"name\":\"Сарсенова Айгуль Маратовна\",\"other\":\"Жумабаев Ерлан Серикович\"}", "{\"name\":\"Сарсенова Айгуль Маратовна\",\"born\":\"2012-05-04\"}")) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create(open.house.address() + "/api/v1/found-cases/by-participant")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(participant)).build();
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            answers.put(participant, answer.body());
        }
        return answers;
    }

    private static String plain(String body) { return body.replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1"); }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int at = path.indexOf("q=");
        String encoded = at < 0 ? path : path.substring(0, at + 2) + encoded(path.substring(at + 2));
        return http.send(HttpRequest.newBuilder(URI.create(open.house.address() + encoded)).header("Accept-Language", "ru").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String rest) {
        int end = rest.indexOf('&');
        return end < 0 ? URLEncoder.encode(rest, StandardCharsets.UTF_8) : URLEncoder.encode(rest.substring(0, end), StandardCharsets.UTF_8) + rest.substring(end);
    }
}
