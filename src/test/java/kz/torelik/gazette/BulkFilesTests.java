package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.bulk.BulkFiles;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever keeps a copy of the bank takes it whole in sealed parts, goes on where a part broke off, follows new acts by a feed, and never gets what was closed.
class BulkFilesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static PublicHouse open;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() { open = new PublicHouse(); }

    @AfterAll
    static void close() { open.close(); }

    @Test
    void theWholeBankIsTakenInSealedPartsAndWhatIsClosedIsOutOfThemAtOnce() throws Exception {
        PublicHouse.Decided stays = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        PublicHouse.Decided goes = open.decision(Language.KK, "dismissed", PublicHouse.KAZAKH);
        open.house.get(BulkFiles.class).bring();
        byte[] list = bytes("/api/v1/acts/bulk", null).body();
        assertThat(open.house.get(Signatures.class).validate(list, bytes("/api/v1/acts/bulk/seal", null).body()).isYes()).as("the seal is over these very bytes").isTrue();
        JsonNode part = JSON.readTree(list).get("parts").get(0);
        assertThat(part.get("acts").asInt()).isEqualTo(2);
        String lines = part.get("lines").get("name").asString();
        byte[] whole = bytes("/api/v1/acts/bulk/" + lines, null).body();
        assertThat(Sha256.of(whole).toString()).isEqualTo(part.get("lines").get("sha256").asString());
        // a copy that broke off goes on from the byte at which it did
        int broken = whole.length / 3;
        HttpResponse<byte[]> first = bytes("/api/v1/acts/bulk/" + lines, "bytes=0-" + (broken - 1));
        HttpResponse<byte[]> rest = bytes("/api/v1/acts/bulk/" + lines, "bytes=" + broken + "-");
        assertThat(List.of(first.statusCode(), rest.statusCode())).containsOnly(206);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(first.body());
        joined.write(rest.body());
        assertThat(joined.toByteArray()).isEqualTo(whole);
        String unpacked = new String(new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked.lines().map(line -> JSON.readTree(line).get("ecli").asString())).containsExactly(ecli(stays), ecli(goes));
        assertThat(unpacked).contains("Гражданского кодекса").doesNotContain("Сарсенова", "850623400129");
        String documents = part.get("documents").get("name").asString();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes("/api/v1/acts/bulk/" + documents, null).body()))) {
            assertThat(archive.getNextEntry().getName()).isEqualTo(ecli(stays).replace(':', '-') + ".xml");
            assertThat(new String(archive.readAllBytes(), StandardCharsets.UTF_8)).contains("<akomaNtoso", ecli(stays));
        }

        String gone = ecli(goes);
        CaseFile again = open.comesBack(goes);
        open.record(open.judging(again), again.id(), new AcceptanceEvent.ClaimAccepted(ActId.random(), Language.KK), new MatterEvent.MatterRuled(ActId.random(), "ruling-session", "session-closed", null));
        open.house.awaitQuiet();
        assertThat(bytes("/api/v1/acts/bulk/" + lines, null).statusCode()).as("the part with the closed act").isEqualTo(404);
        assertThat(bytes("/api/v1/acts/bulk/" + documents, null).statusCode()).isEqualTo(404);
        JsonNode anew = JSON.readTree(bytes("/api/v1/acts/bulk", null).body()).get("parts").get(0);
        String other = new String(new GZIPInputStream(new ByteArrayInputStream(bytes("/api/v1/acts/bulk/" + anew.get("lines").get("name").asString(), null).body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other).contains(ecli(stays)).doesNotContain(gone, "қолхат");
        assertThat(bytes("/api/v1/acts/bulk/list.json", null).statusCode()).as("nothing but the parts").isEqualTo(404);
    }

    @Test
    void aFeedTellsOfNewActsThatFitAndReadersOfFeedsReadIt() throws Exception {
        PublicHouse.Decided early = open.decision(Language.RU, "satisfied", "Договор перевозки исполнен, груз доставлен.");
        PublicHouse.Decided late = open.decision(Language.RU, "dismissed", "Договор перевозки не исполнен.");
        SyndFeed feed = feed("/acts.atom?in=ru&q=" + URLEncoder.encode("перевозки", StandardCharsets.UTF_8));
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).as("the latest first").containsExactly(open.house.address() + "/acts/" + ecli(late), open.house.address() + "/acts/" + ecli(early));
        assertThat(feed.getEntries().getFirst().getTitle()).contains("договору займа");
        assertThat(feed.getTitle()).contains("перевозки");
        assertThat(feed("/acts.atom?in=kk&outcome=satisfied&q=" + URLEncoder.encode("перевозки", StandardCharsets.UTF_8)).getEntries()).extracting(SyndEntry::getUri).containsExactly(open.house.address() + "/acts/" + ecli(early));
        assertThat(feed("/acts.atom?q=" + URLEncoder.encode("несуществующееслово", StandardCharsets.UTF_8)).getEntries()).isEmpty();
    }

    private static String ecli(PublicHouse.Decided decided) { return open.house.get(BankOfActs.class).find(decided.act()).orElseThrow().ecli().toString(); }

    private SyndFeed feed(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(new String(bytes(path, null).body(), StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> bytes(String path, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(open.house.address() + path));
        if (range != null) request.header("Range", range);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
